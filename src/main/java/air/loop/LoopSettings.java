package air.loop;

import air.model.InvalidInputException;

/**
 * When a run ends.
 *
 * @param threshold a score from here on is accepted at once, above 0 to 10
 * @param gateLow a score from here up to the threshold asks the gate, 0 to below the threshold
 * @param maxIterations the most rounds, 1 to {@value #MOST_ITERATIONS}
 * @param everyRound whether all rounds are made, whatever their scores, and a failed critique ends the run
 */
public record LoopSettings(double threshold, double gateLow, int maxIterations, boolean everyRound) {
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

    /** Until a picture is accepted. */
    public LoopSettings(double threshold, double gateLow, int maxIterations) {
        this(threshold, gateLow, maxIterations, false);
    }

    /** All of {@code rounds}, each judged, none asked about. */
    public static LoopSettings every(int rounds) {
        return new LoopSettings(DEFAULT.threshold, DEFAULT.gateLow, rounds, true);
    }

    /** Whether a picture with this score ends the run. */
    boolean accepts(double score) {
        return !everyRound && score >= threshold;
    }

    /** Whether a picture with this score, not accepted, is the gate's to decide on. */
    boolean asksGate(double score) {
        return !everyRound && score >= gateLow;
    }
}
