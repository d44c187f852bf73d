package air.bench;

import air.simulator.CannedModels;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A chat endpoint on loopback that takes its time, as models do, and keeps a log of what it was asked, without the
 * bodies: for thousands of calls. A share of them can fail.
 */
final class SlowProvider implements AutoCloseable {
    static final String KEY = "slow-key-77ab";

    /** @param waitMillis what Retry-After said, 0 for nothing */
    record Line(long atNanos, boolean painting, int status, long waitMillis) {}

    private final HttpServer server;
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, SlowProvider::daemon);
    private final Duration latency;
    private final double failing;
    private final Random random = new Random(5);
    private final List<Line> log = new ArrayList<>();
    private final byte[] painted;
    private final byte[] judged;

    /** @param failing share of the calls that fail: 429, 500 and resets alike */
    SlowProvider(Duration latency, double failing, byte[] png) throws IOException {
        this.latency = latency;
        this.failing = failing;
        this.painted = body(
                "{\"role\":\"assistant\",\"content\":null,\"images\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png) + "\"}}]}",
                "0.04");
        this.judged = body(
                "{\"role\":\"assistant\",\"content\":"
                        + new ObjectMapper().writeValueAsString(CannedModels.critique(6.5)) + "}",
                "0.002");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(Executors.newFixedThreadPool(4, SlowProvider::daemon));
        server.createContext("/", this::take);
        server.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "slow provider");
        thread.setDaemon(true);
        return thread;
    }

    private static byte[] body(String message, String cost) {
        return ("{\"id\":\"g\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":" + message
                        + "}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":9,\"cost\":" + cost + "}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Everything so far, in order of arrival. */
    synchronized List<Line> log() {
        return List.copyOf(log);
    }

    private void take(HttpExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        String body;
        try (InputStream in = exchange.getRequestBody()) {
            body = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
        boolean painting = body.contains("\"modalities\"");
        Line line = decide(arrived, painting);
        synchronized (this) {
            log.add(line);
        }
        long delay = line.status == 200 ? latency.toNanos() : latency.toNanos() / 10;
        timer.schedule(() -> answer(exchange, line), delay, TimeUnit.NANOSECONDS);
    }

    private synchronized Line decide(long arrived, boolean painting) {
        if (random.nextDouble() >= failing) return new Line(arrived, painting, 200, 0);
        return switch (random.nextInt(4)) {
            case 0 -> new Line(arrived, painting, 429, 0);
            case 1 -> new Line(arrived, painting, 429, 1000);
            case 2 -> new Line(arrived, painting, 500, 0);
            default -> new Line(arrived, painting, 0, 0);
        };
    }

    private void answer(HttpExchange exchange, Line line) {
        try {
            if (line.status == 0) {
                exchange.close();
                return;
            }
            byte[] body = line.status != 200
                    ? "{\"error\":{\"message\":\"Try again.\"}}".getBytes(StandardCharsets.UTF_8)
                    : line.painting ? painted : judged;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (line.waitMillis > 0) exchange.getResponseHeaders().set("Retry-After", "" + line.waitMillis / 1000);
            exchange.sendResponseHeaders(line.status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        } catch (IOException e) {
            // The client was killed, which is what some of the runs are about.
            exchange.close();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
    }
}
