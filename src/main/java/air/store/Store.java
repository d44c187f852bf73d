package air.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The database and the folder of originals. Thread-safe; several processes may have the same store open.
 *
 * <p>In {@code AIR_HOME}: {@code air.db} (SQLite, WAL) unless a JDBC address is given, and {@code library/} with the
 * originals by content hash: {@code library/ab/abcdef….png}.
 */
public final class Store implements AutoCloseable {
    /**
     * Opens the store, made or brought up to date where needed. Blocks, some 100 ms the first time.
     *
     * @param home {@code AIR_HOME}; made if it is not there
     * @param address JDBC address of a PostgreSQL database; empty for SQLite
     * @throws StoreException if the database is locked for long, read-only, damaged or from a newer version, or the
     *     server cannot be reached
     */
    public static Store open(Path home, Optional<String> address, InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    public Ledger ledger() {
        throw new UnsupportedOperationException();
    }

    public Library library() {
        throw new UnsupportedOperationException();
    }

    public Profiles profiles() {
        throw new UnsupportedOperationException();
    }

    public Upkeep upkeep() {
        throw new UnsupportedOperationException();
    }

    /**
     * Puts a backup's contents into an empty store.
     *
     * @param backup a folder that {@link Upkeep#backup} made
     * @throws StoreException if the backup is damaged, or the store holds something already
     */
    public static Upkeep.Checked restore(Path backup, Path home, Optional<String> address, InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
