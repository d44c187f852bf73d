package air.fiji.image;

import air.model.ImageReply;
import air.taste.Critique;
import air.taste.Dimension;
import ij.ImagePlus;
import java.util.Locale;

/** What is known of a generated image, as lines {@code Key: value} in its Info property. */
public final class ImageNotes {
    private final StringBuilder lines = new StringBuilder();

    public ImageNotes picture(String prompt, String model, long seed, ImageReply reply) {
        line("Prompt", prompt);
        line("Model", model);
        line("Seed", String.valueOf(seed));
        line(
                "Cost",
                reply.usage().costUsd().map(usd -> usd.toPlainString() + " USD").orElse("unknown"));
        reply.usage().requestId().ifPresent(id -> line("Request", id));
        reply.notes().forEach(note -> line("Note", note));
        return this;
    }

    public ImageNotes critique(String critic, Critique critique) {
        line("Score", score(critique.score()));
        for (Dimension dimension : Dimension.values())
            line(dimension.title(), score(critique.breakdown().get(dimension)));
        line("Critique", critique.reasoning());
        line("Revised prompt", critique.revisedPrompt());
        line("Critic", critic);
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
