package air.loop;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Cancellation;
import air.model.ImageModel;
import air.taste.TasteFixtures;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds in every run with candidates, whatever the pictures are worth and however the critic errs. */
class RandomRunsTest {
    private static final int RUNS = 500;

    @Test
    void nothingIsMadeOrJudgedTwiceAndTheBestNeverLosesSilently() {
        for (int run = 0; run < RUNS; run++) {
            World world = new World(run, true);
            LoopResult result = world.run(new KeepingListener(), Earlier.NONE);
            assertThat(world.studio.calls).as("run " + run).doesNotHaveDuplicates();
            assertThat(result.outcome()).isIn(Outcome.CONVERGED, Outcome.EXHAUSTED);
            requireBestNeverLosesSilently(result);
            requireCalls(world, result);
        }
    }

    @Test
    void runThatIsCutOffAnywhereGoesOnAsIfItHadNotBeen() {
        for (int run = 0; run < RUNS; run++) {
            World whole = new World(run, false);
            LoopResult expected = whole.run(new KeepingListener(), Earlier.NONE);
            World world = new World(run, false);
            LoopResult result = cutOffAndContinued(world, new Random(run), whole.studio.calls.size());
            assertThat(world.studio.calls).as("run " + run).doesNotHaveDuplicates();
            assertThat(shape(result)).as("run " + run).containsExactlyElementsOf(shape(expected));
            if (result.gain().filter(gain -> gain.asked() == 2).isPresent())
                assertThat(result.gain()).as("run " + run).isEqualTo(expected.gain());
        }
    }

    /** Cuts the run off up to three times, each time by its budget or by its artist. */
    private static LoopResult cutOffAndContinued(World world, Random random, int calls) {
        KeepingListener kept = new KeepingListener();
        LoopResult result = null;
        for (int times = 1 + random.nextInt(3); times >= 0; times--) {
            int at = times == 0 ? -1 : world.studio.calls.size() + random.nextInt(calls);
            boolean budget = random.nextBoolean();
            world.studio.budget = budget ? at : -1;
            world.studio.cancelAt = budget ? -1 : at;
            world.studio.cancellation = new Cancellation();
            result = world.run(kept, result == null ? Earlier.NONE : kept.earlier());
            if (result.outcome().isFinal()) return result;
            requireKept(result, kept);
        }
        return result;
    }

    /** What the run had is in its result, and its best picture is the best it knew of. */
    private static void requireKept(LoopResult result, KeepingListener kept) {
        int made = kept.rounds.stream()
                        .mapToInt(round -> round.candidates().size())
                        .sum()
                + kept.earlier().begun().map(begun -> begun.candidates().size()).orElse(0);
        assertThat(result.rounds().stream()
                        .mapToInt(round -> round.candidates().size())
                        .sum())
                .isEqualTo(made);
        assertThat(result.gain()).isEmpty();
        assertThat(result.best().isPresent()).isEqualTo(made > 0);
    }

    private static List<String> shape(LoopResult result) {
        List<String> shape = new ArrayList<>();
        for (Round round : result.rounds()) {
            shape.add(round.number() + " " + round.chosen() + " " + round.incumbent() + " " + round.comparisons());
            for (Candidate one : round.candidates())
                shape.add(one.prompt() + one.seed() + one.critique() + one.measured() + one.unscored());
        }
        shape.add(result.outcome() + " " + result.chosen());
        return shape;
    }

    /** The best picture changes only by a comparison that another one won, and none that it lost is passed over. */
    private static void requireBestNeverLosesSilently(LoopResult result) {
        Optional<Candidate.Name> best = Optional.empty();
        for (Round round : result.rounds()) {
            if (best.isEmpty()) best = Optional.of(first(round));
            for (Comparison comparison : round.comparisons()) {
                assertThat(comparison.incumbent()).isEqualTo(best.orElseThrow());
                if (comparison.verdict() == Comparison.Verdict.CHALLENGER) best = Optional.of(comparison.challenger());
            }
            assertThat(round.incumbent()).isEqualTo(best);
        }
        assertThat(result.chosen()).isEqualTo(best.map(Candidate.Name::round));
        assertThat(result.best().orElseThrow().candidate().index())
                .isEqualTo(best.orElseThrow().index());
    }

    private static Candidate.Name first(Round round) {
        return round.comparisons().isEmpty()
                ? round.incumbent().orElseThrow()
                : round.comparisons().get(0).incumbent();
    }

    /** Twice a challenge, once for a score; a paid critic scores no more than new best pictures and ties. */
    private static void requireCalls(World world, LoopResult result) {
        int candidates = world.settings.candidates();
        long made = count(world, "make");
        long challenges =
                result.rounds().stream().mapToLong(r -> r.comparisons().size()).sum();
        boolean more = result.gain()
                .filter(gain ->
                        result.rounds().stream().noneMatch(r -> r.comparisons().contains(gain)))
                .isPresent();
        assertThat(count(world, "prefer")).isEqualTo(2 * challenges + (more ? 2 : 0));
        assertThat(challenges).isLessThan(made);
        assertThat(result.rounds()).allMatch(round -> round.candidates().size() == candidates);
        long ties = result.rounds().stream()
                .flatMap(r -> r.comparisons().stream())
                .filter(c -> c.reason().startsWith("The answer changed"))
                .count();
        if (!world.studio.free)
            assertThat(count(world, "score"))
                    .isLessThanOrEqualTo(result.rounds().size() + 2 * ties);
        else assertThat(count(world, "score")).isEqualTo(made);
    }

    private static long count(World world, String what) {
        return world.studio.calls.stream().filter(call -> call.startsWith(what)).count();
    }

    /** A run whose every circumstance follows from its number. What a picture is worth follows from how it was made. */
    private static final class World {
        private final ScriptedStudio studio = new ScriptedStudio();
        private final LoopSettings settings;
        private final PersonalTaste personal;
        private final Map<String, Double> worths = new HashMap<>();
        private final Random random;

        /** @param gentle whether gentler revisions are tried too; cut off between the two, both are painted again */
        World(int number, boolean gentle) {
            random = new Random(number);
            settings = new LoopSettings(8.5, 6.0, 1 + random.nextInt(8)).withCandidates(2 + random.nextInt(4));
            studio.free = random.nextInt(3) == 0;
            studio.id = random.nextBoolean() ? ImageModel.EMBEDDED : "scripted";
            boolean gentler = studio.free && random.nextBoolean() && gentle;
            studio.truth = n -> worth("worth", n);
            studio.saying = said -> said.with(said.details()
                    .withGentler(gentler ? Optional.of(said.revisedPrompt() + ", gently") : Optional.empty()));
            double bias = random.nextInt(3);
            double noise = random.nextInt(3);
            studio.prefers =
                    (first, second) -> worth("worth", first) + noise * worth("look " + second, first) / 5 + bias
                            >= worth("worth", second) + noise * worth("look " + first, second) / 5;
            boolean measuring = random.nextBoolean();
            studio.measure = n -> measuring ? Optional.of(measured(n)) : Optional.empty();
            personal = random.nextInt(4) == 0
                    ? (first, second) -> Optional.of(first.index() > second.index())
                    : PersonalTaste.UNKNOWN;
        }

        private air.taste.Critique.Measured measured(int number) {
            return worth("fault", number) < 1
                    ? ScriptedStudio.measured(worth("measured", number), "It is in pieces.")
                    : ScriptedStudio.measured(worth("measured", number));
        }

        /** 0 to 9, by what the picture was made from. */
        private double worth(String what, int number) {
            String made = studio.prompts().get(number - 1) + studio.seeds().get(number - 1);
            return worths.computeIfAbsent(what + made, key -> new Random(key.hashCode()).nextInt(91) / 10.0);
        }

        LoopResult run(KeepingListener kept, Earlier earlier) {
            Brief brief = new Brief("a lone boat at dawn", TasteFixtures.profile(), 64, 64, 7, settings);
            return new TasteLoop(
                            studio.generator(),
                            studio.critic(),
                            Gate.always(Gate.Choice.CONTINUE),
                            personal,
                            kept,
                            InstantSource.system())
                    .run(brief, earlier, studio.call());
        }
    }
}
