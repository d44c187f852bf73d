package air.settings;

import air.model.InvalidInputException;
import air.settings.Settings.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What {@code .env} in the working folder sets: a provider's address together with its key, or a key alone that then
 * goes to the provider's own address. Anyone may have written the file, so it sets nothing else: not where data is
 * kept, not what may be spent, and no half of a pair whose other half comes from the user.
 */
final class FolderEnv {
    private static final String NAME = ".env";
    private final Path file;
    private final Map<Key, String> values = new EnumMap<>(Key.class);
    private final List<String> warnings = new ArrayList<>();

    private FolderEnv(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * @param environment whether the process's environment sets something
     * @param saved whether the user's own settings file does
     */
    static FolderEnv read(Path folder, Predicate<Key> environment, Predicate<Key> saved) {
        FolderEnv env = new FolderEnv(folder.resolve(NAME));
        env.take(env.lines(), environment, saved);
        return env;
    }

    private Map<String, String> lines() {
        try {
            return EnvFile.read(file);
        } catch (InvalidInputException e) {
            warnings.add(e.getMessage() + " Until then it is ignored.");
            return Map.of();
        }
    }

    private void take(Map<String, String> lines, Predicate<Key> environment, Predicate<Key> saved) {
        for (AddressAndKey both : AddressAndKey.values()) {
            Pair pair = new Pair(both, lines);
            for (Key half : pair.given()) {
                Optional<String> why = pair.whyNot(half, environment, saved);
                if (why.isPresent()) ignored(half.name(), why.get());
                else Settings.value(lines, half).ifPresent(value -> values.put(half, value));
            }
        }
        Stream<String> others = Stream.of(Key.values()).map(Key::name).filter(name -> name.startsWith("AIR_"));
        Stream.concat(others, Settings.PROXIES.stream())
                .filter(lines::containsKey)
                .forEach(name -> ignored(
                        name,
                        "a folder may set nothing but a provider's address with its key; set it in the environment"));
    }

    private void ignored(String name, String why) {
        warnings.add(file + ": " + name + " is ignored, because " + why + ".");
    }

    /** What the file says of one provider. */
    private record Pair(AddressAndKey both, Map<String, String> lines) {
        private boolean has(Key half) {
            return Settings.value(lines, half).isPresent();
        }

        List<Key> given() {
            return Stream.of(both.address(), both.key()).filter(this::has).toList();
        }

        /** Why one half does not count; what the environment sets itself does not matter, because that goes first. */
        Optional<String> whyNot(Key half, Predicate<Key> environment, Predicate<Key> saved) {
            Key other = half == both.key() ? both.address() : both.key();
            if (environment.test(half)) return Optional.empty();
            if (environment.test(other))
                return Optional.of(other + " comes from the environment and the two must come from one place");
            boolean needed = half == both.address() || !both.hasOwnAddress() || saved.test(other);
            return needed && !has(other)
                    ? Optional.of(other + " is not in the same file and the two must come from one place")
                    : Optional.empty();
        }
    }

    Optional<String> value(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A sentence for each setting that is ignored. */
    List<String> warnings() {
        return warnings;
    }
}
