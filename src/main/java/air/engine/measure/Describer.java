package air.engine.measure;

/**
 * Puts a measured taste into sentences: about choices, never about subjects, and without the characters that a macro's
 * parameters cannot hold.
 */
final class Describer {
    /** Lightness from the darkest to the lightest marks: mean and deviation of some 280 pictures. */
    private static final double USUAL_SPREAD = 0.715;

    private static final double SPREAD_DEVIATION = 0.158;
    /** Share of places at rest under which broad masses are not empty. */
    private static final double AT_REST = 0.3;
    /** Share of the border one family of colours covers from which things stand alone on it. */
    private static final double BARE_BORDER = 0.9;

    private static final double USUAL = 0.35;
    /** What a few deep strokes on a light ground add to contrast, in standard deviations. */
    private static final double STROKES_STRIKE = 0.6;

    private final Taste taste;
    private final Witness witness;
    private final Looks looks;

    private Describer(Taste taste, Witness witness) {
        this.taste = taste;
        this.witness = witness;
        looks = new Looks(witness.looks());
    }

    /** The taste in sentences; why each was said is kept with the witness. */
    static Sentences describe(Taste taste, Witness witness) {
        Describer describer = new Describer(taste, witness);
        Sentences said = new Sentences(
                Principles.of(taste, witness),
                PaletteWords.of(taste, witness),
                describer.composition(),
                describer.mood(),
                TextureWords.of(taste, witness),
                taste.rules().stream().map(AvoidRule::text).toList());
        taste.rules().forEach(witness::avoids);
        return said;
    }

    private double standing(Feature feature) {
        return Baseline.standing(feature, taste.middle(feature));
    }

    private String graded(Feature feature, String... words) {
        return says(Phrases.graded(standing(feature), words), feature);
    }

    private String says(String clause, Feature feature) {
        return witness.says(clause, feature, taste.middle(feature));
    }

    private String composition() {
        return space() + alone() + ", with "
                + graded(
                        Feature.CONTOURS,
                        "very few contours",
                        "a few large shapes",
                        "a measured number of shapes",
                        "many shapes set close",
                        "a close weave of shapes")
                + "; the weight sits " + focus() + ", and " + lines() + horizon();
    }

    private String space() {
        double quiet = taste.middle(Feature.NEGATIVE_SPACE);
        boolean calm = looks.mean(look -> look.calm) > AT_REST;
        String words = quiet > 0.28 && !calm
                ? "Broad masses fill the frame"
                : quiet > 0.55
                        ? "Empty ground holds about " + Phrases.share(quiet) + " of the frame"
                        : quiet > 0.28
                                ? "Quiet ground holds about " + Phrases.share(quiet) + " of the frame"
                                : quiet > 0.08
                                        ? "Little of the frame is left to rest, about " + Phrases.share(quiet)
                                        : "The frame is worked from edge to edge";
        Trace trace = quiet > 0.08 && !words.startsWith("Broad") ? Trace.quiet() : Trace.NOWHERE;
        return witness.says(words, Feature.NEGATIVE_SPACE, quiet, trace);
    }

    private String alone() {
        boolean alone = taste.middle(Feature.NEGATIVE_SPACE) > 0.28
                && looks.flat()
                && !looks.inInk()
                && looks.most(look -> bareBorder(look) > BARE_BORDER);
        return !alone
                ? ""
                : " and "
                        + witness.says(
                                "single things stand alone on it",
                                "share of the border in one family of colours",
                                Describer::bareBorder,
                                v -> v > BARE_BORDER,
                                Trace.focus());
    }

    private static double bareBorder(Look look) {
        return PigmentShares.families().stream()
                .mapToDouble(look.pigments::border)
                .max()
                .orElse(0);
    }

    private String focus() {
        double offset = taste.middle(Feature.FOCUS_OFFSET);
        double height = taste.middle(Feature.FOCUS_HEIGHT);
        String side =
                offset < 0.06 ? "on the middle axis" : offset < 0.14 ? "a little off the middle" : "well to one side";
        String level = height < 0.46 ? ", high in the frame" : height < 0.57 ? " at half height" : ", low in the frame";
        return witness.says(side, Feature.FOCUS_OFFSET, offset, Trace.focus())
                + witness.says(level, Feature.FOCUS_HEIGHT, height, Trace.focus());
    }

    private String lines() {
        double level = taste.middle(Feature.HORIZONTALS);
        double upright = taste.middle(Feature.VERTICALS);
        double slanting = 1 - level - upright;
        if (level > 1.5 * upright && level > slanting) return "level lines lead";
        if (upright > 1.5 * level && upright > slanting) return "upright lines lead";
        return slanting > 0.5 ? "slanting lines lead" : "level and upright lines hold each other";
    }

    private String horizon() {
        if (!taste.flatHorizon()) return "";
        String share = Phrases.share(taste.horizon());
        return " around a horizon " + (share.equals("half") ? "halfway" : share + " of the way") + " down";
    }

    private String mood() {
        double p = standing(Feature.PLEASURE);
        double a = standing(Feature.AROUSAL);
        double d = standing(Feature.DOMINANCE);
        return Phrases.capitalised(Phrases.list(Moods.nearest(p, a, d, 2))) + ", never "
                + Moods.nearest(-p, -a, -d, 1).get(0) + ": "
                + graded(Feature.KEY, "a low key", "a lowered key", "a middle key", "a raised key", "a high key")
                + " in which "
                + contrast();
    }

    /** Contrast as it is seen: a few strong marks count, not only the bulk of the tones. */
    private String contrast() {
        double bulk = standing(Feature.DRAMA);
        double seen = looks.mean(Describer::spread);
        double standing =
                (bulk + (seen - USUAL_SPREAD) / SPREAD_DEVIATION) / 2 + (looks.strokesOnPale() ? STROKES_STRIKE : 0);
        if (standing < USUAL && looks.lightsInTheDark()) return lights();
        if (standing < STROKES_STRIKE - USUAL && bulk < -USUAL && looks.strokesOnPale()) return strokes();
        String words = Phrases.graded(
                standing,
                "light and dark barely part",
                "light and dark stay close",
                "light and dark keep a measured distance",
                "light and dark stand firmly apart",
                "light and dark collide");
        return witness.says(
                words,
                "lightness from the darkest to the lightest marks",
                Describer::spread,
                v -> Math.abs(v - seen) < SPREAD_DEVIATION);
    }

    private static double spread(Look look) {
        return look.lightest - look.darkest;
    }

    private String lights() {
        return witness.says(
                "most tones stay close, yet small lights stand far apart from the dark",
                "lightest marks above the middle tone",
                look -> look.lightest - look.middle,
                v -> v >= Looks.STRIKING,
                Trace.extreme(true));
    }

    private String strokes() {
        return witness.says(
                "most tones stay close, yet the deepest strokes stand far apart from the ground",
                "darkest marks below the middle tone",
                look -> look.middle - look.darkest,
                v -> v >= Looks.STRIKING,
                Trace.extreme(false));
    }
}
