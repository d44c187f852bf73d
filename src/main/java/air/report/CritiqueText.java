package air.report;

import air.taste.Box;
import air.taste.Check;
import air.taste.Critique;
import air.taste.Critique.Finding;
import air.taste.Critique.Interval;
import air.taste.Critique.Measured;
import air.taste.Dimension;
import air.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A critique in words: its scores with their error, what was measured beside it, what is unmet and where it shows. */
public final class CritiqueText {
    /** How far critic and measures may differ where the critic's own error is unknown, points of 10. */
    private static final double UNKNOWN_ERROR = 2;

    /** A place that takes more than this share of each side of the picture is nowhere in particular. */
    private static final double EVERYWHERE = 0.7;

    private CritiqueText() {}

    /** {@code 7.9 [7.3-8.4] of 10}; without brackets where the error is unknown. */
    public static String score(Critique critique) {
        return critique.shown() + " of 10";
    }

    /** {@code 7.9 [7.3-8.4] of 10 (palette 8.1, composition 7.0, ...)}. */
    public static String scores(Critique critique) {
        return score(critique) + " (" + breakdown(critique).toLowerCase(Locale.ROOT) + ")";
    }

    /** {@code Palette 8.1, Composition 7.0, ...}, in the dimensions' declared order. */
    public static String breakdown(Critique critique) {
        return Stream.of(Dimension.values())
                .map(d -> d.title() + " " + Figures.score(critique.breakdown().get(d)))
                .collect(Collectors.joining(", "));
    }

    /**
     * Everything a critique says beside its scores, reasoning and prompt, a sentence each: why its score is not
     * accepted by itself, what is unmet, what is missed and where, what was measured, and where that disagrees.
     */
    public static List<String> remarks(Critique critique) {
        List<String> lines = new ArrayList<>();
        critique.details().caution().ifPresent(lines::add);
        unmet(critique).ifPresent(lines::add);
        lines.addAll(findings(critique));
        measured(critique).ifPresent(lines::add);
        critique.details().measured().ifPresent(measured -> lines.addAll(measured.faults()));
        disagreement(critique).ifPresent(lines::add);
        return lines;
    }

    /** {@code Not as asked: no boat; writing in the picture.}; empty where every check was met or could not be seen. */
    public static Optional<String> unmet(Critique critique) {
        String all = critique.unmet().stream().map(Check::unmet).collect(Collectors.joining("; "));
        return all.isEmpty() ? Optional.empty() : Optional.of("Not as asked: " + all + ".");
    }

    /** {@code Palette, upper left, -0.8: The sky is too blue.}, a line for each finding, in their order. */
    public static List<String> findings(Critique critique) {
        return critique.details().findings().stream().map(CritiqueText::line).toList();
    }

    private static String line(Finding finding) {
        String what = finding.dimension().map(Dimension::title).orElse("Whole");
        String where = finding.place()
                .flatMap(CritiqueText::place)
                .map(words -> ", " + words)
                .orElse("");
        String cost = finding.cost() < 0.05 ? "" : ", -" + Figures.score(finding.cost());
        return what + where + cost + ": " + finding.sentence();
    }

    /** {@code upper left}, {@code centre}; empty for a place that is most of the picture. */
    static Optional<String> place(Box box) {
        if (box.width() > EVERYWHERE && box.height() > EVERYWHERE) return Optional.empty();
        String row = box.height() > EVERYWHERE ? "" : third(box.y() + box.height() / 2, "upper", "", "lower");
        String column = box.width() > EVERYWHERE ? "" : third(box.x() + box.width() / 2, "left", "", "right");
        String words = (row + " " + column).strip();
        if (words.isEmpty()) return Optional.of("centre");
        boolean strip = box.width() > EVERYWHERE || box.height() > EVERYWHERE;
        return Optional.of(strip || column.isEmpty() ? words + " part" : words);
    }

    private static String third(double middle, String first, String second, String third) {
        return middle < 1 / 3.0 ? first : middle > 2 / 3.0 ? third : second;
    }

    /** {@code Measured / critic: whole 5.1 / 7.9, palette 4.1 / 8.0, ...}; empty where nothing was measured. */
    public static Optional<String> measured(Critique critique) {
        return critique.details().measured().map(measured -> Stream.concat(
                        Stream.of("Measured / critic: whole " + beside(measured.score(), critique.score())),
                        Stream.of(Dimension.values())
                                .map(d -> name(d)
                                        + " "
                                        + beside(
                                                measured.breakdown().get(d),
                                                critique.breakdown().get(d))))
                .collect(Collectors.joining(", ")));
    }

    private static String beside(double measured, double critic) {
        return Figures.score(measured) + " / " + Figures.score(critic);
    }

    private static String name(Dimension dimension) {
        return dimension == Dimension.AVOID_LIST
                ? "avoid list"
                : dimension.title().toLowerCase(Locale.ROOT);
    }

    /**
     * Where critic and measures differ by more than the critic's error, in one sentence: in the whole, in a dimension,
     * or in both. The error is half the width of the score's interval, or {@value #UNKNOWN_ERROR} points where it has
     * none.
     */
    public static Optional<String> disagreement(Critique critique) {
        return critique.details().measured().flatMap(measured -> disagreement(critique, measured));
    }

    private static Optional<String> disagreement(Critique critique, Measured measured) {
        double error = critique.interval().map(CritiqueText::half).orElse(UNKNOWN_ERROR);
        boolean whole = Math.abs(measured.score() - critique.score()) > error;
        Dimension widest = Stream.of(Dimension.values())
                .max(Comparator.comparingDouble(d -> gap(critique, measured, d)))
                .orElseThrow();
        boolean part = gap(critique, measured, widest) > error;
        String in = name(widest) + " ("
                + against(measured.breakdown().get(widest), critique.breakdown().get(widest)) + ")";
        if (whole)
            return Optional.of("The measures put the picture "
                    + Figures.score(Math.abs(measured.score() - critique.score()))
                    + (measured.score() < critique.score() ? " below" : " above") + " the critic ("
                    + against(measured.score(), critique.score()) + ")" + (part ? ", most of all in " + in : "") + ".");
        return part
                ? Optional.of("The measures agree with the critic on the whole, but not on "
                        + (widest == Dimension.AVOID_LIST ? "the " : "") + in + ".")
                : Optional.empty();
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }

    private static double gap(Critique critique, Measured measured, Dimension dimension) {
        return Math.abs(
                measured.breakdown().get(dimension) - critique.breakdown().get(dimension));
    }

    private static String against(double measured, double critic) {
        return Figures.score(measured) + " against " + Figures.score(critic);
    }
}
