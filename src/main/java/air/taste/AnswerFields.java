package air.taste;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An object's fields by what their names mean: {@code paletteTendency}, {@code palette-tendency} and "Palette Tendency"
 * are one. Fields of an object that is a mere wrapper count as its own, after these.
 */
final class AnswerFields {
    /** What holds an answer and says nothing itself. */
    static final Set<String> WRAPPERS =
            Set.copyOf(names("answer analysis assessment critique data evaluation final final_answer json judgement"
                    + " judgment output properties response result results review"));

    private static final List<String> ITEM_NAMES = List.of("dimension", "name", "criterion", "key", "label", "field");
    private static final int DEEPEST = 6;

    private final Map<String, JsonNode> byName = new LinkedHashMap<>();

    /** @param wrappers names of inner objects whose fields are taken for this one's */
    AnswerFields(JsonNode node, Set<String> wrappers) {
        add(node, wrappers, DEEPEST);
    }

    private void add(JsonNode node, Set<String> wrappers, int depth) {
        Map<String, JsonNode> own = named(node);
        own.forEach(byName::putIfAbsent);
        own.forEach((name, value) -> {
            if (depth > 0 && value.isObject() && wrappers.contains(name)) add(value, wrappers, depth - 1);
        });
    }

    /** The fields of an object, of a list of objects that name themselves, or of lines "name: value". */
    private static Map<String, JsonNode> named(JsonNode node) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        if (node.isObject()) node.properties().forEach(f -> named.putIfAbsent(plain(f.getKey()), f.getValue()));
        if (node.isArray()) node.forEach(item -> named.putAll(item(item)));
        if (node.isTextual()) for (String line : node.textValue().split("[\\n;]")) named.putAll(line(line));
        return named;
    }

    private static Map<String, JsonNode> item(JsonNode item) {
        if (item.isTextual()) return line(item.textValue());
        for (String field : ITEM_NAMES)
            if (item.path(field).isTextual())
                return Map.of(plain(item.path(field).textValue()), item);
        return item.isObject() && item.size() == 1 ? named(item) : Map.of();
    }

    private static Map<String, JsonNode> line(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) return Map.of();
        return Map.of(
                plain(line.substring(0, colon)),
                JsonNodeFactory.instance.textNode(line.substring(colon + 1).strip()));
    }

    /** Names as {@link #plain} writes them, in one text. */
    static List<String> names(String all) {
        return List.of(all.split(" "));
    }

    /** A name in small letters, its words joined by underscores. */
    static String plain(String name) {
        return name.replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d]+", "_")
                .replaceAll("^_+|_+$", "");
    }

    /** The first of {@code names} that there is; missing where there is none, or only null. */
    JsonNode get(List<String> names) {
        for (String name : names) {
            JsonNode value = byName.get(name);
            if (value != null && !value.isNull()) return value;
        }
        return MissingNode.getInstance();
    }
}
