package air;

import air.Settings.Key;
import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.Picture;
import air.model.VisionModel;
import air.registry.ModelEntry;
import air.reply.KeptAnswer;
import air.studio.Provider;
import air.wire.Endpoint;
import air.wire.Http;
import air.wire.Vendor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The providers on the network, made when they are first asked for: nobody who works offline loads a class of them.
 * Thread-safe.
 */
final class Online implements AutoCloseable {
    private final Supplier<Settings> source;
    private final Consumer<String> warned;
    private final Map<Vendor, Adapter> adapters = new EnumMap<>(Vendor.class);
    private Settings settings;
    private Http http;

    /** @param warned gets what the settings warn of, once they are read */
    Online(Supplier<Settings> source, Consumer<String> warned) {
        this.source = source;
        this.warned = warned;
    }

    synchronized Settings settings() {
        if (settings == null) {
            settings = source.get();
            settings.warnings().forEach(warned);
        }
        return settings;
    }

    /** All of them as the studio sees them, whether they have a key or not. */
    List<Provider> providers() {
        return Vendors.ALL.stream()
                .map(line -> (Provider) new Wired(this, line))
                .toList();
    }

    /** @throws InvalidInputException if there is no such vendor */
    Vendors.Line line(String name) {
        return Vendors.ALL.stream()
                .filter(line -> line.vendor().id().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("There is no engine on the network named " + name + "."));
    }

    /** @throws InvalidInputException if the settings do not say where and with which key */
    synchronized Adapter adapter(Vendors.Line line) {
        Adapter made = adapters.get(line.vendor());
        if (made != null) return made;
        Endpoint endpoint = endpoint(line.vendor());
        if (http == null) http = new Http(settings().proxies());
        Adapter fresh = line.adapter().apply(endpoint, http);
        adapters.put(line.vendor(), fresh);
        return fresh;
    }

    /** Whether the settings say where and with which key; does not look further. */
    boolean ready(Vendor vendor) {
        boolean keyed = settings().get(key(vendor)).isPresent();
        Optional<String> address = settings().get(address(vendor));
        if (address.isEmpty()) return keyed && vendor.ownAddress().isPresent();
        try {
            endpoint(vendor);
            return true;
        } catch (InvalidInputException e) {
            System.getLogger("air")
                    .log(System.Logger.Level.DEBUG, "{0} is not ready: {1}", vendor.id(), e.getMessage());
            return false;
        }
    }

    /** Where pictures go, as a sentence, while the artist has not been told. */
    Optional<String> newDestination(String provider) {
        Endpoint endpoint = endpoint(line(provider).vendor());
        boolean known = endpoint.thisMachine() || new KnownHosts(settings().home()).knows(endpoint.host());
        return known
                ? Optional.empty()
                : Optional.of("Your reference images, your words and the pictures made from them are sent to "
                        + endpoint.host() + " (" + endpoint.shownAddress() + "), to be looked at and painted there.");
    }

    void rememberDestination(String provider) {
        new KnownHosts(settings().home()).add(endpoint(line(provider).vendor()).host());
    }

    /** Loads what the first call needs, on a spare thread; what fails there will be told by the call itself. */
    void warmUp() {
        Thread thread = new Thread(this::rehearse, "AIR warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void rehearse() {
        try {
            for (Vendors.Line line : Vendors.ALL)
                if (ready(line.vendor())) adapter(line).warmUp();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, "The warm-up failed: {0}", e.getMessage());
        }
    }

    private static Key address(Vendor vendor) {
        return Key.valueOf(vendor.addressSetting());
    }

    private static Key key(Vendor vendor) {
        return Key.valueOf(vendor.keySetting());
    }

    private Endpoint endpoint(Vendor vendor) {
        Endpoint endpoint = new Endpoint(
                vendor, baseUrl(vendor), settings().get(key(vendor)).orElse(""));
        if (!endpoint.hasKey() && !endpoint.local())
            throw new InvalidInputException(vendor.keySetting() + " is not set: put your key for " + endpoint.host()
                    + " in the environment, in .env or in AIR Settings, or use the engine " + Air.EMBEDDED + ".");
        return endpoint;
    }

    private String baseUrl(Vendor vendor) {
        return settings()
                .get(address(vendor))
                .or(vendor::ownAddress)
                .orElseThrow(() -> new InvalidInputException(vendor.addressSetting()
                        + " is not set: put your provider's address (for example " + vendor.address() + ") and "
                        + vendor.keySetting() + " in the environment, in .env or in AIR Settings, or use the engine "
                        + Air.EMBEDDED + "."));
    }

    /** @throws InvalidInputException if an address or key among {@code values} cannot be used */
    void check(Map<Key, String> values) {
        for (Vendors.Line line : Vendors.ALL) check(line.vendor(), values);
    }

    private void check(Vendor vendor, Map<Key, String> values) {
        String address = EnvFile.stripped(values.getOrDefault(address(vendor), ""));
        String key = EnvFile.stripped(values.getOrDefault(key(vendor), ""));
        if (address.isEmpty() && key.isEmpty()) return;
        String used = address.isEmpty() ? settings().get(address(vendor)).orElse(vendor.address()) : address;
        new Endpoint(vendor, used, key);
    }

    /** Reads the settings again at the next call. */
    synchronized void forget() {
        adapters.clear();
    }

    @Override
    public synchronized void close() {
        if (http != null) http.close();
        http = null;
        adapters.clear();
    }

    /** A vendor as the studio sees it. */
    private record Wired(Online online, Vendors.Line line) implements Provider {
        @Override
        public String name() {
            return line.vendor().id();
        }

        @Override
        public boolean ready() {
            return online.ready(line.vendor());
        }

        @Override
        public ImageModel painter(ModelEntry entry) {
            return online.adapter(line).painter(entry);
        }

        @Override
        public Optional<VisionModel> seer(ModelEntry entry) {
            return online.adapter(line).seer(entry);
        }

        @Override
        public List<Picture> pictures(MediaFile answer) {
            return KeptAnswer.pictures(answer.bytes());
        }

        @Override
        public String defaultPainter() {
            return line.painter();
        }

        @Override
        public Optional<String> defaultSeer() {
            return line.seer();
        }
    }
}
