package air.fiji.library;

import air.fiji.host.Swing;
import air.report.FailureText;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A window's work in the background, done in order, so that the window never waits for the disk. */
final class BackgroundQueue implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final ExecutorService worker;
    private final Consumer<String> problem;

    /** @param problem gets, on the event thread, the sentence of a piece of work that failed */
    BackgroundQueue(String name, Consumer<String> problem) {
        this.problem = problem;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        one.allowCoreThreadTimeOut(true);
        worker = one;
    }

    /** Does {@code work} in the background, then {@code answer} on the event thread. */
    <T> void run(Supplier<T> work, Consumer<T> answer) {
        if (worker.isShutdown()) return;
        worker.execute(() -> {
            try {
                T done = work.get();
                Swing.later(() -> answer.accept(done));
            } catch (RuntimeException e) {
                String sentence = FailureText.sentence(e, "close the window and try again");
                Swing.later(() -> problem.accept(sentence));
            }
        });
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
