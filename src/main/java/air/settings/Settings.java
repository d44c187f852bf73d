package air.settings;

import air.model.InvalidInputException;
import air.model.Usage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The program's settings and keys. Looked for in the environment, then in {@code .env} in the working folder as far as
 * a folder may set them ({@link FolderEnv}), then in the file {@value #FILE} in {@code AIR_HOME}, which only the user
 * can read. White space and quotes around a value are stripped; an empty value counts as none. {@link #toString()}
 * shows no value.
 */
public final class Settings {
    /** What can be set. */
    public enum Key {
        /** Start of the addresses of an OpenAI-compatible endpoint. */
        BASE_URL,
        /** The key for it. */
        API_KEY,
        GEMINI_API_KEY,
        FAL_KEY,
        WAVESPEED_API_KEY,
        HF_TOKEN,
        /** Start of Gemini's addresses, for a relay; Google's own unless set. The next three are alike. */
        GEMINI_URL,
        FAL_URL,
        WAVESPEED_URL,
        HF_URL,
        /** Where the program keeps its data; never read from the file that lies in it. */
        AIR_HOME,
        /** JDBC address of a team's database; empty for the embedded one. */
        AIR_DB_URL,
        /** The most to spend in a calendar month, US dollars; no limit unless set. */
        AIR_MONTH_BUDGET,
        /** {@code no} keeps prompts out of image files; {@code yes} unless set. */
        AIR_EMBED_PROMPT;

        private static final Set<Key> SECRET =
                EnumSet.of(API_KEY, GEMINI_API_KEY, FAL_KEY, WAVESPEED_API_KEY, HF_TOKEN, AIR_DB_URL);

        /** Whether the value must never be shown. */
        public boolean secret() {
            return SECRET.contains(this);
        }
    }

    /** Name of the settings file in {@code AIR_HOME}. */
    public static final String FILE = "settings.env";

    /** What names a proxy; read from the environment alone. */
    static final List<String> PROXIES =
            List.of("https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY");

    private final Map<String, String> environment;
    private final Path workingFolder;
    private final Path home;
    private Map<String, String> saved;
    private FolderEnv folder;

    private Settings(Map<String, String> environment, Path workingFolder, Path home) {
        this.environment = environment;
        this.workingFolder = workingFolder;
        this.home = home;
        EnvFile.restrict(home.resolve(FILE));
        saved = EnvFile.read(home.resolve(FILE));
        folder = readFolder();
    }

    private FolderEnv readFolder() {
        return FolderEnv.read(workingFolder, key -> value(environment, key).isPresent(), key -> value(saved, key)
                .isPresent());
    }

    /** The settings of this process. */
    public static Settings ofProcess() {
        return of(System.getenv(), Path.of(""));
    }

    /**
     * @param environment stands for the process's environment
     * @param workingFolder where {@code .env} may lie
     * @throws InvalidInputException if the settings file in {@code AIR_HOME} is there and cannot be read
     */
    public static Settings of(Map<String, String> environment, Path workingFolder) {
        Path home = value(environment, Key.AIR_HOME)
                .map(Settings::path)
                .orElseGet(() -> DataFolder.of(environment, System.getProperty("os.name"), userHome()));
        return new Settings(environment, workingFolder, home);
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath();
        } catch (java.nio.file.InvalidPathException e) {
            throw new InvalidInputException("AIR_HOME is not a folder's name: " + text + ".", e);
        }
    }

    private static Path userHome() {
        return Path.of(System.getProperty("user.home"));
    }

    /** The program's data folder; need not exist yet. */
    public Path home() {
        return home;
    }

    /**
     * A setting's value from the environment, else the working folder, else what was saved; empty where none has it.
     */
    public Optional<String> get(Key key) {
        if (key == Key.AIR_HOME) return Optional.of(home.toString());
        return value(environment, key).or(() -> folder.value(key)).or(() -> value(saved, key));
    }

    /** What the environment says of proxies, by its usual names. Holds passwords. */
    public Map<String, String> proxies() {
        Map<String, String> named = new HashMap<>(environment);
        named.keySet().retainAll(PROXIES);
        return named;
    }

    /** What {@code .env} in the working folder sets and must not, a sentence each. */
    public List<String> warnings() {
        return List.copyOf(folder.warnings());
    }

    /** Whether prompts may go into image files: unless {@link Key#AIR_EMBED_PROMPT} says no. */
    public boolean embedsPrompts() {
        return get(Key.AIR_EMBED_PROMPT).filter(Settings::saysNo).isEmpty();
    }

    private static boolean saysNo(String value) {
        return Set.of("no", "false", "off", "0").contains(value.toLowerCase(Locale.ROOT));
    }

    /** Where {@link #get} finds the key, for people; empty when it is not set. */
    public Optional<String> source(Key key) {
        if (value(environment, key).isPresent()) return Optional.of("the environment");
        if (folder.value(key).isPresent()) return Optional.of(".env in the working folder");
        if (value(saved, key).isPresent()) return Optional.of(home.resolve(FILE).toString());
        return Optional.empty();
    }

    /**
     * The most to spend in a calendar month, US dollars; empty for no limit.
     *
     * @throws InvalidInputException if what is set is no amount
     */
    public Optional<BigDecimal> monthBudget() {
        return get(Key.AIR_MONTH_BUDGET).map(text -> Usage.usd(Key.AIR_MONTH_BUDGET.name(), text));
    }

    static Optional<String> value(Map<String, String> values, Key key) {
        return Optional.ofNullable(values.get(key.name()))
                .map(EnvFile::stripped)
                .filter(v -> !v.isEmpty());
    }

    /**
     * Keeps values in the file in {@code AIR_HOME}, readable by the user alone; what is not named stays as it was.
     *
     * @param values an empty text takes a value out
     * @throws InvalidInputException if the file cannot be written
     */
    public synchronized void save(Map<Key, String> values) {
        Map<String, String> all = new LinkedHashMap<>(saved);
        Map<Key, String> inOrder = new EnumMap<>(Key.class);
        inOrder.putAll(values);
        inOrder.forEach((key, value) -> {
            String clean = EnvFile.stripped(value);
            if (clean.isEmpty()) all.remove(key.name());
            else all.put(key.name(), clean);
        });
        EnvFile.write(home.resolve(FILE), all);
        saved = all;
        folder = readFolder();
    }

    @Override
    public String toString() {
        StringBuilder set = new StringBuilder("Settings[home=" + home);
        for (Key key : Key.values())
            if (key != Key.AIR_HOME)
                source(key)
                        .ifPresent(where ->
                                set.append(", ").append(key).append(" from ").append(where));
        return set.append(']').toString();
    }
}
