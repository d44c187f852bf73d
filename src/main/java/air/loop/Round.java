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
 * One round: one picture or several, and what was said of them.
 *
 * @param number 1 for the first
 * @param candidates its pictures, in the order they were made; one at least
 * @param chosen the index of the one that is the round's
 * @param comparisons how it was found, in order; none in a classic round
 * @param incumbent the best picture of all rounds up to this one; empty where scores alone say which that is
 */
public record Round(
        int number,
        List<Candidate> candidates,
        int chosen,
        List<Comparison> comparisons,
        Optional<Candidate.Name> incumbent) {
    public Round {
        if (number < 1) throw new IllegalArgumentException("number must be >= 1 but was " + number);
        candidates = List.copyOf(candidates);
        comparisons = List.copyOf(comparisons);
        Objects.checkIndex(chosen, candidates.size());
    }

    /**
     * A classic round.
     *
     * @param critique the critique; if it failed, score 0 with the reason as its reasoning
     * @param critiqued whether the critique is the critic's own
     */
    public Round(
            int number,
            String prompt,
            ImageReply reply,
            Critique critique,
            boolean critiqued,
            Duration generating,
            Duration judging) {
        this(
                number,
                List.of(new Candidate(
                        0,
                        prompt,
                        0,
                        reply,
                        Optional.of(critique).filter(own -> critiqued),
                        Optional.empty(),
                        Optional.of(critique.reasoning()).filter(why -> !critiqued),
                        generating,
                        judging)),
                0,
                List.of(),
                Optional.empty());
    }

    /** The round's own candidate. */
    public Candidate candidate() {
        return candidates.get(chosen);
    }

    /** The same with another candidate as its own, and as the best so far. */
    public Round choosing(int index) {
        return new Round(
                number, candidates, index, comparisons, incumbent.map(any -> new Candidate.Name(number, index)));
    }

    /** The same with what is known now of one of its candidates. */
    Round with(Candidate known) {
        List<Candidate> others = candidates.stream()
                .map(one -> one.index() == known.index() ? known : one)
                .toList();
        return new Round(number, others, chosen, comparisons, incumbent);
    }

    /** What was sent for its picture. */
    public String prompt() {
        return candidate().prompt();
    }

    /** The generator's answer; its first picture is the round's. */
    public ImageReply reply() {
        return candidate().reply();
    }

    /** The critique of its picture; where there is none, score 0 with the reason as its reasoning. */
    public Critique critique() {
        return candidate()
                .critique()
                .orElseGet(() -> none(candidate().unscored().orElse("Not critiqued."), prompt()));
    }

    /** Whether the critique is the critic's own. */
    public boolean critiqued() {
        return candidate().critique().isPresent();
    }

    /** Time the generator took, for all of them. */
    public Duration generating() {
        return candidates.stream().map(Candidate::generating).reduce(Duration.ZERO, Duration::plus);
    }

    /** Time judging took, for all of them. */
    public Duration judging() {
        return candidates.stream().map(Candidate::judging).reduce(Duration.ZERO, Duration::plus);
    }

    public Picture picture() {
        return reply().pictures().get(0);
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
        return new Round(number, prompt, reply, none(why, prompt), false, made, judged);
    }

    private static Critique none(String why, String prompt) {
        return new Critique(0, Stream.of(Dimension.values()).collect(Collectors.toMap(d -> d, d -> 0.0)), why, prompt);
    }

    /**
     * The round for a log: iteration and score, the dimensions in their declared order, reasoning, revised prompt, a
     * line each.
     */
    public String logLines() {
        return logLines(number, critique());
    }

    /** As {@link #logLines()}, for a critique outside a run. */
    public static String logLines(int number, Critique critique) {
        String dimensions = Stream.of(Dimension.values())
                .map(d -> String.format(
                        Locale.ROOT, "%s: %.1f", d.key(), critique.breakdown().get(d)))
                .collect(Collectors.joining(" | "));
        String interval = critique.interval()
                .map(i -> String.format(Locale.ROOT, " [%.1f-%.1f]", i.low(), i.high()))
                .orElse("");
        return String.format(Locale.ROOT, "Iteration %d — score %.1f/10", number, critique.score()) + interval + "\n"
                + dimensions + "\n" + critique.reasoning() + "\n" + critique.revisedPrompt();
    }
}
