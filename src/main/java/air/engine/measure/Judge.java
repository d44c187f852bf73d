package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.sentence.Sentence;
import java.awt.image.BufferedImage;
import java.util.List;
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

    /** The most a picture reaches whose subject its painter did not understand: it is never accepted by itself. */
    private static final double UNKNOWN_SUBJECT = 5.9;

    /** As {@link #judge(Taste, BufferedImage, String, List, boolean, DoubleConsumer)}, of a picture from elsewhere. */
    public Judgement judge(
            Taste taste, BufferedImage image, String prompt, List<Earlier> earlier, DoubleConsumer progress) {
        return judge(taste, image, prompt, earlier, false, progress);
    }

    /**
     * Judges one picture. What it shows cannot be seen, only how it is made; so where this program drew it from the
     * words of the prompt and did not understand what they are about, it is taken not to show it. Blocks for about a
     * quarter of a second.
     *
     * @param taste what the picture should meet
     * @param image the picture, any size; judged at 512 px
     * @param prompt what it was made from; empty when it was not made from a prompt
     * @param earlier the run's earlier attempts, oldest first
     * @param drawnFromWords whether this program's own painter drew it from the prompt's intent
     * @param progress is told 0 to 1 on the calling thread; what it throws ends the work
     */
    public Judgement judge(
            Taste taste,
            BufferedImage image,
            String prompt,
            List<Earlier> earlier,
            boolean drawnFromWords,
            DoubleConsumer progress) {
        progress.accept(0);
        Lab picture = Lab.of(image).fit(Features.TEXTURE_SIDE);
        progress.accept(0.1);
        Features features = Features.of(picture);
        progress.accept(0.9);
        PromptText text = PromptText.parse(prompt);
        Assessment assessment = Assessment.of(taste.following(text), features);
        if (drawnFromWords) assessment = withSubject(text.intent(), assessment);
        Revision revision = new Revision(prompt, text, assessment);
        progress.accept(1);
        return new Judgement(assessment.score(), assessment.points(), Reasons.of(assessment), revision.prompt(earlier));
    }

    private static Assessment withSubject(String intent, Assessment assessment) {
        if (intent.isBlank()) return assessment;
        Sentence sentence = Sentence.read(intent);
        if (!sentence.subjectUnknown()) return assessment;
        String words = sentence.unknown().isEmpty() ? "" : ": " + String.join(", ", sentence.unknown());
        return assessment.limited(new Limit(
                null,
                0,
                UNKNOWN_SUBJECT,
                "The picture cannot show its subject, because the words for it were not understood" + words + "."));
    }
}
