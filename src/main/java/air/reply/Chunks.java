package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges an answer's chunks into one answer: a chat's deltas and Gemini's candidates are appended; any other field of a
 * later chunk replaces the earlier value.
 */
final class Chunks {
    private static final Set<String> NUMBERED = Set.of("choices", "candidates", "tool_calls");
    private static final Set<String> GROWING = Set.of("parts", "images", "content", "annotations", "reasoning_details");
    private static final Set<String> SPOKEN =
            Set.of("content", "refusal", "reasoning", "reasoning_content", "arguments", "text");
    private static final int MOST_NUMBERED = 64;
    private static final String DELTA = "delta";
    private static final String MESSAGE = "message";

    private final ObjectNode whole = ReplyJson.MAPPER.createObjectNode();

    private Chunks() {}

    /** @return a list of pieces as the answer they make; anything else as it is */
    static JsonNode joined(JsonNode body) {
        boolean pieces = body.isArray() && !body.isEmpty();
        for (JsonNode piece : body) pieces &= piece.has("choices") || piece.has("candidates");
        if (pieces) return joined((Iterable<JsonNode>) body);
        boolean single = body.path("choices").path(0).has(DELTA);
        return single ? joined(List.of(body)) : body;
    }

    /** @param pieces objects, in the order they came */
    static JsonNode joined(Iterable<JsonNode> pieces) {
        Chunks chunks = new Chunks();
        for (JsonNode piece : pieces) {
            Iterable<JsonNode> objects = piece.isArray() ? piece : List.of(piece);
            for (JsonNode object : objects) if (object instanceof ObjectNode one) chunks.add(one);
        }
        return chunks.whole;
    }

    /** Events of the Images API have a type, and each contains its own picture. */
    private void add(ObjectNode piece) {
        String type = ReplyJson.text(piece, "type");
        if (type.contains("partial")) list(whole, "partial_images").add(piece);
        else if (type.endsWith(".completed") && !piece.has("response")) {
            list(whole, "data").add(piece);
            if (piece.has("usage")) whole.set("usage", piece.get("usage"));
        } else merge(whole, piece, false);
    }

    private static ArrayNode list(ObjectNode place, String name) {
        return place.path(name) instanceof ArrayNode there ? there : place.putArray(name);
    }

    /** @param growing whether what is said goes on from what was said before */
    private static void merge(ObjectNode into, ObjectNode piece, boolean growing) {
        for (Map.Entry<String, JsonNode> field : piece.properties()) {
            boolean delta = field.getKey().equals(DELTA) && field.getValue().isObject();
            set(into, delta ? MESSAGE : field.getKey(), field.getValue(), growing || delta);
        }
    }

    private static void set(ObjectNode into, String name, JsonNode value, boolean growing) {
        JsonNode old = into.path(name);
        if (value.isNull() && !old.isMissingNode()) return;
        if (value.isArray() && NUMBERED.contains(name)) numbered(list(into, name), value, growing);
        else if (value instanceof ObjectNode more)
            merge(old instanceof ObjectNode there ? there : into.putObject(name), more, growing);
        else if (value.isArray() && old instanceof ArrayNode there && grows(name, growing))
            there.addAll((ArrayNode) value);
        else if (growing && value.isTextual() && old.isTextual() && SPOKEN.contains(name))
            into.put(name, old.textValue() + value.textValue());
        else into.set(name, value);
    }

    /** Gemini's parts always do: its pieces are no deltas by name. */
    private static boolean grows(String name, boolean growing) {
        return name.equals("parts") || growing && GROWING.contains(name);
    }

    private static void numbered(ArrayNode into, JsonNode pieces, boolean growing) {
        int place = 0;
        for (JsonNode piece : pieces) {
            int number = piece.path("index").asInt(place++);
            if (number < 0 || number >= MOST_NUMBERED || !(piece instanceof ObjectNode one)) continue;
            while (into.size() <= number) into.addObject();
            if (into.path(number) instanceof ObjectNode there) merge(there, one, growing);
        }
    }
}
