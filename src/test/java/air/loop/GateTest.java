package air.loop;

import static org.assertj.core.api.Assertions.assertThat;

import air.loop.Gate.Answer;
import air.loop.Gate.Choice;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.Usage;
import air.taste.TasteFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    private final List<Choice> told = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private final Gate person = (round, cancelled) -> new Answer(Choice.APPROVE, "");

    private static Round round() {
        Usage usage = new Usage("embedded", "embedded", 1, 0, 0, Optional.empty(), Optional.empty());
        ImageReply reply = new ImageReply(List.of(TasteFixtures.picture(64, 64, 1)), usage, List.of());
        return new Round(
                1, "a boat", reply, TasteFixtures.critique(7.0, "a boat, quieter"), true, Duration.ZERO, Duration.ZERO);
    }

    private Choice decide(GatePolicy policy) {
        Gate gate = policy.gate(person.decisionsTo((round, answer) -> told.add(answer.choice())));
        return gate.decide(round(), cancellation).choice();
    }

    @Test
    void personsAnswerIsTold() {
        assertThat(decide(GatePolicy.ASK)).isEqualTo(Choice.APPROVE);
        assertThat(told).containsExactly(Choice.APPROVE);
    }

    @Test
    void policysAnswerIsNotTold() {
        assertThat(decide(GatePolicy.STOP)).isEqualTo(Choice.STOP);
        assertThat(told).isEmpty();
    }

    @Test
    void answerOfACancelledRunIsNotTold() {
        cancellation.cancel();
        assertThat(decide(GatePolicy.ASK)).isEqualTo(Choice.APPROVE);
        assertThat(told).isEmpty();
    }
}
