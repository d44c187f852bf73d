package air.batch;

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
     * @param score 0 to 10; empty when it was not judged
     * @param reasoning the critic's sentence, may be empty
     */
    public record ItemRound(int number, String prompt, Optional<Double> score, String reasoning) {}

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

    /** The round with the highest score, the earlier of equals; empty if none was judged. */
    public Optional<ItemRound> best() {
        return rounds.stream()
                .filter(i -> i.score().isPresent())
                .max(Comparator.comparingDouble((ItemRound i) -> i.score().get())
                        .thenComparing(
                                Comparator.comparingInt(ItemRound::number).reversed()));
    }
}
