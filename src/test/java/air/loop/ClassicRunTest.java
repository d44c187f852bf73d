package air.loop;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.ImageRequest;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One candidate a round is the classic loop, whatever critics can do besides. */
class ClassicRunTest {
    private final ScriptedStudio studio = new ScriptedStudio();
    private final List<Round> atGate = new ArrayList<>();
    private Gate gate = Gate.always(Gate.Choice.CONTINUE);
    private LoopSettings settings = new LoopSettings(8.0, 6.0, 3);

    @Test
    void asksForScoresOnlyAndForNothingMore() {
        studio.worth(4, 7, 5);
        studio.measure = number -> {
            throw new AssertionError("A classic run measures nothing.");
        };
        studio.checks = number -> {
            throw new AssertionError("A classic run checks nothing.");
        };

        LoopResult result = run();

        assertThat(studio.calls).containsExactly("make 1", "score 1", "make 2", "score 2", "make 3", "score 3");
        assertThat(studio.requests)
                .containsExactly(request(brief().firstPrompt()), request("after 1"), request("after 2"));
        assertThat(studio.scored).containsExactly(work(result, 0), work(result, 1), work(result, 2));
        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(result.best().orElseThrow().number()).isEqualTo(2);
        assertThat(result.chosen()).isEmpty();
        assertThat(result.gain()).isEmpty();
    }

    private static ImageRequest request(String prompt) {
        return ImageRequest.textToImage(prompt, 64, 64, 7).withReferences(List.of());
    }

    /** As a critic was always asked: nothing but the picture, its prompt and the attempts before. */
    private static Critic.Work work(LoopResult result, int index) {
        Round round = result.rounds().get(index);
        List<Critic.Attempt> attempts = result.rounds().subList(0, index).stream()
                .map(before -> new Critic.Attempt(before.prompt(), before.critique()))
                .toList();
        return new Critic.Work(
                round.picture(), TasteFixtures.profile(), round.prompt(), attempts, false, false, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "5.0,4.5,5.5,false,EXHAUSTED",
        "5.8,5.4,6.2,true,EXHAUSTED",
        "5.9,5.0,8.5,true,EXHAUSTED",
        "8.2,7.9,8.5,true,EXHAUSTED",
        "8.2,8.0,8.4,false,CONVERGED",
        "7.9,7.5,8.3,true,EXHAUSTED"
    })
    void gateOpensWhereTheScoreMayLieOnEitherSide(
            double score, double low, double high, boolean asked, Outcome outcome) {
        settings = new LoopSettings(8.0, 6.0, 1);
        studio.worth(score);
        studio.saying = said ->
                said.with(said.details().withInterval(Optional.of(new Critique.Interval(low, high)), Optional.empty()));
        assertThat(run().outcome()).isEqualTo(outcome);
        assertThat(atGate.isEmpty()).isEqualTo(!asked);
    }

    @Test
    void scoreThatIsNotTrustedIsAcceptedByAPersonOnly() {
        studio.worth(9, 9.5, 10, 9);
        studio.saying = said ->
                said.with(said.details().withInterval(Optional.empty(), Optional.of("It cannot tell your taste.")));
        assertThat(run().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(atGate).hasSize(3);
        gate = Gate.always(Gate.Choice.APPROVE);
        assertThat(run().outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void intervalAloneNeverAcceptsAPicture() {
        settings = new LoopSettings(8.0, 6.0, 1);
        studio.worth(7.9);
        studio.saying = said ->
                said.with(said.details().withInterval(Optional.of(new Critique.Interval(8, 9)), Optional.empty()));
        assertThat(run().outcome()).isEqualTo(Outcome.EXHAUSTED);
    }

    private Brief brief() {
        return new Brief("a lone boat at dawn", TasteFixtures.profile(), 64, 64, 7, settings);
    }

    private LoopResult run() {
        Gate recording = (round, c) -> {
            atGate.add(round);
            return gate.decide(round, c);
        };
        return new TasteLoop(studio.generator(), studio.critic(), recording, LoopListener.NONE, InstantSource.system())
                .run(brief(), studio.call());
    }
}
