package air.engine.measure;

import java.util.Arrays;

/**
 * What a taste allows of a feature, in the feature's unit.
 *
 * @param low least value among the references
 * @param middle their mean
 * @param high greatest value among the references
 * @param tolerance how far outside a value may lie before it is felt
 */
record Interval(double low, double middle, double high, double tolerance) {
    /** Composition tolerates more, because the intent must be allowed to change it. */
    private static final double COMPOSITION_LEEWAY = 1.45;

    /** Width of a moved interval as a share of its width before. */
    private static final double MOVED_WIDTH = 0.6;

    private static final double LEAST_DEVIATION_IN_FLOORS = 2.5;

    /** The interval of the references' values; few references, and very alike ones, are given more tolerance. */
    static Interval of(Feature feature, double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(0);
        double middle = Arrays.stream(values).average().orElse(0);
        double deviation = Math.max(Baseline.deviation(feature), feature.floor * LEAST_DEVIATION_IN_FLOORS);
        double range = high - low;
        double leeway = feature.aspect == Aspect.COMPOSITION ? COMPOSITION_LEEWAY : 1;
        double own = Math.max(0.16 * deviation, 0.65 * deviation - 0.45 * range);
        return new Interval(low, middle, high, leeway * own * (0.6 + 1.2 / values.length) + 0.06 * range);
    }

    /** The interval moved, and narrowed because it was asked for. */
    Interval moved(double step) {
        double half = MOVED_WIDTH * (high - low) / 2;
        double centre = middle + step;
        return new Interval(centre - half, centre, centre + half, tolerance);
    }

    /** The interval of a distance between pictures, from each reference's distance to the others. */
    static Interval ofDistance(Feature feature, double[] distances) {
        double mean = Arrays.stream(distances).average().orElse(0);
        double most = Arrays.stream(distances).max().orElse(0);
        double usual = Baseline.deviation(feature);
        double tolerance = Math.max(0.07 * usual, 0.264 * usual - 0.25 * mean) + 0.25 * (most - mean);
        return new Interval(0, 0.5 * mean, Math.max(mean, 0.12 * usual), tolerance);
    }

    /** The interval of the distance to the nearest reference in one aspect, from each reference's to the others. */
    static Interval ofStrangeness(Aspect aspect, double[] distances) {
        double mean = Arrays.stream(distances).average().orElse(0);
        double most = Arrays.stream(distances).max().orElse(0);
        double leeway = aspect == Aspect.COMPOSITION ? COMPOSITION_LEEWAY : 1;
        double tolerance = leeway * (Math.max(0.12, 0.374 - 0.25 * mean) + 0.25 * (most - mean));
        return new Interval(0, mean, Math.max(mean, 0.25), tolerance);
    }

    /** How far outside a value lies, in tolerances: negative below, 0 inside, positive above. */
    double excess(double value) {
        return value < low ? (value - low) / tolerance : value > high ? (value - high) / tolerance : 0;
    }
}
