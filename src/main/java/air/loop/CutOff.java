package air.loop;

import java.util.Optional;

/** The run cannot go on with its round: it was cancelled, or nothing further would be answered. */
final class CutOff extends Exception {
    private static final long serialVersionUID = 1L;

    private CutOff(Exception why) {
        super(why);
    }

    static CutOff cancelled() {
        return new CutOff(null);
    }

    static CutOff failed(Exception why) {
        return new CutOff(why);
    }

    Outcome outcome() {
        return getCause() == null ? Outcome.CANCELLED : Outcome.FAILED;
    }

    /** What failed; empty where the run was cancelled. */
    Optional<Exception> why() {
        return Optional.ofNullable((Exception) getCause());
    }
}
