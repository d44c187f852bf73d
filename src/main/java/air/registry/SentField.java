package air.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a model names something that is sent to it, and the values it knows where it does not take all.
 *
 * @param name a name, or a path of names with dots between, for example {@code parameters.seed}
 * @param values texts and numbers, as they are sent; none where the model takes any
 */
public record SentField(String name, List<JsonNode> values) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final double FAR = 1e9;
    /** How much more the proportions count than the size. */
    private static final int PROPORTIONS = 100;

    public SentField {
        if (name.isBlank()) throw new IllegalArgumentException("a field that is sent needs a name");
        values = List.copyOf(values);
    }

    /** A field that takes any value. */
    public static SentField named(String name) {
        return new SentField(name, List.of());
    }

    /** Fields that take any value: the provider's names by ours. */
    public static Map<String, SentField> named(Map<String, String> names) {
        Map<String, SentField> fields = new TreeMap<>();
        names.forEach((ours, theirs) -> fields.put(ours, named(theirs)));
        return fields;
    }

    /** As version 0.1.0 had it in a models.json, all in one text: {@code ratio=16:9|1:1}, {@code duration='5'|'10'}. */
    static SentField inOldForm(String text) {
        int sign = text.indexOf('=');
        if (sign < 0) return named(text);
        return new SentField(
                text.substring(0, sign),
                Arrays.stream(text.substring(sign + 1).split("\\|"))
                        .map(value -> oldValue(value.strip()))
                        .toList());
    }

    /** There a number was one, unless it stood in single quotes. */
    private static JsonNode oldValue(String value) {
        if (value.length() > 1 && value.startsWith("'") && value.endsWith("'"))
            return JSON.textNode(value.substring(1, value.length() - 1));
        if (value.matches("\\d{1,18}")) return JSON.numberNode(Long.parseLong(value));
        return NUMBER.matcher(value).matches() ? JSON.numberNode(Double.parseDouble(value)) : JSON.textNode(value);
    }

    /** This field, with {@code usual} where it names no values. */
    public SentField or(String... usual) {
        if (!values.isEmpty()) return this;
        return new SentField(
                name, Arrays.stream(usual).<JsonNode>map(JSON::textNode).toList());
    }

    /** The value whose number is nearest, {@code 8s} for 7; empty where the model takes any. */
    public Optional<JsonNode> nearest(double number) {
        return least(value -> numbers(value).stream()
                .findFirst()
                .map(n -> Math.abs(n - number))
                .orElse(FAR));
    }

    /**
     * The value nearest by proportions, then by size: {@code 1536x1024} or {@code 3:2} for 1200 x 800 px; empty where
     * the model takes any.
     */
    public Optional<JsonNode> nearestShape(int width, int height) {
        double aspect = Math.log((double) width / height);
        double area = Math.log((double) width * height);
        return least(value -> {
            List<Double> sides = numbers(value);
            if (sides.size() < 2 || sides.get(0) * sides.get(1) == 0) return FAR;
            double byArea = Math.abs(Math.log(sides.get(0) * sides.get(1)) - area);
            return Math.abs(Math.log(sides.get(0) / sides.get(1)) - aspect) * PROPORTIONS + byArea;
        });
    }

    /**
     * The value nearest by size: {@code 2k} counts the longer side in 1024 px, {@code 720p} the shorter one in px;
     * empty where the model takes any.
     */
    public Optional<JsonNode> nearestResolution(double width, double height) {
        return least(value -> {
            List<Double> numbers = numbers(value);
            if (numbers.isEmpty() || numbers.get(0) == 0) return FAR;
            boolean thousands = value.asText().toLowerCase(Locale.ROOT).contains("k");
            double asked = thousands ? Math.max(width, height) / 1024.0 : Math.min(width, height);
            return Math.abs(Math.log(numbers.get(0) / asked));
        });
    }

    private Optional<JsonNode> least(ToDoubleFunction<JsonNode> distance) {
        return values.stream().min(Comparator.comparingDouble(distance));
    }

    /** The numbers in a value: 1536 and 1024 of {@code 1536x1024}. */
    static List<Double> numbers(JsonNode value) {
        List<Double> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(value.asText());
        while (found.find()) numbers.add(Double.parseDouble(found.group()));
        return numbers;
    }
}
