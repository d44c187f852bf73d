package air.fiji.run;

import air.fiji.host.Background;
import air.loop.LoopListener;
import air.loop.Round;
import air.model.ImageReply;
import air.model.Progress;
import java.util.Locale;

/** Turns the progress of single calls into that of a whole run, and passes what happens on to the windows. */
final class RoundProgress implements LoopListener, Progress {
    /** Share of a round that the picture takes; the critique takes the rest. */
    private static final double GENERATING = 0.8;

    private final Background background;
    private final RoundWindows windows;
    private final int rounds;
    private String phase = "";
    private double done;
    private double share;

    RoundProgress(Background background, RoundWindows windows, int rounds) {
        this.background = background;
        this.windows = windows;
        this.rounds = rounds;
    }

    @Override
    public synchronized void roundStarted(int number, String prompt) {
        phase(number, "painting", 0, GENERATING);
    }

    @Override
    public void pictureReady(int number, String prompt, ImageReply reply) {
        background.post(() -> windows.show(number, prompt, reply));
        phase(number, "judging", GENERATING, 1 - GENERATING);
    }

    @Override
    public void roundCompleted(Round round) {
        background.post(() -> windows.complete(round));
    }

    private synchronized void phase(int number, String doing, double before, double length) {
        phase = String.format(Locale.ROOT, "round %d of %d, %s", number, rounds, doing);
        done = (number - 1 + before) / rounds;
        share = length / rounds;
        background.report(phase, done);
    }

    @Override
    public synchronized void report(String message, double fraction) {
        double part = Double.isNaN(fraction) ? 0 : Math.max(0, Math.min(1, fraction));
        background.report(message.isBlank() ? phase : phase + ": " + message, done + part * share);
    }
}
