package air.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;

/**
 * {@code air.db} in AIR_HOME. Only SQLite may open that file: closing a file that this process has locked releases the
 * lock (POSIX).
 */
final class Sqlite implements Dialect {
    static final String PROCESSES = "processes";
    private static final int BUSY_MILLIS = 10_000;
    /** WAL lets others read while one writes; FULL has every commit on the disk before it returns. */
    private static final List<String> EVERY_CONNECTION = List.of(
            "PRAGMA busy_timeout = " + BUSY_MILLIS,
            "PRAGMA synchronous = FULL",
            "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA cache_size = -16000");

    private static final long PAUSE_NANOS = 10_000_000;

    private final Path file;
    private final ProcessFiles processes;
    /** This process's writers wait here in order; only processes wait for each other by trying again. */
    private final ReentrantLock writers = new ReentrantLock(true);

    /** @throws StoreException if the folder cannot be made */
    Sqlite(Path file) {
        this.file = file.toAbsolutePath();
        Path home = this.file.getParent();
        this.processes = new ProcessFiles(home.resolve(PROCESSES));
        try {
            if (!Files.isDirectory(home)) Files.createDirectories(home);
        } catch (IOException e) {
            throw new StoreException(
                    "The folder " + home + " cannot be made: set AIR_HOME to a folder you may write to.", e);
        }
    }

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public Map<String, String> placeholders() {
        return Map.of("number", "INTEGER PRIMARY KEY AUTOINCREMENT", "bytes", "BLOB");
    }

    /** A file: URI, because the driver reads a question mark in a path as the start of settings. */
    @Override
    public Connection connect() throws SQLException {
        return Dialect.prepared(
                SqliteDriver.get().connect("jdbc:sqlite:" + file.toUri(), new Properties()), EVERY_CONNECTION);
    }

    /**
     * Takes the right to write at once, so that what is read in the transaction still holds when it writes. The
     * driver's own transactions would take it again right after every commit, and could fail there.
     */
    @Override
    public void begin(Handle handle, Guard guard) {
        writers.lock();
        try {
            handle.execute("BEGIN IMMEDIATE");
        } catch (RuntimeException e) {
            writers.unlock();
            throw e;
        }
    }

    @Override
    public void commit(Handle handle) {
        handle.execute("COMMIT");
        unlock();
    }

    @Override
    public void rollback(Handle handle) {
        try {
            handle.execute("ROLLBACK");
        } finally {
            unlock();
        }
    }

    private void unlock() {
        if (writers.isHeldByCurrentThread()) writers.unlock();
    }

    @Override
    public void beginSnapshot(Handle handle) {
        handle.execute("BEGIN");
    }

    /** The change to WAL is made here because SQLite does not wait for it by itself. */
    @Override
    public void exclusively(Runnable work) {
        processes.exclusively("schema", () -> {
            changeToWal();
            work.run();
        });
    }

    private void changeToWal() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (long pauses = BUSY_MILLIS / 10; !inWal(statement) && pauses > 0; pauses--)
                LockSupport.parkNanos(PAUSE_NANOS);
        } catch (SQLException e) {
            throw new StoreException(sentence(e), e);
        }
    }

    private static boolean inWal(Statement statement) throws SQLException {
        try (var mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            return mode.next() && mode.getString(1).equalsIgnoreCase("wal");
        } catch (SQLException e) {
            if (e.getErrorCode() != SqliteFailure.BUSY) throw e;
            return false;
        }
    }

    @Override
    public String owner() {
        return processes.owner();
    }

    @Override
    public boolean lives(Handle handle, String owner) {
        return processes.lives(owner);
    }

    @Override
    public void putWords(Handle handle, long asset, Collection<String> words) {
        handle.execute(
                "INSERT OR REPLACE INTO asset_words (rowid, words) VALUES (?, ?)", asset, String.join(" ", words));
    }

    @Override
    public WordSyntax syntax() {
        return new WordSyntax("\"", "*", " AND ", " OR ");
    }

    @Override
    public String condition() {
        return "w.asset_words MATCH :match";
    }

    @Override
    public String key() {
        return "w.rowid";
    }

    @Override
    public void numbersTaken(Handle handle, String table) {
        // AUTOINCREMENT remembers the highest number itself.
    }

    @Override
    public String sentence(SQLException failure) {
        return SqliteFailure.sentence(file, failure);
    }

    @Override
    public List<String> damage(Handle handle) {
        return handle.createQuery("PRAGMA integrity_check").mapTo(String.class).list().stream()
                .filter(line -> !line.equals("ok"))
                .toList();
    }

    @Override
    public void close() {
        processes.close();
    }
}
