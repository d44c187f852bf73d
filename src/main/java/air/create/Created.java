package air.create;

import air.loop.LoopResult;
import air.loop.Outcome;
import air.loop.Round;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended, with everything it made, restarts included.
 *
 * @param end how the last attempt ended
 * @param rounds all rounds of all attempts, in order
 * @param best the last attempt's accepted round, else its best; where it made none, the best of all
 * @param notes what the artist was told of what is made, each sentence once, in order
 * @param run the run's id in ledger and library
 * @param costUsd US dollars; empty when unknown
 * @param reading time the taste took to read
 * @param total time from the start to the end
 */
public record Created(
        LoopResult end,
        List<Round> rounds,
        Optional<Round> best,
        List<String> notes,
        String run,
        Optional<BigDecimal> costUsd,
        Duration reading,
        Duration total) {
    public Created {
        rounds = List.copyOf(rounds);
        notes = List.copyOf(notes);
    }

    /** How the run ended. */
    public Outcome outcome() {
        return end.outcome();
    }

    /** Why it failed; only for {@link Outcome#FAILED}. */
    public Optional<Exception> failure() {
        return end.failure();
    }

    /** This result, but failed; an earlier reason for failing is kept. */
    public Created failed(RuntimeException why) {
        if (failure().isPresent()) {
            failure().get().addSuppressed(why);
            return this;
        }
        LoopResult failed = new LoopResult(Outcome.FAILED, end.rounds(), Optional.empty(), Optional.of(why));
        return new Created(failed, rounds, best, notes, run, costUsd, reading, total);
    }
}
