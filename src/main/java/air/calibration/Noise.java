package air.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * A judge's own error, from groups of judgements of one picture each, or of copies of it that an artist cannot tell
 * apart. Estimated from the spread within the groups, all taken together: with {@code s} its standard deviation and
 * {@code t} Student's quantile for as many degrees of freedom, a further judgement of a picture that was judged once
 * lies within {@code t * sqrt(2) * s} of the first nine times of ten.
 */
final class Noise {
    /** Scores are told to a tenth; nothing is surer than that. */
    static final double LEAST = 0.1;

    /** Student's t, 95 % of which lies below, for 1 to 4 degrees of freedom. */
    private static final double[] FEW = {6.314, 2.920, 2.353, 2.132};

    private final List<List<Double>> groups = new ArrayList<>();

    /** Adds what was said of one picture. */
    void add(List<Double> scores) {
        if (scores.size() > 1) groups.add(List.copyOf(scores));
    }

    /** Whether any picture was judged twice. */
    boolean known() {
        return !groups.isEmpty();
    }

    /** Points of 10, {@value #LEAST} at least and 10 at most. */
    double halfWidth() {
        int freedom = groups.stream().mapToInt(group -> group.size() - 1).sum();
        double squares = groups.stream().mapToDouble(Noise::squares).sum();
        double width = quantile(freedom) * StrictMath.sqrt(2 * squares / freedom);
        return Math.min(10, Math.max(LEAST, width));
    }

    private static double squares(List<Double> group) {
        double mean = group.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return group.stream()
                .mapToDouble(score -> (score - mean) * (score - mean))
                .sum();
    }

    /** From the fifth on by Fisher's expansion round the normal distribution's, right to 0.01. */
    private static double quantile(int freedom) {
        if (freedom <= FEW.length) return FEW[freedom - 1];
        return 1.6449 + 1.5238 / freedom + 1.4204 / (freedom * freedom);
    }
}
