package air.provenance;

import air.model.Operation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other programs tell as JSON: flat, under names of their own, or as a graph of nodes. */
final class ForeignJson {
    /** The PNG keywords under which it is found. */
    static final List<String> KEYWORDS = List.of("invokeai_metadata", "Comment", "prompt");

    /** Names that mean the same, by our key. */
    private static final Map<String, List<String>> NAMES = Map.of(
            "prompt", List.of("prompt", "positive_prompt"),
            "seed", List.of("seed"),
            "width", List.of("width"),
            "height", List.of("height"),
            "steps", List.of("steps"),
            "guidance_scale", List.of("guidance_scale", "cfg_scale", "cfg", "scale"),
            "model", List.of("model", "ckpt_name", "unet_name", "model_name"));

    private static final int MOST_NODES = 2000;

    private ForeignJson() {}

    static Optional<Provenance> read(String json) {
        return ProvenanceJson.tree(json).flatMap(tree -> {
            ObjectNode found = JsonNodeFactory.instance.objectNode();
            collect(tree, found);
            if (!found.has("prompt")) graph(tree, found);
            return found.has("prompt") || found.has("seed")
                    ? Optional.of(record(found, Operation.TEXT_TO_IMAGE))
                    : Optional.empty();
        });
    }

    private static void collect(JsonNode from, ObjectNode found) {
        NAMES.forEach((key, names) -> {
            for (String name : names) {
                JsonNode value = from.path(name);
                if (key.equals("model") && value.isObject()) value = value.path("name");
                if (value.isValueNode() && !value.isNull() && !found.has(key)) found.set(key, value);
            }
        });
    }

    /** A graph's nodes each have inputs; the sampler's positive input names the node that holds the prompt. */
    private static void graph(JsonNode tree, ObjectNode found) {
        int looked = 0;
        for (JsonNode node : tree) {
            if (looked++ > MOST_NODES) return;
            JsonNode inputs = node.path("inputs");
            collect(inputs, found);
            JsonNode positive = inputs.path("positive").path(0);
            JsonNode text = tree.path(positive.asText()).path("inputs").path("text");
            if (text.isTextual() && !found.has("prompt")) found.set("prompt", text);
        }
    }

    /** A record of another program's picture. */
    static Provenance record(ObjectNode found, Operation operation) {
        String model = ProvenanceJson.text(found, "model").orElse("");
        // The first files of this program held nothing but the line of figures.
        String provider = model.equals(Provenance.EMBEDDED) ? Provenance.EMBEDDED : "";
        ProvenanceBuilder record = new ProvenanceBuilder(operation)
                .program(Optional.empty())
                .by(provider, model)
                .options(ProvenanceJson.options((JsonNode) found));
        ProvenanceJson.text(found, "prompt").ifPresent(record::prompt);
        ProvenanceJson.seed(found.path("seed")).ifPresent(record::seed);
        ProvenanceJson.size(found, record);
        return record.build();
    }
}
