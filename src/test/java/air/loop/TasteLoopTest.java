package air.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Usage;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasteLoopTest {
    private final Generator generator = new Generator();
    private final ScriptedCritic critic = new ScriptedCritic();
    private final List<String> events = new ArrayList<>();
    private final List<Round> atGate = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private Gate gate = Gate.always(Gate.Choice.CONTINUE);
    private LoopSettings settings = LoopSettings.DEFAULT;
    private Earlier earlier = Earlier.NONE;

    @Test
    void firstRoundSendsTheFirstPromptWithSizeAndSeed() {
        critic.scores(9.0);
        run();
        ImageRequest request = generator.requests.get(0);
        assertThat(request.prompt()).isEqualTo(brief().firstPrompt());
        assertThat(request.width()).isEqualTo(96);
        assertThat(request.height()).isEqualTo(64);
        assertThat(request.seed()).isEqualTo(7);
        assertThat(request.operation()).isEqualTo(Operation.TEXT_TO_IMAGE);
    }

    @Test
    void scoreOfExactlyTheThresholdConverges() {
        critic.scores(5.0, 8.0);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(result.rounds()).hasSize(2);
        assertThat(result.best().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void pictureWithoutItsSubjectIsAcceptedByAPersonOnly() {
        generator.caveats = new ImageModel.Caveats(List.of("No foxes."), true);
        critic.scores(9.0, 9.5);
        settings = new LoopSettings(4.0, 3.0, 2);

        LoopResult result = run();

        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(atGate).hasSize(2);
        assertThat(events).startsWith("started 1", "No foxes.", "picture 1");
        gate = Gate.always(Gate.Choice.APPROVE);
        critic.scores(9.0);
        assertThat(run().outcome()).isEqualTo(Outcome.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({"5.99,false", "6.0,true", "7.99,true", "8.0,false"})
    void gateIsAskedFromItsLowEdgeUpToTheThreshold(double score, boolean asked) {
        settings = new LoopSettings(8.0, 6.0, 1);
        critic.scores(score);
        run();
        assertThat(atGate.isEmpty()).isEqualTo(!asked);
    }

    @Test
    void nextRoundUsesTheRevisedPrompt() {
        critic.scores(4.0, 4.5, 9.0);
        run();
        assertThat(generator.prompts()).containsExactly(brief().firstPrompt(), "revised 1", "revised 2");
    }

    @Test
    void gateMayEditTheNextPrompt() {
        gate = (round, c) -> new Gate.Answer(Gate.Choice.CONTINUE, "by hand");
        critic.scores(7.0, 9.0);
        run();
        assertThat(generator.prompts()).containsExactly(brief().firstPrompt(), "by hand");
    }

    @Test
    void approvalEndsTheRunWithTheApprovedRoundEvenIfAnEarlierOneScoredHigher() {
        gate = (round, c) -> new Gate.Answer(round.number() == 2 ? Gate.Choice.APPROVE : Gate.Choice.CONTINUE, "again");
        critic.scores(7.5, 6.5);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(result.best().orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void restartEndsTheRunAndKeepsEveryRound() {
        gate = Gate.always(Gate.Choice.RESTART);
        critic.scores(3.0, 7.0);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.RESTARTED);
        assertThat(result.rounds()).hasSize(2);
    }

    @Test
    void stopAtTheGateEndsWithTheBestSoFar() {
        gate = Gate.always(Gate.Choice.STOP);
        critic.scores(6.5);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(result.best().orElseThrow().critique().score()).isEqualTo(6.5);
    }

    @Test
    void bestOfAnExhaustedRunIsTheHighestScoreAndTheEarlierOfEquals() {
        critic.scores(3.0, 5.5, 5.5, 2.0, 4.0);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(result.rounds()).hasSize(5);
        assertThat(result.best().orElseThrow().number()).isEqualTo(2);
        assertThat(result.best().orElseThrow().picture())
                .isSameAs(generator.replies.get(1).pictures().get(0));
    }

    @Test
    void failedCritiqueCountsAsZeroWithTheReasonAndThePromptStays() {
        critic.answers.add(new ModelException(ModelException.Kind.TIMED_OUT, "p", "m", "No answer in 60 s."));
        critic.scores(9.0);
        LoopResult result = run();
        Round first = result.rounds().get(0);
        assertThat(first.critique().score()).isZero();
        assertThat(first.critique().breakdown().values()).containsOnly(0.0);
        assertThat(first.critique().reasoning()).isEqualTo("Critic failed: No answer in 60 s.");
        assertThat(first.critiqued()).isFalse();
        assertThat(generator.prompts()).containsExactly(brief().firstPrompt(), brief().firstPrompt());
        assertThat(critic.candidates.get(1).earlier())
                .as("nothing was said of it")
                .isEmpty();
        assertThat(result.outcome()).isEqualTo(Outcome.CONVERGED);
    }

    @Test
    void failedCritiqueNeverAsksTheGateEvenIfTheGateStartsAtZero() {
        settings = new LoopSettings(8.0, 0.0, 1);
        critic.answers.add(new IllegalStateException("broken"));
        run();
        assertThat(atGate).isEmpty();
    }

    @Test
    void onlyFailedCritiquesStillLeaveAPicture() {
        settings = new LoopSettings(8.0, 6.0, 2);
        critic.answers.add(new IllegalStateException("broken"));
        critic.answers.add(new IllegalStateException("broken"));
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(result.best().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void failedGenerationEndsTheRunAndKeepsWhatWasMade() {
        critic.scores(5.0, 5.0);
        ModelException refused = new ModelException(ModelException.Kind.REFUSED, "p", "m", "The filter refused it.");
        generator.failAt(2, refused);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.failure()).containsSame(refused);
        assertThat(result.rounds()).hasSize(1);
        assertThat(result.best()).isPresent();
    }

    @Test
    void generationThatFailsAtOnceLeavesNoBest() {
        generator.failAt(1, new IllegalStateException("broken"));
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.best()).isEmpty();
    }

    @Test
    void cancelledBeforeTheFirstRoundMakesNothing() {
        cancellation.cancel();
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(generator.requests).isEmpty();
    }

    @Test
    void cancelledWhileGeneratingKeepsTheEarlierRounds() {
        critic.scores(5.0);
        generator.failAt(2, new CancellationException());
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.rounds()).hasSize(1);
    }

    @Test
    void cancelledWhileJudgingKeepsThePictureThatWasJustMade() {
        critic.answers.add(new CancellationException());
        critic.onEvaluate = cancellation::cancel;
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.rounds()).hasSize(1);
        assertThat(result.rounds().get(0).critiqued()).isFalse();
    }

    @Test
    void cancelledAtTheGateIsCancelledWhateverTheGateAnswers() {
        gate = (round, c) -> {
            cancellation.cancel();
            return new Gate.Answer(Gate.Choice.APPROVE, "");
        };
        critic.scores(7.0);
        assertThat(run().outcome()).isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void cancelledBetweenRoundsMakesNoFurtherPicture() {
        critic.scores(5.0, 5.0);
        critic.onEvaluate = cancellation::cancel;
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.rounds()).hasSize(1);
        assertThat(result.rounds().get(0).critique().score()).isEqualTo(5.0);
    }

    @Test
    void listenerHearsOfThePictureBeforeItsCritique() {
        critic.scores(9.0);
        run();
        assertThat(events).containsExactly("started 1", "picture 1", "judged", "completed 1");
    }

    @Test
    void criticSeesProfilePromptAndEarlierAttempts() {
        critic.scores(4.0, 9.0);
        run();
        Critic.Work second = critic.candidates.get(1);
        assertThat(second.prompt()).isEqualTo("revised 1");
        assertThat(second.profile()).isEqualTo(brief().profile());
        assertThat(second.earlier()).hasSize(1);
        assertThat(second.earlier().get(0).prompt()).isEqualTo(brief().firstPrompt());
        assertThat(second.earlier().get(0).critique().score()).isEqualTo(4.0);
    }

    @Test
    void durationsComeFromTheInjectedClock() {
        critic.scores(9.0);
        Round round = run().rounds().get(0);
        assertThat(round.generating()).isEqualTo(Duration.ofSeconds(1));
        assertThat(round.judging()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void everyRoundIsMadeWhateverTheScores() {
        settings = LoopSettings.every(3);
        critic.scores(10.0, 7.0, 9.0);
        LoopResult result = run();
        assertThat(result.rounds()).hasSize(3);
        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(atGate).isEmpty();
    }

    @Test
    void whereEveryRoundIsWantedAFailedCritiqueEndsTheRunWithItsPicture() {
        settings = LoopSettings.every(3);
        ModelException failure = new ModelException(ModelException.Kind.TIMED_OUT, "p", "m", "No answer in 60 s.");
        critic.answers.add(failure);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.failure()).containsSame(failure);
        assertThat(result.rounds()).hasSize(1);
    }

    @Test
    void earlierRoundThatIsTheGatesIsAskedAboutFirst() {
        gate = Gate.always(Gate.Choice.APPROVE);
        earlier = new Earlier(0, List.of(madeBefore(1, 7.0)), Optional.empty());
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(generator.requests).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void earlierRoundThatIsGoodEnoughEndsTheRun() {
        earlier = new Earlier(0, List.of(madeBefore(1, 8.0)), Optional.empty());
        assertThat(run().outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(generator.requests).isEmpty();
    }

    @Test
    void earlierRoundsCountAgainstTheMost() {
        settings = new LoopSettings(8.0, 6.0, 2);
        earlier = new Earlier(3, List.of(madeBefore(4, 5.0)), Optional.empty());
        critic.scores(5.5);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(result.rounds()).extracting(Round::number).containsExactly(4, 5);
        assertThat(result.best().orElseThrow().number()).isEqualTo(5);
    }

    @Test
    void promptOfARoundThatHadBegunWasDecidedBefore() {
        earlier = new Earlier(
                0, List.of(madeBefore(1, 7.0)), Optional.of(new Earlier.Begun("by hand", Optional.empty())));
        critic.scores(9.0);
        run();
        assertThat(atGate).isEmpty();
        assertThat(generator.prompts()).containsExactly("by hand");
        assertThat(events).containsExactly("started 2", "picture 2", "judged", "completed 2");
    }

    @Test
    void criticSeesWhatWasSaidOfEarlierRounds() {
        earlier = new Earlier(0, List.of(madeBefore(1, 5.0)), Optional.empty());
        critic.scores(9.0);
        run();
        assertThat(critic.candidates.get(0).earlier()).singleElement().satisfies(attempt -> {
            assertThat(attempt.prompt()).isEqualTo("prompt");
            assertThat(attempt.critique().score()).isEqualTo(5.0);
        });
    }

    @Test
    void earlierRoundThatWasNotJudgedIsNoAttemptForTheCritic() {
        ImageReply reply = madeBefore(1, 5.0).reply();
        Round unjudged = Round.uncritiqued(1, "prompt", reply, "No answer.", Duration.ZERO, Duration.ZERO);
        earlier = new Earlier(0, List.of(unjudged), Optional.empty());
        critic.scores(9.0);
        run();
        assertThat(critic.candidates.get(0).earlier()).isEmpty();
    }

    private static Round madeBefore(int number, double score) {
        Usage usage = new Usage("test", "scripted", 1, 0, 0, Optional.empty(), Optional.empty());
        ImageReply reply = new ImageReply(List.of(TasteFixtures.picture(96, 64, number)), usage, List.of());
        return new Round(
                number,
                "prompt",
                reply,
                TasteFixtures.critique(score, "revised before"),
                true,
                Duration.ZERO,
                Duration.ZERO);
    }

    @Test
    void settingsRejectAGateAtOrAboveTheThreshold() {
        assertThatThrownBy(() -> new LoopSettings(8.0, 8.0, 5))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("8.0");
        assertThatThrownBy(() -> new LoopSettings(6.0, 8.0, 5)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "51", "100"})
    void settingsRejectTooFewOrTooManyIterations(int iterations) {
        assertThatThrownBy(() -> new LoopSettings(8.0, 6.0, iterations))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(String.valueOf(iterations));
    }

    @ParameterizedTest
    @CsvSource({"NaN,6", "8,NaN", "0,0", "11,6", "8,-1"})
    void settingsRejectScoresOutsideTheScale(double threshold, double gateLow) {
        assertThatThrownBy(() -> new LoopSettings(threshold, gateLow, 5)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void logLinesShowScoreDimensionsInOrderReasoningAndRevisedPrompt() {
        assertThat(Round.logLines(2, TasteFixtures.critique(7.35, "next prompt")))
                .isEqualTo("Iteration 2 — score 7.4/10\n"
                        + "palette_tendency: 7.4 | compositional_style: 7.4 | emotional_register: 7.4 | "
                        + "texture_feel: 7.4 | avoid_list: 7.4\n"
                        + "The palette is too warm.\nnext prompt");
    }

    private Brief brief() {
        return new Brief("a lone boat at dawn", TasteFixtures.profile(), 96, 64, 7, settings);
    }

    private LoopResult run() {
        Gate recording = (round, c) -> {
            atGate.add(round);
            return gate.decide(round, c);
        };
        InstantSource clock = new InstantSource() {
            private Instant now = Instant.EPOCH;

            @Override
            public Instant instant() {
                now = now.plusSeconds(1);
                return now;
            }
        };
        Call call = new Call(cancellation, (message, fraction) -> {}, usage -> {});
        return new TasteLoop(generator, critic, recording, new Recorder(), clock).run(brief(), earlier, call);
    }

    private final class Recorder implements LoopListener {
        @Override
        public void roundStarted(int number, String prompt) {
            events.add("started " + number);
        }

        @Override
        public void caveats(List<String> notes) {
            events.addAll(notes);
        }

        @Override
        public void pictureReady(int number, String prompt, ImageReply reply) {
            events.add("picture " + number);
        }

        @Override
        public void roundCompleted(Round round) {
            events.add("completed " + round.number());
        }
    }

    /** Makes a new plain picture each time, and fails where told to. */
    private static final class Generator implements ImageModel {
        private final List<ImageRequest> requests = new ArrayList<>();
        private final List<ImageReply> replies = new ArrayList<>();
        private Caveats caveats = Caveats.NONE;
        private int failing = -1;
        private Exception failure;

        void failAt(int round, Exception e) {
            failing = round;
            failure = e;
        }

        List<String> prompts() {
            return requests.stream().map(ImageRequest::prompt).toList();
        }

        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public Set<Operation> operations() {
            return Set.of(Operation.TEXT_TO_IMAGE);
        }

        @Override
        public Caveats caveats(ImageRequest request, Call call) {
            return caveats;
        }

        @Override
        public ImageReply generate(ImageRequest request, Call call) throws ModelException {
            requests.add(request);
            if (requests.size() == failing) {
                if (failure instanceof ModelException e) throw e;
                throw (RuntimeException) failure;
            }
            Usage usage = new Usage("test", id(), 1, 0, 0, Optional.empty(), Optional.empty());
            ImageReply reply = new ImageReply(
                    List.of(TasteFixtures.picture(request.width(), request.height(), requests.size())),
                    usage,
                    List.of());
            replies.add(reply);
            return reply;
        }
    }

    /** Answers what it was given, in order; revised prompts are numbered. */
    private final class ScriptedCritic implements Critic {
        private final List<Object> answers = new ArrayList<>();
        private final List<Work> candidates = new ArrayList<>();
        private Runnable onEvaluate = () -> {};

        void scores(double... scores) {
            for (double score : scores) answers.add(score);
        }

        @Override
        public String id() {
            return "scripted";
        }

        @Override
        public Critique evaluate(Work candidate, Call call) throws ModelException {
            candidates.add(candidate);
            events.add("judged");
            onEvaluate.run();
            Object answer = answers.get(candidates.size() - 1);
            if (answer instanceof ModelException e) throw e;
            if (answer instanceof RuntimeException e) throw e;
            return TasteFixtures.critique((Double) answer, "revised " + candidates.size());
        }
    }
}
