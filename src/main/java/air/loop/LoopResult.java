package air.loop;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a run ended, with everything it made.
 *
 * @param outcome how it ended
 * @param rounds all rounds that have a picture, in order
 * @param chosen the number of the round that was accepted; empty when none was
 * @param failure why it failed; only for {@link Outcome#FAILED}
 */
public record LoopResult(Outcome outcome, List<Round> rounds, Optional<Integer> chosen, Optional<Exception> failure) {
    public LoopResult {
        Objects.requireNonNull(outcome, "outcome");
        rounds = List.copyOf(rounds);
    }

    /** The accepted round; where none was, the one with the highest score, the earlier of equals. */
    public Optional<Round> best() {
        return chosen.isPresent()
                ? rounds.stream().filter(r -> r.number() == chosen.get()).findFirst()
                : Round.best(rounds);
    }
}
