package air.store;

import air.files.ContentHash;
import air.store.Upkeep.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads a store through and says what is wrong with it. */
final class StoreCheck {
    private static final int MOST_TOLD = 100;
    private static final int BUFFER = 1 << 16;

    private final Database database;
    private final OriginalFiles originals;
    private final List<String> problems = new ArrayList<>();
    private final Set<Path> known = new HashSet<>();
    private int more;
    private long bytes;

    StoreCheck(Database database, OriginalFiles originals) {
        this.database = database;
        this.originals = originals;
    }

    /** An original as the rows have it. */
    record Row(String hash, String extension, long bytes) {}

    static List<Row> rows(Handle handle) {
        return handle.createQuery("SELECT DISTINCT hash, extension, bytes FROM asset ORDER BY hash")
                .map((row, context) -> new Row(row.getString("hash"), row.getString("extension"), row.getLong("bytes")))
                .list();
    }

    Checked check() {
        List<Row> rows = new ArrayList<>();
        int assets = database.snapshot(handle -> {
            database.dialect().damage(handle).forEach(line -> add("The database is damaged: " + line));
            checkRows(handle);
            rows.addAll(rows(handle));
            return Tables.counts(handle).get("asset");
        });
        rows.forEach(this::checkOriginal);
        checkFolder();
        if (more > 0) problems.add("There are " + more + " more problems.");
        return new Checked(assets, bytes, problems);
    }

    private void add(String problem) {
        if (problems.size() < MOST_TOLD) problems.add(problem);
        else more++;
    }

    private void checkRows(Handle handle) {
        handle.createQuery("SELECT number FROM asset WHERE number NOT IN (SELECT asset FROM making) ORDER BY number")
                .mapTo(Long.class)
                .forEach(number -> add("Asset " + number + " has no record of how it was made: restore a backup."));
        handle.createQuery("SELECT a.number FROM asset a LEFT JOIN asset_words w ON a.number = "
                        + database.dialect().key() + " WHERE "
                        + database.dialect().key() + " IS NULL ORDER BY 1")
                .mapTo(Long.class)
                .forEach(number -> add("Asset " + number + " is not found by its words: change its tags, which"
                        + " brings them back."));
    }

    private void checkOriginal(Row row) {
        Path file = originals.file(row.hash(), row.extension());
        known.add(file);
        try {
            if (!Files.exists(file)) {
                add("The original " + file + " is missing: restore it from a backup.");
                return;
            }
            bytes += Files.size(file);
            if (!hash(file).equals(row.hash()))
                add("The original " + file + " has changed since it was kept: restore it from a backup.");
        } catch (IOException e) {
            add("The original " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    static String hash(Path file) throws IOException {
        MessageDigest digest = ContentHash.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) digest.update(buffer, 0, read);
        }
        return ContentHash.of(digest);
    }

    /** Pictures may have come while the others were read. */
    private boolean keptSince(Path file) {
        String hash = file.getFileName().toString().replaceFirst("\\..*", "");
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM asset WHERE hash = :hash")
                        .bind("hash", hash)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    private void checkFolder() {
        if (!Files.isDirectory(originals.folder())) return;
        try (Stream<Path> files = Files.walk(originals.folder())) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file) && !keptSince(file))
                    .sorted()
                    .forEach(file ->
                            add("The file " + file + " has no row in the database, as after a crash: look at it,"
                                    + " and delete it if you do not want it."));
        } catch (IOException e) {
            add("The folder " + originals.folder() + " cannot be read (" + e.getMessage() + ").");
        }
    }
}
