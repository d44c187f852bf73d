package air.cli;

import air.cli.Main.Session;
import air.model.Call;
import air.model.Cancellation;
import air.model.ModelException;

/** One call to a model, watched at the terminal and stopped by Ctrl-C. */
final class SingleStep {
    private SingleStep() {}

    /** What is done with the call. */
    @FunctionalInterface
    interface Work<T> {
        T with(Call call) throws ModelException;
    }

    /** Blocks until it is done. {@code spending} is told what it cost. */
    static <T> T run(Session session, String stage, Spending spending, Work<T> work) throws ModelException {
        Cancellation cancellation = new Cancellation();
        Call call = new Call(
                cancellation, (message, fraction) -> session.terminal().progress(stage, message, fraction), spending);
        Interrupt interrupt = new Interrupt(cancellation);
        try {
            session.terminal().progress(stage);
            return work.with(call);
        } finally {
            interrupt.close();
        }
    }
}
