package air.loop;

import air.model.InvalidInputException;
import java.util.Locale;
import java.util.stream.Stream;

/** Who answers the gate, as macros and scripts name it. */
public enum GatePolicy {
    /** A person, if there is one. */
    ASK,
    APPROVE,
    CONTINUE,
    STOP;

    /**
     * @param name {@code ask}, {@code approve}, {@code continue} or {@code stop}, in any case
     * @throws InvalidInputException if there is no such policy
     */
    public static GatePolicy named(String name) {
        return Stream.of(values())
                .filter(policy -> policy.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "gate must be ask, approve, continue or stop but was " + name.toLowerCase(Locale.ROOT) + "."));
    }

    /** The gate for this policy; {@code asking} for {@link #ASK}. */
    public Gate gate(Gate asking) {
        return this == ASK ? asking : Gate.always(Gate.Choice.valueOf(name()));
    }
}
