package air.loop;

import air.model.InvalidInputException;

/**
 * When a run ends.
 *
 * @param threshold a score from here on is accepted at once, above 0 to 10
 * @param gateLow a score from here up to the threshold asks the gate, 0 to below the threshold
 * @param maxIterations rounds at the most, 1 to {@value #MOST_ITERATIONS}
 */
public record LoopSettings(double threshold, double gateLow, int maxIterations) {
    public static final int MOST_ITERATIONS = 50;
    /** Threshold 8.0, gate from 6.0, 5 iterations. */
    public static final LoopSettings DEFAULT = new LoopSettings(8.0, 6.0, 5);

    public LoopSettings {
        if (!(threshold > 0 && threshold <= 10))
            throw new InvalidInputException("threshold must be above 0 and at most 10 but was " + threshold + ".");
        if (!(gateLow >= 0 && gateLow < threshold))
            throw new InvalidInputException(
                    "gate-low must be at least 0 and below the threshold " + threshold + " but was " + gateLow + ".");
        if (maxIterations < 1 || maxIterations > MOST_ITERATIONS)
            throw new InvalidInputException(
                    "iterations must be 1 to " + MOST_ITERATIONS + " but was " + maxIterations + ".");
    }
}
