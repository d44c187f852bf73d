package air.fiji.library;

import air.fiji.host.Swing;
import air.model.InvalidInputException;
import air.store.StoreException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a window has done in the background, one after the other, so that it never waits for the disk. */
final class Errands implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final ExecutorService worker;
    private final Consumer<String> problem;

    /** @param problem is told, on the event thread, the sentence of an errand that failed */
    Errands(String name, Consumer<String> problem) {
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
            } catch (InvalidInputException | StoreException e) {
                Swing.later(() -> problem.accept(e.getMessage()));
            } catch (RuntimeException e) {
                Swing.later(() -> problem.accept("AIR Generator failed unexpectedly: " + e));
            }
        });
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
