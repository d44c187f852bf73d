package air.studio;

import air.files.ContentHash;
import air.model.ImageRequest;
import air.model.Picture;
import air.model.VisionRequest;
import air.registry.ModelEntry;
import air.store.LedgerEntry;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What is asked of a model, as the ledger keeps it.
 *
 * @param operation {@code text-to-image} and so on, or {@code read}, {@code judge}
 * @param fingerprint of everything that is asked, pixels too: the same question again has the same
 * @param json what is asked, pictures by their hash
 */
record Question(String operation, String fingerprint, ObjectNode json) {
    static final ObjectMapper MAPPER = new ObjectMapper();

    static Question of(ModelEntry entry, ImageRequest request) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("prompt", request.prompt())
                .put("width", request.width())
                .put("height", request.height())
                .put("seed", request.seed());
        json.setAll(options(request));
        pictures(json, "inputs", request.inputs());
        pictures(json, "references", request.references());
        return of(entry, request.operation().key(), json);
    }

    static Question of(ModelEntry entry, String operation, VisionRequest request) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("system", request.system())
                .put("text", request.text())
                .put("schema", request.jsonSchema());
        pictures(json, "pictures", request.pictures());
        Question whole = of(entry, operation, json);
        return new Question(operation, whole.fingerprint(), json.without(List.of("system", "schema")));
    }

    private static Question of(ModelEntry entry, String operation, ObjectNode json) {
        String all = entry.provider() + '\n' + entry.path() + '\n' + operation + '\n' + json;
        return new Question(operation, ContentHash.of(all.getBytes(StandardCharsets.UTF_8)), json);
    }

    /** The same, asked for another reason. */
    Question as(String other) {
        return new Question(other, fingerprint, json);
    }

    /** As the ledger has it. */
    static Question written(LedgerEntry entry) {
        ObjectNode json = MAPPER.createObjectNode();
        try {
            if (MAPPER.readTree(entry.request()) instanceof ObjectNode object) json = object;
        } catch (JsonProcessingException e) {
            json.put("unreadable", entry.request());
        }
        return new Question(entry.operation(), entry.fingerprint(), json);
    }

    /** The number of results and what only some models have. */
    static ObjectNode options(ImageRequest request) {
        ObjectNode json = MAPPER.createObjectNode().put("count", request.count());
        request.options().style().ifPresent(style -> json.put("style", style));
        request.options().steps().ifPresent(steps -> json.put("steps", steps));
        request.options().guidanceScale().ifPresent(scale -> json.put("guidance_scale", scale));
        request.options().seconds().ifPresent(seconds -> json.put("seconds", seconds));
        return json;
    }

    private static void pictures(ObjectNode json, String field, List<Picture> pictures) {
        ArrayNode hashes = json.putArray(field);
        pictures.forEach(picture -> hashes.add(picture.pixelHash()));
    }
}
