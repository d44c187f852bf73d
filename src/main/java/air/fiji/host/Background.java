package air.fiji.host;

import air.model.Call;
import air.model.Cancellation;
import air.model.ModelException;
import ij.IJ;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/**
 * A command's work on a second thread. The command's own thread meanwhile does what the work posts to it (windows and
 * tables, so that macros see them in order), shows progress in the task list and the status bar, and cancels on ESC or
 * on the task's cancel button.
 */
public final class Background {
    private static final Duration TICK = Duration.ofMillis(100);
    /** How long a cancelled model may take to stop before it is left behind. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    /** What is done in the background. */
    @FunctionalInterface
    public interface Work<T> {
        T run(Background background) throws ModelException;
    }

    private final String name;
    private final Cancellation cancellation = new Cancellation();
    private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
    private final StatusLine status;
    private long cancelledAt;
    private boolean interrupted;

    private Background(String name, Task task) {
        this.name = name;
        this.status = new StatusLine(name, task);
        task.setCancelCallBack(cancellation::cancel);
    }

    /**
     * Runs {@code work} and blocks, on the command's thread, until it ends.
     *
     * @throws CancellationException if the work ended so, or went on for three seconds after it was cancelled
     */
    public static <T> T run(String name, TaskService tasks, Work<T> work) throws ModelException {
        Task task = tasks.createTask(name);
        task.start();
        Background background = new Background(name, task);
        try {
            return background.serve(work);
        } finally {
            task.finish();
            IJ.showProgress(1.0);
            IJ.showStatus("");
            // Last: SciJava's events would swallow it.
            if (background.interrupted) Thread.currentThread().interrupt();
        }
    }

    private <T> T serve(Work<T> work) throws ModelException {
        FutureTask<T> future = new FutureTask<>(() -> work.run(this));
        Thread worker = new Thread(future, name);
        worker.setDaemon(true);
        IJ.resetEscape();
        worker.start();
        while (!future.isDone() && !leftBehind()) {
            doPosted(TICK.toMillis());
            if (IJ.escapePressed()) cancellation.cancel();
            status.show();
        }
        while (!posted.isEmpty()) doPosted(0);
        return result(future);
    }

    private void doPosted(long waitMillis) {
        try {
            Runnable next = posted.poll(waitMillis, TimeUnit.MILLISECONDS);
            if (next != null) next.run();
            if (Thread.interrupted()) throw new InterruptedException();
        } catch (InterruptedException e) {
            interrupted = true;
            cancellation.cancel();
        }
    }

    private boolean leftBehind() {
        if (!cancellation.isCancelled()) return false;
        if (cancelledAt == 0) cancelledAt = System.nanoTime();
        return System.nanoTime() - cancelledAt > GRACE.toNanos();
    }

    private static <T> T result(FutureTask<T> future) throws ModelException {
        if (!future.isDone()) throw new CancellationException("cancelled");
        try {
            return future.get();
        } catch (InterruptedException e) {
            throw new CancellationException("cancelled");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ModelException model) throw model;
            if (e.getCause() instanceof RuntimeException runtime) throw runtime;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Has the command's thread do something soon. Called from the work. */
    public void post(Runnable action) {
        posted.add(action);
    }

    /** Reports how far the work is; {@code fraction} 0 to 1 of all of it, NaN when unknown. */
    public void report(String message, double fraction) {
        status.set(message, fraction);
    }

    /** Waits for a person; that time does not count for the estimate of the time left. */
    public <T> T waiting(String message, Supplier<T> answer) {
        return status.pausedFor(message, answer);
    }

    /**
     * Has the command's thread ask a person, and waits for the answer. What the question throws is thrown here.
     *
     * @throws CancellationException if the work is cancelled meanwhile
     */
    public <T> T ask(String message, Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        Cancellation.Registration cancelling = cancellation.onCancel(() -> answer.cancel(false));
        try {
            return waiting(message, answer::join);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw (Error) e.getCause();
        } finally {
            cancelling.close();
        }
    }

    /** A call that is cancelled with this work and reports the progress of all of it. */
    public Call call() {
        return new Call(cancellation, this::report, usage -> {});
    }
}
