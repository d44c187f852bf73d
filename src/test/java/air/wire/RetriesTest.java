package air.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import air.model.ModelException;
import air.model.ModelException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RetriesTest {
    private final AtomicInteger sent = new AtomicInteger();
    private final List<String> told = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private final Call call = new Call(cancellation, (message, fraction) -> told.add(message), usage -> {});
    private final Retries quick = new Retries(5, Duration.ofMillis(4), Duration.ofMillis(20), () -> 0.5);

    private static WireException failure(Kind kind, boolean repeatable, Duration wait) {
        return new WireException(
                new ModelException(kind, "openai", "a/model", "The reason.", null, wait, null), repeatable);
    }

    private String send(Retries retries, WireException failure, int failures) throws ModelException {
        return retries.run(
                () -> {
                    if (sent.incrementAndGet() <= failures) throw failure;
                    return "answer " + sent;
                },
                call);
    }

    @Test
    void sendsAgainUntilItWorks() throws Exception {
        assertThat(send(quick, failure(Kind.UNAVAILABLE, true, null), 3)).isEqualTo("answer 4");
        assertThat(told)
                .containsExactly(
                        "waiting 1 s, the provider is busy (2 of 5)",
                        "waiting 1 s, the provider is busy (3 of 5)",
                        "waiting 1 s, the provider is busy (4 of 5)");
    }

    @Test
    void givesUpAfterFiveWithTheProvidersReason() {
        assertThatThrownBy(() -> send(quick, failure(Kind.RATE_LIMITED, true, null), 9))
                .isInstanceOf(ModelException.class)
                .hasMessage("The reason.");
        assertThat(sent).hasValue(5);
    }

    @Test
    void neverRepeatsWhatMayHaveBeenBilled() {
        assertThatThrownBy(() -> send(quick, failure(Kind.TIMED_OUT, false, null), 9))
                .isInstanceOf(ModelException.class);
        assertThat(sent).hasValue(1);
        assertThat(told).isEmpty();
    }

    @Test
    void waitsAtLeastAsLongAsItIsAskedAndSaysSo() {
        Retries slow = new Retries(5, Duration.ofMillis(1), Duration.ofSeconds(30), () -> 0);
        Call stopping = call.withProgress((message, fraction) -> {
            told.add(message);
            cancellation.cancel();
        });
        assertThatThrownBy(() -> slow.run(
                        () -> {
                            throw failure(Kind.RATE_LIMITED, true, Duration.ofSeconds(12));
                        },
                        stopping))
                .isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly("waiting 12 s, the provider is busy (2 of 5)");
    }

    @Test
    @Timeout(20)
    void isCancelledWhileItWaits() throws Exception {
        Retries slow = new Retries(5, Duration.ofSeconds(1), Duration.ofSeconds(30), () -> 0.5);
        Thread canceller = new Thread(() -> {
            while (told.isEmpty()) Thread.onSpinWait();
            cancellation.cancel();
        });
        canceller.start();

        assertThatThrownBy(() -> send(slow, failure(Kind.RATE_LIMITED, true, Duration.ofSeconds(60)), 9))
                .isInstanceOf(CancellationException.class);

        assertThat(sent).hasValue(1);
        assertThat(Thread.interrupted()).as("the interrupt that ended the wait").isFalse();
        canceller.join();
    }

    @Test
    void sendsNothingOnceCancelled() {
        cancellation.cancel();
        assertThatThrownBy(() -> send(quick, failure(Kind.UNAVAILABLE, true, null), 0))
                .isInstanceOf(CancellationException.class);
        assertThat(sent).hasValue(0);
    }

    @Test
    void letsFaultsOfOursThrough() {
        assertThatThrownBy(() -> quick.run(
                        () -> {
                            throw new IllegalStateException("a bug");
                        },
                        call))
                .isInstanceOf(IllegalStateException.class);
    }
}
