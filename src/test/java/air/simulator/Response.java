package air.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back when nothing goes wrong on the way. */
record Response(int status, Map<String, String> headers, byte[] body) {
    static Response json(int status, String body) {
        return new Response(
                status,
                Map.of("Content-Type", "application/json", "x-request-id", "sim-request"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    static Response of(String type, byte[] body) {
        return new Response(200, Map.of("Content-Type", type), body);
    }

    Response with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Response(status, all, body);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Response withText(String text) {
        return new Response(status, headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
