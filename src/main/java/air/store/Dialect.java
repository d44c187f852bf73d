package air.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What SQLite and PostgreSQL do differently; everything else in this room is the same for both. Thread-safe. */
interface Dialect extends AutoCloseable {
    /** What a transaction needs to itself, among all processes. SQLite's writers are alone anyway. */
    enum Guard {
        NOTHING,
        /** Budgets are decided on, or orders change hands. */
        LEDGER,
        /** Originals get rows; many may do that at once. */
        KEEPING,
        /** Originals without rows go; no other may keep any meanwhile. */
        REMOVING
    }

    /** The database in a sentence, without a password. */
    String where();

    /** The folder of the dialect's own migrations, and the placeholders of the common ones. */
    String folder();

    Map<String, String> placeholders();

    Connection connect() throws SQLException;

    /** The connection, once these statements were run on it; closed where one of them fails. */
    static Connection prepared(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Begins a transaction that writes. */
    void begin(Handle handle, Guard guard);

    void commit(Handle handle);

    void rollback(Handle handle);

    /** Begins a transaction that only reads, all of it as it was at one moment; ends like the other. */
    void beginSnapshot(Handle handle);

    /** Does what must not be done twice, for example making the schema, while no other process does. */
    void exclusively(Runnable work);

    /** This store's name as an owner of the ledger's rows. What makes it live goes when the process does. */
    String owner();

    /** Whether the store of that name is open in a process that lives. In a transaction with {@link Guard#LEDGER}. */
    boolean lives(Handle handle, String owner);

    /** Makes the asset be found by these words, and no others. */
    void putWords(Handle handle, long asset, Collection<String> words);

    /** How {@link #condition} is given its query. */
    WordSyntax syntax();

    /** A condition on table {@code asset_words} named w, with the parameter {@code :match}. */
    String condition();

    /** The column of {@code asset_words} with the asset's number. */
    String key();

    /** Makes the next number a higher one, after rows were written with given numbers. */
    void numbersTaken(Handle handle, String table);

    /** The failure as one sentence. */
    String sentence(SQLException failure);

    /** What is wrong with the database's file or content; empty when it is sound. */
    List<String> damage(Handle handle);

    /** Closes what makes {@link #owner} live. */
    @Override
    void close();
}
