package air.model;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The one cancellation token of a run: set once, from any thread, never reset. Work in progress either polls
 * {@link #throwIfCancelled()} or registers what stops it with {@link #onCancel(Runnable)}.
 */
public final class Cancellation {
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private volatile boolean cancelled;

    /** Cancels; every registered action runs once, on this thread. Further calls do nothing. */
    public void cancel() {
        synchronized (this) {
            if (cancelled) return;
            cancelled = true;
        }
        actions.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** @throws CancellationException if {@link #cancel()} was called */
    public void throwIfCancelled() {
        if (cancelled) throw new CancellationException("cancelled");
    }

    /**
     * Runs {@code action} when the run is cancelled; at once if it already is.
     *
     * @return closes the registration, so that the action no longer runs
     */
    public Registration onCancel(Runnable action) {
        boolean now;
        synchronized (this) {
            now = cancelled;
            if (!now) actions.add(action);
        }
        if (now) action.run();
        return () -> actions.remove(action);
    }

    /** A registered action; closing it takes the action back. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
