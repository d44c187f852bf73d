package air;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a platform's programs keep their data. */
final class DataFolder {
    private static final String NAME = "AIR Generator";

    private DataFolder() {}

    /** @param system as in the system property {@code os.name} */
    static Path of(Map<String, String> environment, String system, Path userHome) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("mac"))
            return userHome.resolve("Library/Application Support").resolve(NAME);
        if (os.contains("win")) {
            String roaming = environment.getOrDefault("APPDATA", "");
            return (roaming.isBlank() ? userHome.resolve("AppData/Roaming") : Path.of(roaming)).resolve(NAME);
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isBlank() ? userHome.resolve(".local/share") : Path.of(data)).resolve("air-generator");
    }
}
