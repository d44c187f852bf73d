package air.fiji.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.create.Created;
import air.create.Creation;
import air.fiji.image.OpenWindows;
import air.loop.GatePolicy;
import air.loop.Outcome;
import air.loop.Round;
import air.model.Call;
import air.model.ImageModel;
import air.model.ModelException;
import air.studio.Models;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import air.taste.TasteReader;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WindowArtistTest {
    private static final TasteProfile EDITED =
            new TasteProfile(List.of("Only one light"), "Ochre.", "Low.", "Still.", "Dry.", List.of(), List.of());

    private final RunDesk desk = new RunDesk();
    private final List<Thread> asked = new ArrayList<>();
    private UnaryOperator<TasteProfile> agreeing = read -> read;
    private boolean prompts = true;
    private WindowArtist artist;

    @AfterEach
    void close() {
        desk.close();
    }

    private Created run(int rounds) throws ModelException {
        return run(desk.request(rounds), GatePolicy.ASK);
    }

    private Created run(Creation.Request request, GatePolicy policy) throws ModelException {
        WindowArtist.Questions questions = new WindowArtist.Questions(
                read -> {
                    asked.add(Thread.currentThread());
                    return agreeing.apply(read);
                },
                price -> {
                    throw new AssertionError("nothing costs anything");
                },
                last -> {
                    throw new AssertionError("nothing was restarted");
                });
        artist = new WindowArtist(questions, prompts);
        return artist.run(request, policy, desk.tasks);
    }

    /** Presses Escape, and goes on once the call is cancelled. */
    private static void escape(Call call) {
        CountDownLatch cancelled = new CountDownLatch(1);
        call.cancellation().onCancel(cancelled::countDown);
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
        await(cancelled);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void profileIsAgreedOnWhereDialogsCanBeShownAndUsedAsItIsThen() throws ModelException {
        agreeing = read -> EDITED;
        run(1);
        assertThat(asked).containsExactly(Thread.currentThread());
        assertThat(desk.desk.models.requests.get(0).prompt()).contains("Only one light");
        assertThat(desk.desk.models.candidates.get(0).profile()).isEqualTo(EDITED);
    }

    @Test
    void whatWillNotBePaintedAndWhatTheGeneratorSaysAreInTheLogOnce() throws ModelException {
        desk.desk.models.scores = List.of(5.0, 9.0);
        desk.desk.models.caveats = new ImageModel.Caveats(List.of("No foxes.", "Understood: boat."), false);
        agreeing = read -> {
            assertThat(desk.log()).contains("AIR Generate: No foxes.\n");
            return read;
        };
        run(2);
        assertThat(desk.log()).containsOnlyOnce("No foxes.").containsOnlyOnce("AIR Generate: Understood: boat.\n");
    }

    @Test
    void runThatIsCalledOffAtTheProfileIsCancelledLikeAnyCommand() {
        agreeing = read -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> run(1)).isInstanceOf(CancellationException.class);
        assertThat(desk.desk.models.requests).isEmpty();
    }

    @Test
    void runThatIsCancelledWhileReadingIsCancelledLikeAnyCommand() {
        desk.desk.models.during = WindowArtistTest::escape;
        assertThatThrownBy(() -> run(1)).isInstanceOf(CancellationException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void failureBeforeTheFirstRoundComesOutAsItWas() {
        IllegalStateException fault = new IllegalStateException("ours");
        agreeing = read -> {
            throw fault;
        };
        assertThatThrownBy(() -> run(1)).isSameAs(fault);

        ModelException down = new ModelException(ModelException.Kind.UNAVAILABLE, "p", "m", "It is down: try later.");
        assertThatThrownBy(() -> run(readBy(down), GatePolicy.ASK)).isSameAs(down);
    }

    private Creation.Request readBy(ModelException failure) {
        Creation.Request request = desk.request(1);
        TasteReader reader = new TasteReader() {
            @Override
            public String id() {
                return "scripted";
            }

            @Override
            public TasteProfile read(ReferenceSet references, Call call) throws ModelException {
                throw failure;
            }
        };
        return new Creation.Request(
                request.run(),
                request.choice(),
                new Models(
                        reader, request.models().generator(), request.models().critic()),
                request.taste(),
                request.width(),
                request.height(),
                request.seed(),
                request.settings());
    }

    @Test
    void failureOfTheFirstPictureIsInTheResult() throws ModelException {
        ModelException down = new ModelException(ModelException.Kind.UNAVAILABLE, "p", "m", "It is down: try later.");
        desk.desk.models.generatorFailure = Optional.of(down);
        Created created = run(1);
        assertThat(created.failure()).containsSame(down);
        assertThat(artist.showBest(created)).isNull();
        assertThat(desk.log()).endsWith("AIR Generate: failed after 0 rounds, no picture was made\n");
    }

    @Test
    void whereThereIsNoScreenToAskAtTheRunGoesOn() throws ModelException {
        desk.desk.models.scores = List.of(7.0);
        Created created = run(3);
        assertThat(created.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(created.rounds()).hasSize(3);
    }

    @Test
    void policyAnswersAtTheGate() throws ModelException {
        desk.desk.models.scores = List.of(7.0);
        assertThat(run(desk.request(3), GatePolicy.STOP).outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void everyRoundHasItsWindowAndTheLogTellsTheRun() throws ModelException {
        desk.desk.models.scores = List.of(5.0, 9.0);
        run(3);
        assertThat(desk.desk.titles()).containsExactly("AIR 1 · 5.0 · a lone boat", "AIR 2 · 9.0 · a lone boat");
        assertThat(desk.log()).startsWith("AIR Generate: a lone boat\n");
        assertThat(desk.log()).containsSubsequence("Iteration 1 — score 5.0/10", "Iteration 2 — score 9.0/10");
    }

    @Test
    void bestWindowIsActiveAndTheLogSaysHowTheRunEnded() throws ModelException {
        desk.desk.models.scores = List.of(5.9, 5.0);
        ImagePlus best = artistsBest(run(2));
        assertThat(best).isSameAs(OpenWindows.all().get(0)).isSameAs(WindowManager.getCurrentImage());
        assertThat(desk.log()).endsWith("AIR Generate: exhausted after 2 rounds, the result is round 1 with 5.9\n");
    }

    private ImagePlus artistsBest(Created created) {
        return artist.showBest(created);
    }

    @Test
    void singleRoundIsNamedInTheSingular() throws ModelException {
        artistsBest(run(3));
        assertThat(desk.log()).endsWith("converged after 1 round, the result is round 1 with 9.0\n");
    }

    @Test
    void promptsStayOutOfTheWindowsWhereTheyMayNotBeInFiles() throws ModelException {
        prompts = false;
        run(1);
        assertThat((String) OpenWindows.all().get(0).getProperty("Info"))
                .contains("Score: 9.0")
                .doesNotContain("a lone boat");
    }

    @Test
    void cancelledRunKeepsItsRounds() throws ModelException {
        desk.desk.models.scores = List.of(5.0);
        desk.desk.models.during = call -> {
            if (desk.desk.models.requests.size() == 2) escape(call);
        };
        Created created = run(3);
        assertThat(created.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(created.rounds()).extracting(Round::number).containsExactly(1);
        assertThat(artistsBest(created).getTitle()).isEqualTo("AIR 1 · 5.0 · a lone boat");
    }

    @Test
    void modelThatGoesOnAfterACancelIsLeftBehindAndTheRoundsAreKept() throws Exception {
        desk.desk.models.scores = List.of(5.0);
        CountDownLatch release = new CountDownLatch(1);
        List<Thread> workers = new ArrayList<>();
        desk.desk.models.during = call -> {
            if (desk.desk.models.requests.size() < 2) return;
            workers.add(Thread.currentThread());
            escape(call);
            await(release);
        };
        try {
            Created created = run(3);
            assertThat(workers.get(0).isAlive()).isTrue();
            assertThat(created.outcome()).isEqualTo(Outcome.CANCELLED);
            assertThat(created.rounds()).extracting(Round::number).containsExactly(1);
            assertThat(created.run()).startsWith("create-");
            assertThat(artistsBest(created).getTitle()).isEqualTo("AIR 1 · 5.0 · a lone boat");
        } finally {
            release.countDown();
            for (Thread worker : workers) worker.join();
        }
    }

    @Test
    void newsOfTheStudioReachTheLogWithTheRound() throws IOException, ModelException {
        Files.writeString(desk.desk.models.home.resolve("air.db"), "no database");
        run(1);
        assertThat(desk.log()).containsPattern("AIR Generator: .*not kept");
    }
}
