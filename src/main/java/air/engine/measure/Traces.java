package air.engine.measure;

/**
 * Where a feature shows: in references that have much or little of it, and in a picture with too much or too little.
 */
final class Traces {
    /** Lightness above which a place is light, and under which it is dark. */
    private static final double LIGHT = 0.75;

    private static final double DARK = 0.35;
    /** Blurs, px at 512 px, over which fine and medium detail stand out. */
    private static final double FINE = 2;

    private static final double MEDIUM = 5;

    private Traces() {}

    /** Where references show that they have much of a feature, or little. */
    static Trace shown(Feature feature, boolean much) {
        return switch (feature) {
            case CHROMA, PEAK_CHROMA, AROUSAL, ACTIVITY -> much ? Trace.colour() : Trace.NOWHERE;
            case WARMTH -> Trace.warm(much ? 1 : -1);
            case NEGATIVE_SPACE -> much ? Trace.quiet() : Trace.NOWHERE;
            case CONTOURS -> much ? Trace.busy() : Trace.NOWHERE;
            case FOCUS_OFFSET, FOCUS_HEIGHT -> Trace.focus();
            case FOCUS_SPREAD -> much ? Trace.NOWHERE : Trace.focus();
            case KEY -> much ? Trace.lighterThan(LIGHT) : Trace.darkerThan(DARK);
            case FINE_DETAIL, FINEST_DETAIL -> much ? Trace.detail(FINE, true) : Trace.NOWHERE;
            case MEDIUM_DETAIL -> much ? Trace.detail(MEDIUM, true) : Trace.NOWHERE;
            default -> Trace.NOWHERE;
        };
    }

    /** Where a picture shows that it has too much of a feature, or too little. */
    private static Trace missed(Feature feature, boolean much, Taste taste) {
        return switch (feature) {
            case PALETTE_DISTANCE -> Trace.foreign(taste.references());
            case NEGATIVE_SPACE -> much ? Trace.quiet() : Trace.busy();
            case CONTOURS, SPOTS -> much ? Trace.busy() : Trace.quiet();
            case GRAIN, FINE_DETAIL, FINEST_DETAIL, SLOPE, LOCAL_CONTRAST, SMOOTHNESS ->
                Trace.detail(FINE, much == (feature != Feature.SMOOTHNESS));
            case MEDIUM_DETAIL -> Trace.detail(MEDIUM, much);
            case PLEASURE -> much ? Trace.NOWHERE : Trace.darkerThan(DARK);
            case DOMINANCE -> much ? Trace.darkerThan(DARK) : Trace.NOWHERE;
            default -> shown(feature, much);
        };
    }

    /**
     * Where a shortcoming shows.
     *
     * @param subject a {@linkplain Gap#subject gap's}, or a {@link Limit}; anything else shows nowhere
     */
    static Trace of(Object subject, Scoring scoring, Taste taste) {
        if (subject instanceof AvoidRule rule) return rule.trace();
        if (subject instanceof Feature feature) return missed(feature, scoring.excess(feature) > 0, taste);
        if (!(subject instanceof Limit limit)) return Trace.NOWHERE;
        return switch (limit.kind()) {
            case PALETTE -> Trace.foreign(taste.references());
            case CONTOURS -> Trace.weak();
            default -> Trace.NOWHERE;
        };
    }
}
