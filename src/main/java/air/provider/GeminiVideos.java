package air.provider;

import air.model.ModelException;
import air.model.QueuedModel.Order;
import air.registry.ModelEntry;
import air.reply.DataUrls;
import air.reply.ReplyJson;
import air.wire.Failures;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Google's orders for videos (Veo): {@code predictLongRunning}, and an operation to poll. */
final class GeminiVideos implements OrderProtocol {
    private static final String STATUS = "status";
    private static final String INSTANCE = "instance";
    private static final String IMAGE = "image";
    private static final String OPERATION = "(?:models/[\\w.-]+/)?operations/[\\w.-]{1,200}";
    private static final Map<String, String> USUAL = Map.of(
            "prompt",
            INSTANCE + ".prompt",
            IMAGE,
            INSTANCE + "." + IMAGE,
            "aspect_ratio",
            "parameters.aspectRatio=16:9|9:16",
            "seconds",
            "parameters.durationSeconds=4|6|8",
            "seed",
            "parameters.seed");

    private final Gemini gemini;

    GeminiVideos(Gemini gemini) {
        this.gemini = gemini;
    }

    @Override
    public Map<String, String> usualFields() {
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
