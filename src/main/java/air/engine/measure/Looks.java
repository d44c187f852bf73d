package air.engine.measure;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What a set of references looks like as a whole: the calls that more than one sentence depends on. */
final class Looks {
    /** Share of one light colour from which it is paper, on average and in every single reference. */
    static final double PAPER = 0.38;

    private static final double PAPER_EACH = 0.19;
    /** Lightness from the darkest to the lightest marks under which nothing stands out from paper. */
    private static final double FADED = 0.45;
    /** Share of calm places under which a whole surface is worked by strokes, and of flat ones. */
    static final double WORKED = 0.16;

    private static final double WORKED_FLAT = 0.03;
    /** Share of lines among the contours from which forms are outlined, on average and in every reference. */
    static final double OUTLINED = 0.2;

    private static final double OUTLINED_EACH = 0.08;
    /** How many times more dark lines than light ones there must be where strokes might be taken for lines. */
    private static final double OVER_STROKES = 2;
    /** Share of flat places from which a picture is made of flat areas. */
    static final double FLAT = 0.4;
    /** How far, in lightness, the lightest or darkest marks stand from the middle tone to strike. */
    static final double STRIKING = 0.36;

    /** How far the lightest marks stand from the lightest twentieth when they are few. */
    private static final double FEW_LIGHTS = 0.12;

    private static final double STROKES = 0.45;
    private static final double NIGHT = 0.5;
    private static final double PALE = 0.72;
    /** Share of ink, grey and paper from which little else is to be seen, and of black. */
    static final double INK = 0.72;

    private static final double LEAST_BLACK = 0.012;
    private static final double PEN_LINES = 0.3;
    /** Width of the widest contours over that of the middle one from which a brush drew them. */
    private static final double BRUSH = 1.5;
    /** Finest detail, decadic logarithm, in the calmest places under which a program drew a picture. */
    private static final double FAULTLESS = -3.5;
    /** Share of a set that shows what is said of the set. */
    private static final double MOST = 0.7;

    private final List<Look> looks;

    Looks(List<Look> looks) {
        this.looks = looks;
    }

    double mean(ToDoubleFunction<Look> value) {
        return looks.stream().mapToDouble(value).average().orElse(0);
    }

    private double least(ToDoubleFunction<Look> value) {
        return looks.stream().mapToDouble(value).min().orElse(0);
    }

    /** Whether it holds for most of the references. */
    boolean most(Predicate<Look> holds) {
        return looks.stream().filter(holds).count() >= MOST * looks.size();
    }

    boolean photographs() {
        return Photograph.share(looks) >= 0.5;
    }

    boolean onPaper() {
        return mean(k -> k.paper) >= PAPER
                && least(k -> k.paper) >= PAPER_EACH
                && mean(k -> k.lightest - k.darkest) > FADED;
    }

    boolean screened() {
        return most(k -> k.dots.isScreen());
    }

    boolean brushed() {
        return !photographs() && !screened() && most(Looks::isWorked);
    }

    static boolean isWorked(Look look) {
        return look.calm < WORKED && look.flat < WORKED_FLAT;
    }

    boolean outlined() {
        return !photographs()
                && !inInk()
                && (!brushed() || mean(k -> k.contours.dark()) > OVER_STROKES * mean(k -> k.contours.light()))
                && mean(k -> k.contours.dark()) >= OUTLINED
                && least(k -> k.contours.dark()) >= OUTLINED_EACH;
    }

    boolean flat() {
        return !photographs() && mean(k -> k.flat) >= FLAT;
    }

    /** Small lights in the dark, which the bulk of the tones does not show. */
    boolean lightsInTheDark() {
        return !photographs()
                && most(k ->
                        k.middle < NIGHT && k.lightest - k.middle >= STRIKING && k.lightest - k.light >= FEW_LIGHTS);
    }

    /** Few dark strokes on a light ground, which the bulk of the tones does not show either. */
    boolean strokesOnPale() {
        return most(k -> k.middle > PALE && k.middle - k.darkest >= STROKES);
    }

    /** One small red block near a border, and little red besides. */
    boolean sealed() {
        return looks.size() > 1 && most(Looks::isSealed);
    }

    static boolean isSealed(Look look) {
        return look.seals > 0 && look.seals < 3 && PaletteRoles.strong(look.pigments, "red") < 0.03;
    }

    /** Ink of every tone on paper. */
    boolean inInk() {
        return !photographs() && most(Looks::isInk) && !most(Looks::isPen);
    }

    /** Solid lines and areas, black on white. */
    boolean inPen() {
        return most(Looks::isPen);
    }

    static boolean isPen(Look look) {
        return look.contours.dark() > PEN_LINES && look.dark < 0.35 && look.light > 0.95 && inkShare(look) > 0.95;
    }

    private static boolean isInk(Look look) {
        return inkShare(look) > INK
                && look.pigments.family("black") > LEAST_BLACK
                && look.fine[0] > FAULTLESS
                && look.middle > 0.7
                && look.middle - look.darkest > STROKES
                && look.contours.wide() > BRUSH * look.contours.middle();
    }

    /** Black and grey on paper, and nothing else to speak of. */
    static double inkShare(Look look) {
        return look.pigments.family("paper") + look.pigments.family("grey") + look.pigments.family("black");
    }
}
