package air.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps what it hears as an edge does on disk, so that a run can be continued from it. */
final class KeepingListener implements LoopListener {
    final List<String> events = new ArrayList<>();
    final List<Round> rounds = new ArrayList<>();
    final Map<Integer, Candidate> candidates = new TreeMap<>();
    final List<Comparison> comparisons = new ArrayList<>();
    private int begun;
    private String prompt;

    /** What a later process would find. */
    Earlier earlier() {
        boolean open = begun > rounds.size();
        return new Earlier(
                0,
                rounds,
                open
                        ? Optional.of(new Earlier.Begun(
                                prompt, Optional.empty(), List.copyOf(candidates.values()), comparisons))
                        : Optional.empty());
    }

    @Override
    public void roundStarted(int number, String text) {
        events.add("started " + number);
        if (number != begun) {
            candidates.clear();
            comparisons.clear();
        }
        begun = number;
        prompt = text;
    }

    @Override
    public void caveats(List<String> notes) {
        events.addAll(notes);
    }

    @Override
    public void candidateReady(int number, Candidate candidate) {
        events.add("made " + number + candidate.letter());
        candidates.put(candidate.index(), candidate);
    }

    @Override
    public void candidateJudged(int number, Candidate candidate) {
        events.add("judged " + number + candidate.letter());
        candidates.put(candidate.index(), candidate);
    }

    @Override
    public void halfCompared(int number, Comparison half) {
        comparisons.add(half);
    }

    @Override
    public void compared(int number, Comparison comparison) {
        events.add("compared " + comparison.challenger() + " " + comparison.incumbent());
        comparisons.add(comparison);
    }

    @Override
    public void roundCompleted(Round round) {
        events.add("completed " + round.number());
        rounds.add(round);
    }

    @Override
    public void roundChanged(Round round) {
        events.add("changed " + round.number());
        rounds.set(round.number() - 1, round);
    }

    @Override
    public void roundCutOff(Round round) {
        events.add("cut off " + round.number());
    }
}
