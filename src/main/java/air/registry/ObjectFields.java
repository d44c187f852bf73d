package air.registry;

import air.model.InvalidInputException;
import air.text.SafeText;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON object whose fields are taken one after the other, each checked; what was not taken in the end is unknown.
 * Every problem is an {@link InvalidInputException} that names field and value, without a full stop.
 */
final class ObjectFields {
    private static final int MOST_SHOWN = 60;

    private final JsonNode node;
    private final String path;
    private final Set<String> taken = new LinkedHashSet<>();
    private final List<ObjectFields> parts = new ArrayList<>();

    /** @param path what stands before a field's name in a problem, for example {@code limits.} */
    ObjectFields(JsonNode node, String path) {
        if (!node.isObject())
            throw new InvalidInputException((path.isEmpty() ? "it" : path.substring(0, path.length() - 1))
                    + " must be an object ({...}) but is " + shown(node));
        this.node = node;
        this.path = path;
    }

    /** The fields of the object in a field; of an empty one where it is missing. */
    ObjectFields part(String name) {
        JsonNode value = take(name);
        return part(value.isMissingNode() ? JsonNodeFactory.instance.objectNode() : value, path + name + ".");
    }

    /** The fields of an object in a list, counted from 1. */
    ObjectFields item(String list, int position, JsonNode item) {
        return part(item, path + list + "[" + position + "].");
    }

    private ObjectFields part(JsonNode object, String name) {
        ObjectFields part = new ObjectFields(object, name);
        parts.add(part);
        return part;
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** A text that is not blank. */
    String text(String name) {
        JsonNode value = take(name);
        if (value.isMissingNode()) throw wrong(name, "is missing");
        if (!value.isTextual() || value.textValue().isBlank()) throw wrong(name, "must be a text", value);
        return value.textValue();
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    boolean flag(String name) {
        JsonNode value = take(name);
        if (!value.isMissingNode() && !value.isBoolean()) throw wrong(name, "must be true or false", value);
        return value.booleanValue();
    }

    /** A whole number of at least {@code least}. */
    long whole(String name, long least, long otherwise) {
        JsonNode value = take(name);
        if (value.isMissingNode()) return otherwise;
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < least)
            throw wrong(name, "must be a whole number of " + least + " or more", value);
        return value.longValue();
    }

    int whole(String name, int least, int otherwise) {
        long value = whole(name, (long) least, otherwise);
        if (value > Integer.MAX_VALUE) throw wrong(name, "must be at most " + Integer.MAX_VALUE, node.path(name));
        return (int) value;
    }

    /** A number of 0 or more. */
    Optional<BigDecimal> number(String name) {
        JsonNode value = take(name);
        if (value.isMissingNode()) return Optional.empty();
        if (!value.isNumber() || value.decimalValue().signum() < 0)
            throw wrong(name, "must be a number of 0 or more", value);
        return Optional.of(value.decimalValue());
    }

    /** The items of a list; none where it is missing. */
    List<JsonNode> list(String name) {
        JsonNode value = take(name);
        if (!value.isMissingNode() && !value.isArray()) throw wrong(name, "must be a list ([...])", value);
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }

    /** All fields with their values, whatever their names. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        node.properties().forEach(field -> all.put(field.getKey(), take(field.getKey())));
        return all;
    }

    /** Names of the unknown fields, including those of nested objects. */
    List<String> notTaken() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!taken.contains(name)) names.add(path + name);
        });
        parts.forEach(part -> names.addAll(part.notTaken()));
        return names;
    }

    InvalidInputException wrong(String name, String what) {
        return new InvalidInputException(path + name + " " + what);
    }

    InvalidInputException wrong(String name, String what, JsonNode value) {
        return wrong(name, what + " but is " + shown(value));
    }

    private JsonNode take(String name) {
        taken.add(name);
        return node.path(name);
    }

    private static String shown(JsonNode value) {
        return shown(value.toString());
    }

    /** A value as a problem shows it: on one line, shortened. */
    static String shown(String value) {
        return SafeText.shortened(value, MOST_SHOWN);
    }
}
