package air.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of the loop, from its first round or from where an earlier process left it, to its end. */
abstract class LoopRun {
    final Job job;
    final int before;
    /** The complete rounds. */
    final List<Round> rounds;
    /** The round that an earlier process had begun, until it is gone on with. */
    Optional<Earlier.Begun> begun;
    /** Why the last picture has no critique, where asking for one failed. */
    Optional<Exception> unjudged = Optional.empty();

    LoopRun(Job job, Earlier earlier) {
        this.job = job;
        before = earlier.before();
        rounds = new ArrayList<>(earlier.rounds());
        begun = earlier.begun();
    }

    final LoopResult toTheEnd() {
        Optional<LoopResult> end = begun.isPresent() || rounds.isEmpty() ? Optional.empty() : afterLast();
        while (end.isEmpty())
            end = rounds.size() < job.settings().maxRounds() ? next() : Optional.of(ended(Outcome.EXHAUSTED));
        return end.get();
    }

    private Optional<LoopResult> next() {
        return job.cancelled() ? Optional.of(ended(Outcome.CANCELLED)) : nextRound();
    }

    /** The next round's number. */
    final int number() {
        return before + rounds.size() + 1;
    }

    /** Makes the next round; then as {@link #afterLast()}. */
    abstract Optional<LoopResult> nextRound();

    /** The round there is something to decide about, after the last one; empty where all was decided before. */
    abstract Optional<Round> undecided();

    /**
     * Prepares the next round, after a gate that said to continue or was not asked.
     *
     * @param answer the gate's, where it was asked
     * @return an end, where there is to be no next round
     */
    abstract Optional<LoopResult> continued(Optional<Gate.Answer> answer);

    /** @param accepted the round that was, where one was */
    abstract LoopResult result(Outcome outcome, Optional<Round> accepted, Optional<Exception> failure);

    final LoopResult ended(Outcome outcome) {
        return result(outcome, Optional.empty(), Optional.empty());
    }

    final LoopResult failed(Exception why) {
        return result(Outcome.FAILED, Optional.empty(), Optional.of(why));
    }

    private LoopResult accepted(Outcome outcome, Round round) {
        return result(outcome, Optional.of(round), Optional.empty());
    }

    /** What follows from the last round: an end, or that there is a next one. */
    final Optional<LoopResult> afterLast() {
        if (job.cancelled()) return Optional.of(ended(Outcome.CANCELLED));
        if (job.settings().everyRound() && unjudged.isPresent()) return Optional.of(failed(unjudged.get()));
        Optional<Round> round = undecided();
        if (round.filter(this::accepts).isPresent()) return Optional.of(accepted(Outcome.CONVERGED, round.get()));
        Optional<Gate.Answer> answer = round.filter(this::asksGate).map(this::decided);
        if (job.cancelled()) return Optional.of(ended(Outcome.CANCELLED));
        Optional<Round> taken = answer.map(given -> taken(round.get(), given));
        return answer.isEmpty() || answer.get().choice() == Gate.Choice.CONTINUE
                ? continued(answer)
                : Optional.of(left(answer.get().choice(), taken.get()));
    }

    private boolean accepts(Round round) {
        return job.settings().accepts(round.critique()) && !job.subjectMissing(round.prompt());
    }

    private boolean asksGate(Round round) {
        return round.critiqued() && job.settings().asksGate(round.critique());
    }

    private Gate.Answer decided(Round round) {
        return job.personal().approves(round.candidate())
                ? new Gate.Answer(Gate.Choice.APPROVE, round.critique().revisedPrompt())
                : job.gate().decide(round, job.call().cancellation());
    }

    /** The round with the picture that the artist prefers, where that is another. */
    private Round taken(Round round, Gate.Answer answer) {
        if (answer.candidate().orElse(round.chosen()) == round.chosen()) return round;
        Round other = round.choosing(answer.candidate().getAsInt());
        changed(other);
        return other;
    }

    /** Puts a complete round in the place of what it was. */
    final void changed(Round round) {
        rounds.set(round.number() - before - 1, round);
        job.listener().roundChanged(round);
    }

    private LoopResult left(Gate.Choice choice, Round round) {
        if (choice == Gate.Choice.APPROVE) return accepted(Outcome.APPROVED, round);
        return ended(choice == Gate.Choice.RESTART ? Outcome.RESTARTED : Outcome.STOPPED);
    }
}
