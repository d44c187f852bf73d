package air.provider;

import air.model.ModelException;
import air.model.QueuedModel.Order;
import air.registry.ModelEntry;
import air.registry.SentField;
import air.reply.ReplyJson;
import air.wire.Failures;
import air.wire.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * Orders from fal, through its queue (https://docs.fal.ai/model-apis/model-endpoints/queue).
 *
 * @param baseUrl where it is
 */
record Fal(String baseUrl) implements OrderProtocol {
    private static final String STATUS = "status";
    private static final String RESULT = "result";
    private static final String CANCEL = "cancel";
    private static final Map<String, SentField> USUAL = SentField.named(Map.of(
            "prompt", "prompt",
            "image", "image_url",
            "seed", "seed",
            "count", "num_images",
            "size", "image_size",
            "steps", "num_inference_steps",
            "guidance", "guidance_scale"));
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s?%");

    @Override
    public Map<String, SentField> usualFields() {
        return USUAL;
    }

    @Override
    public String orderPath(String model) {
        return "/" + model;
    }

    @Override
    public Order taken(ModelEntry entry, Wire.Reply reply, Failures failures) throws ModelException {
        Optional<String> id = OrderProtocol.id(reply.body(), "request_id")
                .or(() -> OrderProtocol.id(reply.body(), "requestId"))
                .or(() -> OrderProtocol.id(reply.body(), "id"));
        if (id.isEmpty()) throw failures.unreadable("it does not say which order was taken", reply.requestId());
        String documented = baseUrl + "/" + application(Wire.path(entry)) + "/requests/" + id.get();
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put(STATUS, address(reply.body(), STATUS, documented + "/status"));
        addresses.put(RESULT, address(reply.body(), "response", documented));
        addresses.put(CANCEL, address(reply.body(), CANCEL, documented + "/cancel"));
        return new Order(Service.FAL.id(), entry.id(), id.get(), addresses);
    }

    /** Orders are asked after at the application, without the path of its model. */
    private static String application(String model) {
        return Stream.of(model.split("/")).limit(2).collect(Collectors.joining("/"));
    }

    private static String address(JsonNode body, String purpose, String documented) {
        String given = ReplyJson.text(body, purpose + "_url", purpose + "Url");
        return given.isEmpty() ? documented : given;
    }

    @Override
    public String statusAddress(Order order) {
        String address = order.addresses().getOrDefault(STATUS, "");
        HttpUrl url = HttpUrl.parse(address);
        return url == null
                ? address
                : url.newBuilder().setQueryParameter("logs", "1").toString();
    }

    @Override
    public State state(JsonNode body) {
        State state = State.of(ReplyJson.text(body, "status"));
        boolean failed =
                body.path("error").isObject() || !ReplyJson.text(body, "error").isEmpty();
        if (state.stage() == Stage.READY && failed) return new State(Stage.FAILED, "failed");
        if (state.stage() != Stage.WAITING) return state;
        if (body.has("queue_position")) return new State(Stage.WAITING, inQueue(body.path("queue_position")));
        String log = lastLog(body.path("logs"));
        Matcher percent = PERCENT.matcher(log);
        double fraction = percent.find() ? Math.min(100, Integer.parseInt(percent.group(1))) / 100.0 : Double.NaN;
        return new State(Stage.WAITING, log.isEmpty() ? "in progress" : log, fraction);
    }

    private static String inQueue(JsonNode position) {
        return position.asInt(0) > 0
                ? "waiting in the queue, " + position.asInt() + " before it"
                : "waiting in the queue";
    }

    private static String lastLog(JsonNode logs) {
        for (int i = logs.size() - 1; i >= 0; i--) {
            String message = ReplyJson.text(logs.path(i), "message");
            if (!message.isEmpty()) return message;
        }
        return "";
    }

    @Override
    public Optional<String> resultAddress(Order order) {
        return Optional.of(order.addresses().getOrDefault(RESULT, ""));
    }

    @Override
    public Optional<String> withdrawalAddress(Order order) {
        return Optional.ofNullable(order.addresses().get(CANCEL));
    }
}
