package air.cli;

import air.loop.Gate;
import air.model.InvalidInputException;
import java.util.Optional;

/** Who answers the gate. */
enum GatePolicy {
    ASK,
    APPROVE,
    CONTINUE,
    STOP;

    /**
     * @param named as on the command line; empty for the default: ask at a terminal, else go on
     * @throws InvalidInputException if there is no such policy, or nobody to ask
     */
    static GatePolicy of(Optional<String> named, boolean interactive) {
        if (named.isEmpty()) return interactive ? ASK : CONTINUE;
        switch (named.get()) {
            case "ask":
                if (interactive) return ASK;
                throw new InvalidInputException("--gate ask needs a terminal to ask at:"
                        + " in a script use --gate approve, continue or stop.");
            case "approve":
                return APPROVE;
            case "continue":
                return CONTINUE;
            case "stop":
                return STOP;
            default:
                throw new InvalidInputException(
                        "--gate must be ask, approve, continue or stop but was " + named.get() + ".");
        }
    }

    /** @param asking the gate of {@link #ASK} */
    Gate gate(Gate asking) {
        return this == ASK ? asking : Gate.always(Gate.Choice.valueOf(name()));
    }
}
