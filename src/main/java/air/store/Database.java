package air.store;

import air.store.Dialect.Guard;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The one way to the database: work in a transaction or without, failures as sentences. Thread-safe. */
final class Database implements AutoCloseable {
    private final Dialect dialect;
    private final Connections connections;
    private final Jdbi jdbi;

    Database(Dialect dialect) {
        this.dialect = dialect;
        this.connections = new Connections(dialect);
        this.jdbi = Jdbi.create(connections);
    }

    Dialect dialect() {
        return dialect;
    }

    /** Reads. Each statement sees the database as it is then. */
    <T> T read(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    /** Reads all of it as it is at one moment, for as long as that takes. */
    <T> T snapshot(Function<Handle, T> work) {
        return transaction(dialect::beginSnapshot, work);
    }

    /** Writes: all of it or nothing. Returns once that is on the disk. */
    <T> T write(Guard guard, Function<Handle, T> work) {
        return transaction(handle -> dialect.begin(handle, guard), work);
    }

    private <T> T transaction(Consumer<Handle> begin, Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            begin.accept(handle);
            try {
                T result = work.apply(handle);
                dialect.commit(handle);
                return result;
            } catch (RuntimeException | Error e) {
                undo(handle, e);
                throw e;
            }
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    /** A connection that cannot even be rolled back is not used again. */
    private void undo(Handle handle, Throwable why) {
        try {
            dialect.rollback(handle);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
            connections.discard(handle.getConnection());
        }
    }

    private RuntimeException failure(JdbiException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql) return new StoreException(dialect.sentence(sql), e);
        return e;
    }

    @Override
    public void close() {
        connections.close();
        dialect.close();
    }
}
