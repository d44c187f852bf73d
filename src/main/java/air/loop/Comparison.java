package air.loop;

import java.util.Objects;
import java.util.Optional;

/**
 * Two pictures compared, in both orders.
 *
 * @param challenger the one that has to win
 * @param incumbent the best so far, which stays where there is no verdict
 * @param verdict what came of it
 * @param asked how many of the two orders were answered, 0 to 2; scores that decided in their place do not count
 * @param reason why the winner won, or why there is no verdict, one sentence; may be empty
 */
public record Comparison(
        Candidate.Name challenger, Candidate.Name incumbent, Verdict verdict, int asked, String reason) {
    /** What a comparison comes to. */
    public enum Verdict {
        CHALLENGER,
        INCUMBENT,
        /** The answer changed with the order of the pictures and nothing else decided, or there was none. */
        NONE
    }

    /** How the reason begins where it did. */
    static final String ORDER_CHANGED = "The answer changed with the order of the pictures";

    public Comparison {
        Objects.requireNonNull(challenger, "challenger");
        Objects.requireNonNull(incumbent, "incumbent");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
    }

    /** Whether only one order was asked so far: the verdict is what that one says, and not yet what came of it. */
    public boolean half() {
        return asked == 1 && verdict != Verdict.NONE;
    }

    /** Whether the answer changed with the order of the pictures, whatever decided then. */
    public boolean orderChanged() {
        return asked == 2 && reason.startsWith(ORDER_CHANGED);
    }

    /** Whether both orders were asked, and the second one changed the answer. */
    boolean flipped() {
        return asked == 2 && verdict == Verdict.NONE;
    }

    /** The same with a verdict. */
    Comparison decided(boolean forChallenger, String why) {
        return new Comparison(
                challenger, incumbent, forChallenger ? Verdict.CHALLENGER : Verdict.INCUMBENT, asked, why);
    }

    /** Whether it is of these two, whichever challenged the other. */
    boolean isOf(Candidate.Name one, Candidate.Name other) {
        return challenger.equals(one) && incumbent.equals(other) || challenger.equals(other) && incumbent.equals(one);
    }

    /** The one that won; empty where there is no verdict. */
    Optional<Candidate.Name> winner() {
        if (half() || verdict == Verdict.NONE) return Optional.empty();
        return Optional.of(verdict == Verdict.CHALLENGER ? challenger : incumbent);
    }

    /** What is left of one that was cut off after its first order. */
    Comparison withoutVerdict() {
        Candidate.Name said = verdict == Verdict.CHALLENGER ? challenger : incumbent;
        return new Comparison(
                challenger, incumbent, Verdict.NONE, asked, "Only one order was asked, which chose " + said + ".");
    }

    /** The same, told as if {@code name} had been the challenger. */
    Comparison seenFrom(Candidate.Name name) {
        if (challenger.equals(name)) return this;
        Verdict other =
                switch (verdict) {
                    case CHALLENGER -> Verdict.INCUMBENT;
                    case INCUMBENT -> Verdict.CHALLENGER;
                    case NONE -> Verdict.NONE;
                };
        return new Comparison(incumbent, challenger, other, asked, reason);
    }
}
