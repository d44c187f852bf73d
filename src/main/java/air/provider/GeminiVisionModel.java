package air.provider;

import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.model.VisionModel;
import air.model.VisionRequest;
import air.registry.ModelEntry;
import air.reply.ReplyJson;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** A Gemini model that looks at pictures and answers in JSON. */
final class GeminiVisionModel implements VisionModel {
    /** How an endpoint rejects {@code systemInstruction}: "Developer instruction is not enabled". */
    private static final String INSTRUCTION = "instruction";

    private final Gemini gemini;
    private final ModelEntry entry;
    private final String path;

    GeminiVisionModel(Gemini gemini, ModelEntry entry) {
        this.gemini = gemini;
        this.entry = entry;
        this.path = gemini.path(Wire.path(entry), "generateContent");
    }

    @Override
    public String id() {
        return entry.id();
    }

    @Override
    public String provider() {
        return gemini.wire().endpoint().provider();
    }

    @Override
    public Reply answer(VisionRequest request, Call call) throws ModelException {
        return StructuredOutput.answer(gemini.agreed(), id(), rung -> ask(request, rung, call));
    }

    private Reply ask(VisionRequest request, Accepted.Rung rung, Call call) throws ModelException {
        call.progress().report(id() + " is looking", Double.NaN);
        Wire wire = gemini.wire();
        return gemini.agreed()
                .without(
                        id(),
                        List.of(INSTRUCTION),
                        () -> StructuredOutput.read(
                                wire, id(), wire.post(id(), path, body(request, rung), wire.seeing(), call), call));
    }

    private ObjectNode body(VisionRequest request, Accepted.Rung rung) {
        ObjectNode body = ReplyJson.MAPPER.createObjectNode();
        String system = StructuredOutput.system(request, rung);
        boolean apart = gemini.agreed().accepts(id(), INSTRUCTION);
        if (apart) GeminiContent.ofSystem(body).words(system);
        GeminiContent content = GeminiContent.ofUser(body);
        if (!apart) content.words(system);
        content.words(request.text());
        for (Picture picture : request.pictures())
            content.picture(picture, Math.max(picture.width(), picture.height()));
        if (rung != Accepted.Rung.TEXT) {
            ObjectNode config = body.putObject("generationConfig").put("responseMimeType", "application/json");
            if (rung == Accepted.Rung.STRICT_SCHEMA)
                config.set("responseSchema", schema(ReplyJson.tree(request.jsonSchema())));
        }
        return body;
    }

    /** A JSON schema as Gemini writes it: types in capitals, fields in the order declared, no word on other fields. */
    private static JsonNode schema(JsonNode given) {
        ObjectNode schema = ReplyJson.MAPPER.createObjectNode();
        schema.put("type", given.path("type").asText().toUpperCase(Locale.ROOT));
        if (given.has("items")) schema.set("items", schema(given.path("items")));
        if (given.has("properties")) {
            ObjectNode properties = schema.putObject("properties");
            ArrayNode order = ReplyJson.MAPPER.createArrayNode();
            given.path("properties").properties().forEach(field -> {
                properties.set(field.getKey(), schema(field.getValue()));
                order.add(field.getKey());
            });
            schema.set("required", given.path("required"));
            schema.set("propertyOrdering", order);
        }
        return schema;
    }
}
