package air.loop;

import air.model.InvalidInputException;

/**
 * When a run ends.
 *
 * @param threshold a score from here on is accepted at once, above 0 to 10
 * @param gateLow a score from here up to the threshold asks the gate, 0 to below the threshold
 * @param maxRounds the most rounds, 1 to {@value #MOST_ROUNDS}
 * @param everyRound whether all rounds are made, whatever their scores, and a failed critique ends the run
 */
public record LoopSettings(double threshold, double gateLow, int maxRounds, boolean everyRound) {
    public static final int MOST_ROUNDS = 50;
    /** Threshold 8.0, gate from 6.0, 5 iterations. */
    public static final LoopSettings DEFAULT = new LoopSettings(8.0, 6.0, 5);

    public LoopSettings {
        if (!(threshold > 0 && threshold <= 10))
            throw new InvalidInputException("threshold must be above 0 and at most 10 but was " + threshold + ".");
        if (!(gateLow >= 0 && gateLow < threshold))
            throw new InvalidInputException(
                    "gate-low must be at least 0 and below the threshold " + threshold + " but was " + gateLow + ".");
        if (maxRounds < 1 || maxRounds > MOST_ROUNDS)
            throw new InvalidInputException("iterations must be 1 to " + MOST_ROUNDS + " but was " + maxRounds + ".");
    }

    /** Until a picture is accepted. */
    public LoopSettings(double threshold, double gateLow, int maxRounds) {
        this(threshold, gateLow, maxRounds, false);
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
