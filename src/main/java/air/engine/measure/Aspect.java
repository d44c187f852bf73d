package air.engine.measure;

import java.util.List;

/** The parts of a taste, which are judged each by itself. */
public enum Aspect {
    PALETTE(0.25),
    COMPOSITION(0.2),
    EMOTION(0.2),
    TEXTURE(0.2),
    /** What the taste avoids: rules on features of the others. */
    AVOID(0.15);

    /** Those that have features of their own. */
    static final List<Aspect> MEASURED = List.of(PALETTE, COMPOSITION, EMOTION, TEXTURE);

    /** Share in the score; all together are 1. */
    final double weight;

    Aspect(double weight) {
        this.weight = weight;
    }
}
