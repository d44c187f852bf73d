package air.fiji.image;

import air.model.ImageReply;
import air.provenance.ImageInfo;
import air.provenance.Provenance;
import air.taste.Critique;
import air.taste.Dimension;
import ij.ImagePlus;
import java.util.Locale;

/**
 * What is known of a generated image, as lines {@code Key: value} in its Info property, which ImageJ writes into its
 * TIFF files.
 */
public final class ImageNotes {
    private final StringBuilder lines = new StringBuilder();
    private final boolean prompts;

    public ImageNotes() {
        this(true);
    }

    /** @param prompts whether prompts may be among the notes, and with them into files */
    public ImageNotes(boolean prompts) {
        this.prompts = prompts;
    }

    public ImageNotes picture(String prompt, String model, long seed, ImageReply reply) {
        if (prompts) line("Prompt", prompt);
        line("Model", model);
        line("Seed", String.valueOf(seed));
        line(
                "Cost",
                reply.usage().costUsd().map(usd -> usd.toPlainString() + " USD").orElse("unknown"));
        reply.usage().requestId().ifPresent(id -> line("Request", id));
        if (prompts) reply.notes().forEach(note -> line("Note", note));
        return this;
    }

    public ImageNotes critique(String critic, Critique critique) {
        line("Score", score(critique.score()));
        for (Dimension dimension : Dimension.values())
            line(dimension.title(), score(critique.breakdown().get(dimension)));
        if (prompts) line("Critique", critique.reasoning());
        if (prompts) line("Revised prompt", critique.revisedPrompt());
        line("Critic", critic);
        return this;
    }

    /** All of it once more, in one line that gives the settings back. */
    public ImageNotes record(Provenance provenance) {
        lines.append(ImageInfo.line(prompts ? provenance : provenance.withoutPrompt()));
        return this;
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    private void line(String key, String value) {
        lines.append(key)
                .append(": ")
                .append(value.replaceAll("\\s*\\R\\s*", " "))
                .append('\n');
    }

    public void attachTo(ImagePlus image) {
        image.setProperty("Info", lines.toString());
    }
}
