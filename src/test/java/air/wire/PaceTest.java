package air.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PaceTest {
    private final Pace pace = new Pace();
    private final Cancellation cancellation = new Cancellation();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Call call = new Call(cancellation, (message, fraction) -> told.add(message), usage -> {});
    /** Cancelled as soon as it has to wait. */
    private final Call impatient = call.withProgress((message, fraction) -> {
        told.add(message);
        new Thread(cancellation::cancel).start();
    });

    @Test
    void asksNothingBeforeTheWaitIsOver() {
        pace.enter(call);
        pace.tooMany(Duration.ofMinutes(30));
        pace.leave();
        assertThatThrownBy(() -> pace.enter(impatient)).isInstanceOf(CancellationException.class);
        assertThat(told).first().asString().startsWith("waiting 1800 s with all others");
    }

    @Test
    void asksAgainOnceTheWaitIsOver() {
        pace.enter(call);
        pace.tooMany(Duration.ofMillis(1));
        pace.leave();
        pace.enter(call);
    }

    @Test
    void aLongerWaitReplacesAShorterOneAndNoLongerOne() {
        pace.enter(call);
        pace.tooMany(Duration.ofMinutes(10));
        pace.tooMany(Duration.ofMinutes(30));
        pace.tooMany(Duration.ofMinutes(20));
        pace.leave();
        assertThatThrownBy(() -> pace.enter(impatient)).isInstanceOf(CancellationException.class);
        assertThat(told).first().asString().startsWith("waiting 1800 s with all others");
    }

    @Test
    void halfAsManyAskAtOnceAfterwards() {
        for (int i = 0; i < 8; i++) pace.enter(call);
        pace.tooMany(Duration.ZERO);
        for (int i = 0; i < 8; i++) pace.leave();
        for (int i = 0; i < 4; i++) pace.enter(call);
        assertThat(told).isEmpty();
        assertThatThrownBy(() -> pace.enter(impatient)).isInstanceOf(CancellationException.class);
        assertThat(told).first().asString().startsWith("waiting for a turn");
    }

    @Test
    void whoLeavesLetsAnotherIn() throws Exception {
        pace.enter(call);
        pace.tooMany(Duration.ZERO);
        Thread next = new Thread(() -> pace.enter(call.withProgress((message, fraction) -> pace.leave())));
        next.start();
        next.join();
    }

    @Test
    void successesLetMoreAskAgain() {
        pace.enter(call);
        pace.tooMany(Duration.ZERO);
        for (int i = 0; i < 10; i++) pace.succeeded();
        for (int i = 0; i < 3; i++) pace.enter(call);
        assertThat(told).isEmpty();
    }
}
