package air.engine.layout;

import java.util.function.Consumer;

/**
 * How a picture is laid out. Every value is clamped to its range, so that none can be turned too far.
 *
 * @param horizon height of the horizon, 0.2 (high, much ground) to 0.85 (low, much sky)
 * @param focusX where the main motif stands, 0.15 (left) to 0.85 (right)
 * @param scale size of the motifs, 0.5 to 2; 1 is usual
 * @param detail density of drawn things and contours, 0 to 1.2
 * @param unrest liveliness of the surfaces, 0 (flat) to 2
 * @param emptiness how much of the frame is left quiet, 0 to 1
 * @param tilt slope of the lying lines, -0.3 to 0.3, positive falls to the right
 * @param symmetry 0 free to 1 mirrored about the middle
 * @param mist how much the distance fades, 0 to 1
 * @param verticalGradient lightness at the top less that at the bottom, added, -0.6 to 0.6
 * @param softness of edges: 0 cut with a knife to 1 wet in wet
 * @param geometric whether to compose flat forms on a grid instead of a scene
 * @param lead index of the reference whose tones lead; any integer, wraps
 * @param arrangement which arrangement of the same intent, 1 the first
 */
public record Composition(
        double horizon,
        double focusX,
        double scale,
        double detail,
        double unrest,
        double emptiness,
        double tilt,
        double symmetry,
        double mist,
        double verticalGradient,
        double softness,
        boolean geometric,
        int lead,
        int arrangement) {

    /** A middling composition to start from. */
    public static final Composition USUAL =
            new Composition(0.58, 0.62, 1, 0.5, 0.5, 0.4, 0, 0, 0.35, 0, 0.3, false, 0, 1);

    public Composition {
        horizon = clamp(horizon, 0.2, 0.85);
        focusX = clamp(focusX, 0.15, 0.85);
        scale = clamp(scale, 0.5, 2);
        detail = clamp(detail, 0, 1.2);
        unrest = clamp(unrest, 0, 2);
        emptiness = clamp(emptiness, 0, 1);
        tilt = clamp(tilt, -0.3, 0.3);
        symmetry = clamp(symmetry, 0, 1);
        mist = clamp(mist, 0, 1);
        verticalGradient = clamp(verticalGradient, -0.6, 0.6);
        softness = clamp(softness, 0, 1);
    }

    private static double clamp(double value, double least, double most) {
        if (Double.isNaN(value)) throw new IllegalArgumentException("A composition value is not a number.");
        return Math.max(least, Math.min(most, value));
    }

    private Composition with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.composition();
    }

    /** With its horizon at this height, clamped to 0.2 (high) to 0.85 (low). */
    public Composition withHorizon(double value) {
        return with(draft -> draft.horizon = value);
    }

    /** With the main motif here, clamped to 0.15 (left) to 0.85 (right). */
    public Composition withFocusX(double value) {
        return with(draft -> draft.focusX = value);
    }

    /** With motifs of this size, clamped to 0.5 to 2. */
    public Composition withScale(double value) {
        return with(draft -> draft.scale = value);
    }

    /** With this density of detail, clamped to 0 to 1.2. */
    public Composition withDetail(double value) {
        return with(draft -> draft.detail = value);
    }

    /** With surfaces this lively, clamped to 0 to 2. */
    public Composition withUnrest(double value) {
        return with(draft -> draft.unrest = value);
    }

    /** With this share of the frame left quiet, clamped to 0 to 1. */
    public Composition withEmptiness(double value) {
        return with(draft -> draft.emptiness = value);
    }

    /** With this slope, clamped to -0.3 to 0.3; positive falls to the right. */
    public Composition withTilt(double value) {
        return with(draft -> draft.tilt = value);
    }

    /** With this much symmetry, clamped to 0 (free) to 1 (mirrored). */
    public Composition withSymmetry(double value) {
        return with(draft -> draft.symmetry = value);
    }

    /** With this much mist, clamped to 0 to 1. */
    public Composition withMist(double value) {
        return with(draft -> draft.mist = value);
    }

    /** With the top lighter than the bottom by this much, clamped to -0.6 to 0.6. */
    public Composition withVerticalGradient(double value) {
        return with(draft -> draft.verticalGradient = value);
    }

    /** With edges this soft, clamped to 0 to 1. */
    public Composition withSoftness(double value) {
        return with(draft -> draft.softness = value);
    }

    public Composition withGeometric(boolean value) {
        return with(draft -> draft.geometric = value);
    }

    /** Led by the reference of this index; any integer, wraps. */
    public Composition withLead(int value) {
        return with(draft -> draft.lead = value);
    }

    /** In another arrangement of the same intent; 1 is the first. */
    public Composition withArrangement(int value) {
        return with(draft -> draft.arrangement = value);
    }

    /** A composition while one of its values is changed. */
    private static final class Draft {
        double horizon;
        double focusX;
        double scale;
        double detail;
        double unrest;
        double emptiness;
        double tilt;
        double symmetry;
        double mist;
        double verticalGradient;
        double softness;
        boolean geometric;
        int lead;
        int arrangement;

        Draft(Composition from) {
            horizon = from.horizon;
            focusX = from.focusX;
            scale = from.scale;
            detail = from.detail;
            unrest = from.unrest;
            emptiness = from.emptiness;
            tilt = from.tilt;
            symmetry = from.symmetry;
            mist = from.mist;
            verticalGradient = from.verticalGradient;
            softness = from.softness;
            geometric = from.geometric;
            lead = from.lead;
            arrangement = from.arrangement;
        }

        Composition composition() {
            return new Composition(
                    horizon,
                    focusX,
                    scale,
                    detail,
                    unrest,
                    emptiness,
                    tilt,
                    symmetry,
                    mist,
                    verticalGradient,
                    softness,
                    geometric,
                    lead,
                    arrangement);
        }
    }
}
