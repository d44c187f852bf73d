package air.provenance;

import air.model.ImageRequest;
import air.text.Figures;
import java.util.function.BiConsumer;

/** The record in words, line by line, for people. */
public final class ProvenanceText {
    private static final String UNKNOWN = "unknown";

    private ProvenanceText() {}

    /** @param line is given what each line is about and what it says; the texts may be anything that a file holds */
    public static void lines(Provenance p, BiConsumer<String, String> line) {
        asked(p, line);
        options(p.options(), line);
        p.profile().ifPresent(v -> line.accept("Taste profile", v));
        p.references().forEach(v -> line.accept("Reference image", v));
        p.parents().forEach(v -> line.accept("Made from", v));
        p.original().ifPresent(v -> line.accept("Original", v));
        p.critique().ifPresent(c -> line.accept("Score", c.shown() + " of 10"));
        if (p.costUsd().isPresent() || p.program().isPresent()) line.accept("Cost", Figures.cost(p.costUsd()));
        p.created().ifPresent(v -> line.accept("Made", v.toString()));
        p.program().ifPresent(v -> line.accept("With", v));
    }

    private static void asked(Provenance p, BiConsumer<String, String> line) {
        line.accept("Operation", p.operation());
        line.accept("Provider", p.provider().orElse(UNKNOWN));
        line.accept("Model", p.model().orElse(UNKNOWN));
        p.intent().ifPresent(v -> line.accept("Intent", v));
        line.accept("Prompt", p.prompt().orElse(p.promptLeftOut() ? "left out of the file on purpose" : UNKNOWN));
        line.accept("Seed", p.seedText().orElse(UNKNOWN));
        if (p.width().isPresent() && p.height().isPresent())
            line.accept("Size", p.width().getAsInt() + " x " + p.height().getAsInt());
    }

    private static void options(ImageRequest.Options options, BiConsumer<String, String> line) {
        options.style().ifPresent(v -> line.accept("Style", v));
        options.steps().ifPresent(v -> line.accept("Steps", String.valueOf(v)));
        options.guidanceScale().ifPresent(v -> line.accept("Guidance scale", String.valueOf(v)));
        options.seconds().ifPresent(v -> line.accept("Length", v + " s"));
    }
}
