package air.provenance;

import java.util.ArrayList;
import java.util.List;

/** The text under {@link PngText#PARAMETERS} that programs show: the prompt, under it a line of figures. */
final class Parameters {
    private Parameters() {}

    static String write(Provenance p) {
        List<String> figures = new ArrayList<>();
        p.options().steps().ifPresent(v -> figures.add("Steps: " + v));
        p.options().guidanceScale().ifPresent(v -> figures.add("CFG scale: " + v));
        p.seed().ifPresent(v -> figures.add("Seed: " + v));
        if (p.width().isPresent() && p.height().isPresent())
            figures.add("Size: " + p.width().getAsInt() + "x" + p.height().getAsInt());
        p.model().ifPresent(v -> figures.add("Model: " + v));
        String line = String.join(", ", figures);
        return p.prompt().map(prompt -> prompt + "\n" + line).orElse(line);
    }
}
