package air.calibration;

import java.util.List;

/**
 * How well a judge puts references above other pictures: the share of pairs of one of each in which the reference
 * scores higher, a tie being half of one (the area under the ROC curve, AUC).
 *
 * @param share 0 to 1; 0.5 is chance
 * @param low lower end of its 95 % interval
 * @param high upper end of it
 */
public record Separation(double share, double low, double high) {
    private static final double Z = 1.959964;
    /** Halvings that bring an end of the interval to its last digit. */
    private static final int HALVINGS = 60;

    /**
     * Of scores. The interval is Newcombe's fifth method (Statistics in Medicine 25, 2006, 559-573), which holds for
     * few pictures too, and where all references score higher; it is wide then.
     *
     * @param references one at least
     * @param others one at least
     */
    static Separation of(List<Double> references, List<Double> others) {
        double higher = 0;
        for (double reference : references)
            for (double other : others) higher += reference > other ? 1 : reference == other ? 0.5 : 0;
        int m = references.size();
        int n = others.size();
        double share = higher / (m * n);
        return new Separation(share, end(share, 0, m, n), end(share, 1, m, n));
    }

    /** The value between the share and {@code limit} at which the share is just not unlikely. */
    private static double end(double share, double limit, int m, int n) {
        double likely = share;
        double unlikely = limit;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (likely + unlikely) / 2;
            if (StrictMath.abs(middle - share) <= Z * StrictMath.sqrt(variance(middle, m, n))) likely = middle;
            else unlikely = middle;
        }
        return (likely + unlikely) / 2;
    }

    /**
     * Of the share, were {@code value} the true one (Hanley and McNeil 1982, with both groups taken for equally large).
     */
    private static double variance(double value, int m, int n) {
        double rest = (m + n) / 2.0 - 1;
        return value * (1 - value) * (1 + rest * ((1 - value) / (2 - value) + value / (1 + value))) / (m * n);
    }
}
