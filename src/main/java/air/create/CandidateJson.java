package air.create;

import air.loop.Candidate;
import air.loop.Round;
import air.model.ImageReply;
import air.model.Picture;
import air.model.Usage;
import air.taste.Critique;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One picture of a round as JSON: whole in its own file, {@code iteration_<n>_<letter>.json}, and in short among the
 * {@code candidates} of {@code iteration_<n>.json}. The keys are a contract.
 */
final class CandidateJson {
    static final String CANDIDATE = "candidate";
    static final String PROMPT = "prompt";
    static final String CRITIQUED = "critiqued";
    static final String GENERATING = "generating_seconds";
    static final String JUDGING = "judging_seconds";

    private static final String ITERATION = "iteration";
    private static final String SEED = "seed";
    private static final String MODEL = "model";
    private static final String COST = "cost_usd";
    private static final String NOTES = "notes";
    private static final String SCORE = "score";
    private static final String MEASURED = "measured";
    private static final String UNSCORED = "unscored";

    private CandidateJson() {}

    /** Everything that is known of a candidate. */
    static ObjectNode node(int round, Candidate candidate) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(ITERATION, round);
        node.put(CANDIDATE, letter(candidate));
        node.put(PROMPT, candidate.prompt());
        node.put(CRITIQUED, candidate.critique().isPresent());
        candidate.critique().ifPresent(critique -> node.setAll(TasteJson.node(critique)));
        judged(node, candidate);
        made(node, candidate, candidate.seed());
        times(node, candidate.generating(), candidate.judging());
        return node;
    }

    /** A candidate among those of a run. */
    static ObjectNode brief(Round round, Candidate candidate) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(ITERATION, round.number());
        node.put(CANDIDATE, letter(candidate));
        node.put(SCORE, candidate.critique().map(Critique::score).orElse(null));
        TasteJson.interval(node, candidate.critique().flatMap(Critique::interval));
        return node;
    }

    /** A candidate among those of its round. */
    static ObjectNode entry(Round round, Candidate candidate) {
        ObjectNode node = brief(round, candidate);
        node.remove(ITERATION);
        node.put("file", RoundFiles.file(round, candidate));
        node.put(PROMPT, candidate.prompt());
        node.put(SEED, candidate.seed());
        judged(node, candidate);
        times(node, candidate.generating(), candidate.judging());
        return node;
    }

    private static void judged(ObjectNode node, Candidate candidate) {
        candidate.measured().ifPresent(measured -> node.set(MEASURED, TasteJson.node(measured)));
        candidate.unscored().ifPresent(why -> node.put(UNSCORED, why));
    }

    /** What a picture was made from. */
    static void made(ObjectNode node, Candidate candidate, long seed) {
        node.put(SEED, seed);
        node.put(MODEL, candidate.reply().usage().model());
        node.put("width", candidate.picture().width());
        node.put("height", candidate.picture().height());
        node.put(COST, candidate.reply().usage().costUsd().orElse(null));
        candidate.reply().notes().forEach(node.putArray(NOTES)::add);
    }

    static void times(ObjectNode node, Duration generating, Duration judging) {
        node.put(GENERATING, seconds(generating));
        node.put(JUDGING, seconds(judging));
    }

    /**
     * Reads what {@link #node} wrote.
     *
     * @param where the file, for errors
     * @throws air.model.InvalidInputException if what it says of the picture cannot be read
     */
    static Candidate read(JsonNode node, int index, Picture picture, String where) {
        Optional<Critique> critique = node.path(CRITIQUED).asBoolean()
                ? Optional.of(TasteJson.readCritique(node.toString(), where))
                : Optional.empty();
        return new Candidate(
                index,
                node.path(PROMPT).asText(),
                node.path(SEED).asLong(),
                reply(node, picture),
                critique,
                Optional.of(node.path(MEASURED)).filter(JsonNode::isObject).map(TasteJson::readMeasured),
                Optional.of(node.path(UNSCORED)).filter(JsonNode::isTextual).map(JsonNode::textValue),
                duration(node.path(GENERATING)),
                duration(node.path(JUDGING)));
    }

    /** The generator's answer, as far as the JSON keeps it. */
    static ImageReply reply(JsonNode node, Picture picture) {
        Optional<BigDecimal> cost =
                Optional.of(node.path(COST)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        Usage usage = new Usage("", node.path(MODEL).asText(), 1, 0, 0, cost, Optional.empty());
        List<String> notes = new ArrayList<>();
        node.path(NOTES).forEach(note -> notes.add(note.asText()));
        return new ImageReply(List.of(picture), usage, notes);
    }

    private static String letter(Candidate candidate) {
        return String.valueOf(candidate.letter());
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static Duration duration(JsonNode seconds) {
        return Duration.ofMillis(Math.round(seconds.asDouble() * 1000));
    }
}
