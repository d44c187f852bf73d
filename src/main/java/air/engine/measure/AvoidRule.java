package air.engine.measure;

import java.util.function.ToDoubleFunction;

/**
 * Something the references leave alone although ordinary pictures do it.
 *
 * @param text a short phrase for the avoid list; it switches the rule on
 * @param measure what is watched
 * @param remedy the feature whose change mends a violation
 * @param upper whether values above the limit break the rule, or values below
 * @param limit where breaking begins
 * @param tolerance how far beyond the limit is felt
 * @param strength how strongly the references reject it, in standard deviations of usual pictures
 * @param noun what is measured
 * @param trace where breaking it shows
 */
record AvoidRule(
        String text,
        ToDoubleFunction<Features> measure,
        Feature remedy,
        boolean upper,
        double limit,
        double tolerance,
        double strength,
        String noun,
        Trace trace) {
    /** What a broken rule takes off the score for each tolerance; only for comparing gaps. */
    private static final double COST = 1.2;

    /** A rule on a feature itself, which shows where the feature does. */
    AvoidRule(
            String text,
            ToDoubleFunction<Features> measure,
            Feature remedy,
            boolean upper,
            double limit,
            double tolerance,
            double strength) {
        this(text, measure, remedy, upper, limit, tolerance, strength, remedy.noun, Traces.shown(remedy, upper));
    }

    /** How far a picture breaks the rule, in tolerances; 0 when it keeps it. */
    double violation(Features picture) {
        double value = measure.applyAsDouble(picture);
        return Math.max(0, upper ? value - limit : limit - value) / tolerance;
    }

    Gap gap(Features picture, double violation) {
        double value = measure.applyAsDouble(picture);
        return new Gap(remedy, value, limit, limit, upper ? violation : -violation, COST * violation, this);
    }
}
