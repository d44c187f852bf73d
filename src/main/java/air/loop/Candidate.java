package air.loop;

import air.model.ImageReply;
import air.model.Picture;
import air.taste.Critique;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * One picture of a round. A classic round has one.
 *
 * @param index from 0, in the order they were made
 * @param prompt what was sent
 * @param seed what was sent, 0 or more
 * @param reply the generator's answer; its first picture is the candidate's
 * @param critique what the critic said; empty for one that was not scored
 * @param measured what the embedded engine measured, where it could
 * @param unscored why there is no critique, one sentence; empty where there is one, or not yet
 * @param generating time the generator took
 * @param judging time everything took that judged it
 */
public record Candidate(
        int index,
        String prompt,
        long seed,
        ImageReply reply,
        Optional<Critique> critique,
        Optional<Critique.Measured> measured,
        Optional<String> unscored,
        Duration generating,
        Duration judging) {
    /** The most there are in a round, so that a letter names each. */
    public static final int MOST = 8;

    /**
     * What people and files call a candidate: {@code 2b} is the second of round 2.
     *
     * @param round 1 for the first
     * @param index from 0
     */
    public record Name(int round, int index) {
        @Override
        public String toString() {
            return round + String.valueOf(letter(index));
        }
    }

    public Candidate {
        if (index < 0 || index >= MOST)
            throw new IllegalArgumentException("index must be 0 to below " + MOST + " but was " + index);
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(reply, "reply");
    }

    /** One that nothing has looked at. */
    public static Candidate fresh(int index, String prompt, long seed, ImageReply reply, Duration generating) {
        return new Candidate(
                index,
                prompt,
                seed,
                reply,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                generating,
                Duration.ZERO);
    }

    /** {@code a} for the first. */
    public char letter() {
        return letter(index);
    }

    private static char letter(int index) {
        return (char) ('a' + index);
    }

    public Picture picture() {
        return reply.pictures().get(0);
    }

    /** Scored by the critic, after {@code more} time. */
    public Candidate scored(Critique other, Duration more) {
        return new Candidate(
                index,
                prompt,
                seed,
                reply,
                Optional.of(other),
                measured,
                Optional.empty(),
                generating,
                judging.plus(more));
    }

    /** Measured by the embedded engine, after {@code more} time. */
    public Candidate measured(Optional<Critique.Measured> other, Duration more) {
        return new Candidate(index, prompt, seed, reply, critique, other, unscored, generating, judging.plus(more));
    }

    /** Not scored, and why, after {@code more} time. */
    public Candidate unscored(String why, Duration more) {
        return new Candidate(
                index, prompt, seed, reply, critique, measured, Optional.of(why), generating, judging.plus(more));
    }
}
