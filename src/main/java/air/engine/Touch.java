package air.engine;

import java.util.List;

/**
 * What the finish adds to the references' own ways. Every value is clamped to its range.
 *
 * @param lightness added to lightness, -0.3 to 0.3
 * @param contrast factor of the broad tones about their middle, 0.5 to 1.7
 * @param chroma factor of chroma, 0.3 to 2.2
 * @param warmth added towards orange, in units of chroma, -0.08 to 0.08
 * @param grain strength of added grain in lightness, 0 to 0.1
 * @param bands factors of the detail, finest first, four of them, 0.35 to 2.5 each
 */
record Touch(double lightness, double contrast, double chroma, double warmth, double grain, List<Double> bands) {
    /** Nothing beyond the references' own ways. */
    static final Touch NONE = new Touch(0, 1, 1, 0, 0, List.of(1.0, 1.0, 1.0, 1.0));

    Touch {
        lightness = clamp(lightness, -0.3, 0.3);
        contrast = clamp(contrast, 0.5, 1.7);
        chroma = clamp(chroma, 0.3, 2.2);
        warmth = clamp(warmth, -0.08, 0.08);
        grain = clamp(grain, 0, 0.1);
        bands = bands.stream().map(b -> clamp(b, 0.35, 2.5)).toList();
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
