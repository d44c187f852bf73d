package air.batch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shared by all workers while a provider fails item after item: they wait before the next item, longer each time, and
 * finally give up. Thread-safe.
 */
final class Outage {
    /** When to wait and how long. */
    record Patience(Duration first, Duration longest, Duration giveUp) {
        /** 30 s, doubling to 10 min; after an hour without a single success the batch ends. */
        static final Patience DEFAULT =
                new Patience(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(1));
    }

    private final int tolerated;
    private final Patience patience;
    private final InstantSource clock;
    private int inARow;
    private int waits;
    private Instant failingSince;
    private Instant until;

    /** @param tolerated failures in a row that do not count as an outage yet */
    Outage(int tolerated, Patience patience, InstantSource clock) {
        this.tolerated = tolerated;
        this.patience = patience;
        this.clock = clock;
    }

    synchronized void succeeded() {
        inARow = 0;
        waits = 0;
        failingSince = null;
        until = null;
    }

    /** @return how long all workers wait now; empty if this failure changes nothing */
    synchronized Optional<Duration> failed() {
        Instant now = clock.instant();
        if (inARow == 0) failingSince = now;
        inARow++;
        if (inARow <= tolerated || until != null && until.isAfter(now)) return Optional.empty();
        long factor = 1L << Math.min(20, waits++);
        Duration wait = patience.first.multipliedBy(factor);
        if (wait.compareTo(patience.longest) > 0) wait = patience.longest;
        until = now.plus(wait);
        return Optional.of(wait);
    }

    /** Whether nothing has succeeded for so long that it is time to give up. */
    synchronized boolean over() {
        return inARow > tolerated
                && Duration.between(failingSince, clock.instant()).compareTo(patience.giveUp) >= 0;
    }

    synchronized boolean ongoing() {
        return inARow > tolerated;
    }

    /** Blocks until the wait is over, or {@code stop} is counted down. */
    void await(CountDownLatch stop) throws InterruptedException {
        Instant end;
        synchronized (this) {
            end = until;
        }
        if (end == null) return;
        long left = Duration.between(clock.instant(), end).toMillis();
        if (left > 0) stop.await(left, TimeUnit.MILLISECONDS);
    }
}
