package air.taste;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A score as a model wrote it: 7.4, "7,4", "7.4/10", "74 %", {"value": 7.4, "max": 10}.
 *
 * @param value the figure
 * @param scale what it is out of; 0 where the model does not say
 */
record Score(double value, double scale) {
    /** The scales people judge on; "3/4" is no score. */
    private static final Set<Double> SCALES = Set.of(1.0, 5.0, 10.0, 20.0, 50.0, 100.0);

    private static final List<String> VALUES = List.of("score", "value", "rating", "points", "grade", "mark", "number");
    /** What a scale is called beside the score it is of. */
    static final List<String> LIMITS =
            List.of("max_score", "score_scale", "scale", "out_of", "max", "maximum", "max_value");

    private static final String FIGURE = "\\d+(?:\\.\\d+)?|\\d+,\\d{1,2}|\\.\\d+";
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:[\\p{L} _]{0,30}[:=]|[~≈])?\\s*(?<value>[+-]?(?:" + FIGURE + "))\\s*"
                    + "(?:(?:/|out of|of)\\s*(?<scale>\\d{1,3})(?:\\.0+)?|(?<percent>%|percent|per cent))?\\s*"
                    + "(?:points?|pts)?[.!]?\\s*(?:\\(.*\\)|\\[.*]|[-–—:;,]\\s\\D*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LAST_FIGURE = Pattern.compile(".*?(?<![.\\d])(\\d+)(?:\\.0+)?\\D*", Pattern.DOTALL);
    private static final int LONGEST = 300;

    /** Empty where {@code node} is no score, or could be more than one. */
    static Optional<Score> of(JsonNode node) {
        if (node.isNumber()) return Optional.of(new Score(node.doubleValue(), 0));
        if (node.isTextual()) return written(node.textValue());
        if (node.isArray() && node.size() == 1) return of(node.path(0));
        return node.isObject() ? described(node) : Optional.empty();
    }

    private static Optional<Score> written(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace('⁄', '/')
                .replaceAll("[*_`\"']", "")
                .strip();
        if (plain.equalsIgnoreCase("NaN")) return Optional.of(new Score(Double.NaN, 0));
        Matcher written = WRITTEN.matcher(plain);
        if (!written.matches()) return Optional.empty();
        double value = Double.parseDouble(written.group("value").replace(',', '.'));
        if (written.group("percent") != null) return Optional.of(new Score(value, 100));
        if (written.group("scale") == null) return Optional.of(new Score(value, 0));
        double scale = Double.parseDouble(written.group("scale"));
        return SCALES.contains(scale) ? Optional.of(new Score(value, scale)) : Optional.empty();
    }

    private static Optional<Score> described(JsonNode node) {
        AnswerFields fields = new AnswerFields(node, Set.of());
        return of(fields.get(VALUES))
                .map(mark -> mark.scale == 0 ? new Score(mark.value, scale(fields.get(LIMITS))) : mark);
    }

    /** The scale that a field names, as a number or as "0-10"; 0 where it names none. */
    static double scale(JsonNode node) {
        Matcher figure = LAST_FIGURE.matcher(node.asText(""));
        if (node.isContainerNode() || node.asText("").length() > LONGEST || !figure.matches()) return 0;
        double scale = figure.group(1).length() > 3 ? 0 : Double.parseDouble(figure.group(1));
        return SCALES.contains(scale) ? scale : 0;
    }

    Score on(double otherwise) {
        return scale == 0 ? new Score(value, otherwise) : this;
    }

    /** On the scale of 0 to 10; a score that names no scale is taken to be on it. */
    double outOfTen() {
        return scale == 0 || scale == 10 ? value : value * 10 / scale;
    }
}
