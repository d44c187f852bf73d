package air.fiji.image;

import air.model.ImageReply;
import air.provenance.ImageInfo;
import air.provenance.Provenance;
import air.provenance.ProvenanceText;
import air.taste.Critique;
import air.taste.Dimension;
import ij.ImagePlus;
import java.util.Locale;

/**
 * What is known of a generated image, as lines {@code Key: value} in its Info property, which ImageJ writes into its
 * TIFF files; the last line is the whole record, which gives the settings back.
 */
public final class ImageNotes {
    private final StringBuilder lines = new StringBuilder();
    private final Provenance made;
    private final boolean prompts;

    /** @param prompts whether prompts may be among the notes, and with them into files */
    public ImageNotes(Provenance made, boolean prompts) {
        this.made = prompts ? made : made.withoutPrompt();
        this.prompts = prompts;
        ProvenanceText.lines(this.made, this::line);
        made.critique().ifPresent(this::critique);
    }

    private void critique(Critique critique) {
        for (Dimension dimension : Dimension.values())
            line(
                    dimension.title(),
                    String.format(Locale.ROOT, "%.1f", critique.breakdown().get(dimension)));
        if (prompts) line("Critique", critique.reasoning());
        if (prompts) line("Revised prompt", critique.revisedPrompt());
    }

    /** Adds who judged the image. */
    public ImageNotes critic(String id) {
        return line("Critic", id);
    }

    /** Adds what a model said with the image. */
    public ImageNotes reply(ImageReply reply) {
        reply.usage().requestId().ifPresent(id -> line("Request", id));
        if (prompts) reply.notes().forEach(note -> line("Note", note));
        return this;
    }

    private ImageNotes line(String key, String value) {
        if (value.isBlank()) return this;
        lines.append(key)
                .append(": ")
                .append(value.strip().replaceAll("\\s*\\R\\s*", " "))
                .append('\n');
        return this;
    }

    /** Makes the notes the image's Info. */
    public void attachTo(ImagePlus image) {
        image.setProperty("Info", lines + ImageInfo.line(made));
    }
}
