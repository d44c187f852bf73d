package air.fiji.run;

import air.fiji.host.Background;
import air.fiji.host.Swing;
import air.loop.Gate;
import air.loop.Round;
import air.model.Cancellation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks a person what to do with a picture, in a window that leaves the others usable. Closing it ends the run with the
 * best picture so far.
 */
final class GateDialog implements Gate {
    private final String intent;
    private final Background background;

    GateDialog(String intent, Background background) {
        this.intent = intent;
        this.background = background;
    }

    @Override
    public Answer decide(Round round, Cancellation cancellation) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Answer stop = new Answer(Choice.STOP, "");
        AtomicReference<GateWindow> window = new AtomicReference<>();
        Cancellation.Registration cancelling = cancellation.onCancel(() -> answer.complete(stop));
        // Goes through the command's thread, so that it opens after the round's other windows and above them.
        background.post(() -> Swing.later(() -> {
            if (!answer.isDone()) window.set(new GateWindow(intent, round, answer::complete));
        }));
        try {
            return answer.join();
        } finally {
            cancelling.close();
            Swing.later(() -> Optional.ofNullable(window.get()).ifPresent(GateWindow::dispose));
        }
    }
}
