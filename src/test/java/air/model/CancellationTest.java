package air.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final List<String> ran = new ArrayList<>();

    @Test
    void everyActionRunsOnceInOrder() {
        cancellation.onCancel(() -> ran.add("one"));
        cancellation.onCancel(() -> ran.add("two"));
        assertThat(ran).isEmpty();
        cancellation.cancel();
        cancellation.cancel();
        assertThat(ran).containsExactly("one", "two");
    }

    @Test
    void actionAfterTheFactRunsAtOnce() {
        cancellation.cancel();
        cancellation.onCancel(() -> ran.add("late"));
        assertThat(ran).containsExactly("late");
    }

    @Test
    void closedRegistrationNoLongerRuns() {
        try (Cancellation.Registration over = cancellation.onCancel(() -> ran.add("over"))) {
            assertThat(over).isNotNull();
        }
        cancellation.onCancel(() -> ran.add("still there"));
        cancellation.cancel();
        assertThat(ran).containsExactly("still there");
    }

    @Test
    void workThatPollsIsStopped() {
        assertThatCode(cancellation::throwIfCancelled).doesNotThrowAnyException();
        assertThat(cancellation.isCancelled()).isFalse();
        cancellation.cancel();
        assertThat(cancellation.isCancelled()).isTrue();
        assertThatThrownBy(cancellation::throwIfCancelled).isInstanceOf(CancellationException.class);
    }

    @Test
    void copiesOfACallChangeOneThing() {
        Call call = Call.unwatched().withCancellation(cancellation);
        assertThat(call.resend()).isFalse();
        Call resending = call.withResend(true)
                .withProgress((message, fraction) -> ran.add(message))
                .withMeter(usage -> ran.add(usage.model()));
        assertThat(resending.cancellation()).isSameAs(cancellation);
        assertThat(resending.resend()).isTrue();
        resending.progress().report("half", 0.5);
        resending.meter().used(UsageTest.used("a/model", "1"));
        assertThat(ran).containsExactly("half", "a/model");
    }
}
