package air.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values a model allows for a field, and the nearest of them to what is asked.
 *
 * @param values as a registry entry writes them; none where the model takes any
 */
record AllowedValues(List<String> values) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final double FAR = 1e9;

    /** The nearest by its number: {@code 8s} for 7. */
    JsonNode number(double asked) {
        if (values.isEmpty()) return asked == Math.rint(asked) ? JSON.numberNode((long) asked) : JSON.numberNode(asked);
        return nearest(value -> {
            List<Double> numbers = numbers(value);
            return numbers.isEmpty() ? FAR : Math.abs(numbers.get(0) - asked);
        });
    }

    /** The nearest by proportions, then by size: {@code 1536x1024} or {@code 3:2} for 1200 x 800. */
    JsonNode shape(int width, int height, String any) {
        if (values.isEmpty()) return JSON.textNode(any);
        double aspect = Math.log((double) width / height);
        double area = Math.log((double) width * height);
        return nearest(value -> {
            List<Double> sides = numbers(value);
            if (sides.size() < 2 || sides.get(0) * sides.get(1) == 0) return FAR;
            double byArea = Math.abs(Math.log(sides.get(0) * sides.get(1)) - area);
            return Math.abs(Math.log(sides.get(0) / sides.get(1)) - aspect) * 100 + byArea;
        });
    }

    /** The nearest by size: {@code 2k} counts the longer side in 1024 px, {@code 720p} the shorter one in px. */
    JsonNode resolution(double width, double height) {
        return nearest(value -> {
            List<Double> numbers = numbers(value);
            if (numbers.isEmpty() || numbers.get(0) == 0) return FAR;
            boolean thousands = value.toLowerCase(Locale.ROOT).contains("k");
            double asked = thousands ? Math.max(width, height) / 1024.0 : Math.min(width, height);
            return Math.abs(Math.log(numbers.get(0) / asked));
        });
    }

    private JsonNode nearest(ToDoubleFunction<String> distance) {
        return json(values.stream()
                .min(Comparator.comparingDouble(distance))
                .orElseThrow(() -> new IllegalStateException("no values to choose from"))
                .strip());
    }

    /** A number is one, unless it stands in single quotes. */
    private static JsonNode json(String value) {
        if (value.length() > 1 && value.startsWith("'") && value.endsWith("'"))
            return JSON.textNode(value.substring(1, value.length() - 1));
        if (value.matches("\\d+")) return JSON.numberNode(Long.parseLong(value));
        return NUMBER.matcher(value).matches() ? JSON.numberNode(Double.parseDouble(value)) : JSON.textNode(value);
    }

    private static List<Double> numbers(String value) {
        List<Double> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(value);
        while (found.find()) numbers.add(Double.parseDouble(found.group()));
        return numbers;
    }
}
