package air.fiji.run;

import air.fiji.host.Background;
import air.model.Progress;
import java.util.Locale;

/** Turns the progress of single calls into that of a whole run. Thread-safe. */
final class RoundProgress implements Progress {
    private final Background background;
    private int before;
    private int rounds = 1;
    private String phase = "";
    private double done;
    private double share;

    RoundProgress(Background background) {
        this.background = background;
    }

    /** Up to {@code most} rounds follow, numbered from {@code earlier} on. */
    synchronized void begin(int earlier, int most) {
        before = earlier;
        rounds = most;
    }

    /** A part of a round: {@code start} and {@code length} are shares of the round. */
    synchronized void phase(int number, String doing, double start, double length) {
        int nth = number - before;
        phase(
                String.format(Locale.ROOT, "round %d of %d, %s", nth, rounds, doing),
                (nth - 1 + start) / rounds,
                length / rounds);
    }

    /** A part of the run: {@code start} and {@code length} are shares of it. */
    synchronized void phase(String doing, double start, double length) {
        phase = doing;
        done = start;
        share = length;
        background.report(phase, done);
    }

    @Override
    public synchronized void report(String message, double fraction) {
        double part = Double.isNaN(fraction) ? 0 : Math.max(0, Math.min(1, fraction));
        background.report(message.isBlank() ? phase : phase + ": " + message, done + part * share);
    }
}
