package air.loop;

import air.model.InvalidInputException;
import air.taste.Critique;

/**
 * When a run ends.
 *
 * @param threshold the least score that is accepted at once, above 0 to 10
 * @param gateLow the least score that asks the gate, 0 to below the threshold
 * @param maxRounds the most rounds, 1 to {@value #MOST_ROUNDS}
 * @param everyRound whether all rounds are made, whatever their scores, and a failed critique ends the run
 * @param candidates pictures a round, 1 to {@value Candidate#MOST}; 1 is the classic loop
 * @param capped whether a picture that lacks what the intent asks for is held at
 *     {@value air.taste.Critique#MOST_UNMET}; a classic loop does not look
 */
public record LoopSettings(
        double threshold, double gateLow, int maxRounds, boolean everyRound, int candidates, boolean capped) {
    public static final int MOST_ROUNDS = 50;
    /** Threshold 8.0, gate from 6.0, 5 rounds. */
    public static final LoopSettings DEFAULT = new LoopSettings(8.0, 6.0, 5);

    public LoopSettings {
        if (!(threshold > 0 && threshold <= 10))
            throw new InvalidInputException("threshold must be above 0 and at most 10 but was " + threshold + ".");
        if (!(gateLow >= 0 && gateLow < threshold))
            throw new InvalidInputException(
                    "gate-low must be at least 0 and below the threshold " + threshold + " but was " + gateLow + ".");
        if (maxRounds < 1 || maxRounds > MOST_ROUNDS)
            throw new InvalidInputException("iterations must be 1 to " + MOST_ROUNDS + " but was " + maxRounds + ".");
        if (candidates < 1 || candidates > Candidate.MOST)
            throw new InvalidInputException(
                    "candidates must be 1 to " + Candidate.MOST + " but was " + candidates + ".");
    }

    /** Settings that run until a picture is accepted. */
    public LoopSettings(double threshold, double gateLow, int maxRounds) {
        this(threshold, gateLow, maxRounds, false, 1, true);
    }

    /** The same with this many pictures a round. */
    public LoopSettings withCandidates(int others) {
        return new LoopSettings(threshold, gateLow, maxRounds, everyRound, others, capped);
    }

    /** The same, pictures held down or not that lack what the intent asks for. */
    public LoopSettings withCap(boolean other) {
        return new LoopSettings(threshold, gateLow, maxRounds, everyRound, candidates, other);
    }

    /** Settings that make and judge all of {@code rounds}, without asking the gate. */
    public static LoopSettings every(int rounds) {
        return new LoopSettings(DEFAULT.threshold, DEFAULT.gateLow, rounds, true, 1, true);
    }

    /** Whether a picture with this critique ends the run. */
    boolean accepts(Critique critique) {
        boolean sure =
                critique.interval().map(where -> where.low() >= threshold).orElse(true);
        boolean lacking = capped && !critique.unmet().isEmpty();
        return !everyRound && critique.score() >= threshold && sure && !lacking && !cautioned(critique);
    }

    private static boolean cautioned(Critique critique) {
        return critique.details().caution().isPresent();
    }

    /** Whether the gate decides on a picture that was not accepted, with this critique. */
    boolean asksGate(Critique critique) {
        boolean open = critique.interval()
                .map(where -> where.straddles(gateLow) || where.straddles(threshold))
                .orElse(false);
        return !everyRound && (critique.score() >= gateLow || open);
    }
}
