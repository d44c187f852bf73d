package air.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/** The orders of the simulator's queues: taken, asked after, withdrawn, and made when they are done. */
public final class OrderBook {
    /** What an order is for, by words in the model's path. */
    private enum Product {
        PICTURES("png", "image/png"),
        VIDEO("mp4", "video/mp4"),
        SOLID("glb", "model/gltf-binary");

        private final String extension;
        private final String mediaType;

        Product(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        static Product of(String path) {
            if (path.matches(".*(video|t2v|veo).*")) return VIDEO;
            return path.matches(".*(3d|trellis).*") ? SOLID : PICTURES;
        }
    }

    /** An order and how often it was asked after. */
    static final class Order {
        final String id;
        final Recorded request;
        final Product product;
        private final AtomicInteger asked = new AtomicInteger();

        private Order(String id, Recorded request) {
            this.id = id;
            this.request = request;
            this.product = Product.of(request.path());
        }
    }

    private final Models models;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private volatile int waits = 2;

    OrderBook(Models models) {
        this.models = models;
    }

    /** How often an order is asked after before it is done; 2 unless set. */
    public void waits(int times) {
        waits = times;
    }

    /** Forgets every order, as a provider does after some days. */
    public void forget() {
        orders.clear();
    }

    /** Orders taken, whatever became of them. */
    public int taken() {
        return numbers.get();
    }

    /** Ids of the orders that were withdrawn. */
    public Set<String> withdrawn() {
        return Set.copyOf(withdrawn);
    }

    Order take(String prefix, Recorded request) {
        Order order = new Order(prefix + numbers.incrementAndGet(), request);
        orders.put(order.id, order);
        return order;
    }

    /** @return null when there is none */
    Order find(String id) {
        return orders.get(id);
    }

    /** How many more times it is to be asked after; 0 when it is done. */
    int left(Order order) {
        return Math.max(0, waits - order.asked.getAndIncrement());
    }

    void withdraw(Order order) {
        withdrawn.add(order.id);
    }

    /** Names of an order's files. */
    List<String> files(Order order, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < (order.product == Product.PICTURES ? count : 1); i++)
            names.add(order.id + "-" + i + "." + order.product.extension);
        return names;
    }

    boolean isPictures(Order order) {
        return order.product == Product.PICTURES;
    }

    boolean isVideo(Order order) {
        return order.product == Product.VIDEO;
    }

    /** @param name of a file, as {@link #files} gives it */
    Response file(String name) {
        Order order = orders.get(name.replaceAll("-\\d+\\..*", ""));
        if (order == null) return Response.json(404, "{}");
        int index = Integer.parseInt(name.replaceAll(".*-(\\d+)\\..*", "$1"));
        byte[] bytes =
                switch (order.product) {
                    case PICTURES -> painted(order.request, index);
                    case VIDEO -> video();
                    case SOLID -> glb();
                };
        return Response.of(order.product.mediaType, bytes);
    }

    private byte[] painted(Recorded request, int index) {
        JsonNode body = request.json();
        String[] text = body.path("size").asText("64*64").split("\\*");
        int width = body.at("/image_size/width").asInt(Integer.parseInt(text[0]));
        int height = body.at("/image_size/height").asInt(Integer.parseInt(text[1]));
        List<BufferedImage> pictures = pictures(body);
        String task = pictures.isEmpty() || request.path().contains("text")
                ? "Make one image, of what follows.\n\n"
                : "Make the first attached image again, so that it is as follows.\n\n";
        String words = task + body.path("prompt").asText("") + "\n\n";
        return models.paint(words, pictures, width, height, body.path("seed").asLong(1) + index);
    }

    private static List<BufferedImage> pictures(JsonNode body) {
        List<BufferedImage> pictures = new ArrayList<>();
        for (JsonNode value : body) {
            if (value.isArray()) pictures.addAll(pictures(value));
            else if (value.asText("").startsWith("data:image/")) pictures.add(decoded(value.asText()));
        }
        return pictures;
    }

    private static BufferedImage decoded(String url) {
        try {
            byte[] bytes = Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1));
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two seconds of a test card, 160 x 96 px, 8 frames a second, H.264. */
    static byte[] video() {
        try (InputStream in = OrderBook.class.getResourceAsStream("video.mp4")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One triangle. */
    static byte[] glb() {
        ByteBuffer corners = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
        for (float at : new float[] {0, 0, 0, 1, 0, 0, 0, 1, 0}) corners.putFloat(at);
        String json =
                """
                {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],\
                "meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"bufferView":0,\
                "componentType":5126,"count":3,"type":"VEC3","min":[0,0,0],"max":[1,1,0]}],\
                "bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"byteLength":36}]}""";
        byte[] text = (json + " ".repeat((4 - json.length() % 4) % 4)).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer glb = ByteBuffer.allocate(12 + 8 + text.length + 8 + 36).order(ByteOrder.LITTLE_ENDIAN);
        glb.putInt(0x46546C67).putInt(2).putInt(glb.capacity());
        glb.putInt(text.length).putInt(0x4E4F534A).put(text);
        glb.putInt(36).putInt(0x004E4942).put(corners.array());
        return glb.array();
    }
}
