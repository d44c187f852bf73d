package air.engine.measure;

import java.util.List;

/** The parts of a taste, which are judged each by itself. */
public enum Aspect {
    PALETTE(0.25, 0.4),
    COMPOSITION(0.2, 0.6),
    EMOTION(0.2, 0.5),
    TEXTURE(0.2, 0.7),
    /** What the taste avoids: rules on features of the others. */
    AVOID(0.15, 0);

    /** Those that have features of their own. */
    static final List<Aspect> MEASURED = List.of(PALETTE, COMPOSITION, EMOTION, TEXTURE);

    /** Share in the score; all together are 1. */
    final double weight;
    /** Share of belonging in its points; the rest is measured by its own features. */
    final double belonging;

    Aspect(double weight, double belonging) {
        this.weight = weight;
        this.belonging = belonging;
    }
}
