package air.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.ConnectionFactory;

/** A small pool of connections; callers wait for a free one. Thread-safe. */
final class Connections implements ConnectionFactory, AutoCloseable {
    private static final int MOST = 8;
    /** Unused for longer than this, a connection is tried before it is given out: the server may have gone. */
    private static final long TRUSTED_NANOS = Duration.ofSeconds(20).toNanos();

    private static final int SECONDS_TO_ANSWER = 3;

    private record Idle(Connection connection, long since) {}

    private final Dialect dialect;
    private final Semaphore free = new Semaphore(MOST, true);
    private final Deque<Idle> idle = new ArrayDeque<>();
    private boolean closed;

    Connections(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Connection openConnection() throws SQLException {
        free.acquireUninterruptibly();
        try {
            for (Idle next = take(); next != null; next = take()) if (usable(next)) return next.connection();
            return dialect.connect();
        } catch (SQLException | RuntimeException | Error e) {
            free.release();
            throw e;
        }
    }

    private synchronized Idle take() {
        if (closed) throw new StoreException("The store has been closed: open it again.");
        return idle.pollLast();
    }

    private static boolean usable(Idle idle) throws SQLException {
        boolean trusted = System.nanoTime() - idle.since() < TRUSTED_NANOS;
        if (trusted || idle.connection().isValid(SECONDS_TO_ANSWER)) return true;
        idle.connection().close();
        return false;
    }

    /** The connection is not used again. */
    void discard(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException(dialect.sentence(e), e);
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        free.release();
        if (connection.isClosed()) return;
        synchronized (this) {
            if (!closed) {
                idle.addLast(new Idle(connection, System.nanoTime()));
                return;
            }
        }
        connection.close();
    }

    /** Closes idle connections now, and others when they come back. */
    @Override
    public void close() {
        Deque<Idle> rest;
        synchronized (this) {
            closed = true;
            rest = new ArrayDeque<>(idle);
            idle.clear();
        }
        rest.forEach(i -> discard(i.connection()));
    }
}
