package air.cli;

import air.create.Created;
import air.loop.Outcome;
import air.model.InvalidInputException;
import air.model.ModelException;
import java.util.concurrent.CancellationException;

/** The process's exit codes. The numbers are a contract: scripts depend on them. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_INPUT = 2;
    static final int BELOW_THRESHOLD = 3;
    static final int OVER_BUDGET = 4;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(Throwable failure) {
        if (failure instanceof InvalidInputException) return BAD_INPUT;
        if (failure instanceof CancellationException) return INTERRUPTED;
        boolean overBudget = failure instanceof ModelException e && e.kind() == ModelException.Kind.OVER_BUDGET;
        return overBudget ? OVER_BUDGET : FAILED;
    }

    static int of(Created created) {
        return created.failure().map(ExitCode::of).orElse(of(created.outcome()));
    }

    static int of(Outcome outcome) {
        return switch (outcome) {
            case CONVERGED, APPROVED -> DONE;
            case CANCELLED -> INTERRUPTED;
            case FAILED -> FAILED;
            case STOPPED, EXHAUSTED, RESTARTED -> BELOW_THRESHOLD;
        };
    }
}
