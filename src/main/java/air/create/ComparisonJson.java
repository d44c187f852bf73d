package air.create;

import air.loop.Candidate;
import air.loop.Comparison;
import air.model.InvalidInputException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Comparisons as JSON, {@code comparisons} of a round and of a run under way. The keys are a contract. */
final class ComparisonJson {
    private static final String CHALLENGER = "challenger";
    private static final String INCUMBENT = "incumbent";
    private static final String VERDICT = "verdict";
    private static final String REASON = "reason";
    private static final String ASKED = "asked";
    private static final Pattern NAME = Pattern.compile("([1-9]\\d{0,5})([a-h])");

    private ComparisonJson() {}

    static ArrayNode node(List<Comparison> comparisons) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        comparisons.forEach(comparison -> nodes.add(node(comparison)));
        return nodes;
    }

    static ObjectNode node(Comparison comparison) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(CHALLENGER, comparison.challenger().toString())
                .put(INCUMBENT, comparison.incumbent().toString())
                .put(VERDICT, key(comparison.verdict()))
                .put(REASON, comparison.reason())
                .put(ASKED, comparison.asked());
    }

    /**
     * Reads what {@link #node(List)} wrote.
     *
     * @param where the file, for errors
     * @throws InvalidInputException if it is something else
     */
    static List<Comparison> read(JsonNode nodes, String where) {
        List<Comparison> comparisons = new ArrayList<>();
        for (JsonNode node : nodes) comparisons.add(one(node, where));
        return comparisons;
    }

    private static Comparison one(JsonNode node, String where) {
        return new Comparison(
                name(node.path(CHALLENGER), where).orElseThrow(() -> damaged(node, where)),
                name(node.path(INCUMBENT), where).orElseThrow(() -> damaged(node, where)),
                Stream.of(Comparison.Verdict.values())
                        .filter(verdict ->
                                key(verdict).equals(node.path(VERDICT).asText()))
                        .findFirst()
                        .orElseThrow(() -> damaged(node, where)),
                node.path(ASKED).asInt(),
                node.path(REASON).asText());
    }

    private static InvalidInputException damaged(JsonNode node, String where) {
        return new InvalidInputException(
                where + " holds no comparison of two pictures but " + node + ": put back the file as it was written.");
    }

    /**
     * A candidate's name; empty where there is none.
     *
     * @throws InvalidInputException if it is something else
     */
    static Optional<Candidate.Name> name(JsonNode node, String where) {
        if (!node.isTextual()) return Optional.empty();
        Matcher matcher = NAME.matcher(node.textValue());
        if (!matcher.matches()) throw damaged(node, where);
        return Optional.of(new Candidate.Name(
                Integer.parseInt(matcher.group(1)), matcher.group(2).charAt(0) - 'a'));
    }

    private static String key(Comparison.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
