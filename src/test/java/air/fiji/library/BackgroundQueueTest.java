package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.host.Swing;
import air.store.StoreException;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundQueueTest {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final BackgroundQueue queue = new BackgroundQueue("AIR test", this::onEventThread);

    @AfterEach
    void close() {
        queue.close();
    }

    private void onEventThread(String text) {
        said.add(EventQueue.isDispatchThread() ? text : "on the wrong thread: " + text);
    }

    private String next() throws InterruptedException {
        return said.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void answersComeOnTheEventThreadInTheOrderAsked() throws InterruptedException {
        for (String word : List.of("one", "two", "three"))
            queue.run(() -> EventQueue.isDispatchThread() ? "blocks the window" : word, this::onEventThread);
        assertThat(List.of(next(), next(), next())).containsExactly("one", "two", "three");
    }

    @Test
    void failureIsASentenceAndTheNextWorkIsDone() throws InterruptedException {
        queue.run(
                () -> {
                    throw new StoreException("The disk is full.", null);
                },
                answer -> said.add("no answer is due"));
        queue.run(
                () -> {
                    throw new IllegalStateException("seven");
                },
                answer -> said.add("no answer is due"));
        queue.run(() -> "done", this::onEventThread);
        assertThat(next()).isEqualTo("The disk is full.");
        assertThat(next()).startsWith("AIR Generator failed unexpectedly (seven)");
        assertThat(next()).isEqualTo("done");
    }

    @Test
    void nothingIsBegunOnceTheWindowIsClosed() {
        queue.close();
        queue.run(() -> said.add("begun"), answer -> said.add("answered"));
        Swing.call(() -> true);
        assertThat(said).isEmpty();
    }
}
