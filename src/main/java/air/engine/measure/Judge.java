package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.sentence.Sentence;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/** Judges pictures against a taste by measurement, and writes the prompt to try next. Never paints. Thread-safe. */
public final class Judge {
    /**
     * An earlier attempt of the same run.
     *
     * @param prompt what the picture was made from
     * @param score how it was judged, 0 to 10
     * @param revisedPrompt what was proposed after it
     */
    public record Earlier(String prompt, double score, String revisedPrompt) {}

    /**
     * What is judged.
     *
     * @param image the picture, any size; judged at 512 px
     * @param prompt what it was made from; empty when it was not made from a prompt
     * @param earlier the run's earlier attempts, oldest first
     * @param drawnFromWords whether this program's own painter drew it from the prompt's intent
     * @param findings whether to say what is missed, and where
     */
    public record Piece(
            BufferedImage image, String prompt, List<Earlier> earlier, boolean drawnFromWords, boolean findings) {}

    /** As {@link #judge(Taste, Piece, DoubleConsumer)}, of a picture from elsewhere, without findings. */
    public Judgement judge(
            Taste taste, BufferedImage image, String prompt, List<Earlier> earlier, DoubleConsumer progress) {
        return judge(taste, new Piece(image, prompt, earlier, false, false), progress);
    }

    /**
     * Judges one picture. What it shows cannot be seen, only how it is made; so where this program drew it from the
     * words of the prompt and did not understand what they are about, it is taken not to show it. Blocks for about a
     * quarter of a second.
     *
     * @param taste what the picture should meet
     * @param progress is told 0 to 1 on the calling thread; what it throws ends the work
     */
    public Judgement judge(Taste taste, Piece piece, DoubleConsumer progress) {
        progress.accept(0);
        Lab picture = Lab.of(piece.image).fit(Features.TEXTURE_SIDE);
        progress.accept(0.1);
        Features features = Features.of(picture);
        progress.accept(0.9);
        PromptText text = PromptText.parse(piece.prompt);
        Taste followed = taste.following(text);
        Scoring scoring = new Scoring(followed, features, subject(piece, text.intent()));
        Assessment assessment = scoring.assessment();
        Revision.Next next = new Revision(piece.prompt, text, assessment).next(piece.earlier);
        List<Judgement.Finding> findings = piece.findings
                ? Shortcomings.of(scoring, subject -> Traces.of(subject, scoring, followed)
                        .in(picture))
                : List.of();
        progress.accept(1);
        return new Judgement(
                assessment.score(),
                assessment.points(),
                Reasons.of(assessment),
                next.prompt(),
                next.gentler(),
                faults(scoring),
                findings,
                sway(followed, features));
    }

    /** Scores without each reference in turn are lower by as much as fewer references say less, so they are centred. */
    private static Judgement.Sway sway(Taste taste, Features picture) {
        double[] scores = taste.withoutEach().stream()
                .mapToDouble(fewer -> Assessment.of(fewer, picture).score())
                .toArray();
        if (scores.length == 0) return Judgement.Sway.NONE;
        DoubleSummaryStatistics all = Arrays.stream(scores).summaryStatistics();
        return new Judgement.Sway(all.getAverage() - all.getMin(), all.getMax() - all.getAverage());
    }

    private static List<String> faults(Scoring scoring) {
        return scoring.limits().stream()
                .filter(Limit::isFault)
                .map(Limit::reason)
                .toList();
    }

    private static Optional<Limit> subject(Piece piece, String intent) {
        if (!piece.drawnFromWords || intent.isBlank()) return Optional.empty();
        Sentence sentence = Sentence.read(intent);
        if (!sentence.subjectUnknown()) return Optional.empty();
        String words = sentence.unknown().isEmpty() ? "" : ": " + String.join(", ", sentence.unknown());
        return Optional.of(new Limit(
                Limit.Kind.SUBJECT,
                1,
                "The picture cannot show its subject, because the words for it were not understood" + words + "."));
    }
}
