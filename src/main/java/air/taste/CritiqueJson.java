package air.taste;

import air.model.InvalidInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What is said of a critique besides its scores and sentences, as JSON. The keys are a contract. */
final class CritiqueJson {
    private static final String INTERVAL = "interval";
    private static final String CAUTION = "caution";
    private static final String FINDINGS = "findings";
    private static final String CHECKS = "checks";
    private static final String MEASURED = "measured";
    private static final String GENTLER = "gentler_prompt";
    private static final String SCORE = "score";
    private static final String BREAKDOWN = "breakdown";
    private static final String FAULTS = "faults";
    private static final String DIMENSION = "dimension";
    private static final String SENTENCE = "sentence";
    private static final String BOX = "box";
    private static final String COST = "cost";
    private static final String KIND = "kind";
    private static final String QUESTION = "question";
    private static final String HOPED = "hoped";
    private static final String UNMET = "unmet";
    private static final String FINDING = "finding";

    private CritiqueJson() {}

    /** Writes the score's interval, null where there is none; to stand beside every score. */
    static void interval(ObjectNode node, Optional<Critique.Interval> interval) {
        if (interval.isEmpty()) node.putNull(INTERVAL);
        interval.ifPresent(i -> node.putArray(INTERVAL).add(rounded(i.low())).add(rounded(i.high())));
    }

    /** To a hundredth: more would only look exact. */
    private static double rounded(double score) {
        return Math.rint(score * 100) / 100;
    }

    static void breakdown(ObjectNode node, Map<Dimension, Double> scores) {
        ObjectNode breakdown = node.putObject(BREAKDOWN);
        scores.forEach((dimension, score) -> breakdown.put(dimension.key(), score));
    }

    /** Writes the details but for the interval; nothing for what there is not, but for the findings. */
    static void write(ObjectNode node, Critique.Details details) {
        details.caution().ifPresent(why -> node.put(CAUTION, why));
        ArrayNode findings = node.putArray(FINDINGS);
        details.findings().forEach(finding -> findings.add(node(finding)));
        if (!details.checks().isEmpty()) {
            ArrayNode checks = node.putArray(CHECKS);
            details.checks().forEach(answered -> checks.add(node(answered)));
        }
        details.measured().ifPresent(measured -> node.set(MEASURED, node(measured)));
        details.gentler().ifPresent(prompt -> node.put(GENTLER, prompt));
    }

    private static ObjectNode node(Critique.Finding finding) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(DIMENSION, finding.dimension().map(Dimension::key).orElse(null));
        node.put(SENTENCE, finding.sentence());
        finding.place().ifPresent(box -> node.set(BOX, node(box)));
        return node.put(COST, rounded(finding.cost()));
    }

    private static ObjectNode node(Check.Answered answered) {
        Check check = answered.check();
        return JsonNodeFactory.instance
                .objectNode()
                .put(KIND, key(check.kind()))
                .put(QUESTION, check.question())
                .put(HOPED, check.hoped())
                .put(UNMET, check.unmet())
                .put(FINDING, key(answered.finding()));
    }

    /** What was measured. */
    static ObjectNode node(Critique.Measured measured) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put(SCORE, measured.score());
        breakdown(node, measured.breakdown());
        measured.faults().forEach(node.putArray(FAULTS)::add);
        return node;
    }

    /** A box as {@code [x, y, width, height]}. */
    static ArrayNode node(Box box) {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        for (double side : new double[] {box.x(), box.y(), box.width(), box.height()})
            node.add(Math.rint(side * 10_000) / 10_000);
        return node;
    }

    /** @throws InvalidInputException if it is no {@code [x, y, width, height]} */
    static Box box(JsonNode node) {
        if (!node.isArray() || node.size() != 4)
            throw new InvalidInputException("box must be [x, y, width, height] but was " + TasteJson.shown(node) + ".");
        double x = TasteJson.number(node.get(0), BOX);
        double y = TasteJson.number(node.get(1), BOX);
        return new Box(
                x,
                y,
                Math.min(1 - x, TasteJson.number(node.get(2), BOX)),
                Math.min(1 - y, TasteJson.number(node.get(3), BOX)));
    }

    static Map<Dimension, Double> breakdown(JsonNode node) {
        JsonNode breakdown = node.path(BREAKDOWN);
        if (!breakdown.isObject())
            throw new InvalidInputException("breakdown must be an object with a score for each dimension but was "
                    + TasteJson.shown(breakdown) + ".");
        Map<Dimension, Double> scores = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values())
            scores.put(dimension, TasteJson.number(breakdown.path(dimension.key()), BREAKDOWN + "." + dimension.key()));
        return scores;
    }

    /**
     * Reads what {@link #interval} and {@link #write} wrote; what is missing is taken for nothing said.
     *
     * @throws InvalidInputException if something is there and is not what it should be
     */
    static Critique.Details read(JsonNode node) {
        return new Critique.Details(
                interval(node.path(INTERVAL)),
                text(node, CAUTION),
                list(node.path(FINDINGS), (one, all) -> all.add(finding(one))),
                list(node.path(CHECKS), (one, all) -> all.add(answered(one))),
                node.path(MEASURED).isObject() ? Optional.of(measured(node.path(MEASURED))) : Optional.empty(),
                text(node, GENTLER));
    }

    private static Optional<Critique.Interval> interval(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) return Optional.empty();
        if (!node.isArray() || node.size() != 2)
            throw new InvalidInputException("interval must be [low, high] but was " + TasteJson.shown(node) + ".");
        return Optional.of(new Critique.Interval(
                TasteJson.number(node.get(0), INTERVAL), TasteJson.number(node.get(1), INTERVAL)));
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(TasteJson.text(node, field)).filter(text -> !text.isBlank());
    }

    private static <T> List<T> list(JsonNode node, BiConsumer<JsonNode, List<T>> each) {
        List<T> all = new ArrayList<>();
        node.forEach(one -> each.accept(one, all));
        return all;
    }

    private static Critique.Finding finding(JsonNode node) {
        Optional<Dimension> dimension = Stream.of(Dimension.values())
                .filter(d -> d.key().equals(node.path(DIMENSION).asText()))
                .findFirst();
        Optional<Box> place = node.path(BOX).isArray() ? Optional.of(box(node.path(BOX))) : Optional.empty();
        return new Critique.Finding(
                dimension, TasteJson.text(node, SENTENCE), place, TasteJson.number(node.path(COST), COST));
    }

    private static Check.Answered answered(JsonNode node) {
        Check check = new Check(
                named(Check.Kind.values(), node, KIND),
                node.path(QUESTION).asText(),
                node.path(HOPED).asBoolean(),
                node.path(UNMET).asText());
        return new Check.Answered(check, named(Check.Finding.values(), node, FINDING));
    }

    static Critique.Measured measured(JsonNode node) {
        List<String> faults = list(node.path(FAULTS), (one, all) -> all.add(one.asText()));
        return new Critique.Measured(TasteJson.number(node.path(SCORE), SCORE), breakdown(node), faults);
    }

    private static <E extends Enum<E>> E named(E[] all, JsonNode node, String field) {
        return Stream.of(all)
                .filter(one -> key(one).equals(node.path(field).asText()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        field + " was " + TasteJson.shown(node.path(field)) + ", which is not known."));
    }

    private static String key(Enum<?> one) {
        return one.name().toLowerCase(java.util.Locale.ROOT);
    }
}
