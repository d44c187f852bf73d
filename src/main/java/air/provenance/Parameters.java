package air.provenance;

import java.util.ArrayList;
import java.util.List;

/**
 * The text under {@link PngText#PARAMETERS}, which many programs read and show: the prompt, then a line of figures like
 * {@code Steps: 20, Seed: 7, Size: 512x768}.
 */
final class Parameters {
    private Parameters() {}

    static String write(Provenance p) {
        List<String> figures = new ArrayList<>();
        p.options().steps().ifPresent(v -> figures.add("Steps: " + v));
        p.options().guidanceScale().ifPresent(v -> figures.add("CFG scale: " + v));
        p.seedText().ifPresent(v -> figures.add("Seed: " + v));
        if (p.width().isPresent() && p.height().isPresent())
            figures.add("Size: " + p.width().getAsInt() + "x" + p.height().getAsInt());
        p.model().ifPresent(v -> figures.add("Model: " + v));
        String line = String.join(", ", figures);
        return p.prompt().map(prompt -> prompt + "\n" + line).orElse(line);
    }
}
