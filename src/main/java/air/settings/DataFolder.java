package air.settings;

import air.model.InvalidInputException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a platform's programs keep their data: never in the working folder, which may be another's, so that only whole
 * paths count.
 */
final class DataFolder {
    private static final String NAME = "AIR Generator";

    private DataFolder() {}

    /**
     * @param system as in the system property {@code os.name}
     * @throws InvalidInputException if the system names no folder of the user's
     */
    static Path of(Map<String, String> environment, String system, Path userHome) {
        Path folder = named(environment, system, userHome);
        if (folder.isAbsolute()) return folder;
        throw new InvalidInputException(
                "This system names no home folder of yours: set AIR_HOME to a folder where the program may keep its data.");
    }

    private static Path named(Map<String, String> environment, String system, Path userHome) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("mac"))
            return userHome.resolve("Library/Application Support").resolve(NAME);
        if (os.contains("win")) {
            return whole(environment.get("APPDATA"))
                    .orElse(userHome.resolve("AppData/Roaming"))
                    .resolve(NAME);
        }
        return whole(environment.get("XDG_DATA_HOME"))
                .orElse(userHome.resolve(".local/share"))
                .resolve("air-generator");
    }

    private static Optional<Path> whole(String path) {
        return Optional.ofNullable(path).map(Path::of).filter(Path::isAbsolute);
    }
}
