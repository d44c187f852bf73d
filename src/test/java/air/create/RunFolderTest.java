package air.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.loop.LoopResult;
import air.loop.LoopSettings;
import air.loop.Outcome;
import air.loop.Round;
import air.model.InvalidInputException;
import air.registry.ModelRegistry;
import air.store.Store;
import air.studio.Choice;
import air.studio.FixedProvider;
import air.studio.OwnCritic;
import air.studio.Run;
import air.studio.Studio;
import air.taste.TasteFixtures;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFolderTest {
    private static final RunState STATE = RunState.of(new RunPlan("create-1", Map.of(RunPlan.SEED, "7")));

    /** What 0.1.0 left of a run that was broken off. */
    private static final String OF_010 =
            """
            {"outcome": "cancelled", "score": 4.0, "iterations": 1, "best_iteration": 1, "cost_usd": 0,
             "run": "create-20260101-120000-abcdef", "seed": 7, "intent": "a boat", "width": 512, "height": 256,
             "models": {"engine": "embedded", "reader": "embedded", "generator": "embedded", "critic": "embedded"},
             "settings": {"threshold": 8.0, "gate_low": 6.0, "max_iterations": 5}, "durations": {},
             "scores": [4.0], "prompts": ["a boat."]}
            """;

    @TempDir
    private Path home;

    private Path path;
    private RunFolder folder;

    @BeforeEach
    void open() {
        path = home.resolve("run");
        folder = RunFolder.open(path, 0);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private Path holds(String name) throws IOException {
        return holds(name, "{}");
    }

    private Path holds(String name, String text) throws IOException {
        return Files.writeString(path.resolve(name), text);
    }

    private static Round round(int number, double score) {
        return new Round(
                number,
                "prompt " + number,
                Scripted.reply(TasteFixtures.picture(64, 64, number)),
                TasteFixtures.critique(score, "revised " + number),
                true,
                Duration.ofMillis(1500),
                Duration.ofMillis(250));
    }

    private static Created created(Outcome outcome) {
        List<Round> rounds = List.of(round(1, 5), round(2, 7));
        LoopResult end = new LoopResult(outcome, rounds, Optional.empty(), Optional.empty());
        return new Created(
                end,
                rounds,
                end.best(),
                List.of("Told."),
                "create-1",
                Optional.of(BigDecimal.ZERO),
                Duration.ofSeconds(2),
                Duration.ofSeconds(9));
    }

    private void write(Outcome outcome) {
        Scripted models = new Scripted();
        try (Studio studio = new Studio(
                () -> ModelRegistry.load(home),
                () -> Store.open(home, Optional.empty(), InstantSource.system()),
                List.of(new FixedProvider("embedded", models, "embedded")),
                new OwnCritic(models, models),
                Optional::empty,
                InstantSource.system())) {
            Run run = studio.open("create", "a boat", Optional.empty());
            Choice choice = new Choice("embedded", Optional.empty(), Optional.empty());
            TasteSource taste = TasteSource.of(TasteFixtures.profile());
            folder.write(
                    created(outcome),
                    new Creation.Request(
                            run, choice, run.models(choice), taste, 96, 64, 7, new LoopSettings(9, 5.5, 4)),
                    Optional.of("Why."));
        }
    }

    @Test
    void twoRunsInOneFolderExcludeEachOther() {
        assertThatThrownBy(() -> RunFolder.open(path, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Another run is at work in " + path);
        folder.close();
        assertThat(path).isEmptyDirectory();
        folder = RunFolder.open(path, 0);
    }

    @Test
    void fullDiskIsSaidBeforeTheRunBegins() {
        assertThatThrownBy(() -> RunFolder.open(home.resolve("other"), Long.MAX_VALUE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("KB left", Long.MAX_VALUE / 1024 + " KB are needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iteration_1.png", "iteration_12.json", "iteration_2_b.png", "result.png"})
    void folderThatHoldsARunIsNotWrittenOver(String file) throws IOException {
        Path held = holds(file);
        assertThatThrownBy(() -> folder.clear(false, List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("already holds a run (" + file + ")", "--force")
                .hasMessageNotContaining("--resume");
        assertThat(held).exists();
    }

    @Test
    void runThatCanBeGoneOnWithIsSaidToBe() throws IOException {
        folder.write(STATE);
        holds("iteration_1.png");
        assertThatThrownBy(() -> folder.clear(false, List.of())).hasMessageContainingAll("--resume", "--force");
    }

    @Test
    void runThatMadeNothingIsWrittenOver() throws IOException {
        folder.write(STATE);
        Path result = holds("result.json");
        folder.clear(false, List.of());
        assertThat(result).doesNotExist();
        assertThat(folder.state()).isEmpty();
    }

    @Test
    void profileAloneIsOfferedForUse() throws IOException {
        Path profile = holds("profile.json");
        assertThatThrownBy(() -> folder.clear(false, List.of()))
                .hasMessageContaining("already holds a taste profile: use it with --profile " + profile);
        folder.clear(false, List.of(profile));
        assertThat(profile).as("it is what the run is made from").exists();
    }

    @Test
    void replacingTakesOnlyTheFilesOfARun() throws IOException {
        List<Path> ofARun = List.of(holds("iteration_1.png"), holds("iteration_1.json"), holds("result.png"));
        List<Path> others = List.of(holds("iteration_x.png"), holds("my result.png"), holds("notes.json"));
        folder.clear(true, List.of());
        assertThat(ofARun).noneMatch(Files::exists);
        assertThat(others).allMatch(Files::exists);
    }

    @Test
    void replacingNeverTakesWhatTheRunIsMadeFrom() throws IOException {
        Path reference = holds("iteration_1.png");
        Path other = holds("iteration_2.png");
        assertThatThrownBy(() -> folder.clear(true, List.of(reference)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("--force would replace " + reference);
        assertThat(reference).exists();
        assertThat(other).as("nothing was deleted").exists();
    }

    @ParameterizedTest
    @EnumSource
    void stateIsKeptUntilTheRunComesToItsOwnEnd(Outcome outcome) {
        folder.write(STATE);
        write(outcome);
        assertThat(folder.outcome()).contains(outcome);
        assertThat(Files.exists(path.resolve("run.json")))
                .isEqualTo(outcome == Outcome.CANCELLED || outcome == Outcome.FAILED);
    }

    @Test
    void runThatKeptNoStateEndsToo() {
        write(Outcome.CONVERGED);
        assertThat(folder.outcome()).contains(Outcome.CONVERGED);
        assertThat(folder.state()).isEmpty();
    }

    @Test
    void stateIsReadAsItWasWritten() {
        RunState state = STATE.attempt(3).began(4, "by hand");
        folder.write(state);
        assertThat(folder.state()).contains(state);
        RunState told = state.noted("No foxes.").noted("No owls.").noted("No foxes.");
        assertThat(told.notes()).containsExactly("No foxes.", "No owls.");
        folder.write(told);
        assertThat(folder.state()).contains(told);
        folder.write(STATE.attempt(3));
        assertThat(folder.state()).contains(STATE.attempt(3));
    }

    @Test
    void runOf010GoesOnFromItsResult() throws IOException {
        holds("result.json", OF_010);
        RunState state = folder.state().orElseThrow();
        assertThat(state.plan().run()).isEqualTo("create-20260101-120000-abcdef");
        assertThat(state.before()).isZero();
        assertThat(state.next()).isEmpty();
        assertThat(state.plan().settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "intent",
                        "a boat",
                        "engine",
                        "embedded",
                        "width",
                        "512",
                        "height",
                        "256",
                        "seed",
                        "7",
                        "iterations",
                        "5",
                        "threshold",
                        "8.0",
                        "gate-low",
                        "6.0"));
    }

    @ParameterizedTest
    @CsvSource({"cancelled,converged", "create-20260101-120000-abcdef\",", "cancelled,unheard-of"})
    void resultOfARunThatEndedIsNothingToGoOnWith(String was, String now) throws IOException {
        String changed = now == null ? OF_010.replace("\"run\"", "\"walk\"") : OF_010.replace(was, now);
        holds("result.json", changed);
        assertThat(folder.state()).isEmpty();
    }

    @Test
    void resultThatWasWrittenIsOneToGoOnWith() {
        write(Outcome.FAILED);
        RunPlan plan = folder.state().orElseThrow().plan();
        assertThat(plan.run()).isEqualTo("create-1");
        assertThat(plan.number(RunPlan.THRESHOLD)).isEqualTo(9);
        assertThat(plan.number(RunPlan.GATE_LOW)).isEqualTo(5.5);
        assertThat(plan.number(RunPlan.ITERATIONS)).isEqualTo(4);
        assertThat(plan.number(RunPlan.HEIGHT)).isEqualTo(64);
    }

    @Test
    void resultSaysHowTheRunWent() throws IOException {
        write(Outcome.STOPPED);
        assertThat(Files.readString(folder.result()))
                .contains(
                        "\"outcome\" : \"stopped\"",
                        "\"score\" : 7.0",
                        "\"iterations\" : 2",
                        "\"best_iteration\" : 2",
                        "\"cost_usd\" : 0",
                        "\"failure\" : \"Why.\"",
                        "\"profile_seconds\" : 2.0",
                        "\"generating_seconds\" : 3.0",
                        "\"judging_seconds\" : 0.5",
                        "\"total_seconds\" : 9.0",
                        "\"scores\" : [ 5.0, 7.0 ]");
    }

    @Test
    void bestPictureIsTheResultsOrTheRounds() throws IOException {
        folder.write(2, TasteFixtures.picture(64, 64, 2).png());
        assertThat(folder.best(round(2, 7))).isEqualTo(folder.picture(2));
        folder.writeBest(round(2, 7));
        assertThat(folder.best(round(2, 7)))
                .isEqualTo(path.resolve("result.png"))
                .hasSameBinaryContentAs(folder.picture(2));
    }

    @Test
    void profileIsReadAsItWasWritten() {
        assertThat(folder.readProfile()).isEmpty();
        folder.write(TasteFixtures.profile());
        assertThat(folder.readProfile()).contains(TasteFixtures.profile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.json", "result.json"})
    void damagedFileIsNamed(String name) throws IOException {
        Path damaged = holds(name, "{\"run\": ");
        assertThatThrownBy(folder::state)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(damaged.toString());
    }
}
