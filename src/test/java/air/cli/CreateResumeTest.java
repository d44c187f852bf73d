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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A run that was killed goes on; what it had made, judged and paid stays. */
class CreateResumeTest {
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
    }

    private int create(String more) {
        return cli.air("create --references %s --intent a~boat~at~dawn --out %s%s", references(folder, 3), out, more);
    }

    /** Makes rounds until the process is killed before the {@code nth} picture. */
    private void killedBeforePicture(int nth, String more) {
        cli.beforeGenerating = () -> {
            if (cli.requests.size() == nth) throw new Killed();
        };
        assertThatThrownBy(() -> create(more)).isInstanceOf(Killed.class);
        cli.beforeGenerating = () -> {};
        another();
    }

    /** Likewise before the {@code nth} critique. */
    private void killedBeforeCritique(int nth, String more) {
        cli.beforeJudging = () -> {
            if (cli.candidates.size() == nth - 1) throw new Killed();
        };
        assertThatThrownBy(() -> create(more)).isInstanceOf(Killed.class);
        cli.beforeJudging = () -> {};
        another();
    }

    private void another() {
        cli.reopen();
        cli.forget();
        cli.requests.clear();
        cli.readings.clear();
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(out.resolve(file).toFile());
    }

    private List<String> prompts() {
        return cli.requests.stream().map(ImageRequest::prompt).toList();
    }

    @Test
    void goesOnWithTheRevisedPromptAndMakesNothingTwice() throws IOException {
        cli.scores = List.of(4.0, 5.0, 9.0);
        killedBeforePicture(3, " --seed 7");

        assertThat(create(" --seed 7 --resume")).isZero();

        assertThat(prompts()).containsExactly("revision 2");
        assertThat(cli.readings).isEmpty();
        assertThat(json("result.json").path("iterations").asInt()).isEqualTo(3);
        assertThat(json("result.json").path("scores").toString()).isEqualTo("[4.0,5.0,9.0]");
        assertThat(json("result.json").path("prompts").get(1).asText()).isEqualTo("revision 1");
        assertThat(out.resolve("result.png")).hasSameBinaryContentAs(out.resolve("iteration_3.png"));
        assertThat(out.resolve("run.json")).doesNotExist();
    }

    @Test
    void pictureWithoutACritiqueIsJudgedAndNotMadeAgain() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        killedBeforeCritique(2, "");

        assertThat(create(" --resume")).isZero();

        assertThat(cli.requests).isEmpty();
        assertThat(cli.candidates).hasSize(2);
        assertThat(cli.candidates.get(1).prompt()).isEqualTo("revision 1");
        assertThat(cli.candidates.get(1).earlier()).hasSize(1);
        assertThat(json("iteration_2.json").path("score").asDouble()).isEqualTo(9.0);
    }

    @Test
    void pictureThatOnlyTheLibraryHasIsNotPaidAgain() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        killedBeforeCritique(2, PRICED);
        Files.delete(out.resolve("iteration_2.png"));

        assertThat(create(PRICED + " --resume")).isZero();

        assertThat(cli.requests).isEmpty();
        assertThat(out.resolve("iteration_2.png")).exists();
        assertThat(json("result.json").path("cost_usd").decimalValue()).isEqualByComparingTo("0.08");
        assertThat(json("iteration_2.json").path("cost_usd").decimalValue()).isEqualByComparingTo("0.04");
    }

    @Test
    void runKilledBeforeItsFirstPictureMakesEveryRound() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        killedBeforePicture(1, PRICED);

        assertThat(create(PRICED + " --resume")).isZero();

        assertThat(cli.requests).as("none was in the library").hasSize(2);
        assertThat(json("result.json").path("iterations").asInt()).isEqualTo(2);
    }

    private static final String PRICED = " --engine openai --width 64 --height 64";

    @Test
    void spendingOfBothProcessesCountsAgainstTheBudget() throws IOException {
        cli.scores = List.of(4.0);
        killedBeforePicture(3, PRICED + " --budget 0.12");

        assertThat(create(PRICED + " --budget 0.12 --resume")).isEqualTo(4);

        assertThat(json("result.json").path("cost_usd").isNull())
                .as("what the killed call cost is not known")
                .isTrue();
    }

    @Test
    void settingsThatAreNotNamedAreAsTheyWere() throws IOException {
        cli.scores = List.of(4.0);
        killedBeforePicture(2, " --seed 7 --width 96 --height 80 --iterations 3 --threshold 9");

        assertThat(cli.air("create --resume --out %s", out)).isEqualTo(3);

        assertThat(cli.requests).hasSize(2).allMatch(r -> r.seed() == 7 && r.width() == 96 && r.height() == 80);
        assertThat(json("result.json").path("settings").path("threshold").asDouble())
                .isEqualTo(9.0);
        assertThat(json("result.json").path("intent").asText()).isEqualTo("a boat at dawn");
        assertThat(cli.err()).contains("Going on after 1 round");
    }

    @Test
    void changedSettingsAreRefusedByName() {
        killedBeforePicture(1, " --seed 7");

        assertThat(create(" --seed 8 --threshold 9 --resume")).isEqualTo(2);

        assertThat(cli.err())
                .contains(out + " was started with other settings: seed (7, now 8), threshold (8.0, now 9.0)");
        assertThat(cli.requests).isEmpty();
    }

    @Test
    void otherReferencesAreRefused() {
        killedBeforePicture(1, "");
        String others = references(folder, 4);

        assertThat(cli.air("create --references %s --intent a~boat~at~dawn --out %s --resume", others, out))
                .isEqualTo(2);

        assertThat(cli.err()).contains("other settings: the taste");
    }

    @Test
    void promptThatThePersonEditedIsNotLost() {
        cli.scores = List.of(7.0, 9.0);
        cli.interactive = true;
        cli.typed = "e\na boat by hand\n";
        killedBeforePicture(2, "");

        assertThat(create(" --resume --gate stop")).isZero();

        assertThat(prompts()).containsExactly("a boat by hand");
    }

    @Test
    void gateIsAskedAgainWhereItHadNoAnswer() {
        cli.scores = List.of(7.0);
        cli.interactive = true;
        cli.typed = "r\n";
        cli.air("create --references %s --intent x --out %s", references(folder, 3), out);
        another();

        cli.typed = "a\n";
        assertThat(cli.air("create --out %s --resume", out)).isZero();

        assertThat(cli.requests).isEmpty();
    }

    @Test
    void attemptAfterAResumeBeginsBehindTheRoundsThatWereThere() throws IOException {
        cli.scores = List.of(4.0, 7.0, 5.0);
        killedBeforePicture(3, "");
        atTheGate();
        cli.interactive = true;
        cli.typed = "r\n\n";
        cli.beforeGenerating = () -> {
            throw new Killed();
        };

        assertThatThrownBy(() -> create(" --resume")).isInstanceOf(Killed.class);

        assertThat(json("run.json").path("next").path("iteration").asInt()).isEqualTo(3);
        assertThat(json("run.json").path("before").asInt()).isEqualTo(2);
    }

    /** As if the process had ended while the last round's answer was awaited. */
    private void atTheGate() throws IOException {
        ObjectNode state = (ObjectNode) json("run.json");
        state.remove("next");
        Files.writeString(out.resolve("run.json"), state.toString());
    }

    @Test
    void failedRunGoesOnFromItsFailure() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        cli.beforeGenerating = () -> {
            if (cli.requests.size() == 2)
                cli.generatorFailure = Optional.of(
                        new ModelException(ModelException.Kind.UNAVAILABLE, "scripted", "scripted", "It is down."));
        };
        assertThat(create("")).isEqualTo(1);
        cli.beforeGenerating = () -> {};
        cli.generatorFailure = Optional.empty();
        another();

        assertThat(cli.air("create --out %s --resume", out)).isZero();

        assertThat(prompts()).containsExactly("revision 1");
        assertThat(json("result.json").path("outcome").asText()).isEqualTo("converged");
        assertThat(json("result.json").has("failure")).isFalse();
    }

    @Test
    void runThatHasEndedIsLeftAsItIs() throws IOException {
        create("");
        byte[] result = Files.readAllBytes(out.resolve("result.json"));
        another();

        assertThat(create(" --resume")).isZero();

        assertThat(cli.requests).isEmpty();
        assertThat(cli.out()).contains("converged");
        assertThat(out.resolve("result.json")).hasBinaryContent(result);
    }

    @Test
    void folderWithoutARunBeginsOne() {
        assertThat(create(" --resume")).isZero();
        assertThat(cli.requests).hasSize(1);
    }

    @Test
    void newRunIntoTheFolderOfAKilledOneIsRefusedAndResumeIsNamed() {
        cli.scores = List.of(4.0);
        killedBeforePicture(2, "");
        assertThat(create("")).isEqualTo(2);
        assertThat(cli.err()).contains("already holds a run", "--resume", "--force");
    }

    @Test
    void forceAndResumeExcludeEachOther() {
        assertThat(create(" --force --resume")).isEqualTo(2);
        assertThat(cli.err()).contains("--force", "--resume");
    }

    @Test
    void killedWhileReadingNeedsTheReferencesOnceMore() {
        cli.readerFailure =
                Optional.of(new ModelException(ModelException.Kind.UNAVAILABLE, "scripted", "scripted", "It is down."));
        assertThat(create("")).isEqualTo(1);
        cli.readerFailure = Optional.empty();
        another();

        assertThat(cli.air("create --out %s --resume", out)).isEqualTo(2);
        assertThat(cli.err()).contains("--references");

        assertThat(create(" --resume")).isZero();
        assertThat(cli.readings).hasSize(1);
    }

    @Test
    void interruptedRunOf010GoesOn() throws IOException {
        cli.scores = List.of(4.0, 9.0);
        killedBeforePicture(2, " --seed 7");
        Files.delete(out.resolve("run.json"));
        Files.writeString(
                out.resolve("result.json"),
                """
                {"outcome": "cancelled", "score": 4.0, "iterations": 1, "best_iteration": 1, "cost_usd": 0,
                 "run": "create-20260101-120000-abcdef", "seed": 7, "intent": "a boat at dawn", "width": 512,
                 "height": 512, "models": {"engine": "embedded", "reader": "embedded", "generator": "embedded",
                 "critic": "embedded"}, "settings": {"threshold": 8.0, "gate_low": 6.0, "max_iterations": 5},
                 "durations": {}, "scores": [4.0], "prompts": ["a boat at dawn."]}
                """);

        assertThat(cli.air("create --out %s --resume", out)).as(cli.err()).isZero();

        assertThat(prompts()).containsExactly("revision 1");
    }
}
