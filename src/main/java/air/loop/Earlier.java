package air.loop;

import air.model.ImageReply;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run already has, so that nothing is made or judged twice.
 *
 * @param before how many rounds came before this loop; its own are numbered from there
 * @param rounds this loop's complete rounds, in order
 * @param begun the round after them, if it had begun
 */
public record Earlier(int before, List<Round> rounds, Optional<Begun> begun) {
    /** Nothing yet. */
    public static final Earlier NONE = after(0);

    public Earlier {
        if (before < 0) throw new IllegalArgumentException("before must be >= 0 but was " + before);
        rounds = List.copyOf(rounds);
        Objects.requireNonNull(begun, "begun");
    }

    /** A new loop after {@code before} rounds of others. */
    public static Earlier after(int before) {
        return new Earlier(before, List.of(), Optional.empty());
    }

    /**
     * A round without a critique.
     *
     * @param prompt what was sent, or was to be sent
     * @param picture the generator's answer; empty if it was not asked yet
     * @param candidates where a round has several: those made, with what is known of them, in their order
     * @param comparisons those that were made
     */
    public record Begun(
            String prompt, Optional<ImageReply> picture, List<Candidate> candidates, List<Comparison> comparisons) {
        public Begun {
            Objects.requireNonNull(prompt, "prompt");
            Objects.requireNonNull(picture, "picture");
            candidates = List.copyOf(candidates);
            comparisons = List.copyOf(comparisons);
        }

        /** A classic round. */
        public Begun(String prompt, Optional<ImageReply> picture) {
            this(prompt, picture, List.of(), List.of());
        }
    }
}
