package air.create;

import air.loop.Candidate;
import air.loop.Round;
import air.model.Picture;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A round as JSON, {@code iteration_<n>.json}. The keys are a contract. */
final class RoundJson {
    private static final String ITERATION = "iteration";
    private static final String CANDIDATES = "candidates";
    private static final String COMPARISONS = "comparisons";
    private static final String INCUMBENT = "incumbent";

    private RoundJson() {}

    /** A classic round. */
    static ObjectNode node(Round round, long seed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(ITERATION, round.number());
        return judged(node, round, seed);
    }

    /** A round of several candidates. */
    static ObjectNode node(Round round) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(ITERATION, round.number());
        node.put(CandidateJson.CANDIDATE, String.valueOf(round.candidate().letter()));
        judged(node, round, round.candidate().seed());
        ArrayNode candidates = node.putArray(CANDIDATES);
        round.candidates().forEach(one -> candidates.add(CandidateJson.entry(round, one)));
        node.set(COMPARISONS, ComparisonJson.node(round.comparisons()));
        node.put(INCUMBENT, round.incumbent().map(Candidate.Name::toString).orElse(null));
        return node;
    }

    private static ObjectNode judged(ObjectNode node, Round round, long seed) {
        node.put(CandidateJson.PROMPT, round.prompt());
        node.put(CandidateJson.CRITIQUED, round.critiqued());
        node.setAll(TasteJson.node(round.critique()));
        CandidateJson.made(node, round.candidate(), seed);
        CandidateJson.times(node, round.generating(), round.judging());
        return node;
    }

    /** Whether the round of this JSON has several candidates. */
    static boolean several(JsonNode node) {
        return node.path(CANDIDATES).isArray();
    }

    /** The index of the candidate that is the round's. */
    static int chosen(JsonNode node) {
        return index(node);
    }

    /** The indices of the candidates that the round has. */
    static List<Integer> indices(JsonNode node) {
        List<Integer> indices = new ArrayList<>();
        node.path(CANDIDATES).forEach(one -> indices.add(index(one)));
        return indices;
    }

    /** What the round's JSON says of the candidate that is the round's, as its own would. */
    static ObjectNode candidate(ObjectNode node) {
        ObjectNode own = node.deepCopy();
        node.path(CANDIDATES).forEach(entry -> {
            if (index(entry) == chosen(node)) own.setAll((ObjectNode) entry);
        });
        return own;
    }

    private static int index(JsonNode node) {
        String letter = node.path(CandidateJson.CANDIDATE).asText();
        return letter.matches("[a-h]") ? letter.charAt(0) - 'a' : 0;
    }

    /**
     * Reads a round of several candidates from its JSON.
     *
     * @param where the file, for errors
     * @throws air.model.InvalidInputException if a comparison is none
     */
    static Round read(JsonNode node, List<Candidate> candidates, String where) {
        return new Round(
                node.path(ITERATION).asInt(),
                candidates,
                chosen(node),
                ComparisonJson.read(node.path(COMPARISONS), where),
                ComparisonJson.name(node.path(INCUMBENT), where));
    }

    /**
     * Reads a classic round from its JSON.
     *
     * @param where the file, for errors
     * @throws air.model.InvalidInputException if it holds no critique
     */
    static Round read(JsonNode node, Picture picture, String where) {
        return new Round(
                node.path(ITERATION).asInt(),
                node.path(CandidateJson.PROMPT).asText(),
                CandidateJson.reply(node, picture),
                TasteJson.readCritique(node.toString(), where),
                node.path(CandidateJson.CRITIQUED).asBoolean(),
                CandidateJson.duration(node.path(CandidateJson.GENERATING)),
                CandidateJson.duration(node.path(CandidateJson.JUDGING)));
    }
}
