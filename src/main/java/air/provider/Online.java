package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.Picture;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.registry.Provider;
import air.reply.KeptAnswer;
import air.settings.EnvFile;
import air.settings.Settings;
import air.settings.Settings.Key;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The providers on the network. The HTTP client and each provider's models are created on first use, so that working
 * offline loads none of their classes. Thread-safe.
 */
public final class Online implements AutoCloseable {
    private final Supplier<Settings> settings;
    private final List<OnlineProvider> providers =
            Stream.of(Service.values()).map(OnlineProvider::new).toList();
    private Http http;

    /** @param settings read again before each call, so that a change applies from the next one */
    public Online(Supplier<Settings> settings) {
        this.settings = settings;
    }

    /** All of them, in display order, whether they have a key or not. */
    public List<Provider> providers() {
        return List.copyOf(providers);
    }

    /**
     * Tests the connection with one small picture, which may cost what a picture costs. Blocks; sent once.
     *
     * @param entry a model that makes pictures
     * @return what came back, whatever it was
     * @throws InvalidInputException if the settings do not say where its provider is, or lack its key
     */
    public ProbeReport probe(ModelEntry entry, Call call) {
        Service service = named(entry.provider()).service;
        return Probe.run(wire(endpoint(service)), wire -> service.models(wire).generator(entry), call);
    }

    /**
     * Where a provider is, as the settings say.
     *
     * @param name of a provider on the network
     * @throws InvalidInputException if there is none of that name, or the settings lack its address or key
     */
    public Endpoint endpoint(String name) {
        return endpoint(named(name).service);
    }

    /** Loads, on a spare thread, what the first call needs. */
    public void warmUp() {
        Thread thread = new Thread(this::rehearse, "AIR warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** A failure here is reported by the call itself. */
    private void rehearse() {
        try {
            for (OnlineProvider provider : providers)
                if (provider.ready()) provider.models().warmUp();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, "The warm-up failed: {0}", e.getMessage());
        }
    }

    /**
     * Checks settings before they are kept.
     *
     * @throws InvalidInputException if an address or key among {@code values} cannot be used
     */
    public void check(Map<Key, String> values) {
        for (Service service : Service.values()) {
            String address =
                    EnvFile.stripped(values.getOrDefault(service.settings().address(), ""));
            String key = EnvFile.stripped(values.getOrDefault(service.settings().key(), ""));
            if (address.isEmpty() && key.isEmpty()) continue;
            String used = address.isEmpty()
                    ? settings.get().get(service.settings().address()).orElse(service.address())
                    : address;
            new Endpoint(service, used, key);
        }
    }

    /**
     * One of them.
     *
     * @throws InvalidInputException if there is none of that name
     */
    public Provider provider(String name) {
        return named(name);
    }

    private OnlineProvider named(String name) {
        return providers.stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("There is no engine on the network named " + name + "."));
    }

    private Endpoint endpoint(Service service) {
        Endpoint endpoint = new Endpoint(
                service,
                baseUrl(service),
                settings.get().get(service.settings().key()).orElse(""));
        if (!endpoint.hasKey() && !endpoint.local())
            throw new InvalidInputException(service.keySetting() + " is not set: put your key for " + endpoint.host()
                    + " in the environment, in .env or in AIR Settings, or use the engine " + ImageModel.EMBEDDED
                    + ".");
        return endpoint;
    }

    private String baseUrl(Service service) {
        return settings.get()
                .get(service.settings().address())
                .or(service::ownAddress)
                .orElseThrow(() -> new InvalidInputException(service.addressSetting()
                        + " is not set: put your provider's address (for example " + service.address() + ") and "
                        + service.keySetting() + " in the environment, in .env or in AIR Settings, or use the engine "
                        + ImageModel.EMBEDDED + "."));
    }

    private synchronized Wire wire(Endpoint endpoint) {
        if (http == null) http = new Http(settings.get().proxies());
        return new Wire(endpoint, http);
    }

    @Override
    public synchronized void close() {
        if (http != null) http.close();
        http = null;
    }

    /** One of them, with the models behind the endpoint it had last. */
    private final class OnlineProvider implements Provider {
        private final Service service;
        private Endpoint endpoint;
        private EndpointModels models;

        OnlineProvider(Service service) {
            this.service = service;
        }

        /** What is learnt of an endpoint (its pace, what it accepts) is kept while address and key stay the same. */
        synchronized EndpointModels models() {
            Endpoint now = endpoint(service);
            if (models == null || !now.same(endpoint)) models = service.models(wire(now));
            endpoint = now;
            return models;
        }

        @Override
        public String name() {
            return service.id();
        }

        @Override
        public boolean ready() {
            boolean keyed = settings.get().get(service.settings().key()).isPresent();
            if (settings.get().get(service.settings().address()).isEmpty())
                return keyed && service.ownAddress().isPresent();
            try {
                endpoint(service);
                return true;
            } catch (InvalidInputException e) {
                System.getLogger("air")
                        .log(System.Logger.Level.DEBUG, "{0} is not ready: {1}", service.id(), e.getMessage());
                return false;
            }
        }

        @Override
        public ImageModel generator(ModelEntry entry) {
            return models().generator(entry);
        }

        @Override
        public Optional<VisionModel> visionModel(ModelEntry entry) {
            return models().visionModel(entry);
        }

        @Override
        public List<Picture> pictures(MediaFile answer) {
            return KeptAnswer.pictures(answer.bytes());
        }

        @Override
        public String defaultGenerator() {
            return service.defaultGenerator();
        }

        @Override
        public Optional<String> defaultVisionModel() {
            return service.defaultVisionModel();
        }
    }
}
