package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.image.OpenWindows;
import air.model.Call;
import air.model.ModelException;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.task.Task;
import org.scijava.task.event.TaskEvent;

class GenerateCommandTest {
    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    @BeforeEach
    void openReferences() {
        desk.openReferences(3);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void picturesOpenUntilOneIsAccepted() {
        desk.models.scores = List.of(5.0, 8.5);
        Module run = desk.generate();
        assertThat(desk.titles())
                .containsExactly(
                        "a.png",
                        "b.png",
                        "c.png",
                        "AIR 1 · 5.0 · lone boat at dawn",
                        "AIR 2 · 8.5 · lone boat at dawn");
        assertThat(run.getOutput("outcome")).isEqualTo("converged");
        assertThat(run.getOutput("score")).isEqualTo(8.5);
        assertThat(((ImagePlus) run.getOutput("result")).getTitle()).startsWith("AIR 2");
    }

    @Test
    void bestImageIsActiveAfterwards() {
        desk.models.scores = List.of(5.0, 5.9, 4.0, 3.0);
        desk.macro(GenerateCommand.class, "references=[a.png|b.png|c.png] iterations=4 intent=boat");
        assertThat(WindowManager.getCurrentImage().getTitle()).isEqualTo("AIR 2 · 5.9 · boat");
    }

    @Test
    void bestImageIsActiveForTheThreadThatRanTheCommand() {
        WindowManager.setTempCurrentImage(WindowManager.getImage("a.png"));
        desk.models.scores = List.of(5.9, 5.0);
        desk.generate("iterations", 2);
        assertThat(WindowManager.getCurrentImage().getTitle()).isEqualTo("AIR 1 · 5.9 · lone boat at dawn");
    }

    @Test
    void infoHoldsWhatMadeThePicture() {
        ImagePlus result = (ImagePlus) desk.generate("seed", 7L).getOutput("result");
        assertThat((String) result.getProperty("Info"))
                .contains("Prompt: lone boat at dawn. Taste principles: ")
                .contains("Model: embedded", "Seed: 7", "Cost: free", "Note: Understood: boat.")
                .contains("Score: 9.0", "Palette: 9.0", "Critique: The palette is too warm.")
                .contains("Revised prompt: revised prompt 1");
    }

    @Test
    void inputsReachTheModel() {
        desk.generate("width", 320, "height", 200, "seed", 11L);
        assertThat(desk.models.requests).singleElement().satisfies(request -> {
            assertThat(request.width()).isEqualTo(320);
            assertThat(request.height()).isEqualTo(200);
            assertThat(request.seed()).isEqualTo(11);
            assertThat(request.references()).hasSize(3);
        });
    }

    @Test
    void macroOptionsAreReadLikeInputs() {
        GenerateCommand command = desk.macro(
                GenerateCommand.class,
                "references=[a.png|b.png|c.png] width=128 height=64 seed=3 gatelow=2 gate=approve edit=true"
                        + " intent=[a seed=9 boat, 50%25 mist %5Bquiet%5D] ");
        assertThat(command.getOutput("outcome")).isEqualTo("converged");
        assertThat(desk.models.requests.get(0).seed()).isEqualTo(3);
        assertThat(desk.models.requests.get(0).prompt()).startsWith("a seed=9 boat, 50% mist [quiet]. ");
    }

    @Test
    void profileEditsInAMacroAreReplayed() {
        desk.macro(
                GenerateCommand.class,
                "palette_tendency=[Only ultramarine] avoid_list=[red\nyellow] references=[a.png|b.png|c.png] intent=boat");
        assertThat(desk.models.requests.get(0).prompt())
                .contains("Palette: Only ultramarine.", "Avoid: red, yellow.", "Ink before colour");
    }

    @Test
    void unknownNumberIsSaid() {
        GenerateCommand command =
                desk.macro(GenerateCommand.class, "references=[a.png|b.png|c.png] seed=seven intent=boat");
        assertThat(command.getCancelReason()).contains("seed", "seven");
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void gatePolicyAnswers() {
        desk.models.scores = List.of(7.0);
        assertThat(desk.generate("gate", "approve").getOutput("outcome")).isEqualTo("approved");
        assertThat(desk.generate("gate", "stop").getOutput("outcome")).isEqualTo("stopped");
        desk.models.requests.clear();
        desk.generate("gate", "continue", "iterations", 3);
        assertThat(desk.models.requests).hasSize(3);
        assertThat(desk.models.requests.get(1).prompt()).startsWith("revised prompt");
    }

    @Test
    void intentFileReplacesTheIntent() throws IOException {
        Path file = Files.writeString(folder.resolve("intent.txt"), "  a tram in the rain\n");
        desk.run(GenerateCommand.class, "references", Desk.REFERENCES, "intent_file", file.toFile());
        assertThat(desk.models.requests.get(0).prompt()).startsWith("a tram in the rain. ");
    }

    @Test
    void profileFileReplacesReading() {
        Path file = folder.resolve("taste.json");
        desk.run(ExtractProfileCommand.class, "references", Desk.REFERENCES, "out", file.toFile());
        desk.models.readings.clear();
        desk.run(GenerateCommand.class, "profile", file.toFile(), "intent", "boat");
        assertThat(desk.models.readings).isEmpty();
        assertThat(desk.models.requests.get(0).prompt()).contains("Ink before colour");
        assertThat(desk.models.requests.get(0).references()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "references, a.png|b.png, 3 to 5",
        "references, a.png|b.png|gone.png, gone.png",
        "intent, ' ', intent is empty",
        "iterations, 0, iterations must be 1 to 50 but was 0",
        "iterations, 100, but was 100",
        "threshold, 6, 'below the threshold 6.0'",
        "gateLow, 9, but was 9.0",
        "seed, -1, seed must be >= 0 but was -1",
        "width, 30000, width must be 64 to 8192 but was 30000",
        "gate, maybe, gate must be ask",
        "candidates, 0, candidates must be 1 to 8 but was 0",
        "candidates, 100, candidates must be 1 to 8 but was 100",
        "unmet, maybe, unmet must be cap or name but was maybe",
        "calibrate, maybe, 'calibrate must be if free, yes or no but was maybe'",
        "personal, maybe, 'personal must be order, accept or off but was maybe'",
        "engine, gpt, no engine named gpt",
        "profile, nowhere.json, nowhere.json does not exist",
        "intent_file, nowhere.txt, nowhere.txt does not exist"
    })
    void badInputIsOneSentenceAndCostsNothing(String input, String value, String words) {
        Module run = desk.generate(input, value);
        assertThat(Desk.reason(run)).contains(words);
        assertThat(desk.models.readings).isEmpty();
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void brokenProfileFileIsSaidByName() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"principles\": []");
        assertThat(Desk.reason(desk.generate("profile", file.toFile()))).contains("broken.json");
    }

    @Test
    void failingModelLeavesWhatWasMade() {
        desk.models.scores = List.of(5.0);
        desk.models.during = call -> {
            if (desk.models.requests.size() == 2)
                desk.models.generatorFailure = Optional.of(new ModelException(
                        ModelException.Kind.UNAVAILABLE, "embedded", "embedded", "The provider is down: try later."));
        };
        Module run = desk.generate();
        assertThat(Desk.reason(run)).isEqualTo("The provider is down: try later.");
        assertThat(run.getOutput("outcome")).isEqualTo("failed");
        assertThat(run.isOutputResolved("score")).as("shown by Fiji in a table").isTrue();
        assertThat(desk.titles()).contains("AIR 1 · 5.0 · lone boat at dawn");
    }

    @Test
    void escapeStopsInTheMiddleOfACall() {
        desk.models.scores = List.of(5.0);
        desk.models.during = call -> {
            if (desk.models.requests.size() == 2) pressEscapeAndWait(call);
        };
        Module run = desk.generate();
        assertThat(run.getOutput("outcome")).isEqualTo("cancelled");
        assertThat(desk.titles()).contains("AIR 1 · 5.0 · lone boat at dawn").hasSize(4);
    }

    @Test
    void taskListShowsTheRunAndCancelsIt() {
        TaskWatcher watcher = new TaskWatcher();
        desk.context.getService(EventService.class).subscribe(watcher);
        desk.models.during = call -> {
            if (desk.models.requests.size() == 1) watcher.generating.cancel("enough");
        };
        Module run = desk.generate();
        assertThat(run.getOutput("outcome")).isEqualTo("cancelled");
        assertThat(watcher.generating.isDone()).isTrue();
        assertThat(watcher.generating.getProgressMaximum()).isPositive();
    }

    /** Keeps the task of the run. */
    public static final class TaskWatcher {
        volatile Task generating;

        @EventHandler
        public void onEvent(TaskEvent event) {
            if (event.getTask().getName().equals("AIR Generate")) generating = event.getTask();
        }
    }

    @Test
    void escapeStopsTheReading() {
        desk.models.during = GenerateCommandTest::pressEscapeAndWait;
        Module run = desk.generate();
        assertThat(Desk.reason(run)).isEqualTo("cancelled");
        assertThat(desk.models.readings).hasSize(1);
        assertThat(desk.models.requests).isEmpty();
    }

    @Test
    void stackIsTakenAtTheSliceShown() {
        ij.ImageStack stack = new ij.ImageStack(64, 64);
        for (int level : new int[] {0x111111, 0x222222}) {
            int[] pixels = new int[64 * 64];
            java.util.Arrays.fill(pixels, level);
            pixels[pixels.length - 1] = 0xFFFFFF;
            stack.addSlice(new ij.process.ColorProcessor(64, 64, pixels));
        }
        ImagePlus image = desk.open(new ImagePlus("stack.tif", stack));
        image.setSlice(2);
        desk.run(GenerateCommand.class, "references", "a.png|b.png|stack.tif", "intent", "boat");
        assertThat(desk.models.readings.get(0).pictures().get(2).rgb()[0]).isEqualTo(0x222222);
    }

    /** Ends only where Escape cancels the call. */
    private static void pressEscapeAndWait(Call call) {
        CountDownLatch cancelled = new CountDownLatch(1);
        call.cancellation().onCancel(cancelled::countDown);
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
        try {
            cancelled.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void closedBestWindowIsShownAgain() {
        desk.models.scores = List.of(5.9, 4.0);
        desk.models.during = call -> {
            if (desk.models.requests.size() == 2) closeGenerated();
        };
        Module run = desk.generate("iterations", 2);
        assertThat(desk.titles()).contains("AIR 1 · 5.9 · lone boat at dawn", "AIR 2 · 4.0 · lone boat at dawn");
        assertThat(((ImagePlus) run.getOutput("result")).getTitle()).isEqualTo("AIR 1 · 5.9 · lone boat at dawn");
    }

    /** Windows open on another thread than the models work on. */
    private void closeGenerated() {
        while (desk.titles().size() < 4) Thread.onSpinWait();
        OpenWindows.all().get(3).close();
    }

    @Test
    void longIntentIsShortInTheTitle() {
        desk.run(
                GenerateCommand.class,
                "references",
                Desk.REFERENCES,
                "intent",
                "a very long intent\nover two lines | with a bar and a great many words in it");
        assertThat(desk.titles().get(3)).isEqualTo("AIR 1 · 9.0 · a very long intent over two lines / wit…");
    }

    @Test
    void macroOfAnEarlierVersionMakesOnePictureARound() {
        desk.models.scores = List.of(5.0, 9.0);
        desk.macro(GenerateCommand.class, "references=[a.png|b.png|c.png] seed=3 edit=false intent=boat");
        assertThat(desk.models.requests).hasSize(2).allMatch(request -> request.seed() == 3);
        assertThat(desk.titles()).contains("AIR 1 · 5.0 · boat", "AIR 2 · 9.0 · boat");
    }

    @Test
    void everyCandidateOfARoundHasAWindowAndTheBestIsTheResult() {
        desk.models.scores = List.of(7.0, 9.0, 6.0, 9.0);
        GenerateCommand command = desk.macro(
                GenerateCommand.class,
                "references=[a.png|b.png|c.png] iterations=1 candidates=3 unmet=name calibrate=no personal=off gate=stop"
                        + " intent=boat");
        assertThat(command.getCancelReason()).isNull();
        assertThat(desk.models.requests).hasSize(3);
        assertThat(desk.titles().subList(3, 6))
                .extracting(title -> title.substring(0, 6))
                .containsExactly("AIR 1a", "AIR 1b", "AIR 1c");
        assertThat(((ImagePlus) command.getOutput("result")).getTitle()).startsWith("AIR 1b · ");
        assertThat(desk.titles().get(3)).isEqualTo("AIR 1a · not chosen · boat");
    }

    @Test
    void recordedCandidatesAreReplayed() {
        desk.macro(
                GenerateCommand.class,
                "references=[a.png|b.png|c.png] iterations=1 candidates=2 unmet=cap calibrate=[if free] personal=order"
                        + " gate=stop edit=false intent=boat");
        assertThat(desk.models.requests).hasSize(2);
    }

    @Test
    void escapeInTheMiddleOfARoundKeepsTheCandidatesThatWereMade() {
        desk.models.during = call -> {
            if (desk.models.requests.size() == 2) pressEscapeAndWait(call);
        };
        Module run = desk.generate("candidates", 3, "calibrate", "no");
        assertThat(run.getOutput("outcome")).isEqualTo("cancelled");
        assertThat(desk.titles().subList(3, desk.titles().size()))
                .singleElement()
                .asString()
                .startsWith("AIR 1a");
    }
}
