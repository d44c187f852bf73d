package air.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;

/** The registry, read when it is first needed and again when the user's file has changed. Thread-safe. */
public final class KnownModels implements Supplier<ModelRegistry> {
    private static final FileTime NO_FILE = FileTime.fromMillis(0);

    private final Supplier<Path> home;
    private FileTime read;
    private ModelRegistry registry;

    /** @param home {@code AIR_HOME} */
    public KnownModels(Supplier<Path> home) {
        this.home = home;
    }

    @Override
    public synchronized ModelRegistry get() {
        FileTime now = changed();
        if (registry == null || !now.equals(read)) registry = ModelRegistry.load(home.get());
        read = now;
        return registry;
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(home.get().resolve(ModelRegistry.FILE));
        } catch (IOException e) {
            // Most have no such file; what is wrong with one that is there, the registry says.
            return NO_FILE;
        }
    }
}
