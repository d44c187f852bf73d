package air.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A provider on 127.0.0.1: an OpenAI-compatible one (chat completions that see and paint, images generate and edit),
 * and under an address of its own each of the other providers. Records every request; fails as it is told. Close it to
 * free the port.
 */
public final class Simulator implements AutoCloseable {
    /** The key it wants. */
    public static final String KEY = "sim-key-4f9a1c7e2b8d";

    /** Price of a picture, as its answers tell. */
    public static final String COST = "0.0387";

    private static final Pattern SIZE = Pattern.compile("about (\\d+) x (\\d+) px");

    private final Models models;
    private final OrderBook orders;
    private final Map<String, Routes> providers;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Recorded> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final AtomicLong working = new AtomicLong();
    private volatile Misbehaviour misbehaviour;
    private volatile Predicate<Recorded> when = request -> true;
    private volatile Set<String> formats = Set.of("json_schema", "json_object");
    private volatile Set<String> unknownFields = Set.of();

    private Simulator(Models models) throws IOException {
        this.models = models;
        orders = new OrderBook(models);
        providers = Map.of(
                "gemini", new GeminiRoutes(this, models, orders),
                "huggingface", new HuggingFaceRoutes(models),
                "fal", new FalRoutes(this, orders),
                "wavespeed", new WaveSpeedRoutes(this, orders));
        server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "simulator");
        thread.setDaemon(true);
        thread.start();
    }

    public static Simulator start(Models models) {
        try {
            return new Simulator(models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/v1";
    }

    /** Start of the addresses that speak as another provider does, for example {@code gemini}. */
    public String baseUrl(String provider) {
        return "http://127.0.0.1:" + server.getLocalPort() + "/" + provider;
    }

    /** The orders of the providers that take orders. */
    public OrderBook orders() {
        return orders;
    }

    /** Everything that arrived, in order. */
    public List<Recorded> requests() {
        return List.copyOf(requests);
    }

    /** Time its own models and its writing took, ns, since the start. */
    public long workingNanos() {
        return working.get();
    }

    /** From now on {@code times} requests that meet {@code condition} are treated badly. */
    public void misbehave(Misbehaviour how, int times, Predicate<Recorded> condition) {
        when = condition;
        left.set(times);
        misbehaviour = how;
    }

    /** As {@link #misbehave(Misbehaviour, int, Predicate)}, any request, always. */
    public void misbehave(Misbehaviour how) {
        misbehave(how, Integer.MAX_VALUE, request -> true);
    }

    /** Answers 400 to any other response format: of {@code json_schema} and {@code json_object}. */
    public void acceptFormats(Set<String> accepted) {
        formats = accepted;
    }

    /** Answers 400 to requests with these fields. */
    public void rejectFields(Set<String> fields) {
        unknownFields = fields;
    }

    Set<String> unknownFields() {
        return unknownFields;
    }

    boolean accepts(String format) {
        return formats.contains(format);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "simulator connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                if (!server.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private void serve(Socket socket) {
        try (Wire wire = new Wire(socket)) {
            for (Wire.Incoming in = wire.read(); in != null; in = wire.read()) {
                long start = System.nanoTime();
                Recorded request =
                        new Recorded(numbers.incrementAndGet(), in.method(), in.path(), in.headers(), in.body());
                requests.add(request);
                answer(wire, request);
                working.addAndGet(System.nanoTime() - start);
            }
        } catch (IOException e) {
            // The client went away, as clients do.
            open.remove(socket);
        } finally {
            open.remove(socket);
        }
    }

    private void answer(Wire wire, Recorded request) throws IOException {
        Response good = good(request);
        boolean bad = misbehaviour != null && when.test(request) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        if (bad) misbehaviour.act(wire, good);
        else wire.send(good);
    }

    private Response good(Recorded request) {
        Routes other = providers.get(request.path().split("/")[1]);
        if (other != null) return other.answer(request);
        if (!("Bearer " + KEY).equals(request.headers().get("authorization")))
            return Response.json(401, "{\"error\":{\"message\":\"No such key\",\"code\":\"invalid_api_key\"}}");
        if (request.path().endsWith("/images/edits")) return imagesAnswer(edit(request));
        for (String field : unknownFields)
            if (request.json().has(field))
                return Response.json(400, "{\"error\":{\"message\":\"Unknown field\",\"param\":\"" + field + "\"}}");
        if (request.path().endsWith("/images/generations")) return imagesAnswer(generation(request));
        if (!request.path().endsWith("/chat/completions"))
            return Response.json(404, "{\"error\":{\"message\":\"Not found\"}}");
        return request.painting() ? painted(request) : seen(request);
    }

    private List<byte[]> generation(Recorded request) {
        String[] size = request.json().path("size").asText("64x64").split("x");
        List<byte[]> made = new ArrayList<>();
        for (int n = 1; n <= request.json().path("n").asInt(1); n++)
            made.add(models.paint(request.words(), List.of(), Integer.parseInt(size[0]), Integer.parseInt(size[1]), n));
        return made;
    }

    private List<byte[]> edit(Recorded request) {
        List<BufferedImage> pictures = request.pictures();
        return List.of(models.paint(
                "", pictures, pictures.get(0).getWidth(), pictures.get(0).getHeight(), 1));
    }

    private static Response imagesAnswer(List<byte[]> made) {
        ObjectNode root = Recorded.MAPPER.createObjectNode().put("created", 1761000000);
        ArrayNode data = root.putArray("data");
        made.forEach(png -> data.addObject().put("b64_json", Base64.getEncoder().encodeToString(png)));
        root.putObject("usage").put("input_tokens", 50).put("output_tokens", 50);
        return Response.json(200, root.toString());
    }

    private Response painted(Recorded request) {
        byte[] png = paint(models, request, request.json().path("seed").asLong(1));
        ObjectNode message = Recorded.MAPPER.createObjectNode().put("role", "assistant");
        message.putNull("content");
        message.putArray("images")
                .addObject()
                .put("type", "image_url")
                .putObject("image_url")
                .put("url", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        return chatAnswer(message, COST);
    }

    /** A picture for the request's words, of the size that these or its parameters name. */
    static byte[] paint(Models models, Recorded request, long seed) {
        String words = request.words();
        Matcher size = SIZE.matcher(words);
        boolean given = size.find();
        JsonNode parameters = request.json().path("parameters");
        return models.paint(
                words,
                request.pictures(),
                given
                        ? Integer.parseInt(size.group(1))
                        : parameters.path("width").asInt(512),
                given
                        ? Integer.parseInt(size.group(2))
                        : parameters.path("height").asInt(512),
                seed);
    }

    private Response seen(Recorded request) {
        JsonNode format = request.json().path("response_format").path("type");
        if (format.isTextual() && !formats.contains(format.textValue()))
            return Response.json(
                    400, "{\"error\":\"'response_format.type' " + format.textValue() + " is not supported\"}");
        String json = Looking.answer(models, request);
        return chatAnswer(
                Recorded.MAPPER.createObjectNode().put("role", "assistant").put("content", json), "0.0021");
    }

    private static Response chatAnswer(ObjectNode message, String cost) {
        ObjectNode root = Recorded.MAPPER.createObjectNode().put("id", "gen-simulated");
        ObjectNode choice = root.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.set("message", message);
        root.putObject("usage")
                .put("prompt_tokens", 12)
                .put("completion_tokens", 1290)
                .put("cost", new java.math.BigDecimal(cost));
        return Response.json(200, root.toString());
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
