package air.provenance.foreign;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a program says of a picture; what is empty is not known.
 *
 * @param seed an unsigned number: some programs draw seeds up to 2^64
 * @param width of what was asked for, px; known only together with the height
 * @param edited whether it was made from another picture
 */
public record Findings(
        Optional<String> prompt,
        OptionalLong seed,
        OptionalInt width,
        OptionalInt height,
        OptionalInt steps,
        OptionalDouble guidance,
        Optional<String> model,
        boolean edited) {
    /** Largest width or height that is believed, px. */
    public static final int WIDEST = 1_000_000;

    boolean anyKnown() {
        return prompt.isPresent() || seed.isPresent() || steps.isPresent();
    }

    /** What both say; where two answers are possible, neither is known. */
    Findings agreed(Findings other) {
        boolean sameSize = width.equals(other.width) && height.equals(other.height);
        return new Findings(
                prompt.equals(other.prompt) ? prompt : Optional.empty(),
                seed.equals(other.seed) ? seed : OptionalLong.empty(),
                sameSize ? width : OptionalInt.empty(),
                sameSize ? height : OptionalInt.empty(),
                steps.equals(other.steps) ? steps : OptionalInt.empty(),
                guidance.equals(other.guidance) ? guidance : OptionalDouble.empty(),
                model.equals(other.model) ? model : Optional.empty(),
                edited || other.edited);
    }
}
