package air.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The database and the folder of originals. Thread-safe; several processes may have the same store open.
 *
 * <p>In {@code AIR_HOME}: {@code air.db} (SQLite, WAL) unless a JDBC address is given, and {@code library/} with the
 * originals by content hash: {@code library/ab/abcdef….png}. {@code answers/} keeps the answer to a paid call until it
 * has been read.
 */
public final class Store implements AutoCloseable {
    static final String DATABASE = "air.db";
    static final String LIBRARY = "library";
    static final String ANSWERS = "answers";

    private final Database database;
    private final Ledger ledger;
    private final Library library;
    private final Profiles profiles;
    private final Calibrations calibrations;
    private final Upkeep upkeep;

    /**
     * Opens the store, made or brought up to date where needed. Blocks, some 100 ms the first time.
     *
     * @param home {@code AIR_HOME}; made if it is not there
     * @param address JDBC address of a PostgreSQL database; empty for SQLite
     * @throws StoreException if the database is locked for long, read-only, damaged or from a newer version, or the
     *     server cannot be reached
     */
    public static Store open(Path home, Optional<String> address, InstantSource clock) {
        Dialect dialect = address.<Dialect>map(Postgres::new).orElseGet(() -> new Sqlite(home.resolve(DATABASE)));
        Database database = new Database(dialect);
        try {
            Schema.update(database);
            Path folder = home.toAbsolutePath();
            HeldAnswers answers = new HeldAnswers(folder.resolve(ANSWERS));
            return new Store(database, new OriginalFiles(folder.resolve(LIBRARY)), answers, clock);
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }

    private Store(Database database, OriginalFiles originals, HeldAnswers answers, InstantSource clock) {
        this.database = database;
        this.ledger = new Ledger(database, clock);
        this.library = new Library(database, originals, answers, clock);
        this.profiles = new Profiles(database, clock);
        this.calibrations = new Calibrations(database);
        this.upkeep = new Upkeep(database, originals, clock);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Library library() {
        return library;
    }

    public Profiles profiles() {
        return profiles;
    }

    public Calibrations calibrations() {
        return calibrations;
    }

    public Upkeep upkeep() {
        return upkeep;
    }

    /**
     * Puts a backup's contents into an empty store.
     *
     * @param backup a folder that {@link Upkeep#backup} made
     * @throws StoreException if the backup is damaged, or the store is not empty
     */
    public static Upkeep.Checked restore(Path backup, Path home, Optional<String> address, InstantSource clock) {
        try (Store store = open(home, address, clock)) {
            new Backup(backup).restore(store.database, store.library.originals());
            return store.upkeep.check();
        }
    }

    /** Closes the database. Calls of this store that have not ended in the ledger count as lost from now on. */
    @Override
    public void close() {
        database.close();
    }
}
