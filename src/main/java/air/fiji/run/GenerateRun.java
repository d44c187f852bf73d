package air.fiji.run;

import air.fiji.host.Background;
import air.fiji.image.Log;
import air.loop.Brief;
import air.loop.Gate;
import air.loop.GatePolicy;
import air.loop.LoopResult;
import air.loop.Outcome;
import air.loop.Round;
import air.loop.TasteLoop;
import air.model.ModelException;
import air.studio.Models;
import air.studio.Run;
import ij.IJ;
import ij.ImagePlus;
import java.awt.GraphicsEnvironment;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.scijava.task.TaskService;

/** One run of the loop with its windows. */
public final class GenerateRun {
    private final Run run;
    private final Models models;
    private final GatePolicy policy;
    private final Brief brief;
    private final RoundWindows windows;

    /** @param policy where there is no screen to ask at, asking goes on */
    public GenerateRun(Run run, Models models, GatePolicy policy, Brief brief, boolean prompts) {
        this.run = run;
        this.models = models;
        this.policy = policy == GatePolicy.ASK && GraphicsEnvironment.isHeadless() ? GatePolicy.CONTINUE : policy;
        this.brief = brief;
        this.windows = new RoundWindows(brief, run, models, prompts);
    }

    /** Runs the loop in the background and blocks until it ends; whatever was made is in the result and on screen. */
    public LoopResult run(TaskService tasks) throws ModelException {
        Log.say("AIR Generate: " + windows.shortIntent());
        windows.open();
        try {
            return Background.run("AIR Generate", tasks, this::loop);
        } catch (CancellationException e) {
            return new LoopResult(Outcome.CANCELLED, windows.rounds(), Optional.empty(), Optional.empty());
        }
    }

    private LoopResult loop(Background background) {
        RoundProgress progress =
                new RoundProgress(background, windows, brief.settings().maxIterations());
        GateDialog dialog = new GateDialog(windows.shortIntent(), background);
        Gate asking = (round, cancellation) ->
                background.waiting("waiting for your decision", () -> dialog.decide(round, cancellation));
        Gate gate = policy.gate(asking.telling(this::decided));
        TasteLoop loop = new TasteLoop(models.generator(), models.critic(), gate, progress, Clock.systemUTC());
        return loop.run(brief, background.call().withProgress(progress));
    }

    /** Keeps what the person decided with the picture. */
    private void decided(Round round, Gate.Answer answer) {
        run.decided(round.picture(), answer.choice().key(), answer.prompt());
    }

    /** Makes the best picture's window the active one, again where it was closed, and says how the run ended. */
    public ImagePlus showBest(LoopResult result) {
        RunNews.log(run);
        Log.say(ending(result));
        ImagePlus best = result.best().map(windows::activate).orElse(null);
        IJ.showStatus(ending(result));
        return best;
    }

    private String ending(LoopResult result) {
        String best = result.best().map(GenerateRun::best).orElse(", no picture was made");
        int n = result.rounds().size();
        return "AIR Generate: " + result.outcome().key() + " after " + n + (n == 1 ? " round" : " rounds") + best
                + RunNews.cost(run);
    }

    private static String best(Round round) {
        return String.format(
                Locale.ROOT,
                ", the result is round %d with %.1f",
                round.number(),
                round.critique().score());
    }
}
