package air.batch;

import air.batch.ItemResult.ItemRound;
import air.files.SafeFiles;
import air.taste.Critique;
import air.taste.TasteJson;
import air.text.SafeText;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Summaries as JSON: an item's, and the batch's, which holds all of them. The keys are a contract. */
final class BatchReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String COMPLETE = "complete";

    private BatchReport() {}

    /** An item's {@code summary.json}. */
    static ObjectNode summary(ItemResult item) {
        BatchPrompt prompt = item.prompt();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", prompt.id()).put("title", prompt.title());
        node.put("scene", prompt.scene()).put("mood", prompt.mood()).put("prompt", prompt.prompt());
        node.put("state", item.state() == ItemResult.State.COMPLETE ? COMPLETE : "failed");
        item.failure().ifPresent(why -> node.put("failure", why));
        node.put("best_iteration", item.best().map(ItemRound::number).orElse(null));
        score(node, item.best().flatMap(ItemRound::critique));
        item.close().ifPresent(close -> node.put("close", close));
        node.put("cost_usd", item.costUsd().orElse(null));
        ArrayNode rounds = node.putArray("iterations");
        for (ItemRound i : item.rounds()) {
            ObjectNode round =
                    rounds.addObject().put("iteration", i.number()).put("picture", "iteration_" + i.number() + ".png");
            score(round, i.critique());
            round.put("reasoning", i.reasoning()).put("prompt", i.prompt());
        }
        return node;
    }

    /** A score with its interval, null where there is none. */
    private static void score(ObjectNode node, Optional<Critique> critique) {
        node.put("score", critique.map(Critique::score).orElse(null));
        node.set(
                "interval",
                critique.<JsonNode>map(c -> TasteJson.node(c).path("interval")).orElse(NullNode.getInstance()));
    }

    /** Whether an item is complete: its summary says so, and every file it names exists. */
    static boolean complete(ItemFiles files, int rounds) {
        boolean said =
                read(files).map(s -> COMPLETE.equals(s.path("state").asText())).orElse(false);
        for (int i = 1; said && i <= rounds; i++)
            said = files.hasPicture(i) && files.hasResults(i) && files.hasEvaluation(i);
        return said;
    }

    /** An item's summary; empty if missing or unreadable. */
    static Optional<JsonNode> read(ItemFiles files) {
        return files.readSummary().flatMap(text -> {
            try {
                return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
            } catch (JsonProcessingException e) {
                // Not ours, or edited: it is written anew.
                return Optional.empty();
            }
        });
    }

    /** Writes the batch's {@code summary.json}: figures, then every item's summary. */
    static void write(BatchResult result, BatchFolder folder, List<BatchPrompt> prompts) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.getFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("ending", result.ending().name().toLowerCase(java.util.Locale.ROOT));
            if (result.why().isPresent())
                json.writeStringField("why", result.why().get());
            json.writeNumberField("total", result.total());
            json.writeNumberField("complete", result.complete());
            json.writeNumberField("failed", result.failed());
            json.writeNumberField("left", result.left());
            if (result.costUsd().isPresent())
                json.writeNumberField("cost_usd", result.costUsd().get());
            else json.writeNullField("cost_usd");
            json.writeNumberField("seconds", result.duration().toMillis() / 1000.0);
            json.writeArrayFieldStart("items");
            for (BatchPrompt prompt : prompts) MAPPER.writeTree(json, item(folder, prompt));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory failed", e);
        }
        SafeFiles.write(folder.summary(), SafeText.json(text.append('\n').toString()));
    }

    /** An item's summary, or an entry that says it is left. */
    static JsonNode item(BatchFolder folder, BatchPrompt prompt) {
        return read(folder.item(prompt.id())).orElseGet(() -> JsonNodeFactory.instance
                .objectNode()
                .put("id", prompt.id())
                .put("title", prompt.title())
                .put("prompt", prompt.prompt())
                .put("state", "left"));
    }
}
