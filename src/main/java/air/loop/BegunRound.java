package air.loop;

import air.taste.Critique;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A round of several candidates while it is under way. */
final class BegunRound {
    /** The best first: one without faults, by its score, by what was measured, the earlier of equals. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate, Boolean>comparing(
                    BegunRound::isFaulty)
            .thenComparing(one -> -one.critique().map(Critique::score).orElse(0.0))
            .thenComparing(one -> -one.measured().map(Critique.Measured::score).orElse(0.0));

    private final int number;
    private final Optional<Standing> before;
    private final Map<Integer, Candidate> candidates = new TreeMap<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private Optional<Comparison> half = Optional.empty();
    private Optional<Candidate.Name> best;

    /** @param before the best picture of the rounds before */
    BegunRound(int number, Optional<Standing> before) {
        this.number = number;
        this.before = before;
        best = before.map(Standing::name);
    }

    /** Takes over what an earlier process had of it. */
    void take(Earlier.Begun begun) {
        begun.candidates().forEach(this::put);
        for (Comparison comparison : begun.comparisons()) {
            if (comparison.half()) halfCompared(comparison);
            else compared(comparison);
        }
    }

    int number() {
        return number;
    }

    boolean has(int index) {
        return candidates.containsKey(index);
    }

    /** Adds a candidate, or puts more that is known of it in the place of what was. */
    void put(Candidate candidate) {
        candidates.put(candidate.index(), candidate);
    }

    /** In the order they were made. */
    List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    Standing standing(Candidate candidate) {
        return new Standing(new Candidate.Name(number, candidate.index()), candidates.get(candidate.index()));
    }

    /** The best picture so far, of this round or of one before; empty before any has been chosen. */
    Optional<Standing> incumbent() {
        return best.flatMap(
                name -> name.round() == number ? Optional.of(standing(candidates.get(name.index()))) : before);
    }

    /** One of this round, or the best before it. */
    Standing named(Candidate.Name name) {
        return name.round() == number ? standing(candidates.get(name.index())) : before.orElseThrow();
    }

    void crown(Candidate candidate) {
        best = Optional.of(standing(candidate).name());
    }

    /** Whether a picture of this round is the best so far. */
    boolean gained() {
        return best.filter(name -> name.round() == number).isPresent();
    }

    /**
     * Those that may become the best: none with faults, unless nothing without them has been made in the whole run;
     * then the one that measures best.
     */
    List<Candidate> contenders() {
        List<Candidate> sound =
                candidates.values().stream().filter(one -> !isFaulty(one)).toList();
        boolean better = before.filter(one -> !isFaulty(one.candidate())).isPresent();
        if (!sound.isEmpty() || better) return sound;
        return candidates.values().stream()
                .min(Comparator.comparingDouble(
                        one -> -one.measured().orElseThrow().score()))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean isFaulty(Candidate candidate) {
        return candidate.measured().filter(known -> !known.faults().isEmpty()).isPresent();
    }

    Optional<Comparison> compared(Candidate.Name one, Candidate.Name other) {
        return comparisons.stream()
                .filter(comparison -> comparison.isOf(one, other))
                .findFirst();
    }

    /** The comparison of these two of which one order was asked. */
    Optional<Comparison> half(Standing challenger, Standing incumbent) {
        return half.filter(one ->
                one.challenger().equals(challenger.name()) && one.incumbent().equals(incumbent.name()));
    }

    void halfCompared(Comparison one) {
        half = Optional.of(one);
    }

    /** Adds a comparison, or puts what came of it in the place of what was. */
    void compared(Comparison comparison) {
        Optional<Comparison> was = compared(comparison.challenger(), comparison.incumbent());
        if (was.isPresent()) comparisons.set(comparisons.indexOf(was.get()), comparison);
        else comparisons.add(comparison);
        half = half.filter(one -> !one.isOf(comparison.challenger(), comparison.incumbent()));
    }

    /** The round as it is: its own picture is the best so far, where that is one of its, or the best it has. */
    Round soFar() {
        List<Candidate> made = candidates();
        int chosen = incumbent()
                .filter(any -> gained())
                .map(any -> made.indexOf(any.candidate()))
                .orElseGet(() -> made.indexOf(made.stream().min(BEST_FIRST).orElseThrow()));
        List<Comparison> all = new ArrayList<>(comparisons);
        half.map(Comparison::withoutVerdict).ifPresent(all::add);
        return new Round(number, made, chosen, all, best);
    }

    /** The complete round; each picture without a critique says why. */
    Round completed() {
        candidates.replaceAll((index, one) ->
                one.critique().isPresent() || one.unscored().isPresent() ? one : one.unscored(why(one), Duration.ZERO));
        return soFar();
    }

    private String why(Candidate one) {
        return isFaulty(one)
                        && comparisons.stream()
                                .noneMatch(done -> done.challenger().index() == one.index())
                ? "Not scored: " + one.measured().orElseThrow().faults().get(0)
                : "Not scored: " + best.orElseThrow() + " was kept.";
    }
}
