package air.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** WaveSpeed's predictions: an order is taken and asked after; its files lie beside it, free for everybody. */
final class WaveSpeedRoutes implements Routes {
    private static final Pattern PREDICTION =
            Pattern.compile("/wavespeed/api/v3/predictions/([\\w-]+)/result(?:\\?.*)?");
    private static final Pattern FILE = Pattern.compile("/wavespeed/files/([\\w.-]+)");

    private final Simulator simulator;
    private final OrderBook orders;

    WaveSpeedRoutes(Simulator simulator, OrderBook orders) {
        this.simulator = simulator;
        this.orders = orders;
    }

    @Override
    public Response answer(Recorded request) {
        Matcher file = FILE.matcher(request.path());
        if (file.matches()) return orders.file(file.group(1));
        if (!("Bearer " + Simulator.KEY).equals(request.headers().get("authorization")))
            return error(401, "Unauthorized", "invalid authentication");
        Matcher known = PREDICTION.matcher(request.path());
        if (known.matches()) {
            OrderBook.Order order = orders.find(known.group(1));
            return order == null ? error(404, "Not Found", "no such prediction") : about(order);
        }
        if (!request.method().equals("POST") || !request.path().startsWith("/wavespeed/api/v3/"))
            return error(404, "Not Found", "no such model");
        return prediction(orders.take("wavespeed-order-", request), "created");
    }

    private static Response error(int status, String message, String why) {
        return Bodies.status(
                        status, "{'code':" + status + ",'message':'" + message + "','data':{'error':'" + why + "'}}")
                .apply(null);
    }

    private Response about(OrderBook.Order order) {
        int left = orders.left(order);
        return prediction(order, left == 0 ? "completed" : left > 1 ? "created" : "processing");
    }

    private Response prediction(OrderBook.Order order, String status) {
        ObjectNode root = Recorded.MAPPER.createObjectNode().put("code", 200).put("message", "success");
        ObjectNode data = root.putObject("data")
                .put("id", order.id)
                .put("model", "simulated")
                .put("status", status)
                .put("error", "");
        data.putObject("urls")
                .put("get", simulator.baseUrl("wavespeed") + "/api/v3/predictions/" + order.id + "/result");
        ArrayNode outputs = data.putArray("outputs");
        ArrayNode flags = data.putArray("has_nsfw_contents");
        if (status.equals("completed"))
            for (String file :
                    orders.files(order, order.request.json().path("num_images").asInt(1))) {
                outputs.add(simulator.baseUrl("wavespeed") + "/files/" + file);
                flags.add(false);
            }
        return Response.json(200, root.toString());
    }
}
