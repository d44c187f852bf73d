package air.engine.measure;

/**
 * One thing in which a picture misses a taste.
 *
 * @param feature what is missed; for a rule, what would mend it
 * @param now the picture's value
 * @param low least value the taste allows
 * @param high greatest value the taste allows
 * @param excess how far outside, in tolerances: negative when too low
 * @param cost what it takes off the score; only for comparing gaps
 * @param rule the avoid rule that is broken; null when an interval is missed
 */
record Gap(Feature feature, double now, double low, double high, double excess, double cost, AvoidRule rule) {
    /** How deep inside the interval to aim, as a share of its range. */
    private static final double INSIDE = 0.3;
    /** How much further, as a share of the way, the colours or marks should come for a missed distance. */
    private static final double PULL = 0.2;

    /** The signed amount that would close the gap, in the feature's unit; for a distance a share of the way. */
    double amount() {
        if (feature.isDistance()) return PULL;
        double margin = INSIDE * (high - low);
        return excess < 0 ? low + margin - now : high - margin - now;
    }

    /** What to say behind the amount. */
    String remark() {
        if (rule != null) return "now " + number(now) + ", avoid " + rule.text();
        if (feature.isDistance()) return "now " + number(now) + " away, taste " + number(high);
        return "now " + number(now) + ", taste " + number(low) + " to " + number(high);
    }

    private String number(double value) {
        return Adjustments.number(feature, value);
    }
}
