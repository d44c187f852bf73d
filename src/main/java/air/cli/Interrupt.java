package air.cli;

import air.model.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a cancellation and keeps the process alive until the work has saved its results. Java then exits
 * with 130.
 */
final class Interrupt implements AutoCloseable {
    /** Models stop within a second; saving what they made takes less. */
    private static final long PATIENCE_SECONDS = 3;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    Interrupt(Cancellation cancellation) {
        hook = new Thread(() -> cancel(cancellation), "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void cancel(Cancellation cancellation) {
        cancellation.cancel();
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work is over: from now on Ctrl-C ends the process at once. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is already ending, and the hook with it.
            return;
        }
    }
}
