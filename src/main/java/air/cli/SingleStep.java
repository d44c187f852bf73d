package air.cli;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.studio.Run;
import java.util.List;

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

    /**
     * Has a generator make pictures. What it will not do is said before, what it says with them after, nothing twice;
     * the reply has all of these notes.
     */
    static ImageReply generate(Session session, String stage, Run run, ImageModel generator, ImageRequest request)
            throws ModelException {
        return run(session, stage, run, call -> {
            List<String> before = generator.caveats(request, call).notes();
            before.forEach(session.terminal()::say);
            session.terminal().progress(stage);
            ImageReply reply = generator.generate(request, call);
            reply.notes().stream().filter(note -> !before.contains(note)).forEach(session.terminal()::say);
            return ImageReply.joined(List.of(reply), before);
        });
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
