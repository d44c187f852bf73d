package air.create;

import air.loop.Round;
import air.model.ImageReply;
import air.model.Picture;
import air.model.Usage;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A round as JSON, {@code iteration_<n>.json}. The keys are a contract. */
final class RoundJson {
    private static final String ITERATION = "iteration";
    private static final String PROMPT = "prompt";
    private static final String CRITIQUED = "critiqued";
    private static final String MODEL = "model";
    private static final String COST = "cost_usd";
    private static final String NOTES = "notes";
    private static final String GENERATING = "generating_seconds";
    private static final String JUDGING = "judging_seconds";

    private RoundJson() {}

    static ObjectNode node(Round round, long seed) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put(ITERATION, round.number());
        node.put(PROMPT, round.prompt());
        node.put(CRITIQUED, round.critiqued());
        node.setAll(TasteJson.node(round.critique()));
        node.put("seed", seed);
        node.put(MODEL, round.reply().usage().model());
        node.put("width", round.picture().width());
        node.put("height", round.picture().height());
        node.put(COST, round.reply().usage().costUsd().orElse(null));
        round.reply().notes().forEach(node.putArray(NOTES)::add);
        node.put(GENERATING, seconds(round.generating()));
        node.put(JUDGING, seconds(round.judging()));
        return node;
    }

    /**
     * Reads a round from its JSON.
     *
     * @param where the file, for errors
     * @throws air.model.InvalidInputException if it holds no critique
     */
    static Round read(JsonNode node, Picture picture, String where) {
        Optional<BigDecimal> cost =
                Optional.of(node.path(COST)).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        Usage usage = new Usage("", node.path(MODEL).asText(), 1, 0, 0, cost, Optional.empty());
        List<String> notes = new ArrayList<>();
        node.path(NOTES).forEach(note -> notes.add(note.asText()));
        return new Round(
                node.path(ITERATION).asInt(),
                node.path(PROMPT).asText(),
                new ImageReply(List.of(picture), usage, notes),
                TasteJson.readCritique(node.toString(), where),
                node.path(CRITIQUED).asBoolean(),
                duration(node.path(GENERATING)),
                duration(node.path(JUDGING)));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Duration duration(JsonNode seconds) {
        return Duration.ofMillis(Math.round(seconds.asDouble() * 1000));
    }
}
