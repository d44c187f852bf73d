package air.batch;

import air.taste.Critique;
import air.taste.Critique.Interval;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of an item.
 *
 * @param prompt the item
 * @param state how it ended
 * @param rounds the rounds that have a picture, in order
 * @param failure why it is not complete, one sentence
 * @param costUsd of this session's calls; empty when one's is unknown
 */
public record ItemResult(
        BatchPrompt prompt,
        State state,
        List<ItemRound> rounds,
        Optional<String> failure,
        Optional<BigDecimal> costUsd) {
    /** The states of an item. */
    public enum State {
        /** All rounds are made and judged. */
        COMPLETE,
        /** Failed for a lasting reason; trying again would not help. */
        FAILED,
        /** Failed for a passing reason; it is tried again. */
        POSTPONED,
        /** The batch ended first. */
        UNFINISHED
    }

    /**
     * A picture and what the critic said.
     *
     * @param number 1 for the first
     * @param prompt it was made from
     * @param critique what was said of it; empty when it was not judged
     */
    public record ItemRound(int number, String prompt, Optional<Critique> critique) {
        /** 0 to 10; empty when it was not judged. */
        public Optional<Double> score() {
            return critique.map(Critique::score);
        }

        /** The critic's sentence; empty when it was not judged. */
        public String reasoning() {
            return critique.map(Critique::reasoning).orElse("");
        }

        /** {@code 7.9 [7.3-8.4]}, or that it was not judged. */
        public String shown() {
            return critique.map(Critique::shown).orElse("not judged");
        }
    }

    public ItemResult {
        rounds = List.copyOf(rounds);
    }

    /** The log level of its end. */
    public BatchListener.Level level() {
        return switch (state) {
            case FAILED -> BatchListener.Level.ERROR;
            case POSTPONED -> BatchListener.Level.WARNING;
            default -> BatchListener.Level.INFO;
        };
    }

    /**
     * The round with the highest score, the earlier of equals, so that a later round that is not better never replaces
     * an earlier one; empty if none was judged.
     */
    public Optional<ItemRound> best() {
        return rounds.stream()
                .filter(i -> i.score().isPresent())
                .max(Comparator.comparingDouble((ItemRound i) -> i.score().get())
                        .thenComparing(
                                Comparator.comparingInt(ItemRound::number).reversed()));
    }

    /** What is added to scores that are {@link #close}. */
    static final String CLOSE = "too close to call";

    /**
     * Whether another round may be as good as the best: their scores' intervals overlap. Empty where there are no two
     * scores with intervals.
     */
    public Optional<Boolean> close() {
        Optional<Interval> best = best().flatMap(ItemRound::critique).flatMap(Critique::interval);
        List<Interval> others = rounds.stream()
                .filter(round -> !best().equals(Optional.of(round)))
                .flatMap(round -> round.critique().flatMap(Critique::interval).stream())
                .toList();
        return best.filter(interval -> !others.isEmpty())
                .map(interval -> others.stream().anyMatch(other -> other.high() >= interval.low()));
    }
}
