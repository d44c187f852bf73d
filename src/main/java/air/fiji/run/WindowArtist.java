package air.fiji.run;

import air.create.Artist;
import air.create.Created;
import air.create.Creation;
import air.create.Receipt;
import air.fiji.host.Background;
import air.fiji.image.Log;
import air.loop.Brief;
import air.loop.Candidate;
import air.loop.Comparison;
import air.loop.Gate;
import air.loop.GatePolicy;
import air.loop.LoopResult;
import air.loop.Outcome;
import air.loop.Round;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ModelException;
import air.taste.TasteProfile;
import ij.IJ;
import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.scijava.task.TaskService;

/**
 * An artist at ImageJ's windows, or a macro. The run works in the background; windows and dialogs are the command's.
 */
public final class WindowArtist implements Artist {
    /** Share of a round that the picture takes; the critique takes the rest. */
    private static final double GENERATING = 0.8;

    private final Questions questions;
    private final boolean prompts;
    /** Read by the command's thread too, where a cancelled worker is left behind. */
    private final List<Round> rounds = new CopyOnWriteArrayList<>();

    private final List<String> notes = new CopyOnWriteArrayList<>();

    private Background background;
    private RoundProgress progress;
    private volatile Brief brief;
    /** Of the last attempt. */
    private volatile Creation.Request request;
    /** Of the last attempt; on the command's thread only. */
    private RoundWindows windows;

    /**
     * What is asked of the person, on the command's thread.
     *
     * @param agreeing the profile as the artist wants it
     * @param calibrating whether to calibrate the judge at this price, a sentence
     * @param restarting what to make after a restart; empty to leave it
     */
    public record Questions(
            UnaryOperator<TasteProfile> agreeing,
            Predicate<String> calibrating,
            Function<Creation.Request, Optional<Creation.Request>> restarting) {}

    /** @param prompts whether prompts may go into pictures' files */
    public WindowArtist(Questions questions, boolean prompts) {
        this.questions = questions;
        this.prompts = prompts;
    }

    /**
     * Runs it in the background and blocks until it ends; everything made is in the result and on screen.
     *
     * @param policy without a screen, {@code ASK} becomes {@code CONTINUE}
     * @throws CancellationException if it was cancelled before the first round
     */
    public Created run(Creation.Request request, GatePolicy policy, TaskService tasks) throws ModelException {
        boolean unseen = policy == GatePolicy.ASK && GraphicsEnvironment.isHeadless();
        Creation creation = new Creation(unseen ? GatePolicy.CONTINUE : policy, this, Clock.systemUTC());
        Created created;
        try {
            created = Background.run("AIR Generate", tasks, work -> {
                background = work;
                progress = new RoundProgress(work);
                return creation.run(request, work.call().withProgress(progress));
            });
        } catch (CancellationException e) {
            created = leftBehind(request);
        }
        if (brief == null) throw notBegun(created);
        return created;
    }

    /** There is nothing to show: the command fails or is cancelled like any other. */
    private static CancellationException notBegun(Created created) throws ModelException {
        if (created.failure().isEmpty()) return new CancellationException("cancelled");
        if (created.failure().get() instanceof RuntimeException unexpected) throw unexpected;
        throw (ModelException) created.failure().get();
    }

    /** The models continued after the run was cancelled. */
    private Created leftBehind(Creation.Request request) {
        LoopResult end = new LoopResult(Outcome.CANCELLED, rounds, Optional.empty(), Optional.empty());
        return new Created(
                end,
                rounds,
                Round.best(rounds),
                notes,
                request.run().id(),
                request.run().costUsd(),
                Duration.ZERO,
                Duration.ZERO);
    }

    @Override
    public void reading(int references) {
        progress.phase("reading the taste", 0, 0);
    }

    @Override
    public TasteProfile agree(TasteProfile read, Cancellation cancellation) {
        TasteProfile agreed =
                background.ask("waiting for you", () -> questions.agreeing().apply(read));
        // What may follow before the first round.
        progress.phase("calibrating the judge", 0, 0);
        return agreed;
    }

    @Override
    public boolean calibrate(String price, Cancellation cancellation) {
        return background.ask("waiting for you", () -> questions.calibrating().test(price));
    }

    @Override
    public void begin(Creation.Request asked, Brief made) {
        request = asked;
        brief = made;
        int before = rounds.size();
        progress.begin(before, made.settings().maxRounds());
        background.post(() -> {
            windows = new RoundWindows(made, asked.run(), asked.models(), before, prompts);
            Log.say("AIR Generate: " + windows.shortIntent());
            windows.open();
        });
    }

    @Override
    public void roundStarted(int number, String prompt) {
        progress.phase(number, "painting", 0, GENERATING / brief.settings().candidates());
    }

    @Override
    public void pictureReady(int number, String prompt, ImageReply reply) {
        background.post(() -> windows.show(number, prompt, reply));
        progress.phase(number, "judging", GENERATING, 1 - GENERATING);
    }

    @Override
    public void candidateReady(int number, Candidate candidate) {
        background.post(() -> windows.show(number, candidate));
        int count = brief.settings().candidates();
        int next = candidate.index() + 1;
        if (next >= count) progress.phase(number, "judging", GENERATING, 1 - GENERATING);
        else
            progress.phase(
                    number, "painting " + (next + 1) + " of " + count, GENERATING * next / count, GENERATING / count);
    }

    @Override
    public void candidateJudged(int number, Candidate candidate) {
        background.post(() -> windows.judged(number, candidate));
    }

    @Override
    public void compared(int number, Comparison comparison) {
        background.post(() -> windows.compared(comparison));
    }

    @Override
    public void roundCompleted(Round round) {
        rounds.add(round);
        background.post(() -> windows.complete(round));
    }

    @Override
    public void roundChanged(Round round) {
        rounds.replaceAll(one -> one.number() == round.number() ? round : one);
        background.post(() -> windows.choose(round));
    }

    @Override
    public void roundCutOff(Round round) {
        background.post(() -> windows.cutOff(round));
    }

    @Override
    public Gate.Answer decide(Round round, Cancellation cancellation) {
        GateDialog dialog = new GateDialog(RoundWindows.shortIntent(brief.intent()), background);
        Gate.Answer answer = background.waiting("waiting for your decision", () -> dialog.decide(round, cancellation));
        answer.candidate().ifPresent(index -> choose(round.choosing(index)));
        return answer;
    }

    private void choose(Round round) {
        rounds.replaceAll(one -> one.number() == round.number() ? round : one);
        background.post(() -> windows.choose(round));
    }

    @Override
    public Optional<Creation.Request> again(Creation.Request last, TasteProfile agreed, Cancellation cancellation) {
        return background.ask("waiting for you", () -> questions.restarting().apply(last));
    }

    @Override
    public void noted(String note) {
        notes.add(note);
        background.post(() -> Log.say("AIR Generate: " + note));
    }

    @Override
    public void said(String sentence) {
        Log.say("AIR Generator: " + sentence);
    }

    /** Makes the best picture's window active, reopening it if it was closed, and says how the run ended. */
    public ImagePlus showBest(Created created) {
        String ending = ending(created);
        if (!created.rounds().isEmpty())
            Log.say("AIR Generate: " + Receipt.of(created, request).sentence());
        Log.say(ending);
        ImagePlus best = created.best().map(round -> windows.activate(round)).orElse(null);
        IJ.showStatus(ending);
        return best;
    }

    private static String ending(Created created) {
        int n = created.rounds().size();
        return "AIR Generate: " + created.outcome().key() + " after " + n + (n == 1 ? " round" : " rounds")
                + created.best().map(WindowArtist::best).orElse(", no picture was made")
                + RunNews.cost(created.costUsd());
    }

    private static String best(Round round) {
        Candidate.Name name =
                new Candidate.Name(round.number(), round.candidate().index());
        String which = round.candidates().size() == 1 ? "round " + round.number() : name.toString();
        return ", the result is " + which
                + (round.critiqued() || round.candidates().size() == 1
                        ? " with " + round.critique().shown()
                        : "");
    }
}
