package air.cli;

import air.model.Call;
import air.model.Cancellation;
import air.model.ModelException;
import air.studio.Run;

/** One call to a model, watched at the terminal and stopped by Ctrl-C. */
final class SingleStep {
    private SingleStep() {}

    /** Work that makes the call. */
    @FunctionalInterface
    interface Work<T> {
        T with(Call call) throws ModelException;
    }

    /** Blocks until it is done; then prints {@code run}'s news and cost. */
    static <T> T run(Session session, String stage, Run run, Work<T> work) throws ModelException {
        try {
            return run(session, stage, work);
        } finally {
            run.news().forEach(session.terminal()::say);
            session.tellCost(run);
        }
    }

    /** Blocks until it is done. */
    static <T> T run(Session session, String stage, Work<T> work) throws ModelException {
        Cancellation cancellation = new Cancellation();
        Call call = new Call(
                cancellation,
                (message, fraction) -> session.terminal().progress(stage, message, fraction),
                usage -> {});
        Interrupt interrupt = new Interrupt(cancellation);
        try {
            session.terminal().progress(stage);
            return work.with(call);
        } finally {
            interrupt.close();
        }
    }
}
