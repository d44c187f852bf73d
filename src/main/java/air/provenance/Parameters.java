package air.provenance;

import air.model.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text under {@link PngText#PARAMETERS}, which many programs write and show: the prompt, then perhaps a line that
 * begins with "Negative prompt:", then a line of figures like {@code Steps: 20, Seed: 7, Size: 512x768}.
 */
final class Parameters {
    private static final String NEGATIVE = "\nNegative prompt:";
    private static final int MOST_FIGURES = 200;

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

    /** What can be understood of such a text; empty where there is no line of figures at its end. */
    static Optional<Provenance> read(String text) {
        String clean = text.strip();
        int line = clean.lastIndexOf('\n') + 1;
        ObjectNode figures = figures(clean.substring(line));
        if (!figures.has("seed") && !figures.has("steps")) return Optional.empty();
        String prompt = clean.substring(0, line).strip();
        int negative = ("\n" + prompt).indexOf(NEGATIVE);
        if (negative >= 0)
            prompt = prompt.substring(0, Math.max(0, negative - 1)).strip();
        if (!prompt.isEmpty()) figures.put("prompt", prompt);
        return Optional.of(ForeignJson.record(figures, Operation.TEXT_TO_IMAGE));
    }

    private static ObjectNode figures(String line) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (String figure : line.split(", ", MOST_FIGURES)) {
            int colon = figure.indexOf(": ");
            if (colon < 0) continue;
            String value = figure.substring(colon + 2).strip();
            switch (figure.substring(0, colon).strip()) {
                case "Steps" -> number(node, "steps", value);
                case "CFG scale" -> number(node, "guidance_scale", value);
                case "Seed" -> number(node, "seed", value);
                case "Model" -> node.put("model", value);
                case "Size" -> size(node, value);
                default -> {
                    // Other figures decide nothing here.
                }
            }
        }
        return node;
    }

    private static void size(ObjectNode node, String value) {
        String[] sides = value.split("x", 3);
        if (sides.length != 2) return;
        number(node, "width", sides[0]);
        number(node, "height", sides[1]);
    }

    /** Digits and at most a point: {@code Double} would read much else. */
    private static void number(ObjectNode node, String key, String value) {
        if (!value.matches("\\d{1,18}(\\.\\d{1,9})?")) return;
        JsonNode number = value.indexOf('.') < 0
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                : JsonNodeFactory.instance.numberNode(Double.parseDouble(value));
        node.set(key, number);
    }
}
