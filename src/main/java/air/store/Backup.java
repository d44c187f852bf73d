package air.store;

import air.files.SafeFiles;
import air.files.WriteFailedException;
import air.store.Dialect.Guard;
import air.store.Upkeep.Checked;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A copy of a store in a folder, whatever database it came from: {@value Store#DATABASE} (SQLite),
 * {@value Store#LIBRARY} and, written last, {@value #MANIFEST} with the database's hash and the number of rows. The
 * originals carry their hashes as names.
 */
final class Backup {
    static final String MANIFEST = "manifest.json";
    private static final int FORMAT = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;
    private final OriginalFiles originals;

    Backup(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.originals = new OriginalFiles(this.folder.resolve(Store.LIBRARY));
    }

    /** Writes the folder, then reads it through. */
    Checked write(Database from, OriginalFiles fromOriginals, Instant now) {
        requireEmpty();
        Path file = folder.resolve(Store.DATABASE);
        Map<String, Integer> rows = from.snapshot(source -> {
            try (Database copy = open(file)) {
                copy.write(Guard.KEEPING, target -> {
                    Tables.copy(source, target, copy.dialect(), originals);
                    return target;
                });
                return Tables.counts(source);
            }
        });
        List<String> problems = copyOriginals(file, fromOriginals);
        Checked checked = readThrough(file, rows, problems);
        SafeFiles.write(folder.resolve(MANIFEST), manifest(file, rows, checked, now));
        return checked;
    }

    private void requireEmpty() {
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent())
                    throw new StoreException("The folder " + folder + " is not empty: choose a new one.");
            }
        } catch (IOException e) {
            throw new StoreException("The folder " + folder + " cannot be made: choose another one.", e);
        }
    }

    private static Database open(Path file) {
        Database database = new Database(new Sqlite(file));
        try {
            Schema.update(database);
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    /** @return the faults found */
    private List<String> copyOriginals(Path file, OriginalFiles from) {
        List<String> problems = new ArrayList<>();
        try (Database copy = open(file)) {
            for (StoreCheck.Row row : copy.read(StoreCheck::rows))
                originalOf(row, from, problems)
                        .ifPresent(
                                bytes -> originals.put(new OriginalFiles.Content(row.hash(), row.extension(), bytes)));
        }
        return problems;
    }

    /** One picture that is lost must not keep the others from being saved. */
    private static Optional<byte[]> originalOf(StoreCheck.Row row, OriginalFiles from, List<String> problems) {
        try {
            return Optional.of(from.read(row.hash(), row.extension()));
        } catch (StoreException e) {
            problems.add(e.getMessage());
            return Optional.empty();
        }
    }

    /** @throws StoreException if the copy is not what it should be, beyond what was known before */
    private Checked readThrough(Path file, Map<String, Integer> rows, List<String> known) {
        try (Database copy = open(file)) {
            Checked checked = new StoreCheck(copy, originals).check();
            if (!copy.read(Tables::counts).equals(rows) || checked.problems().size() > known.size())
                throw new StoreException("The backup in " + folder
                        + " is not what it should be; delete it and make another on a sound disk: "
                        + String.join(" ", checked.problems()));
            return new Checked(checked.assets(), checked.bytes(), known);
        } finally {
            OriginalFiles.deleteFolder(folder.resolve(Sqlite.PROCESSES));
        }
    }

    private String manifest(Path file, Map<String, Integer> rows, Checked checked, Instant now) {
        try {
            ObjectNode manifest = MAPPER.createObjectNode();
            manifest.put("format", FORMAT).put("made", now.toString()).put("schema", Schema.NEWEST);
            manifest.put("database", Store.DATABASE).put("sha256", StoreCheck.hash(file));
            manifest.set("rows", MAPPER.valueToTree(rows));
            manifest.put("bytes_of_originals", checked.bytes());
            manifest.set("problems", MAPPER.valueToTree(checked.problems()));
            return manifest.toPrettyString() + "\n";
        } catch (IOException e) {
            throw new WriteFailedException(folder.resolve(MANIFEST), e);
        }
    }

    /** Copies everything into an empty store. */
    void restore(Database to, OriginalFiles toOriginals) {
        JsonNode manifest = readManifest();
        if (to.read(Tables::counts).values().stream().anyMatch(rows -> rows > 0))
            throw new StoreException("The store in " + to.dialect().where()
                    + " is not empty: restore into an empty AIR_HOME or database.");
        Path workshop = workshop();
        try {
            Path file = Files.copy(folder.resolve(Store.DATABASE), workshop.resolve(Store.DATABASE));
            if (!StoreCheck.hash(file).equals(manifest.path("sha256").asText()))
                throw damaged("its database was altered", null);
            restore(file, to, toOriginals);
        } catch (IOException e) {
            throw damaged("its database cannot be read", e);
        } finally {
            OriginalFiles.deleteFolder(workshop);
        }
    }

    private void restore(Path file, Database to, OriginalFiles toOriginals) {
        try (Database from = open(file)) {
            for (StoreCheck.Row row : from.read(StoreCheck::rows))
                originalOf(row, originals, new ArrayList<>())
                        .ifPresent(bytes ->
                                toOriginals.put(new OriginalFiles.Content(row.hash(), row.extension(), bytes)));
            from.snapshot(source -> to.write(Guard.KEEPING, target -> {
                Tables.copy(source, target, to.dialect(), toOriginals);
                return target;
            }));
        }
    }

    private JsonNode readManifest() {
        Path file = folder.resolve(MANIFEST);
        try {
            JsonNode manifest = MAPPER.readTree(file.toFile());
            if (manifest.path("format").asInt() > FORMAT
                    || manifest.path("schema").asInt() > Schema.NEWEST)
                throw new StoreException("The backup in " + folder
                        + " was made by a newer version of AIR Generator: update the program.");
            return manifest;
        } catch (IOException e) {
            throw damaged("it has no readable " + MANIFEST, e);
        }
    }

    private StoreException damaged(String how, IOException e) {
        return new StoreException(
                "The folder " + folder + " is not a whole backup (" + how + "): choose another backup.", e);
    }

    /** Opens a copy of the database, so that the backup is not changed. */
    private static Path workshop() {
        try {
            return Files.createTempDirectory("air-restore");
        } catch (IOException e) {
            throw new StoreException("The system's folder for temporary files cannot be written to.", e);
        }
    }
}
