package air.fiji.host;

import air.text.Figures;
import air.text.SafeText;
import ij.IJ;
import java.time.Duration;
import java.util.function.Supplier;
import org.scijava.task.Task;

/** Shows in the status bar and the task list how far a run is and about how long it still takes. */
final class StatusLine {
    private static final int STEPS = 1000;
    /** From this fraction on, the time taken predicts the time left. */
    private static final double PREDICTS = 0.05;

    private final String name;
    private final Task task;
    private final long start = System.nanoTime();
    private volatile String message = "";
    private volatile double fraction = Double.NaN;
    private volatile long pausedNanos;
    private volatile boolean paused;
    private String shown = "";

    StatusLine(String name, Task task) {
        this.name = name;
        this.task = task;
        task.setProgressMaximum(STEPS);
    }

    /** From any thread. */
    void set(String newMessage, double newFraction) {
        message = newMessage;
        fraction = newFraction;
    }

    /** From the working thread. */
    <T> T pausedFor(String newMessage, Supplier<T> answer) {
        long before = System.nanoTime();
        message = newMessage;
        paused = true;
        T given = answer.get();
        paused = false;
        pausedNanos += System.nanoTime() - before;
        return given;
    }

    /** Shows the latest state, on the command's thread. */
    void show() {
        double done = fraction;
        String line = SafeText.line(name + ": " + message + left(done));
        if (line.equals(shown)) return;
        shown = line;
        IJ.showStatus(line);
        task.setStatusMessage(SafeText.line(message));
        if (Double.isNaN(done)) return;
        IJ.showProgress(Math.min(done, 0.999));
        task.setProgressValue(Math.round(done * STEPS));
    }

    private String left(double done) {
        if (paused || !(done >= PREDICTS && done < 1)) return "";
        double worked = (System.nanoTime() - start - pausedNanos) / 1e9;
        return ", at most " + Figures.duration(Duration.ofSeconds((long) Math.ceil(worked / done * (1 - done))))
                + " left";
    }
}
