package air.loop;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended, with everything it made.
 *
 * @param outcome how it ended
 * @param rounds all rounds that have a picture, in order
 * @param chosen the number of the round that was accepted, or whose picture won the comparisons; empty where neither is
 *     so
 * @param gain the result compared with the first round's best; empty where they are the same, or were not compared
 * @param failure why it failed; only for {@link Outcome#FAILED}
 */
public record LoopResult(
        Outcome outcome,
        List<Round> rounds,
        Optional<Integer> chosen,
        Optional<Comparison> gain,
        Optional<Exception> failure) {
    public LoopResult {
        Objects.requireNonNull(outcome, "outcome");
        rounds = List.copyOf(rounds);
    }

    /** A classic result: nothing was compared. */
    public LoopResult(Outcome outcome, List<Round> rounds, Optional<Integer> chosen, Optional<Exception> failure) {
        this(outcome, rounds, chosen, Optional.empty(), failure);
    }

    /** The round that was chosen; where none was, the one with the highest score, the earlier of equals. */
    public Optional<Round> best() {
        return chosen.isPresent()
                ? rounds.stream().filter(r -> r.number() == chosen.get()).findFirst()
                : Round.best(rounds);
    }
}
