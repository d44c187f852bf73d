package air.loop;

import air.model.ImageReply;
import air.model.Picture;
import air.taste.Critique;
import air.taste.Dimension;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One round: a prompt, the picture made from it, and what the critic said.
 *
 * @param number 1 for the first
 * @param prompt the prompt that was sent
 * @param reply the generator's answer; its first picture is the round's
 * @param critique the critique; if it failed, score 0 with the reason as its reasoning
 * @param critiqued whether the critique is the critic's own
 * @param generating time the generator took
 * @param judging time the critic took
 */
public record Round(
        int number,
        String prompt,
        ImageReply reply,
        Critique critique,
        boolean critiqued,
        Duration generating,
        Duration judging) {
    public Round {
        if (number < 1) throw new IllegalArgumentException("number must be >= 1 but was " + number);
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(reply, "reply");
        Objects.requireNonNull(critique, "critique");
    }

    public Picture picture() {
        return reply.pictures().get(0);
    }

    /** The one with the highest score, the earlier of equals; empty for none. */
    public static Optional<Round> best(List<Round> rounds) {
        Comparator<Round> byScore = Comparator.comparingDouble(r -> r.critique().score());
        return rounds.stream()
                .max(byScore.thenComparing(
                        Comparator.comparingInt(Round::number).reversed()));
    }

    /** A round whose picture was not judged: score 0, reasoning {@code why}, and the same prompt again. */
    static Round uncritiqued(int number, String prompt, ImageReply reply, String why, Duration made, Duration judged) {
        Critique none =
                new Critique(0, Stream.of(Dimension.values()).collect(Collectors.toMap(d -> d, d -> 0.0)), why, prompt);
        return new Round(number, prompt, reply, none, false, made, judged);
    }

    /**
     * The round for a log: iteration and score, the dimensions in their declared order, reasoning, revised prompt, a
     * line each.
     */
    public String logLines() {
        return logLines(number, critique);
    }

    /** As {@link #logLines()}, for a critique outside a run. */
    public static String logLines(int number, Critique critique) {
        String dimensions = Stream.of(Dimension.values())
                .map(d -> String.format(
                        Locale.ROOT, "%s: %.1f", d.key(), critique.breakdown().get(d)))
                .collect(Collectors.joining(" | "));
        return String.format(Locale.ROOT, "Iteration %d — score %.1f/10\n", number, critique.score()) + dimensions
                + "\n" + critique.reasoning() + "\n" + critique.revisedPrompt();
    }
}
