package air.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PaceTest {
    private final Pace pace = new Pace();
    private final Cancellation cancellation = new Cancellation();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Call call = new Call(cancellation, (message, fraction) -> told.add(message), usage -> {});

    @Test
    void nobodyAsksBeforeTheWaitIsOver() {
        pace.enter(call);
        pace.tooMany(Duration.ofMillis(150));
        pace.leave();
        long start = System.nanoTime();
        pace.enter(call);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(140_000_000);
        assertThat(told).first().asString().startsWith("waiting 1 s with all others");
    }

    @Test
    void aLongerWaitReplacesAShorterOne() {
        pace.enter(call);
        pace.tooMany(Duration.ofMillis(150));
        pace.tooMany(Duration.ofMillis(10));
        pace.leave();
        long start = System.nanoTime();
        pace.enter(call);
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(140_000_000);
    }

    @Test
    void halfAsManyAskAtOnceAfterwards() throws Exception {
        for (int i = 0; i < 8; i++) pace.enter(call);
        pace.tooMany(Duration.ZERO);
        for (int i = 0; i < 8; i++) pace.leave();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(12);
        List<Future<?>> done = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 40; i++)
            done.add(pool.submit(() -> {
                pace.enter(call);
                most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                Thread.yield();
                atOnce.decrementAndGet();
                pace.leave();
            }));
        for (Future<?> each : done) each.get();
        pool.shutdown();
        assertThat(most.get()).isBetween(1, 4);
    }

    @Test
    void successesLetMoreAskAgain() {
        pace.enter(call);
        pace.tooMany(Duration.ZERO);
        for (int i = 0; i < 10; i++) pace.succeeded();
        for (int i = 0; i < 3; i++) pace.enter(call);
        assertThat(told).isEmpty();
    }

    @Test
    void waitingEndsWhenItIsCancelled() {
        pace.enter(call);
        pace.tooMany(Duration.ofSeconds(60));
        new Thread(cancellation::cancel).start();
        assertThatThrownBy(() -> pace.enter(call)).isInstanceOf(CancellationException.class);
    }
}
