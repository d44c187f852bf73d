package air.engine.measure;

/** How a set of references seems to be made, in a sentence: medium, surface, grain, edges, lines, marks. */
final class TextureWords {
    /** Finest detail, decadic logarithm, in the calmest places from which paint lies thick. */
    private static final double THICK = -2;

    private static final double CRISP = 2.5;
    private static final double CRISP_FLAT = 2.8;
    private static final double SOFT = 3;
    /** Width of the widest contours over that of the middle one from which they run from crisp to lost. */
    private static final double SPREAD = 1.9;

    private static final double GAPS = 0.2;

    private final Taste taste;
    private final Witness witness;
    private final Looks looks;

    private TextureWords(Taste taste, Witness witness) {
        this.taste = taste;
        this.witness = witness;
        looks = new Looks(witness.looks());
    }

    static String of(Taste taste, Witness witness) {
        TextureWords words = new TextureWords(taste, witness);
        String medium = words.medium();
        String surface = words.surface() + words.grain();
        return (medium.isEmpty() ? Phrases.capitalised(surface) : Phrases.capitalised(medium) + ": " + surface) + "; "
                + words.edges() + words.lines() + words.marks();
    }

    private String medium() {
        if (looks.photographs())
            return witness.says("reads as photographs", "log-odds of a photograph", Photograph::logOdds, v -> v > 0);
        if (looks.screened())
            return witness.says(
                    "reads as a screen print whose half-tones are dots",
                    "share of the picture with a dot screen",
                    look -> look.dots.share(),
                    v -> v > DotScreen.SCREENED,
                    Trace.dots());
        if (looks.inPen()) return lined("looks drawn in pen or cut in wood");
        if (looks.inInk())
            return witness.says(
                    "looks brushed in ink on paper",
                    "share of paper, grey and ink",
                    Looks::inkShare,
                    v -> v > Looks.INK);
        return looks.brushed() ? painted() : drawnOrCut();
    }

    private String lined(String clause) {
        return witness.says(
                clause,
                "share of thin dark lines among the contours",
                look -> look.contours.dark(),
                v -> v > Looks.OUTLINED / 2,
                Trace.lines(true));
    }

    private String painted() {
        boolean thick = looks.mean(look -> look.fine[0]) > THICK;
        String words = thick ? "looks painted in thick strokes" : "looks painted in soft strokes";
        return witness.says(words, "share of places at rest", look -> look.calm, v -> v < Looks.WORKED);
    }

    private String drawnOrCut() {
        if (looks.outlined() && looks.mean(look -> look.calm) > 0.2)
            return lined("looks drawn in line and filled with even colour");
        if (!looks.flat() || looks.mean(look -> look.contours.dark()) > 0.1) return "";
        return witness.says(
                "looks cut from flat shapes, without a trace of the hand",
                "share of entirely flat places",
                look -> look.flat,
                v -> v > Looks.FLAT);
    }

    private String surface() {
        double detail = taste.middle(Feature.FINE_DETAIL);
        if (looks.photographs()) return detail(detail);
        if (looks.brushed() && Baseline.standing(Feature.FINE_DETAIL, detail) < 0.35)
            return witness.says("strokes cover every surface", Feature.SMOOTHNESS, taste.middle(Feature.SMOOTHNESS));
        if (looks.flat() && !looks.inInk())
            return witness.says(
                    "surfaces lie flat", "share of entirely flat places", look -> look.flat, v -> v > Looks.FLAT);
        String words = Phrases.graded(
                Baseline.standing(Feature.FINE_DETAIL, detail),
                "smooth surfaces on which marks barely show",
                "soft surfaces with restrained marks",
                "marks that show without insisting",
                "tactile surfaces with marks left to show",
                "vigorous marks over every surface");
        return witness.says(words, Feature.FINE_DETAIL, detail);
    }

    /** A photograph has detail where other pictures have marks. */
    private String detail(double detail) {
        String words = Phrases.graded(
                Baseline.standing(Feature.FINE_DETAIL, detail),
                "large soft areas and hardly a fine thing",
                "large soft areas and few fine things",
                "fine things beside soft areas",
                "fine things in most places",
                "fine things in every corner");
        return witness.says(words, Feature.FINE_DETAIL, detail);
    }

    /** Nothing where strokes or dots would be taken for grain. */
    private String grain() {
        if (looks.brushed() || looks.screened()) return "";
        double grain = taste.middle(Feature.GRAIN);
        String words = Phrases.graded(
                Baseline.standing(Feature.GRAIN, grain),
                "without grain",
                "all but free of grain",
                "with a little grain",
                "with visible grain",
                "under heavy grain");
        return ", " + witness.says(words, Feature.GRAIN, grain);
    }

    private String edges() {
        double middle = looks.mean(look -> look.contours.middle());
        double wide = looks.mean(look -> look.contours.wide());
        String words = looks.flat() && !looks.inInk() && middle < CRISP_FLAT
                ? "flat areas meet at crisp edges"
                : middle < CRISP
                        ? "edges are crisp"
                        : middle > SOFT
                                ? "edges are soft"
                                : wide > SPREAD * middle
                                        ? "edges run from sharp to lost"
                                        : "edges are neither hard nor soft";
        return witness.says(
                words,
                "width of the contours, px at 512",
                look -> look.contours.middle(),
                v -> crispness(v) == crispness(middle));
    }

    private static int crispness(double width) {
        return width < CRISP ? 1 : width > SOFT ? -1 : 0;
    }

    private String lines() {
        String lines = looks.outlined() ? ", " + lined("outlines run round the forms") : "";
        if (looks.brushed() || !looks.most(look -> look.contours.light() > GAPS)) return lines;
        return lines + ", "
                + witness.says(
                        "thin gaps of ground part the forms",
                        "share of thin light lines among the contours",
                        look -> look.contours.light(),
                        v -> v > GAPS,
                        Trace.lines(false));
    }

    private String marks() {
        if (looks.photographs()) return "";
        double direction = taste.middle(Feature.STROKE_DIRECTION);
        String words = Phrases.graded(
                Baseline.standing(Feature.STROKE_DIRECTION, direction),
                "marks fall in no direction",
                looks.brushed() ? "strokes turn from place to place" : "marks change direction from place to place",
                "marks loosely follow the forms",
                "strokes follow the forms",
                "long strokes run in clear directions");
        return ", and " + witness.says(words, Feature.STROKE_DIRECTION, direction);
    }
}
