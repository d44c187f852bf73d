package air.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/**
 * Google's {@code models/<name>:generateContent}, which paints where images are among the modalities and else sees, and
 * {@code :predictLongRunning}, which takes orders for videos.
 */
final class GeminiRoutes implements Routes {
    private final Simulator simulator;
    private final Models models;
    private final OrderBook orders;

    GeminiRoutes(Simulator simulator, Models models, OrderBook orders) {
        this.simulator = simulator;
        this.models = models;
        this.orders = orders;
    }

    @Override
    public Response answer(Recorded request) {
        if (!Simulator.KEY.equals(request.headers().get("x-goog-api-key")))
            return error(400, "API key not valid.", "'details':[{'reason':'API_KEY_INVALID'}],");
        if (request.path().endsWith(":predictLongRunning")) return operation(orders.take("veo-order-", request), false);
        if (request.path().contains("/operations/")) return about(request.path().replaceFirst(".*/operations/", ""));
        if (request.path().contains("/files/"))
            return orders.file(request.path().replaceAll(".*/files/|:download.*", ""));
        if (!request.path().matches("/gemini/v1beta/models/[\\w.-]+:generateContent"))
            return error(404, "models/unknown is not found for API version v1beta", "");
        JsonNode config = request.json().path("generationConfig");
        for (String field : simulator.unknownFields())
            if (config.has(field)) return error(400, "Unknown name \\\"" + field + "\\\": Cannot find field.", "");
        return request.painting() ? painted(request, config) : seen(request, config);
    }

    private static Response error(int status, String message, String more) {
        return Bodies.status(
                        status,
                        "{'error':{'code':" + status + "," + more + "'message':'" + message
                                + "','status':'INVALID_ARGUMENT'}}")
                .apply(null);
    }

    private Response about(String id) {
        OrderBook.Order order = orders.find(id);
        if (order == null) return error(404, "Operation not found", "");
        return operation(order, orders.left(order) == 0);
    }

    private Response operation(OrderBook.Order order, boolean done) {
        ObjectNode root =
                Recorded.MAPPER.createObjectNode().put("name", "models/veo-test-generate/operations/" + order.id);
        if (done)
            root.put("done", true)
                    .putObject("response")
                    .putObject("generateVideoResponse")
                    .putArray("generatedSamples")
                    .addObject()
                    .putObject("video")
                    .put(
                            "uri",
                            simulator.baseUrl("gemini") + "/v1beta/files/"
                                    + orders.files(order, 1).get(0) + ":download?alt=media");
        return Response.json(200, root.toString());
    }

    private Response painted(Recorded request, JsonNode config) {
        byte[] png = Simulator.paint(models, request, config.path("seed").asLong(1));
        ObjectNode root = Recorded.MAPPER.createObjectNode();
        ArrayNode parts = parts(root);
        parts.addObject().put("text", "Here it is.");
        parts.addObject()
                .putObject("inlineData")
                .put("mimeType", "image/png")
                .put("data", Base64.getEncoder().encodeToString(png));
        return Response.json(200, root.toString());
    }

    private Response seen(Recorded request, JsonNode config) {
        if (config.has("responseSchema") && !simulator.accepts("json_schema"))
            return error(400, "Unknown name \\\"responseSchema\\\": Cannot find field.", "");
        if (config.has("responseMimeType") && !simulator.accepts("json_object"))
            return error(400, "JSON mode is not enabled for this model", "");
        ObjectNode root = Recorded.MAPPER.createObjectNode();
        ArrayNode parts = parts(root);
        parts.addObject().put("text", "Let me think {about} it.").put("thought", true);
        parts.addObject().put("text", Looking.answer(models, request));
        return Response.json(200, root.toString());
    }

    private static ArrayNode parts(ObjectNode root) {
        ObjectNode candidate = root.putArray("candidates")
                .addObject()
                .put("finishReason", "STOP")
                .put("index", 0);
        root.putObject("usageMetadata")
                .put("promptTokenCount", 12)
                .put("candidatesTokenCount", 1290)
                .put("thoughtsTokenCount", 10)
                .put("totalTokenCount", 1312);
        root.put("responseId", "simulated-response");
        return candidate.putObject("content").put("role", "model").putArray("parts");
    }
}
