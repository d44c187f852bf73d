package air.wire;

import air.model.Call;
import air.model.Cancellation;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The rate of requests to one provider, learnt from its answers and shared by all callers: after a "too many", all
 * wait, and then half as many requests run at once; each success raises that number again. Thread-safe.
 *
 * <p>Source: additive increase, multiplicative decrease (Chiu and Jain 1989).
 */
final class Pace {
    private static final long TICK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double MOST_AT_ONCE = 128;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private double limit = MOST_AT_ONCE;
    private int underWay;
    private boolean paused;
    private long until;

    /**
     * Blocks until a request may be sent; {@link #leave} must follow.
     *
     * @throws CancellationException within a moment of the cancellation
     */
    void enter(Call call) {
        lock.lock();
        try {
            if (free()) {
                underWay++;
                return;
            }
            waitForTurn(call);
            underWay++;
        } finally {
            lock.unlock();
        }
    }

    private void waitForTurn(Call call) {
        Cancellation.Registration released = call.cancellation().onCancel(this::wakeAll);
        try {
            while (!free()) {
                call.cancellation().throwIfCancelled();
                long left = paused ? until - System.nanoTime() : TICK_NANOS;
                call.progress().report(told(left), Double.NaN);
                changed.awaitNanos(Math.max(1, Math.min(left, TICK_NANOS)));
            }
            call.cancellation().throwIfCancelled();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            released.close();
        }
    }

    private String told(long leftNanos) {
        return paused
                ? "waiting " + Math.max(1, Math.round(leftNanos / 1e9)) + " s with all others, the provider is busy"
                : "waiting for a turn, the provider takes fewer requests at a time";
    }

    private boolean free() {
        if (paused && System.nanoTime() - until >= 0) paused = false;
        return !paused && underWay < Math.max(1, (int) limit);
    }

    private void wakeAll() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The request is over, however it ended. */
    void leave() {
        lock.lock();
        try {
            underWay--;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** The provider answered as asked. */
    void succeeded() {
        lock.lock();
        try {
            if (limit < MOST_AT_ONCE) limit = Math.min(MOST_AT_ONCE, limit + 1 / limit);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The provider said "too many". If all callers wait already, only the length of the wait counts: the request was
     * sent before.
     *
     * @param wait how long to wait; zero if it did not say
     */
    void tooMany(Duration wait) {
        lock.lock();
        try {
            long end = System.nanoTime() + wait.toNanos();
            if (!paused) {
                limit = Math.max(1, Math.min(limit, underWay) / 2);
                until = end;
                paused = !wait.isZero();
            } else if (end - until > 0) until = end;
        } finally {
            lock.unlock();
        }
    }
}
