package air.fiji;

import air.loop.Gate;
import air.loop.Round;
import air.model.Cancellation;
import java.util.concurrent.CompletableFuture;

/**
 * Asks a person what to do with a picture, in a window that leaves the others usable. Closing it ends the run with the
 * best picture so far.
 */
final class GateDialog implements Gate {
    private final String intent;

    GateDialog(String intent) {
        this.intent = intent;
    }

    @Override
    public Answer decide(Round round, Cancellation cancellation) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Answer stop = new Answer(Choice.STOP, "");
        GateWindow window = Swing.call(() -> new GateWindow(intent, round, answer::complete));
        Cancellation.Registration cancelling = cancellation.onCancel(() -> answer.complete(stop));
        try {
            return answer.join();
        } finally {
            cancelling.close();
            Swing.later(window::dispose);
        }
    }
}
