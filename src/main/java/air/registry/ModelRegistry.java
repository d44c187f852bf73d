package air.registry;

import air.files.TextFile;
import air.model.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every model that is known: the program's, and the user's, whose entries replace ours of the same id.
 *
 * @param entries the program's in the order of its file, then the user's that are new
 * @param problems a sentence for each thing wrong in the user's file: file, entry, field, what to do
 */
public record ModelRegistry(List<ModelEntry> entries, List<String> problems) {
    /** The user's file in {@code AIR_HOME}. */
    public static final String FILE = "models.json";

    public ModelRegistry {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /**
     * Reads both files. An unusable entry is left out and named in {@link #problems()}; the rest works.
     *
     * @param home {@code AIR_HOME}; its {@value #FILE} may be missing
     */
    public static ModelRegistry load(Path home) {
        ModelsFile ours = ours();
        ModelsFile users = users(home.resolve(FILE), providers(ours.entries()));
        Map<String, ModelEntry> byId = new LinkedHashMap<>();
        ours.entries().forEach(entry -> byId.put(entry.id(), entry));
        users.entries().forEach(entry -> byId.put(entry.id(), entry));
        return new ModelRegistry(List.copyOf(byId.values()), users.problems());
    }

    /** The program's own file, which a test keeps free of problems. */
    static ModelsFile ours() {
        try (InputStream in = ModelRegistry.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing in the program");
            return ModelsFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE, Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the program's " + FILE + " cannot be read", e);
        }
    }

    private static ModelsFile users(Path file, Set<String> providers) {
        if (Files.notExists(file)) return new ModelsFile(List.of(), List.of());
        try {
            return ModelsFile.read(TextFile.read(file, "list of models (JSON)"), file.toString(), providers);
        } catch (InvalidInputException e) {
            return ModelsFile.unusable(e);
        }
    }

    private static Set<String> providers(List<ModelEntry> entries) {
        return entries.stream().map(ModelEntry::provider).collect(Collectors.toUnmodifiableSet());
    }

    /** The entry of this id. */
    public Optional<ModelEntry> find(String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
