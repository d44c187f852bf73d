package air.taste;

import air.model.InvalidInputException;
import air.text.Figures;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well a picture meets a taste profile.
 *
 * @param score 0 (nothing of the taste) to 10 (as if it were one of the references)
 * @param breakdown a score 0 to 10 for every dimension
 * @param reasoning one sentence: the biggest gap
 * @param revisedPrompt the prompt to try next
 * @param details what only some critics say, and what is known of the score
 */
public record Critique(
        double score, Map<Dimension, Double> breakdown, String reasoning, String revisedPrompt, Details details) {
    /** The most a picture reaches that lacks something the intent asks for, or shows something to be avoided. */
    public static final double MOST_UNMET = 6.9;

    /**
     * Where a score lies that was given with an error.
     *
     * @param low 0 to 10
     * @param high {@code low} to 10
     */
    public record Interval(double low, double high) {
        public Interval {
            if (!(low >= 0 && low <= high && high <= 10))
                throw new InvalidInputException(
                        "An interval must lie within 0 to 10 but was " + low + " to " + high + ".");
        }

        /** A score, give or take {@code error}, within 0 to 10. */
        public static Interval around(double score, double error) {
            return new Interval(Math.max(0, score - error), Math.min(10, score + error));
        }

        /** Whether it is open on which side of {@code limit} the score lies; the limit itself is above. */
        public boolean straddles(double limit) {
            return low < limit && limit <= high;
        }
    }

    /**
     * One thing in which the picture misses the taste.
     *
     * @param dimension which it belongs to; empty where it spoils the whole
     * @param sentence what is missed
     * @param place where in the picture it shows; empty where it is everywhere or unknown
     * @param cost what it takes off the score, points of 10, 0 or more
     */
    public record Finding(Optional<Dimension> dimension, String sentence, Optional<Box> place, double cost) {
        public Finding {
            requireText("finding", sentence);
            if (!(cost >= 0 && cost <= 10))
                throw new InvalidInputException("A finding's cost must be 0 to 10 but was " + cost + ".");
        }
    }

    /**
     * What the embedded engine measured of a picture that something else judged.
     *
     * @param score 0 to 10
     * @param breakdown 0 to 10 for every dimension
     * @param faults what rules the picture out whatever else it has, a sentence each: damage, a copy of a reference, a
     *     picture in pieces; none for most
     */
    public record Measured(double score, Map<Dimension, Double> breakdown, List<String> faults) {
        public Measured {
            requireScore("measured score", score);
            breakdown = ordered(breakdown);
            faults = List.copyOf(faults);
        }
    }

    /**
     * What only some critics say, and what is known of the score.
     *
     * @param interval where the score lies, where its critic is calibrated for the taste
     * @param caution why no score of this critic is accepted by itself; empty where it may be
     * @param findings what is missed and where, the costliest first
     * @param checks what was asked, question by question
     * @param measured what the embedded engine measured, where another critic judged
     * @param gentler the prompt to try next with the same changes at half their strength, from a critic that measures
     */
    public record Details(
            Optional<Interval> interval,
            Optional<String> caution,
            List<Finding> findings,
            List<Check.Answered> checks,
            Optional<Measured> measured,
            Optional<String> gentler) {
        /** Nothing of it. */
        public static final Details NONE = new Details(
                Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty());

        public Details {
            findings = List.copyOf(findings);
            checks = List.copyOf(checks);
        }

        public Details withInterval(Optional<Interval> other, Optional<String> why) {
            return new Details(other, why, findings, checks, measured, gentler);
        }

        public Details withFindings(List<Finding> others) {
            return new Details(interval, caution, others, checks, measured, gentler);
        }

        public Details withChecks(List<Check.Answered> others) {
            return new Details(interval, caution, findings, others, measured, gentler);
        }

        public Details withMeasured(Optional<Measured> other) {
            return new Details(interval, caution, findings, checks, other, gentler);
        }

        public Details withGentler(Optional<String> prompt) {
            return new Details(interval, caution, findings, checks, measured, prompt);
        }
    }

    public Critique {
        requireScore("score", score);
        breakdown = ordered(breakdown);
        requireText("reasoning", reasoning);
        requireText("revised_prompt", revisedPrompt);
        if (details == null) details = Details.NONE;
    }

    /** A critique without details. */
    public Critique(double score, Map<Dimension, Double> breakdown, String reasoning, String revisedPrompt) {
        this(score, breakdown, reasoning, revisedPrompt, Details.NONE);
    }

    /** The same with other details. */
    public Critique with(Details others) {
        return new Critique(score, breakdown, reasoning, revisedPrompt, others);
    }

    /** Where the score lies; empty where its critic is not calibrated for the taste. */
    public Optional<Interval> interval() {
        return details.interval();
    }

    /** The score as people read it: {@code 7.9 [7.3-8.4]}, without brackets where its error is unknown. */
    public String shown() {
        return shown(score, interval());
    }

    /** As {@link #shown()}, for a score that has left its critique. */
    public static String shown(double score, Optional<Interval> interval) {
        return Figures.score(score)
                + interval.map(i -> " [" + Figures.score(i.low()) + "-" + Figures.score(i.high()) + "]")
                        .orElse("");
    }

    /** The checks that were not met. */
    public List<Check> unmet() {
        return details.checks().stream()
                .filter(answered -> answered.finding() == Check.Finding.UNMET)
                .map(Check.Answered::check)
                .toList();
    }

    /** The dimension with the lowest score, the first of equals. */
    public Dimension weakest() {
        return breakdown.entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static Map<Dimension, Double> ordered(Map<Dimension, Double> breakdown) {
        if (breakdown == null) throw new InvalidInputException("breakdown is missing.");
        Map<Dimension, Double> ordered = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Double value = breakdown.get(dimension);
            if (value == null) throw new InvalidInputException("breakdown." + dimension.key() + " is missing.");
            requireScore("breakdown." + dimension.key(), value);
            ordered.put(dimension, value);
        }
        return Collections.unmodifiableMap(ordered);
    }

    private static void requireScore(String field, double value) {
        if (!(value >= 0 && value <= 10))
            throw new InvalidInputException(field + " must be 0 to 10 but was " + value + ".");
    }

    private static void requireText(String field, String value) {
        if (value == null || value.isBlank())
            throw new InvalidInputException(
                    field + " must be text but was " + (value == null ? "missing" : "empty") + ".");
    }
}
