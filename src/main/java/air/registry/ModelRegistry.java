package air.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Every model that is known: the program's, and the user's, whose entries replace ours of the same id. Immutable. */
public final class ModelRegistry {
    /** The user's file in {@code AIR_HOME}. */
    public static final String FILE = "models.json";

    private final List<ModelEntry> entries;
    private final List<String> problems;

    private ModelRegistry(List<ModelEntry> entries, List<String> problems) {
        this.entries = List.copyOf(entries);
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads both files. An entry that cannot be used is left out and told in {@link #problems()}; the rest works.
     *
     * @param home {@code AIR_HOME}; its {@value #FILE} may be missing
     */
    public static ModelRegistry load(Path home) {
        throw new UnsupportedOperationException();
    }

    /** All entries, the program's in the order of its file, then the user's. */
    public List<ModelEntry> entries() {
        return entries;
    }

    /** One sentence for each thing wrong in the user's file: file, entry, field, what to do. */
    public List<String> problems() {
        return problems;
    }

    public Optional<ModelEntry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
