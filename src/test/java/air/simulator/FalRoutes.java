package air.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** fal's queue: an order is taken, asked after, fetched or cancelled; its files lie beside it, free for everybody. */
final class FalRoutes implements Routes {
    private static final Pattern ORDER = Pattern.compile("/fal/(.+)/requests/([\\w-]+)(/status|/cancel)?(?:\\?.*)?");
    private static final Pattern FILE = Pattern.compile("/fal/files/([\\w.-]+)");

    private final Simulator simulator;
    private final OrderBook orders;

    FalRoutes(Simulator simulator, OrderBook orders) {
        this.simulator = simulator;
        this.orders = orders;
    }

    @Override
    public Response answer(Recorded request) {
        Matcher file = FILE.matcher(request.path());
        if (file.matches()) return orders.file(file.group(1));
        if (!("Key " + Simulator.KEY).equals(request.headers().get("authorization")))
            return Response.json(401, "{\"detail\":\"Cannot access application: authentication is required.\"}");
        Matcher known = ORDER.matcher(request.path());
        if (known.matches()) return about(request, known);
        if (!request.method().equals("POST")) return Response.json(405, "{\"detail\":\"Method Not Allowed\"}");
        OrderBook.Order order = orders.take("fal-order-", request);
        return Response.json(
                200, state("IN_QUEUE", order).put("queue_position", 1).toString());
    }

    private Response about(Recorded request, Matcher known) {
        OrderBook.Order order = orders.find(known.group(2));
        if (order == null) return Response.json(404, "{\"detail\":\"Request not found\"}");
        if (known.group(3) == null) return Response.json(200, result(order).toString());
        if (known.group(3).equals("/cancel")) {
            orders.withdraw(order);
            return Response.json(request.method().equals("PUT") ? 202 : 405, "{\"status\":\"CANCELLATION_REQUESTED\"}");
        }
        int left = orders.left(order);
        if (left == 0) return Response.json(200, state("COMPLETED", order).toString());
        ObjectNode waiting = state(left > 1 ? "IN_QUEUE" : "IN_PROGRESS", order);
        if (left > 1) waiting.put("queue_position", left - 1);
        else waiting.putArray("logs").addObject().put("message", "50% of the steps");
        return Response.json(202, waiting.toString());
    }

    private ObjectNode state(String status, OrderBook.Order order) {
        String address = simulator.baseUrl("fal") + "/owner/model/requests/" + order.id;
        return Recorded.MAPPER
                .createObjectNode()
                .put("status", status)
                .put("request_id", order.id)
                .put("response_url", address)
                .put("status_url", address + "/status")
                .put("cancel_url", address + "/cancel");
    }

    private ObjectNode result(OrderBook.Order order) {
        ObjectNode root = Recorded.MAPPER.createObjectNode();
        List<String> files =
                orders.files(order, order.request.json().path("num_images").asInt(1));
        if (!orders.isPictures(order)) {
            root.putObject(orders.isVideo(order) ? "video" : "model_mesh").put("url", address(files.get(0)));
            return root;
        }
        ArrayNode images = root.putArray("images");
        ArrayNode flags = root.putArray("has_nsfw_concepts");
        for (String file : files) {
            images.addObject().put("url", address(file)).put("content_type", "image/png");
            flags.add(false);
        }
        return root.put("seed", order.request.json().path("seed").asLong()).put("prompt", "as sent");
    }

    private String address(String file) {
        return simulator.baseUrl("fal") + "/files/" + file;
    }
}
