package air.loop;

import java.util.Objects;

/**
 * Two pictures compared, in both orders.
 *
 * @param challenger the one that has to win
 * @param incumbent the best so far, which stays where there is no verdict
 * @param verdict what came of it
 * @param asked how many questions that took, 0 to 2
 * @param reason why the winner won, or why there is no verdict, one sentence; may be empty
 */
public record Comparison(
        Candidate.Name challenger, Candidate.Name incumbent, Verdict verdict, int asked, String reason) {
    /** What a comparison comes to. */
    public enum Verdict {
        CHALLENGER,
        INCUMBENT,
        /** The answer changed with the order of the pictures, or there was none. */
        NONE
    }

    public Comparison {
        Objects.requireNonNull(challenger, "challenger");
        Objects.requireNonNull(incumbent, "incumbent");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
    }
}
