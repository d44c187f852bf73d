package air.batch;

import air.model.InvalidInputException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prompts as JSON. */
final class PromptsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String SHAPE = "{\"prompts\": [{\"id\": ..., \"prompt\": ...}]}";

    private PromptsJson() {}

    static List<Manifest.Raw> read(String text, String file) {
        JsonNode root = tree(text, file);
        JsonNode prompts = root.path("prompts");
        if (!root.isObject() || !prompts.isArray())
            throw new InvalidInputException(file + " should hold " + SHAPE + " but "
                    + (root.isObject() ? missing(prompts) : "holds " + kind(root)) + ".");
        List<Manifest.Raw> items = new ArrayList<>();
        for (JsonNode item : prompts) items.add(item(item, "prompts[" + items.size() + "]"));
        return items;
    }

    private static JsonNode tree(String text, String file) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String at =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
            String why = e.getOriginalMessage().startsWith("Duplicate field") ? e.getOriginalMessage() : "is not JSON";
            throw new InvalidInputException(file + at + ": " + why + ": it should hold " + SHAPE + ".", e);
        }
    }

    private static String missing(JsonNode prompts) {
        return prompts.isMissingNode() ? "has no \"prompts\"" : "its \"prompts\" is " + kind(prompts);
    }

    private static Manifest.Raw item(JsonNode item, String where) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        if (!item.isObject()) problems.add(where + " should be an object but is " + kind(item));
        item.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean known = List.of("id", "title", "scene", "mood", "prompt").contains(field.getKey());
            if (value.isTextual()) fields.put(field.getKey(), value.textValue());
            else if (!known) fields.put(field.getKey(), "");
            else if (!value.isNull())
                problems.add(where + "." + field.getKey() + " should be text but is " + kind(value));
        });
        return new Manifest.Raw(where, fields, problems);
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            default -> "nothing";
        };
    }
}
