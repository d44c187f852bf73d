package air;

import air.model.Call;
import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.ProbeReport;
import air.model.VisionModel;
import air.provider.Embedded;
import air.provider.Endpoint;
import air.provider.Http;
import air.provider.OpenAi;
import air.provider.Vendor;
import air.taste.ModelCritic;
import air.taste.ModelTasteReader;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The providers on the network, made when they are first asked for: nobody who works offline loads a class of them.
 * Thread-safe.
 */
final class Online implements AutoCloseable {
    /** The engine behind {@code BASE_URL}: anything that speaks OpenAI's protocol. */
    static final String OPENAI = "openai";

    private final Supplier<Settings> source;
    private Settings settings;
    private Http http;
    private OpenAi openAi;

    Online(Supplier<Settings> source) {
        this.source = source;
    }

    synchronized Settings settings() {
        if (settings == null) settings = source.get();
        return settings;
    }

    /**
     * @param embedded works where a model is named {@value Air#EMBEDDED}
     * @throws InvalidInputException if the settings do not say where and with which key
     */
    Air.Models models(Optional<String> generator, Optional<String> critic, Embedded embedded) {
        OpenAi provider = openAi();
        ImageModel painter = named(generator).equals(Air.EMBEDDED) ? embedded : provider.painter(named(generator));
        if (named(critic).equals(Air.EMBEDDED)) return new Air.Models(embedded, painter, embedded);
        VisionModel seer = provider.seer(named(critic));
        return new Air.Models(new ModelTasteReader(seer), painter, new ModelCritic(seer));
    }

    private static String named(Optional<String> model) {
        return model.map(String::strip).filter(name -> !name.isEmpty()).orElse(OpenAi.DEFAULT_MODEL);
    }

    ProbeReport probe(Optional<String> model, Call call) {
        return openAi().probe(named(model), call);
    }

    Optional<String> newDestination() {
        Endpoint endpoint = endpoint();
        boolean known = endpoint.thisMachine() || new KnownHosts(settings().home()).knows(endpoint.host());
        return known
                ? Optional.empty()
                : Optional.of("Your reference images, your words and the pictures made from them are sent to "
                        + endpoint.host() + " (" + endpoint.baseUrl() + "), to be looked at and painted there.");
    }

    void rememberDestination() {
        new KnownHosts(settings().home()).add(endpoint().host());
    }

    /** Loads what the first call needs, on a spare thread; what fails there will be told by the call itself. */
    void warmUp() {
        Thread thread = new Thread(this::rehearse, "AIR warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void rehearse() {
        try {
            if (settings().get(Settings.Key.BASE_URL).isPresent()) openAi().warmUp();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, "The warm-up failed: {0}", e.getMessage());
        }
    }

    private Endpoint endpoint() {
        String baseUrl = settings()
                .get(Settings.Key.BASE_URL)
                .orElseThrow(() -> new InvalidInputException(
                        "BASE_URL is not set: put your provider's address (for example https://openrouter.ai/api/v1) and"
                                + " API_KEY in the environment, in .env or in AIR Settings, or use the engine "
                                + Air.EMBEDDED + "."));
        Endpoint endpoint = new Endpoint(
                Vendor.OPENAI, baseUrl, settings().get(Settings.Key.API_KEY).orElse(""));
        if (!endpoint.hasKey() && !endpoint.local())
            throw new InvalidInputException("API_KEY is not set: put your key for " + endpoint.host()
                    + " in the environment, in .env or in AIR Settings, or use the engine " + Air.EMBEDDED + ".");
        if (settings().keyWouldFollowTheFolder() && !endpoint.thisMachine())
            throw new InvalidInputException(
                    "BASE_URL comes from .env in the working folder but API_KEY does not: put both in"
                            + " one place, so that no folder can have your key sent to an address of its own.");
        return endpoint;
    }

    private synchronized OpenAi openAi() {
        if (openAi == null) {
            Endpoint endpoint = endpoint();
            if (http == null) http = new Http();
            openAi = new OpenAi(endpoint, http);
        }
        return openAi;
    }

    /** @throws InvalidInputException if an address or key among {@code values} cannot be used */
    void check(Map<Settings.Key, String> values) {
        String address = values.getOrDefault(Settings.Key.BASE_URL, "");
        String key = EnvFile.stripped(values.getOrDefault(Settings.Key.API_KEY, ""));
        String used = EnvFile.stripped(address).isEmpty()
                ? settings().get(Settings.Key.BASE_URL).orElse("https://localhost")
                : EnvFile.stripped(address);
        new Endpoint(Vendor.OPENAI, used, key);
    }

    /** Reads the settings again at the next call. */
    synchronized void forget() {
        openAi = null;
    }

    @Override
    public synchronized void close() {
        if (http != null) http.close();
        http = null;
        openAi = null;
    }
}
