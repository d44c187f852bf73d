package air.provenance;

import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Operation;
import air.provenance.foreign.Findings;
import air.provenance.foreign.FoundTexts;
import air.taste.Critique;
import air.taste.TasteJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The record as JSON, the one codec for it: the ledger's requests, ImageJ's notes and the pictures' files hold this. In
 * one line of ASCII, so that it comes through any file unharmed. What is not known is not there; a field that cannot be
 * understood counts as not there, unless it is the operation.
 */
public final class ProvenanceJson {
    private static final int MOST_NUMBER_DIGITS = 40;
    private static final int DEEPEST = 20;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(MOST_NUMBER_DIGITS)
                            .maxStringLength(FoundTexts.LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ProvenanceJson() {}

    /** One line of ASCII. */
    public static String write(Provenance p) {
        try {
            return MAPPER.writeValueAsString(node(p));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the record cannot be written as JSON", e);
        }
    }

    /** The record as a tree; its keys are a contract. */
    public static ObjectNode node(Provenance p) {
        ObjectNode node = MAPPER.createObjectNode();
        p.program().ifPresent(v -> node.put("program", v));
        node.put("operation", p.operation());
        p.provider().ifPresent(v -> node.put("provider", v));
        p.model().ifPresent(v -> node.put("model", v));
        p.intent().ifPresent(v -> node.put("intent", v));
        p.prompt().ifPresent(v -> node.put("prompt", v));
        p.seedText().ifPresent(v -> node.put("seed", new BigInteger(v)));
        p.width().ifPresent(v -> node.put("width", v));
        p.height().ifPresent(v -> node.put("height", v));
        node.setAll(options(p.options()));
        p.profile().ifPresent(v -> node.put("profile", v));
        if (!p.references().isEmpty()) p.references().forEach(node.putArray("references")::add);
        if (!p.parents().isEmpty()) p.parents().forEach(node.putArray("parents")::add);
        p.original().ifPresent(v -> node.put("original", v));
        p.critique().ifPresent(v -> node.set("critique", TasteJson.record(v)));
        p.costUsd().ifPresent(v -> node.put("cost_usd", v));
        p.created().ifPresent(v -> node.put("created", v.toString()));
        return node;
    }

    /** What only some models have, as the keys that are given. */
    public static ObjectNode options(ImageRequest.Options options) {
        ObjectNode node = MAPPER.createObjectNode();
        options.style().ifPresent(v -> node.put("style", v));
        options.steps().ifPresent(v -> node.put("steps", v));
        options.guidanceScale().ifPresent(v -> node.put("guidance_scale", v));
        options.seconds().ifPresent(v -> node.put("seconds", v));
        return node;
    }

    /** Reads {@link #options(ImageRequest.Options)}; none where the text is not understood. */
    public static ImageRequest.Options readOptions(String json) {
        return tree(json).map(ProvenanceJson::options).orElse(ImageRequest.Options.NONE);
    }

    /** Reads {@link #write}; empty where the text is not such a record. */
    public static Optional<Provenance> read(String json) {
        return tree(json)
                .filter(node ->
                        text(node, "operation").filter(ProvenanceJson::isTask).isPresent())
                .map(ProvenanceJson::read);
    }

    /** The object in {@code json}; empty where it holds none or too much. */
    private static Optional<JsonNode> tree(String json) {
        if (json.length() > FoundTexts.LONGEST) return Optional.empty();
        try {
            return Optional.ofNullable(MAPPER.readTree(json)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Reads {@link #node}, of whatever operation. */
    public static Provenance read(JsonNode node) {
        ProvenanceBuilder record = new ProvenanceBuilder(text(node, "operation").orElse(""))
                .by(text(node, "provider").orElse(""), text(node, "model").orElse(""))
                .program(text(node, "program"))
                .intent(text(node, "intent").orElse(""))
                .options(options(node))
                .profile(text(node, "profile"))
                .references(texts(node.path("references")))
                .parents(texts(node.path("parents")))
                .original(text(node, "original").orElse(""))
                .critique(critique(node.path("critique")))
                .costUsd(cost(node.path("cost_usd")));
        text(node, "prompt").ifPresent(record::prompt);
        seed(node.path("seed")).ifPresent(record::seed);
        size(node, record);
        text(node, "created").flatMap(ProvenanceJson::instant).ifPresent(record::created);
        return record.build();
    }

    private static boolean isTask(String operation) {
        return Stream.of(Operation.values()).anyMatch(task -> task.key().equals(operation));
    }

    private static Optional<Long> seed(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::bigIntegerValue)
                .filter(v -> v.signum() >= 0 && v.bitLength() <= Long.SIZE)
                .map(BigInteger::longValue);
    }

    private static void size(JsonNode node, ProvenanceBuilder record) {
        OptionalInt width = whole(node.path("width"), 1, Findings.WIDEST);
        OptionalInt height = whole(node.path("height"), 1, Findings.WIDEST);
        if (width.isPresent() && height.isPresent()) record.size(width.getAsInt(), height.getAsInt());
    }

    private static ImageRequest.Options options(JsonNode node) {
        return new ImageRequest.Options(
                text(node, "style"),
                whole(node.path("steps"), 1, 1000),
                real(node.path("guidance_scale"), 0, 100),
                real(node.path("seconds"), 1, 600));
    }

    private static OptionalInt whole(JsonNode value, int least, int most) {
        boolean fits = value.canConvertToInt() && value.isIntegralNumber();
        return fits && value.intValue() >= least && value.intValue() <= most
                ? OptionalInt.of(value.intValue())
                : OptionalInt.empty();
    }

    private static OptionalDouble real(JsonNode value, double least, double most) {
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        return number >= least && number <= most ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array) if (item.isTextual()) texts.add(item.textValue());
        return texts;
    }

    private static Optional<Critique> critique(JsonNode node) {
        if (!node.isObject()) return Optional.empty();
        try {
            return Optional.of(TasteJson.readCritique(node.toString(), "the critique"));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> cost(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(v -> Math.abs(v.scale()) <= MOST_NUMBER_DIGITS && v.signum() >= 0);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
