package air.loop;

import java.util.Locale;

/** How a run ended. */
public enum Outcome {
    /** A round reached the threshold. */
    CONVERGED,
    /** The artist approved a round at the gate. */
    APPROVED,
    /** The gate said stop. */
    STOPPED,
    /** All rounds were made without reaching the threshold. */
    EXHAUSTED,
    /** The artist went back to references and profile. */
    RESTARTED,
    /** The run was cancelled. */
    CANCELLED,
    /** A picture could not be generated. */
    FAILED;

    /** Whether the run is finished and cannot be continued. */
    public boolean isFinal() {
        return this != CANCELLED && this != FAILED;
    }

    /** The name used in files, for example {@code converged}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
