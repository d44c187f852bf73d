package air.provider;

import air.model.ModelException;
import air.model.QueuedModel.Order;
import air.registry.ModelEntry;
import air.registry.SentField;
import air.reply.ErrorReport;
import air.reply.ReplyJson;
import air.wire.Failures;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Orders from WaveSpeed, through its API of version 3 (https://wavespeed.ai/docs).
 *
 * @param baseUrl where it is
 */
record WaveSpeed(String baseUrl) implements OrderProtocol {
    private static final String STATUS = "status";
    private static final Map<String, SentField> USUAL = SentField.named(Map.of(
            "prompt", "prompt",
            "image", "image",
            "seed", "seed",
            "count", "num_images",
            "size_text", "size",
            "steps", "num_inference_steps",
            "guidance", "guidance_scale"));

    @Override
    public Map<String, SentField> usualFields() {
        return USUAL;
    }

    @Override
    public String orderPath(String model) {
        return "/api/v3/" + model;
    }

    @Override
    public Order taken(ModelEntry entry, Wire.Reply reply, Failures failures) throws ModelException {
        JsonNode data = data(reply.body());
        Optional<String> id = OrderProtocol.id(data, "id");
        if (ErrorReport.of(reply.body()).status() > 0
                || data.path(STATUS).asText("").equals("failed"))
            throw failures.of(reply.answer()).failure();
        if (id.isEmpty()) throw failures.unreadable("it does not say which order was taken", reply.requestId());
        String address = ReplyJson.text(data.path("urls"), "get");
        String documented = baseUrl + "/api/v3/predictions/" + id.get() + "/result";
        return new Order(
                Service.WAVESPEED.id(), entry.id(), id.get(), Map.of(STATUS, address.isEmpty() ? documented : address));
    }

    @Override
    public String statusAddress(Order order) {
        return order.addresses().getOrDefault(STATUS, "");
    }

    @Override
    public State state(JsonNode body) {
        String status = ReplyJson.text(data(body), STATUS);
        boolean queued = status.equalsIgnoreCase("created") || status.equalsIgnoreCase("queued");
        return queued ? new State(Stage.WAITING, "waiting in the queue") : State.of(status);
    }

    /** Some relays leave the wrapping out. */
    private static JsonNode data(JsonNode body) {
        return body.path("data").isObject() ? body.path("data") : body;
    }
}
