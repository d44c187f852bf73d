package air.calibration;

import air.model.InvalidInputException;
import air.taste.Critique;
import air.taste.ReferenceSet;
import air.text.Figures;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What is known of a judge's scores in one taste. It holds for this profile, this judge and this way of asking only.
 *
 * @param judge the critic's id
 * @param wording how it was asked: {@link air.taste.Critic#wording()}
 * @param profile hash of the taste profile, words and exemplars
 * @param made when
 * @param references what it said of the references, each judged by a profile read from the others
 * @param others what it said of pictures that are not in the taste
 * @param unjudged pictures it was asked about in vain
 * @param noise half the width of the interval round a score that holds nine of ten further judgements of the same
 *     picture, points of 10
 */
public record Calibration(
        String judge,
        String wording,
        String profile,
        Instant made,
        List<Judged> references,
        List<Judged> others,
        int unjudged,
        double noise) {
    /** Fewest references, and fewest other pictures, that say anything. */
    public static final int LEAST = ReferenceSet.MIN_COUNT;

    /** What a judged picture is. */
    public enum Kind {
        /** One of the references. */
        REFERENCE,
        /** A picture of another taste. */
        OTHER,
        /** A reference, spoiled on purpose. */
        SPOILED
    }

    /**
     * A picture and its score.
     *
     * @param name what to call it: {@code reference 2}, {@code nocturne 1}, {@code reference 2, blurred}
     * @param score 0 to 10, to a hundredth
     */
    public record Judged(Kind kind, String name, double score) {
        public Judged {
            Objects.requireNonNull(kind, "kind");
            if (!(score >= 0 && score <= 10))
                throw new InvalidInputException("The score of " + name + " must be 0 to 10 but was " + score + ".");
            score = Math.rint(score * 100) / 100;
        }
    }

    public Calibration {
        Objects.requireNonNull(judge, "judge");
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(made, "made");
        references = List.copyOf(references);
        others = List.copyOf(others);
        if (references.size() < LEAST || others.size() < LEAST)
            throw new InvalidInputException("A calibration needs scores of " + LEAST + " references and " + LEAST
                    + " other pictures at least, but has " + references.size() + " and " + others.size() + ".");
        if (unjudged < 0)
            throw new InvalidInputException("The pictures not judged must be 0 or more but were " + unjudged + ".");
        if (!(noise >= 0 && noise <= 10))
            throw new InvalidInputException("A judge's noise must be 0 to 10 but was " + noise + ".");
        noise = Math.rint(noise * 100) / 100;
    }

    /** Where a score of this judge in this taste lies. */
    public Critique.Interval interval(double score) {
        return Critique.Interval.around(score, noise);
    }

    /** How well it puts the references above other pictures. */
    public Separation separation() {
        return Separation.of(
                scores(references).boxed().toList(), scores(others).boxed().toList());
    }

    /**
     * Whether its scores say anything about this taste: references come above other pictures more often than chance
     * would have it, and by more than the judge's own error.
     */
    public boolean separates() {
        return separation().low() > 0.5 && gap() > noise;
    }

    /** Points between the middle of the references and the middle of other pictures. */
    private double gap() {
        return median(references) - median(others);
    }

    /** Why nothing is accepted automatically; empty where it may be. */
    public Optional<String> caution() {
        if (separates()) return Optional.empty();
        Separation found = separation();
        String why = found.low() > 0.5
                ? "it puts your references only " + Figures.score(gap()) + " points above other pictures, and is itself"
                        + " uncertain by " + Figures.score(noise)
                : "of a reference and another picture it prefers the reference " + percent(found.share())
                        + " % of the time, which with so few pictures may be chance";
        return Optional.of("This judge does not tell your references from other pictures reliably (" + why
                + "), so no picture is accepted without you.");
    }

    /** What runs with this profile and this judge do with it, for the artist. */
    public String meaning() {
        return "Runs with this taste and this judge show every score with its error, give or take "
                + Figures.score(noise)
                + " or more, and ask you wherever that leaves open whether a picture is good enough.";
    }

    /** What it comes to, for the artist. */
    public String sentence() {
        String ranges = "Your references score " + range(references) + " under this judge, other pictures "
                + range(others) + "; it repeats itself within " + Figures.score(noise) + ".";
        return ranges + overlap() + lost();
    }

    private String overlap() {
        double least = scores(references).min().orElseThrow();
        long reaching = scores(others).filter(score -> score >= least).count();
        if (reaching == 0) return "";
        return " " + reaching + " of " + Figures.count(others.size(), "other picture")
                + (reaching == 1 ? " scores" : " score") + " as high as your lowest reference.";
    }

    private String lost() {
        int asked = references.size() + others.size() + unjudged;
        return unjudged == 0 ? "" : " Only " + (asked - unjudged) + " of " + asked + " pictures could be judged.";
    }

    /** All scores on an axis from 0 to 10, a dot a picture, in lines of up to 79 characters. */
    public String plot() {
        return new DotPlot()
                .row("Your references", scores(references))
                .row("Other pictures", scores(others))
                .text();
    }

    private static String range(List<Judged> judged) {
        String low = Figures.score(scores(judged).min().orElseThrow());
        String high = Figures.score(scores(judged).max().orElseThrow());
        return low.equals(high) ? low : low + " to " + high;
    }

    private static double median(List<Judged> judged) {
        double[] sorted = scores(judged).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static DoubleStream scores(List<Judged> judged) {
        return judged.stream().mapToDouble(Judged::score);
    }
}
