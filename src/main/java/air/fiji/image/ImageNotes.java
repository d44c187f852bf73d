package air.fiji.image;

import air.model.ImageReply;
import air.provenance.ImageInfo;
import air.provenance.Provenance;
import air.store.Asset;
import air.taste.Critique;
import air.taste.Dimension;
import ij.ImagePlus;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is known of a generated image, as lines {@code Key: value} in its Info property, which ImageJ writes into its
 * TIFF files.
 */
public final class ImageNotes {
    private final StringBuilder lines = new StringBuilder();
    private final boolean prompts;

    /** @param prompts whether prompts may be among the notes, and with them into files */
    public ImageNotes(boolean prompts) {
        this.prompts = prompts;
    }

    /** What a model made of a prompt. */
    public ImageNotes picture(String prompt, String model, long seed, ImageReply reply) {
        if (prompts) line("Prompt", prompt);
        line("Model", model);
        line("Seed", String.valueOf(seed));
        cost(reply.usage().costUsd());
        reply.usage().requestId().ifPresent(id -> line("Request", id));
        if (prompts) reply.notes().forEach(note -> line("Note", note));
        return this;
    }

    /** What a critic said of it. */
    public ImageNotes critique(String critic, Critique critique) {
        return critique(critique).line("Critic", critic);
    }

    private ImageNotes critique(Critique critique) {
        line("Score", score(critique.score()));
        for (Dimension dimension : Dimension.values())
            line(dimension.title(), score(critique.breakdown().get(dimension)));
        if (prompts) line("Critique", critique.reasoning());
        if (prompts) line("Revised prompt", critique.revisedPrompt());
        return this;
    }

    /** What the library knows of a picture. */
    public ImageNotes asset(Asset asset) {
        Provenance made = asset.made();
        if (prompts) line("Prompt", asset.prompt());
        if (prompts) line("Intent", asset.intent());
        line("Operation", made.operation());
        line("Provider", made.provider().orElse(""));
        line("Model", asset.model());
        line("Seed", made.seedText().orElse(""));
        line("Size", made.width().orElse(0) + " x " + made.height().orElse(0));
        cost(made.costUsd());
        asset.critique().ifPresent(this::critique);
        line("Made", asset.created().toString());
        line("Profile", made.profile().orElse(""));
        line("Made from", asset.origin().parents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        return this;
    }

    private void cost(Optional<BigDecimal> usd) {
        line("Cost", usd.map(known -> known.toPlainString() + " USD").orElse("unknown"));
    }

    /** All of it once more, in one line that gives the settings back. */
    public ImageNotes record(Provenance provenance) {
        lines.append(ImageInfo.line(prompts ? provenance : provenance.withoutPrompt()));
        return this;
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
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
        image.setProperty("Info", lines.toString());
    }
}
