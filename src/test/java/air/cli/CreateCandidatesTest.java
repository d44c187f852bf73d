package air.cli;

import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageRequest;
import air.model.ModelException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rounds of several pictures: what is written, asked and told, and what a killed run goes on with. */
class CreateCandidatesTest {
    private static final String THREE = " --candidates 3 --no-calibrate --seed 7 --iterations 2";

    /** Stands for the end of the process: nothing of ours catches it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void nameTheRunsFolder() {
        out = folder.resolve("run");
        cli.scores = List.of(5.0);
    }

    private int create(String more) {
        return cli.air("create --references %s --intent a~boat~at~dawn --out %s%s", references(folder, 3), out, more);
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(out.resolve(file).toFile());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyCandidateIsKeptAndTheChosenOneHasTheRoundsName() throws IOException {
        create(THREE);

        assertThat(files())
                .containsExactly(
                        "iteration_1.json",
                        "iteration_1.png",
                        "iteration_1_a.json",
                        "iteration_1_a.png",
                        "iteration_1_b.json",
                        "iteration_1_b.png",
                        "iteration_2.json",
                        "iteration_2.png",
                        "iteration_2_a.json",
                        "iteration_2_a.png",
                        "iteration_2_b.json",
                        "iteration_2_b.png",
                        "profile.json",
                        "result.json",
                        "result.png");
        assertThat(out.resolve("result.png")).hasSameBinaryContentAs(out.resolve("iteration_2.png"));
    }

    @Test
    void roundSaysWhatItsCandidatesAreAndHowTheBestWasFound() throws IOException {
        create(THREE);

        JsonNode round = json("iteration_2.json");

        assertThat(round.path("candidate").asText()).isEqualTo("c");
        assertThat(round.path("incumbent").asText()).isEqualTo("2c");
        assertThat(round.path("candidates").findValuesAsText("file"))
                .containsExactly("iteration_2_a.png", "iteration_2_b.png", "iteration_2.png");
        assertThat(round.path("candidates").findValuesAsText("seed")).containsExactly("9", "16", "17");
        assertThat(round.path("candidates").get(0).get("score").isNull()).isTrue();
        assertThat(round.path("candidates").get(0).get("interval").isNull()).isTrue();
        assertThat(round.path("candidates").get(0).path("unscored").asText()).contains("2c");
        assertThat(round.path("comparisons").findValuesAsText("challenger")).containsExactly("2a", "2b", "2c");
        assertThat(round.path("comparisons").findValuesAsText("incumbent")).containsExactly("1c", "2a", "2b");
        assertThat(round.path("comparisons").findValuesAsText("asked")).containsExactly("2", "2", "2");
    }

    @Test
    void resultNamesEveryCandidateAndWhatIteratingBrought() throws IOException {
        create(THREE);

        JsonNode result = json("result.json");

        assertThat(result.path("candidates")).hasSize(6);
        assertThat(result.path("best_candidate").asText()).isEqualTo("c");
        assertThat(result.path("intervals").toString()).isEqualTo("[null,null]");
        assertThat(result.path("receipt").path("against").asText()).isEqualTo("won");
        assertThat(result.path("receipt").path("pictures").asInt()).isEqualTo(6);
        assertThat(result.path("receipt").path("scores").asInt()).isEqualTo(2);
        assertThat(result.path("receipt").path("comparisons").asInt()).isEqualTo(6);
        assertThat(result.path("receipt").path("sentence").asText())
                .contains("Iterating helped: the result (2c)", "first round's best (1c)", "6 pictures (free");
        assertThat(cli.err()).contains(result.path("receipt").path("sentence").asText());
    }

    @Test
    void firstPictureThatStaysTheBestIsSaidToBeTheResult() throws IOException {
        create(" --candidates 2 --no-calibrate --seed 7 --iterations 1");
        byte[] first = Files.readAllBytes(out.resolve("iteration_1.png"));
        cli.prefersFirst = Optional.of(true);
        create(" --candidates 2 --no-calibrate --seed 7 --iterations 2 --force");

        assertThat(json("result.json").path("receipt").path("sentence").asText())
                .startsWith("Iterating did not help: the first round's picture is the result.")
                .contains("comparisons the answer changed with the order: too often");
        assertThat(first).isNotEmpty();
        assertThat(cli.err()).contains("1b and 1a: the answer changed with the order, 1a stays");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 100})
    void numberOfCandidatesThatIsNoneIsRefused(int count) {
        assertThat(create(" --candidates " + count)).isEqualTo(2);
        assertThat(cli.err()).contains("candidates must be 1 to 8 but was " + count + ".");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--unmet drop,--unmet must be cap or name but was drop.",
        "--personal yes,'--personal must be order, accept or off but was yes.'"
    })
    void wordThatIsNoneIsRefusedWithThoseThereAre(String option, String sentence) {
        assertThat(create(" " + option)).isEqualTo(2);
        assertThat(cli.err()).contains(sentence);
    }

    @Test
    void priceOfSeveralIsToldBeforeTheFirstCall() {
        create(" --engine openai --model priced --width 64 --height 64 --no-calibrate --candidates 3 --iterations 2");
        assertThat(cli.err()).contains("Costs at most $0.24 for 2 rounds of 3 pictures, $0.12 each");
    }

    @Test
    void personPicksAnotherPictureAndItIsTheRounds() throws IOException {
        cli.interactive = true;
        cli.scores = List.of(7.0, 9.0);
        cli.typed = "x\n=a\na\n";
        create(THREE);

        assertThat(cli.err())
                .contains("Answer with one of the letters a, k, e, r, s, or pick a picture with one of =a, =b, =c.")
                .contains("1c: [a]pprove")
                .contains("1a: [a]pprove");
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("approved");
        assertThat(json("result.json").path("best_candidate").asText()).isEqualTo("a");
        assertThat(json("iteration_1.json").path("candidate").asText()).isEqualTo("a");
        assertThat(files()).contains("iteration_1_c.png", "iteration_1_c.json").doesNotContain("iteration_1_a.png");
        assertThat(cli.studio().store().library().find(1).orElseThrow().decision())
                .contains("approve");
    }

    @Test
    void otherNumberOfCandidatesIsRefusedByNameOnResuming() {
        killedAfter(2, " --candidates 3 --no-calibrate --seed 7");

        assertThat(create(" --candidates 2 --no-calibrate --seed 7 --resume")).isEqualTo(2);

        assertThat(cli.err()).contains("was started with other settings: candidates (3, now 2)");
        assertThat(cli.requests).as("of the first process").hasSize(3);
    }

    @Test
    void runThatKnewNoCandidatesGoesOnWithOneAndRefusesMore() throws IOException {
        killedAfter(1, " --seed 7 --iterations 2");
        Path state = out.resolve("run.json");
        ObjectNode old = (ObjectNode) json("run.json");
        ((ObjectNode) old.path("settings")).remove(List.of("candidates", "unmet", "personal"));
        Files.writeString(state, old.toString());

        assertThat(create(" --seed 7 --iterations 2 --candidates 2 --resume")).isEqualTo(2);
        assertThat(cli.err()).contains("candidates (1, now 2)");

        assertThat(create(" --seed 7 --iterations 2 --resume")).isEqualTo(3);
        assertThat(files()).contains("iteration_2.png").doesNotContain("iteration_1_a.png");
    }

    /** Kills at the {@code steps}th of everything that is asked of a model. */
    private void killedAfter(int steps, String more) {
        int[] left = {steps};
        Runnable step = () -> {
            if (left[0]-- == 0) throw new Killed();
        };
        cli.beforeGenerating = step;
        cli.beforeJudging = step;
        cli.beforeComparing = step;
        assertThatThrownBy(() -> create(more)).isInstanceOf(Killed.class);
        alive();
        cli.reopen();
        cli.forget();
    }

    private void alive() {
        cli.beforeGenerating = () -> {};
        cli.beforeJudging = () -> {};
        cli.beforeComparing = () -> {};
    }

    /** 6 pictures, 5 comparisons and that of the result with the first round's best in two orders, 2 scores. */
    private static final int STEPS = 6 + 12 + 2;

    @Test
    void runKilledBeforeAnyStepEndsAsIfItHadNotBeen() throws IOException {
        create(THREE);
        List<String> whole = files();
        JsonNode result = json("result.json");
        for (int step = 1; step < STEPS; step++) {
            restart(step);
            killedAfter(step, THREE);

            assertThat(create(THREE + " --resume"))
                    .as("step %s: %s", step, cli.err())
                    .isEqualTo(3);

            assertThat(files()).as("step %s", step).isEqualTo(whole);
            int asked = cli.requests.size() + cli.pairs.size() + cli.candidates.size();
            assertThat(asked).as("with the one that was cut off, step %s", step).isBetween(STEPS, STEPS + 1);
            for (String key : List.of("candidates", "best_candidate", "prompts", "scores", "outcome"))
                assertThat(json("result.json").path(key)).as("step %s", step).isEqualTo(result.path(key));
        }
    }

    private void restart(int step) throws IOException {
        cli.moveOut();
        cli.requests.clear();
        cli.pairs.clear();
        cli.candidates.clear();
        out = folder.resolve("run" + step);
    }

    @Test
    void pictureThatOnlyTheLibraryHasIsNotMadeAgain() throws IOException {
        killedAfter(2, THREE);
        Files.delete(out.resolve("iteration_1_b.png"));
        Files.delete(out.resolve("iteration_1_b.json"));

        create(THREE + " --resume");

        assertThat(cli.requests.subList(3, cli.requests.size()))
                .extracting(ImageRequest::seed)
                .containsExactly(9L, 9L, 16L, 17L);
        assertThat(files()).contains("iteration_1_b.png", "iteration_1_b.json");
    }

    @Test
    void pictureWithoutItsJsonIsKnownFromTheLibrary() throws IOException {
        killedAfter(2, THREE);
        Files.delete(out.resolve("iteration_1_b.json"));

        create(THREE + " --resume");

        assertThat(cli.requests).as("with the one that was cut off").hasSize(7);
        assertThat(json("iteration_1_b.json").path("seed").asLong()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pictureThatGotTheRoundsNameBeforeTheRoundWasWrittenIsTheSame(boolean alone) throws IOException {
        create(THREE);
        List<String> whole = files();
        restart(1);
        killedAfter(3 + 4, THREE);
        Path own = out.resolve("iteration_1_c.png");
        Files.copy(own, out.resolve("iteration_1.png"));
        if (alone) Files.delete(own);

        create(THREE + " --resume");

        assertThat(files()).isEqualTo(whole);
        assertThat(cli.requests).hasSize(6);
        assertThat(json("iteration_1.json").path("candidate").asText()).isEqualTo("c");
    }

    @Test
    void roundThatWasWrittenBeforeItsCandidatesFileWasTakenAwayIsComplete() throws IOException {
        create(THREE);
        List<String> whole = files();
        restart(1);
        killedAfter(3 + 4 + 1, THREE);
        Files.copy(out.resolve("iteration_1.png"), out.resolve("iteration_1_c.png"));

        create(THREE + " --resume");

        assertThat(files()).isEqualTo(whole);
        assertThat(cli.candidates).hasSize(2);
    }

    @Test
    void cancelledInAComparisonKeepsWhatWasJudgedAndTheBestSoFarIsTheResult() throws IOException {
        List<Integer> asked = new ArrayList<>();
        cli.beforeComparing = () -> {
            asked.add(1);
            if (asked.size() == 4) throw new CancellationException();
        };

        assertThat(create(THREE)).isEqualTo(130);

        assertThat(json("result.json").path("outcome").asText()).isEqualTo("cancelled");
        assertThat(json("result.json").path("best_candidate").asText()).isEqualTo("b");
        assertThat(out.resolve("result.png")).hasSameBinaryContentAs(out.resolve("iteration_1_b.png"));
        assertThat(json("run.json").path("comparisons")).hasSize(2);
        alive();
        int before = cli.pairs.size();

        create(THREE + " --resume");

        assertThat(cli.pairs.size() - before)
                .as("one order of that comparison, the next round's and the result's")
                .isEqualTo(1 + 6 + 2);
        assertThat(json("iteration_1.json").path("candidate").asText()).isEqualTo("c");
    }

    @Test
    void budgetThatEndsInAComparisonKeepsWhatWasJudgedAndTheBestSoFarIsTheResult() throws IOException {
        cli.beforeComparing = () -> {
            if (cli.pairs.size() == 3)
                cli.comparingFailure = Optional.of(new ModelException(
                        ModelException.Kind.OVER_BUDGET, "scripted", "scripted", "It would pass the budget of $1."));
        };

        assertThat(create(THREE)).isEqualTo(4);

        assertThat(cli.err()).contains("It would pass the budget of $1.");
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("failed");
        assertThat(json("result.json").path("best_candidate").asText()).isEqualTo("b");
        assertThat(out.resolve("result.png")).hasSameBinaryContentAs(out.resolve("iteration_1_b.png"));
        assertThat(json("run.json").path("comparisons")).hasSize(2);
        assertThat(files()).contains("iteration_1_a.png", "iteration_1_b.png", "iteration_1_c.png");
    }
}
