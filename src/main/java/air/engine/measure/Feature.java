package air.engine.measure;

/**
 * What is measured of a picture. A feature knows its words, so that a number can be asked for in a sentence ("more
 * negative space by 0.17") and read back from it.
 */
public enum Feature {
    CHROMA(Aspect.PALETTE, "colour strength", "more muted colour", "more saturated colour", 0.006, 1),
    PEAK_CHROMA(Aspect.PALETTE, "strength of the accents", "duller accents", "stronger accents", 0.012, 0.8),
    WARMTH(Aspect.PALETTE, "warmth", "cooler colour", "warmer colour", 0.008, 1),
    HUE_VARIETY(Aspect.PALETTE, "variety of hues", "fewer hues", "more varied hues", 0.06, 0.7),
    PALETTE_DISTANCE(Aspect.PALETTE, "distance from the palette", "", "closer to the reference palette", 0.008, 1.6),

    NEGATIVE_SPACE(Aspect.COMPOSITION, "quiet space", "less negative space", "more negative space", 0.08, 1.3),
    CONTOURS(
            Aspect.COMPOSITION,
            "density of contours",
            "fewer shapes and contours",
            "more shapes and contours",
            0.02,
            1),
    SPOTS(Aspect.COMPOSITION, "scattered spots", "fewer scattered spots", "more scattered spots", 0.05, 1.2),
    FOCUS_OFFSET(
            Aspect.COMPOSITION,
            "distance of the focus from the middle",
            "a more centred focus",
            "a more off-centre focus",
            0.07,
            0.6),
    FOCUS_HEIGHT(Aspect.COMPOSITION, "height of the focus", "a higher focus", "a lower focus", 0.07, 0.7),
    FOCUS_SPREAD(
            Aspect.COMPOSITION, "spread of the focus", "a tighter single focus", "a more distributed focus", 0.03, 0.8),
    SYMMETRY(Aspect.COMPOSITION, "mirror symmetry", "less symmetry", "more symmetry", 0.10, 0.6),
    HORIZONTALS(Aspect.COMPOSITION, "horizontal lines", "fewer horizontals", "more horizontals", 0.06, 0.7),
    VERTICALS(Aspect.COMPOSITION, "vertical lines", "fewer verticals", "more verticals", 0.06, 0.7),
    DARKENING(
            Aspect.COMPOSITION,
            "darkening from top to bottom",
            "a lighter lower half",
            "a darker lower half",
            0.06,
            0.7),

    LAYOUT_ORDER(
            Aspect.COMPOSITION,
            "order of the large areas",
            "looser large areas",
            "more connected large areas",
            0.05,
            2),
    MASSES(
            Aspect.COMPOSITION,
            "contrast of the broad masses",
            "weaker broad masses",
            "stronger broad masses",
            0.06,
            0.8),
    CONTINUITY(
            Aspect.COMPOSITION,
            "continuity of contours",
            "more broken contours",
            "more continuous contours",
            0.03,
            1.2),

    PLEASURE(Aspect.EMOTION, "pleasure", "a less pleasant mood", "a more pleasant mood", 0.04, 1),
    AROUSAL(Aspect.EMOTION, "arousal", "a calmer mood", "a more energetic mood", 0.03, 1),
    DOMINANCE(Aspect.EMOTION, "weight of the mood", "a gentler mood", "a weightier mood", 0.05, 0.8),
    KEY(Aspect.EMOTION, "tonal key", "a darker key", "a lighter key", 0.05, 1),
    DRAMA(Aspect.EMOTION, "light-dark contrast", "gentler tonal contrast", "more dramatic tonal contrast", 0.06, 1),
    ACTIVITY(Aspect.EMOTION, "activity of the colour", "more passive colour", "more active colour", 0.08, 0.7),

    TONE_DISTANCE(Aspect.EMOTION, "distance from the tones", "", "tones closer to the references", 0.01, 1.4),

    SLOPE(Aspect.TEXTURE, "share of fine detail", "coarser detail", "finer detail", 0.10, 1),
    GRAIN(Aspect.TEXTURE, "grain", "less grain", "more grain", 0.0025, 1),
    FINEST_DETAIL(Aspect.TEXTURE, "finest detail", "weaker finest detail", "stronger finest detail", 0.10, 1),
    FINE_DETAIL(Aspect.TEXTURE, "fine detail", "weaker fine detail", "stronger fine detail", 0.09, 1),
    MEDIUM_DETAIL(Aspect.TEXTURE, "medium detail", "weaker medium detail", "stronger medium detail", 0.09, 0.8),
    BROAD_DETAIL(Aspect.TEXTURE, "broad detail", "weaker broad detail", "stronger broad detail", 0.09, 0.5),
    EDGE_SPARSITY(
            Aspect.TEXTURE,
            "crispness of edges against flat areas",
            "a more even texture",
            "flatter areas with crisp edges",
            0.15,
            0.8),
    LOCAL_CONTRAST(Aspect.TEXTURE, "local contrast", "lower local contrast", "higher local contrast", 0.12, 0.7),
    SMOOTHNESS(Aspect.TEXTURE, "smoothness", "less smooth areas", "smoother areas", 0.05, 0.8),
    MARK_SIZE(Aspect.TEXTURE, "size of the marks", "smaller marks", "larger marks", 0.8, 0.6),
    STROKE_DIRECTION(
            Aspect.TEXTURE, "direction of the marks", "less directional marks", "more directional marks", 0.04, 0.7),
    MARK_DISTANCE(
            Aspect.TEXTURE, "distance from the references' marks", "", "marks closer to the references", 0.02, 2.2);

    final Aspect aspect;
    /** What is measured, as a noun. */
    final String noun;
    /** How less of it is asked for; empty for a distance, which is only ever reduced. */
    public final String lower;
    /** How more of it is asked for; for a distance, how a smaller one is. */
    public final String higher;
    /** The least difference that matters, in the feature's unit. */
    final double floor;
    /** Weight within its aspect. */
    final double weight;

    Feature(Aspect aspect, String noun, String lower, String higher, double floor, double weight) {
        this.aspect = aspect;
        this.noun = noun;
        this.lower = lower;
        this.higher = higher;
        this.floor = floor;
        this.weight = weight;
    }

    /** Whether it is a distance to the references, which only a set of references gives a value. */
    public boolean isDistance() {
        return lower.isEmpty();
    }
}
