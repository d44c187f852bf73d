package air.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.ModelException.Kind;
import air.taste.Check;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CandidatesRunTest {
    private final ScriptedStudio studio = new ScriptedStudio();
    private final KeepingListener kept = new KeepingListener();
    private final List<Round> atGate = new ArrayList<>();
    private Gate gate = Gate.always(Gate.Choice.CONTINUE);
    private PersonalTaste personal = PersonalTaste.UNKNOWN;
    private LoopSettings settings = new LoopSettings(8.0, 6.0, 3).withCandidates(3);
    private long seed = 7;

    @Test
    void firstRoundMakesTheFirstPromptWithTheBriefsSeedAndOthers() {
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(3);
        run();
        assertThat(studio.prompts()).containsOnly(brief().firstPrompt()).hasSize(3);
        assertThat(studio.seeds()).startsWith(7L).doesNotHaveDuplicates();
    }

    @Test
    void seedsStayInRangeAndNeverRepeatWithTheSamePrompt() {
        seed = Long.MAX_VALUE;
        settings = new LoopSettings(8.0, 6.0, 6).withCandidates(8);
        run();
        assertThat(studio.seeds()).startsWith(Long.MAX_VALUE).allMatch(one -> one >= 0);
        assertThat(studio.requests.stream().map(r -> r.prompt() + r.seed())).doesNotHaveDuplicates();
    }

    @Test
    void laterRoundRevisesTheBestWithItsSeedAndWithNewOnesAndHasOnePictureOffThePath() {
        studio.worth(3, 5, 4);
        settings = new LoopSettings(8.0, 6.0, 2).withCandidates(3);
        run();
        assertThat(studio.prompts().subList(3, 6)).containsExactly("after 2", "after 2", brief().firstPrompt());
        assertThat(studio.seeds().get(3)).isEqualTo(studio.seeds().get(1));
        assertThat(studio.seeds().subList(4, 6))
                .doesNotContainAnyElementsOf(studio.seeds().subList(0, 4));
    }

    @Test
    void paidCriticComparesInBothOrdersAndScoresNothingButTheBest() {
        studio.worth(3, 5, 4);
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(3);
        LoopResult result = run();
        assertThat(studio.calls)
                .containsExactly(
                        "make 1",
                        "make 2",
                        "make 3",
                        "prefer 2 1",
                        "prefer 1 2",
                        "prefer 3 2",
                        "prefer 2 3",
                        "score 2");
        Round round = result.rounds().get(0);
        assertThat(round.chosen()).isEqualTo(1);
        assertThat(round.incumbent()).contains(new Candidate.Name(1, 1));
        assertThat(round.candidates().get(0).unscored()).contains("Not scored: 1b was kept.");
        assertThat(round.comparisons())
                .extracting(Comparison::verdict, Comparison::asked, Comparison::reason)
                .containsExactly(
                        tuple(Comparison.Verdict.CHALLENGER, 2, "2 is quieter"),
                        tuple(Comparison.Verdict.INCUMBENT, 2, "2 is quieter"));
    }

    @Test
    void listenerHearsOfEachThingAsSoonAsItIsThere() {
        studio.worth(3, 5);
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(2);
        run();
        assertThat(kept.events)
                .containsExactly("started 1", "made 1a", "made 1b", "compared 1b 1a", "judged 1b", "completed 1");
    }

    @Test
    void worsePicturesAreNeverGoneOnFromAndTheSamePictureIsNotMadeTwice() {
        studio.worth(5, 4, 3, 2, 2, 2, 6);
        run();
        assertThat(studio.prompts().subList(3, 9))
                .containsExactly(
                        "after 1", "after 1", brief().firstPrompt(), "after 1", "after 1", brief().firstPrompt());
        assertThat(studio.requests.stream().map(r -> r.prompt() + r.seed())).doesNotHaveDuplicates();
        assertThat(kept.rounds.get(1).incumbent()).contains(new Candidate.Name(1, 0));
        assertThat(kept.rounds.get(2).incumbent()).contains(new Candidate.Name(3, 0));
    }

    @Test
    void criticIsToldOfTheBestPicturesAndOfTheIdeasThatLost() {
        studio.worth(5, 4, 3, 2, 2, 2, 1, 1, 6);
        run();
        Critic.Work last = studio.scored.get(1);
        assertThat(last.findings()).isTrue();
        assertThat(last.earlier()).extracting(Critic.Attempt::prompt).containsExactly(brief().firstPrompt());
        assertThat(last.lost()).containsExactly(new Critic.Lost("after 1", "1 is quieter"));
    }

    @Test
    void whereTheOrderChangesTheAnswerTheScoresDecide() {
        studio.worth(5, 6);
        studio.prefers = (first, second) -> true;
        settings = new LoopSettings(8.0, 7.0, 1).withCandidates(2);
        Comparison comparison = run().rounds().get(0).comparisons().get(0);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.CHALLENGER);
        assertThat(comparison.reason())
                .isEqualTo("The answer changed with the order of the pictures. The scores decide: 1b has 6.0, 1a 5.0.");
        assertThat(studio.calls).endsWith("prefer 2 1", "prefer 1 2", "score 2", "score 1");
    }

    @Test
    void scoresThatSpeakForTheBestSoFarKeepIt() {
        studio.worth(5, 4.9);
        studio.prefers = (first, second) -> true;
        settings = new LoopSettings(8.0, 7.0, 1).withCandidates(2);
        Round round = run().rounds().get(0);
        assertThat(round.comparisons().get(0).verdict()).isEqualTo(Comparison.Verdict.INCUMBENT);
        assertThat(round.incumbent()).contains(new Candidate.Name(1, 0));
    }

    @Test
    void whereNothingDecidesTheBestSoFarStays() {
        studio.worth(5, 5);
        studio.prefers = (first, second) -> true;
        settings = new LoopSettings(8.0, 7.0, 1).withCandidates(2);
        Round round = run().rounds().get(0);
        assertThat(round.comparisons().get(0).verdict()).isEqualTo(Comparison.Verdict.NONE);
        assertThat(round.comparisons().get(0).reason()).isEqualTo("The answer changed with the order of the pictures.");
        assertThat(round.incumbent()).contains(new Candidate.Name(1, 0));
    }

    @Test
    void artistsOwnChoicesDecideWhereTheOrderChangesTheAnswer() {
        studio.prefers = (first, second) -> true;
        personal = (first, second) -> Optional.of(first.index() > second.index());
        settings = new LoopSettings(8.0, 7.0, 1).withCandidates(2);
        Comparison comparison = run().rounds().get(0).comparisons().get(0);
        assertThat(comparison.verdict()).isEqualTo(Comparison.Verdict.CHALLENGER);
        assertThat(comparison.reason()).endsWith("your own choices speak for 1b.");
        assertThat(studio.scored).hasSize(1);
    }

    @Test
    void artistsOwnChoicesSayWhoChallengesFirst() {
        personal = (first, second) -> Optional.of(first.index() > second.index());
        settings = new LoopSettings(8.0, 7.0, 1).withCandidates(3);
        studio.worth(5, 4, 3);
        run();
        assertThat(studio.calls).containsSubsequence("prefer 3 1", "prefer 2 1");
    }

    @Test
    void freeCriticScoresEveryPictureBeforeTheyAreCompared() {
        studio.free = true;
        studio.worth(3, 5, 4);
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(3);
        run();
        assertThat(studio.calls.subList(3, 6)).containsExactly("score 1", "score 2", "score 3");
        assertThat(studio.scored).hasSize(3);
    }

    @Test
    void freeCriticThatSawAnIdeaLoseSaysWhatToTryInItsPlace() {
        studio.free = true;
        studio.worth(5, 4, 3, 2, 1, 1, 6);
        run();
        assertThat(studio.scored.get(3).earlier())
                .extracting(Critic.Attempt::prompt)
                .containsExactly(brief().firstPrompt());
        assertThat(studio.prompts().subList(6, 8)).containsOnly("after 4");
        assertThat(studio.seeds().get(6)).isEqualTo(7);
    }

    @Test
    void gentlerRevisionIsTriedTooAndTheBetterIsShown() {
        studio.free = true;
        studio.id = ImageModel.EMBEDDED;
        studio.saying = said -> said.with(said.details().withGentler(Optional.of(said.revisedPrompt() + " gently")));
        studio.worth(5, 4, 6, 5.5);
        settings = new LoopSettings(8.0, 7.0, 2).withCandidates(2);
        Round second = run().rounds().get(1);
        assertThat(studio.prompts().subList(2, 5)).containsExactly("after 1 gently", "after 1", brief().firstPrompt());
        assertThat(studio.seeds().subList(2, 4)).containsOnly(7L);
        assertThat(second.candidates()).hasSize(2);
        assertThat(second.prompt()).isEqualTo("after 1 gently");
        assertThat(second.reply().notes()).containsExactly("Also tried with the whole change: 5.5 against 6.0.");
        assertThat(studio.scored).hasSize(5);
    }

    @Test
    void nobodyPaysForAGentlerRevision() {
        studio.free = true;
        studio.saying = said -> said.with(said.details().withGentler(Optional.of("gently")));
        settings = new LoopSettings(8.0, 7.0, 2).withCandidates(2);
        run();
        assertThat(studio.prompts()).hasSize(4).doesNotContain("gently");
    }

    @Test
    void picturesWithFaultsDropOut() {
        studio.worth(5, 9, 4);
        studio.measure = n -> Optional.of(n == 2 ? ScriptedStudio.measured(5, "It is in pieces.") : sound(5));
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(3);
        Round round = run().rounds().get(0);
        assertThat(studio.calls).contains("prefer 3 1").doesNotContain("prefer 2 1");
        assertThat(round.candidates().get(1).unscored()).contains("Not scored: It is in pieces.");
    }

    private static Critique.Measured sound(double score) {
        return ScriptedStudio.measured(score);
    }

    @Test
    void whereAllHaveFaultsTheBestMeasuredStays() {
        studio.measure = n -> Optional.of(ScriptedStudio.measured(n == 2 ? 3 : 2, "It is blurred."));
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(3);
        assertThat(run().rounds().get(0).incumbent()).contains(new Candidate.Name(1, 1));
        assertThat(studio.calls).containsExactly("make 1", "make 2", "make 3", "score 2");
    }

    @Test
    void faultyPicturesNeverChallengeASoundOne() {
        studio.measure = n -> Optional.of(n > 2 ? ScriptedStudio.measured(9, "It is a copy.") : sound(5));
        settings = new LoopSettings(8.0, 6.0, 2).withCandidates(2);
        Round second = run().rounds().get(1);
        assertThat(second.incumbent()).contains(new Candidate.Name(1, 0));
        assertThat(second.comparisons()).isEmpty();
    }

    @Test
    void acceptedAsSoonAsTheBestReachesTheThreshold() {
        studio.worth(5, 4, 3, 8, 7, 6);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(result.chosen()).contains(2);
        assertThat(result.best().orElseThrow().candidate().index()).isZero();
    }

    @Test
    void pictureThatLacksWhatWasAskedForIsHeldDown() {
        studio.worth(9, 3);
        studio.checks = n -> List.of(unmet());
        studio.saying = said ->
                said.with(said.details().withInterval(Optional.of(new Critique.Interval(6.5, 9.5)), Optional.empty()));
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(2);
        LoopResult result = run();
        Critique critique = result.rounds().get(0).critique();
        assertThat(critique.score()).isEqualTo(Critique.MOST_UNMET);
        assertThat(critique.interval()).contains(new Critique.Interval(6.5, 6.9));
        assertThat(critique.unmet()).extracting(Check::unmet).containsExactly("no boat");
        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(atGate).hasSize(1);
    }

    private static Check.Answered unmet() {
        Check boat = new Check(Check.Kind.SUBJECT, "Is there a boat?", true, "no boat");
        return new Check.Answered(boat, Check.Finding.UNMET);
    }

    @Test
    void whatIsLackingIsOnlyNamedWhereThatIsWanted() {
        studio.worth(9, 3);
        studio.checks = n -> List.of(unmet());
        settings = settings.withCap(false);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(result.best().orElseThrow().critique().unmet()).hasSize(1);
    }

    @Test
    void lowScoresAreNotChecked() {
        studio.worth(6.9, 3);
        studio.checks = n -> List.of(unmet());
        settings = new LoopSettings(8.0, 6.0, 1).withCandidates(2);
        run();
        assertThat(studio.calls).doesNotContain("check 1");
    }

    @Test
    void pictureThatCouldNotBeCheckedIsAcceptedByAPersonOnly() {
        studio.worth(9, 3);
        studio.checks = n -> List.of(unmet());
        studio.failures.put("check 1", ScriptedStudio.failure(Kind.TIMED_OUT));
        gate = Gate.always(Gate.Choice.APPROVE);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(atGate.get(0).critique().details().caution())
                .contains("Whether the picture shows what was asked for could not be checked: It says TIMED_OUT.");
    }

    @Test
    void gateIsAskedOnceAboutEachPicture() {
        studio.worth(7, 3, 3, 2, 2, 2, 2, 2, 2);
        run();
        assertThat(atGate).extracting(Round::number).containsExactly(1);
    }

    @Test
    void artistMayPreferAnotherPictureOfTheRound() {
        studio.worth(7, 6.5, 3, 1, 1, 1);
        settings = new LoopSettings(8.0, 6.0, 2).withCandidates(3);
        gate = (round, c) ->
                new Gate.Answer(Gate.Choice.CONTINUE, round.critique().revisedPrompt(), OptionalInt.of(1));
        LoopResult result = run();
        assertThat(kept.events).containsSubsequence("completed 1", "changed 1", "changed 1", "started 2");
        assertThat(studio.calls).containsSubsequence("score 1", "score 2", "make 4");
        assertThat(studio.scored.get(1).lost()).isEmpty();
        assertThat(studio.prompts().get(3)).isEqualTo("after 2");
        assertThat(result.best().orElseThrow().candidate().index()).isEqualTo(1);
        assertThat(result.best().orElseThrow().critique().score()).isEqualTo(6.5);
        assertThat(atGate).hasSize(1);
    }

    @Test
    void artistMayApproveAnotherPictureOfTheRound() {
        studio.worth(7, 6.5, 3);
        gate = (round, c) -> new Gate.Answer(Gate.Choice.APPROVE, "", OptionalInt.of(2));
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(result.best().orElseThrow().candidate().index()).isEqualTo(2);
        assertThat(studio.calls).doesNotContain("score 3");
    }

    @Test
    void artistsOwnWordsAreTheNextPrompt() {
        studio.worth(7, 6, 3);
        gate = (round, c) -> new Gate.Answer(Gate.Choice.CONTINUE, "by hand");
        settings = new LoopSettings(8.0, 6.0, 2).withCandidates(3);
        run();
        assertThat(studio.prompts().subList(3, 5)).containsOnly("by hand");
        assertThat(studio.seeds().get(3)).isEqualTo(7);
    }

    @Test
    void personalJudgeMayAnswerTheGateWhereThatIsSwitchedOn() {
        studio.worth(7, 6, 3);
        personal = new PersonalTaste() {
            @Override
            public Optional<Boolean> prefersFirst(Candidate first, Candidate second) {
                return Optional.empty();
            }

            @Override
            public boolean approves(Candidate candidate) {
                return true;
            }
        };
        assertThat(run().outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(atGate).isEmpty();
    }

    @Test
    void twoRoundsWithoutGainAreAnsweredByOneFreshStartAndTwoMoreByTheEnd() {
        studio.worth(5, 4);
        settings = new LoopSettings(8.0, 6.0, 20).withCandidates(2);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(result.rounds()).hasSize(5);
        assertThat(studio.prompts().subList(6, 8)).containsOnly(brief().firstPrompt());
        assertThat(studio.prompts().get(8)).isEqualTo("after 1");
        assertThat(result.chosen()).contains(1);
        assertThat(result.gain()).isEmpty();
    }

    @Test
    void resultIsComparedWithTheFirstRoundsBestUnlessItWas() {
        studio.worth(4, 3, 5, 1, 6, 1);
        settings = new LoopSettings(8.0, 7.0, 3).withCandidates(2);
        LoopResult result = run();
        assertThat(result.gain()).hasValueSatisfying(gain -> {
            assertThat(gain.challenger()).isEqualTo(new Candidate.Name(3, 0));
            assertThat(gain.incumbent()).isEqualTo(new Candidate.Name(1, 0));
            assertThat(gain.verdict()).isEqualTo(Comparison.Verdict.CHALLENGER);
        });
        assertThat(studio.calls).endsWith("prefer 5 1", "prefer 1 5");
    }

    @Test
    void comparisonThatWasMadeSaysWhatIteratingBrought() {
        studio.worth(4, 3, 5, 1);
        settings = new LoopSettings(8.0, 7.0, 2).withCandidates(2);
        LoopResult result = run();
        assertThat(result.gain()).contains(result.rounds().get(1).comparisons().get(0));
        assertThat(studio.calls).doesNotHaveDuplicates();
    }

    @Test
    void failedComparisonGivesNoVerdictAndTheRunGoesOn() {
        studio.worth(4, 5, 6);
        studio.failures.put("prefer 2 1", ScriptedStudio.failure(Kind.TIMED_OUT));
        settings = new LoopSettings(8.0, 7.0, 1).withCandidates(3);
        Round round = run().rounds().get(0);
        assertThat(round.comparisons().get(0))
                .isEqualTo(new Comparison(
                        new Candidate.Name(1, 1),
                        new Candidate.Name(1, 0),
                        Comparison.Verdict.NONE,
                        0,
                        "Not compared: It says TIMED_OUT."));
        assertThat(round.incumbent()).contains(new Candidate.Name(1, 2));
    }

    @Test
    void failedCritiqueCountsAsZeroAndIsAskedForAgainOnlyIfThePictureStaysTheBest() {
        studio.worth(8.5, 4);
        studio.failures.put("score 1", new IllegalStateException("broken"));
        settings = new LoopSettings(8.0, 7.0, 3).withCandidates(2);
        LoopResult result = run();
        assertThat(kept.events).containsSubsequence("completed 1", "completed 2", "changed 1");
        assertThat(result.outcome()).isEqualTo(Outcome.CONVERGED);
        assertThat(result.chosen()).contains(1);
        assertThat(studio.prompts().get(2)).isEqualTo(brief().firstPrompt());
        assertThat(studio.requests.stream().map(r -> r.prompt() + r.seed())).doesNotHaveDuplicates();
    }

    @Test
    void budgetThatEndsBetweenTheTwoOrdersKeepsEverythingAndLaterAsksTheOtherOrderOnly() {
        studio.worth(4, 5, 6);
        studio.budget = 6;
        settings = new LoopSettings(8.0, 7.0, 1).withCandidates(3);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.rounds().get(0).candidates()).hasSize(3);
        assertThat(result.rounds().get(0).incumbent()).contains(new Candidate.Name(1, 1));
        assertThat(result.rounds().get(0).comparisons().get(1).reason())
                .isEqualTo("Only one order was asked, which chose 1c.");
        assertThat(result.chosen()).contains(1);
        assertThat(result.gain()).isEmpty();
        assertThat(kept.events).endsWith("cut off 1").doesNotContain("completed 1");
        studio.budget = -1;
        LoopResult later = run(kept.earlier());
        assertThat(later.rounds().get(0).incumbent()).contains(new Candidate.Name(1, 2));
        assertThat(studio.calls).endsWith("prefer 3 2", "prefer 2 3", "score 3").doesNotHaveDuplicates();
    }

    @Test
    void failedGenerationEndsTheRunWithTheBestSoFar() {
        studio.worth(4, 5);
        studio.failures.put("make 4", ScriptedStudio.failure(Kind.REFUSED));
        settings = new LoopSettings(8.0, 7.0, 3).withCandidates(2);
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.rounds()).hasSize(2);
        assertThat(result.rounds().get(1).candidates()).hasSize(1);
        assertThat(result.best().orElseThrow().candidate().index()).isEqualTo(1);
        assertThat(result.best().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void cancelledRunIsNotComparedAndKeepsWhatItHas() {
        studio.worth(4, 5);
        studio.cancelAt = 3;
        LoopResult result = run();
        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.rounds().get(0).candidates()).hasSize(3);
        assertThat(result.gain()).isEmpty();
        assertThat(studio.calls).hasSize(3);
    }

    @Test
    void everyRoundIsMadeWhereThatIsWanted() {
        settings = LoopSettings.every(6).withCandidates(2);
        studio.worth(10, 3);
        assertThat(run().rounds()).hasSize(6);
        assertThat(atGate).isEmpty();
    }

    @Test
    void moreCandidatesThanLettersAreRefused() {
        for (int candidates : new int[] {0, -1, 9, 100})
            assertThatThrownBy(() -> settings.withCandidates(candidates))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessage("candidates must be 1 to 8 but was " + candidates + ".");
    }

    private Brief brief() {
        return new Brief("a lone boat at dawn", TasteFixtures.profile(), 64, 64, seed, settings);
    }

    private LoopResult run() {
        return run(Earlier.NONE);
    }

    private LoopResult run(Earlier earlier) {
        Gate recording = (round, c) -> {
            atGate.add(round);
            return gate.decide(round, c);
        };
        return new TasteLoop(studio.generator(), studio.critic(), recording, personal, kept, InstantSource.system())
                .run(brief(), earlier, studio.call());
    }
}
