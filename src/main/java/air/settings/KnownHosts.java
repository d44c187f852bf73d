package air.settings;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The hosts the artist knows images are sent to, one per line in a file in {@code AIR_HOME}. */
public final class KnownHosts {
    private static final String FILE = "known-hosts.txt";

    private final Path file;

    /** @param home {@code AIR_HOME} */
    public KnownHosts(Path home) {
        this.file = home.resolve(FILE);
    }

    /** Whether the artist knows of {@code host}. */
    public boolean knows(String host) {
        return hosts().contains(host);
    }

    /** Records that the artist knows of {@code host}. */
    public void add(String host) {
        if (knows(host)) return;
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, host + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be written: choose another AIR_HOME.", e);
        }
    }

    private List<String> hosts() {
        try {
            return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new InvalidInputException(file + " cannot be read: make it readable for you, or remove it.", e);
        }
    }
}
