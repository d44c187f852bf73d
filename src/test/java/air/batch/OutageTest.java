package air.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {
    private Instant now = Instant.EPOCH;
    private final Outage outage = new Outage(2, Outage.Patience.DEFAULT, () -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) outage.failed();
    }

    @Test
    void waitsDoubleHoweverManyFailedMeanwhile() {
        fail(2);
        assertThat(outage.failed()).contains(Duration.ofSeconds(30));
        fail(5);
        now = now.plusSeconds(30);
        assertThat(outage.failed()).contains(Duration.ofSeconds(60));
        fail(9);
        now = now.plusSeconds(60);
        assertThat(outage.failed()).contains(Duration.ofSeconds(120));
    }

    @Test
    void aSuccessBeginsAnew() {
        fail(3);
        outage.succeeded();
        fail(2);
        assertThat(outage.ongoing()).isFalse();
        assertThat(outage.failed()).contains(Duration.ofSeconds(30));
    }

    @Test
    void itIsOverAfterAnHourWithoutASuccess() {
        fail(3);
        now = now.plus(Duration.ofMinutes(59));
        assertThat(outage.over()).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(outage.over()).isTrue();
    }
}
