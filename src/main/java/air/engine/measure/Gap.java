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
    /** What would be mended: the rule or the feature. */
    Object subject() {
        return rule == null ? feature : rule;
    }
}
