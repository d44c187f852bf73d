package air.fiji;

import air.loop.Gate;
import air.model.InvalidInputException;
import java.awt.GraphicsEnvironment;
import java.util.Locale;
import java.util.stream.Stream;

/** What a command's {@code gate} says. */
enum GatePolicy {
    /** A person decides in a dialog; where there is no screen, as {@link #CONTINUE}. */
    ASK(Gate.Choice.CONTINUE),
    APPROVE(Gate.Choice.APPROVE),
    CONTINUE(Gate.Choice.CONTINUE),
    STOP(Gate.Choice.STOP);

    private final Gate.Choice choice;

    GatePolicy(Gate.Choice choice) {
        this.choice = choice;
    }

    static GatePolicy named(String name) {
        return Stream.of(values())
                .filter(policy -> policy.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "gate must be ask, approve, continue or stop but was " + name.toLowerCase(Locale.ROOT) + "."));
    }

    /** The gate that decides so; {@code dialog} where a person is asked. */
    Gate gate(Gate dialog) {
        return this == ASK && !GraphicsEnvironment.isHeadless() ? dialog : Gate.always(choice);
    }
}
