package air.provider;

import air.model.ModelException;
import air.model.QueuedModel.Order;
import air.registry.ModelEntry;
import air.registry.SentField;
import air.reply.DataUrls;
import air.reply.ReplyJson;
import air.wire.Failures;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Google's orders for videos (Veo): {@code predictLongRunning}, and an operation to poll. */
final class GeminiVideos implements OrderProtocol {
    private static final String STATUS = "status";
    private static final String INSTANCE = "instance";
    private static final String IMAGE = "image";
    private static final String OPERATION = "(?:models/[\\w.-]+/)?operations/[\\w.-]{1,200}";
    private static final Map<String, SentField> USUAL = Map.of(
            "prompt",
            SentField.named(INSTANCE + ".prompt"),
            IMAGE,
            SentField.named(INSTANCE + "." + IMAGE),
            "aspect_ratio",
            SentField.named("parameters.aspectRatio").or("16:9", "9:16"),
            "seconds",
            new SentField(
                    "parameters.durationSeconds", List.of(IntNode.valueOf(4), IntNode.valueOf(6), IntNode.valueOf(8))),
            "seed",
            SentField.named("parameters.seed"));

    private final Gemini gemini;

    GeminiVideos(Gemini gemini) {
        this.gemini = gemini;
    }

    @Override
    public Map<String, SentField> usualFields() {
        return USUAL;
    }

    @Override
    public String orderPath(String model) {
        return gemini.path(model, "predictLongRunning");
    }

    /** Google wants a list of instances, and pictures without a data URL's beginning. */
    @Override
    public ObjectNode shaped(ObjectNode fields) {
        if (!(fields.remove(INSTANCE) instanceof ObjectNode instance)) return fields;
        String url = instance.path(IMAGE).asText("");
        if (url.startsWith(DataUrls.START))
            instance.putObject(IMAGE)
                    .put("bytesBase64Encoded", url.substring(url.indexOf(',') + 1))
                    .put("mimeType", url.substring("data:".length(), url.indexOf(';')));
        fields.putArray("instances").add(instance);
        return fields;
    }

    @Override
    public Order taken(ModelEntry entry, Wire.Reply reply, Failures failures) throws ModelException {
        String name = ReplyJson.text(reply.body(), "name");
        if (!name.matches(OPERATION))
            throw failures.unreadable("it does not say which order was taken", reply.requestId());
        String id = name.substring(name.lastIndexOf('/') + 1);
        return new Order(Service.GEMINI.id(), entry.id(), id, Map.of(STATUS, gemini.address(name)));
    }

    @Override
    public String statusAddress(Order order) {
        return order.addresses().getOrDefault(STATUS, "");
    }

    @Override
    public State state(JsonNode body) {
        if (body.path("done").asBoolean(false)) return State.of(body.has("error") ? "failed" : "done");
        // An unfinished operation has only a name, and perhaps its progress.
        return State.of(body.has("name") || body.has("metadata") ? "running" : "");
    }
}
