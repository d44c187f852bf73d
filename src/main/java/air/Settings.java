package air;

import air.model.InvalidInputException;
import air.studio.Studio;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The program's settings and keys. Looked for in the environment, then in {@code .env} in the working folder, then in
 * the file {@value #FILE} in {@code AIR_HOME}, which only the user can read. White space and quotes around a value are
 * stripped; an empty value counts as none. {@link #toString()} shows no value.
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
        /** Start of Gemini's addresses, for a relay; Google's own unless set. Likewise the next three. */
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

    private static final String DOT_ENV = ".env";
    private static final String IN_FOLDER = " in the working folder";

    private final Map<String, String> environment;
    private final Map<String, String> dotEnv;
    private final Path home;
    private Map<String, String> saved;

    private Settings(Map<String, String> environment, Map<String, String> dotEnv, Path home) {
        this.environment = environment;
        this.dotEnv = dotEnv;
        this.home = home;
        EnvFile.restrict(home.resolve(FILE));
        this.saved = EnvFile.read(home.resolve(FILE));
    }

    /** The settings of this process. */
    public static Settings ofProcess() {
        return of(System.getenv(), Path.of(""));
    }

    /**
     * @param environment stands for the process's environment
     * @param workingFolder where {@code .env} may lie
     * @throws InvalidInputException if a settings file is there and cannot be read
     */
    public static Settings of(Map<String, String> environment, Path workingFolder) {
        Map<String, String> dotEnv = EnvFile.read(workingFolder.resolve(DOT_ENV));
        Path home = value(environment, Key.AIR_HOME)
                .or(() -> value(dotEnv, Key.AIR_HOME))
                .map(Settings::path)
                .orElseGet(() -> DataFolder.of(environment, System.getProperty("os.name"), userHome()));
        return new Settings(environment, dotEnv, home);
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

    public Optional<String> get(Key key) {
        if (key == Key.AIR_HOME) return Optional.of(home.toString());
        return value(environment, key).or(() -> value(dotEnv, key)).or(() -> value(saved, key));
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
        if (value(dotEnv, key).isPresent()) return Optional.of(DOT_ENV + IN_FOLDER);
        if (value(saved, key).isPresent()) return Optional.of(home.resolve(FILE).toString());
        return Optional.empty();
    }

    /**
     * Whether {@code .env} in the working folder names a provider's address while the key for it comes from elsewhere.
     * A folder that somebody sent could have the user's key delivered to its author that way.
     */
    boolean keyWouldFollowTheFolder(Key address, Key key) {
        Optional<String> folder = Optional.of(DOT_ENV + IN_FOLDER);
        return source(address).equals(folder)
                && source(key).isPresent()
                && !source(key).equals(folder);
    }

    /**
     * The most to spend in a calendar month, US dollars; empty for no limit.
     *
     * @throws InvalidInputException if what is set is no amount
     */
    public Optional<BigDecimal> monthBudget() {
        return get(Key.AIR_MONTH_BUDGET).map(text -> Studio.dollars(Key.AIR_MONTH_BUDGET.name(), text));
    }

    private static Optional<String> value(Map<String, String> values, Key key) {
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
        new EnumMap<>(values).forEach((key, value) -> {
            String clean = EnvFile.stripped(value);
            if (clean.isEmpty()) all.remove(key.name());
            else all.put(key.name(), clean);
        });
        EnvFile.write(home.resolve(FILE), all);
        saved = all;
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
