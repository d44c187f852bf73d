package air.provider;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ProbeReport;
import air.simulator.Misbehaviour;
import air.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProbeTest {
    private final WireFixture wire = new WireFixture();

    @AfterEach
    void stop() {
        wire.close();
    }

    private ProbeReport probe() {
        return Probe.run(wire.wire(Service.OPENAI), spied -> new OpenAi(spied).generator(WireFixture.MODEL), wire.call);
    }

    @Test
    void showsWhatCameBackAndWhatItMeans() {
        ProbeReport report = probe();

        assertThat(report.works()).isTrue();
        assertThat(report.sent()).contains("POST " + wire.simulator.baseUrl() + "/chat/completions", "with your key");
        assertThat(report.received()).contains("status 200", "\"data:image/png;base64,", "characters)");
        assertThat(report.received().length()).isLessThan(2000);
        assertThat(report.understood()).isEqualTo("It works: 1 picture (64 x 64 px, image/png), it cost $0.0387.");
        assertThat(wire.simulator.requests()).hasSize(1);
    }

    @Test
    void showsAnErrorAsItCameAndAsItIsUnderstood() {
        wire.simulator.misbehave(Misbehaviour.UNAUTHORISED_401);

        ProbeReport report = probe();

        assertThat(report.works()).isFalse();
        assertThat(report.received()).contains("status 401", "Incorrect API key provided: [key].");
        assertThat(report.understood()).contains("does not accept your key (401)");
        assertThat(report.text()).doesNotContain(Simulator.KEY);
    }

    @Test
    void asksOnceEvenWhereARetryWouldHelp() {
        wire.simulator.misbehave(Misbehaviour.RATE_429);

        assertThat(probe().works()).isFalse();
        assertThat(wire.simulator.requests()).hasSize(1);
    }

    @Test
    void saysThatNobodyAnswered() {
        wire.simulator.close();

        ProbeReport report = probe();

        assertThat(report.received()).isEqualTo("Nothing.");
        assertThat(report.understood()).contains("cannot be reached");
    }
}
