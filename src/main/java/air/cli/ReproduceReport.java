package air.cli;

import air.provenance.Provenance;
import air.provenance.ProvenanceJson;
import air.taste.TasteJson;
import air.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a picture's file says, and what came of making it again, for people and as JSON. The keys are a contract. */
final class ReproduceReport {
    private final Path image;
    private final Provenance record;
    private Optional<Path> file = Optional.empty();
    private boolean identical;
    private List<String> notes = List.of();

    ReproduceReport(Path image, Provenance record) {
        this.image = image;
        this.record = record;
    }

    void made(Path written, boolean samePixels, List<String> said) {
        file = Optional.of(written);
        identical = samePixels;
        notes = said;
    }

    String json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("image", image.toString());
        node.set("settings", ProvenanceJson.node(record));
        node.put("prompt_left_out", record.promptLeftOut());
        node.put("deterministic", record.repeatable());
        file.ifPresent(written -> {
            node.put("file", written.toString());
            node.put("identical", identical);
            notes.forEach(node.putArray("notes")::add);
        });
        return TasteJson.text(node);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        line(lines, "Operation", record.operation());
        line(lines, "Provider", record.provider().orElse("unknown"));
        line(lines, "Model", record.model().orElse("unknown"));
        record.intent().ifPresent(v -> line(lines, "Intent", v));
        line(
                lines,
                "Prompt",
                record.prompt().orElse(record.promptLeftOut() ? "left out of the file on purpose" : "unknown"));
        line(lines, "Seed", record.seedText().orElse("unknown"));
        if (record.width().isPresent())
            line(
                    lines,
                    "Size",
                    record.width().getAsInt() + " x " + record.height().getAsInt());
        options(lines);
        lineage(lines);
        record.critique().ifPresent(c -> line(lines, "Score", String.format(Locale.ROOT, "%.1f of 10", c.score())));
        record.costUsd().ifPresent(v -> line(lines, "Cost", v.toPlainString() + " USD"));
        record.created().ifPresent(v -> line(lines, "Made", v.toString()));
        record.program().ifPresent(v -> line(lines, "With", v));
        line(lines, "Source type", record.sourceType().uri());
        ending(lines);
        return String.join("\n", lines);
    }

    private void options(List<String> lines) {
        record.options().style().ifPresent(v -> line(lines, "Style", v));
        record.options().steps().ifPresent(v -> line(lines, "Steps", String.valueOf(v)));
        record.options().guidanceScale().ifPresent(v -> line(lines, "Guidance scale", String.valueOf(v)));
    }

    private void lineage(List<String> lines) {
        record.profile().ifPresent(v -> line(lines, "Taste profile", v));
        record.references().forEach(v -> line(lines, "Reference image", v));
        record.parents().forEach(v -> line(lines, "Made from", v));
        record.original().ifPresent(v -> line(lines, "Original", v));
    }

    private void ending(List<String> lines) {
        if (file.isEmpty() && !record.repeatable())
            line(lines, "Note", "The model does not promise the same picture for the same request.");
        file.ifPresent(
                written -> lines.add(written + (identical ? ": the same pixels as " : ": other pixels than ") + image));
    }

    /** On one line, and nothing in it that a terminal would obey: the file can come from anybody. */
    private static void line(List<String> lines, String name, String value) {
        lines.add(name + ": " + SafeText.line(value));
    }
}
