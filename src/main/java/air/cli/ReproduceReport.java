package air.cli;

import air.provenance.Provenance;
import air.provenance.ProvenanceJson;
import air.provenance.ProvenanceText;
import air.taste.TasteJson;
import air.text.SafeText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        ProvenanceText.lines(record, (name, value) -> line(lines, name, value));
        line(lines, "Source type", record.sourceType().uri());
        ending(lines);
        return String.join("\n", lines);
    }

    private void ending(List<String> lines) {
        if (file.isEmpty() && !record.repeatable())
            line(lines, "Note", "The model does not promise the same picture for the same request.");
        file.ifPresent(
                written -> lines.add(written + (identical ? ": the same pixels as " : ": other pixels than ") + image));
    }

    /** On one line, and nothing in it that a terminal would obey: the file can come from anywhere. */
    private static void line(List<String> lines, String name, String value) {
        lines.add(name + ": " + SafeText.line(value));
    }
}
