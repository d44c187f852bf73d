package air.engine.measure;

import air.engine.raster.Lab;
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

    /**
     * Judges one picture. Blocks for less than a tenth of a second at 512 x 512.
     *
     * @param taste what the picture should meet
     * @param image the picture, any size; judged at 512 px
     * @param prompt what it was made from; empty when it was not made from a prompt
     * @param earlier the run's earlier attempts, oldest first
     * @param progress is told 0 to 1 on the calling thread; what it throws ends the work
     */
    public Judgement judge(
            Taste taste, BufferedImage image, String prompt, List<Earlier> earlier, DoubleConsumer progress) {
        progress.accept(0);
        Lab picture = Lab.of(image).fit(Features.TEXTURE_SIDE);
        progress.accept(0.1);
        Features features = Features.of(picture);
        progress.accept(0.9);
        PromptText text = PromptText.parse(prompt);
        Assessment assessment = Assessment.of(taste.following(text), features);
        Revision revision = new Revision(prompt, text, assessment);
        progress.accept(1);
        return new Judgement(assessment.score(), assessment.points(), Reasons.of(assessment), revision.prompt(earlier));
    }
}
