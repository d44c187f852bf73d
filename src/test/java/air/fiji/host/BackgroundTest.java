package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.fiji.Desk;
import air.model.Cancellation;
import air.model.ModelException;
import ij.IJ;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.task.event.TaskEvent;

class BackgroundTest {
    private final Desk desk = new Desk();
    private final TaskService tasks = desk.context.service(TaskService.class);
    private final Watcher watcher = new Watcher();

    @AfterEach
    void close() {
        desk.close();
    }

    /** Keeps the task that is shown. */
    public static final class Watcher {
        volatile Task task;

        @EventHandler
        public void onEvent(TaskEvent event) {
            task = event.getTask();
        }
    }

    private <T> T run(Background.Work<T> work) throws ModelException {
        desk.context.getService(EventService.class).subscribe(watcher);
        return Background.run("AIR Test", tasks, work);
    }

    /** Works until it is cancelled, as a model does. */
    private static String untilCancelled(Background background, Runnable cancels) {
        Cancellation cancellation = background.call().cancellation();
        CountDownLatch cancelled = new CountDownLatch(1);
        cancellation.onCancel(cancelled::countDown);
        cancels.run();
        try {
            assertThat(cancelled.await(10, TimeUnit.SECONDS)).as("cancelled").isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        cancellation.throwIfCancelled();
        return "went on";
    }

    @Test
    void workIsDoneOnAThreadOfItsOwnAndItsTaskEnds() throws ModelException {
        Thread worker = run(background -> Thread.currentThread());
        assertThat(worker).isNotSameAs(Thread.currentThread());
        assertThat(watcher.task.getName()).isEqualTo("AIR Test");
        assertThat(watcher.task.isDone()).isTrue();
    }

    @Test
    void whatIsPostedIsDoneInOrderOnTheCommandsThreadBeforeItReturns() throws ModelException {
        List<Integer> order = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        run(background -> {
            for (int i = 0; i < 20; i++) {
                int number = i;
                background.post(() -> {
                    order.add(number);
                    threads.add(Thread.currentThread());
                });
            }
            return "";
        });
        assertThat(order).hasSize(20).isSorted();
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void failuresComeOutAsTheyWere() {
        ModelException model = new ModelException(ModelException.Kind.UNAVAILABLE, "fal", "m", "Down.");
        IllegalStateException fault = new IllegalStateException("ours");
        OutOfMemoryError error = new OutOfMemoryError("full");
        assertThatThrownBy(() -> run(background -> {
                    throw model;
                }))
                .isSameAs(model);
        assertThatThrownBy(() -> run(background -> {
                    throw fault;
                }))
                .isSameAs(fault);
        assertThatThrownBy(() -> run(background -> {
                    throw error;
                }))
                .isSameAs(error);
        assertThat(watcher.task.isDone()).isTrue();
    }

    @Test
    void escapeCancelsTheCall() {
        assertThatThrownBy(() -> run(background -> untilCancelled(background, () -> IJ.setKeyDown(KeyEvent.VK_ESCAPE))))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void taskListsButtonCancelsTheCall() {
        assertThatThrownBy(() -> run(background -> untilCancelled(background, () -> watcher.task.cancel("enough"))))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void interruptCancelsTheCallAndIsKept() {
        try {
            assertThatThrownBy(() -> run(background -> untilCancelled(
                            background,
                            () -> background.post(() -> Thread.currentThread().interrupt()))))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void escapeOfAnEarlierRunDoesNotCancelTheNext() throws ModelException {
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
        boolean cancelled = run(background -> background.call().cancellation().isCancelled());
        assertThat(cancelled).isFalse();
    }
}
