package air.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

/** What misbehaving providers answer. Single quotes stand for double ones. */
final class Bodies {
    private static final int BOMB_SIDE = 60_000;
    /** Random pixels do not compress: 2950 x 2950 x 3 bytes are 26 MB of PNG. */
    private static final int HUGE_SIDE = 2950;

    private static byte[] huge;

    private Bodies() {}

    static UnaryOperator<Response> status(int status, String body) {
        return good -> {
            Response response = Response.json(status, body.replace('\'', '"').replace("${key}", Simulator.KEY));
            return body.startsWith("<") ? response.with("Content-Type", "text/html") : response;
        };
    }

    static UnaryOperator<Response> error(int status, String message, String code) {
        return status(status, "{'error':{'message':'" + message + "','type':'" + code + "','code':'" + code + "'}}");
    }

    static UnaryOperator<Response> json(String body) {
        return status(200, body);
    }

    /** Puts other bytes in the place of the image, in whatever shape the answer has. */
    static UnaryOperator<Response> image(Supplier<byte[]> bytes) {
        return good -> {
            if (good.headers().getOrDefault("Content-Type", "").startsWith("image/"))
                return new Response(good.status(), good.headers(), bytes.get());
            String base64 = Base64.getEncoder().encodeToString(bytes.get());
            JsonNode root = tree(good);
            JsonNode chat = root.at("/choices/0/message/images/0/image_url");
            if (root.path("data").isArray()) ((ObjectNode) root.path("data").path(0)).put("b64_json", base64);
            else if (root.has("candidates")) ((ObjectNode) root.findValue("inlineData")).put("data", base64);
            else ((ObjectNode) chat).put("url", "data:image/png;base64," + base64);
            return good.withText(root.toString());
        };
    }

    /** Changes only those answers that hold {@code mark}; the single quotes in it stand for double ones. */
    static UnaryOperator<Response> where(String mark, UnaryOperator<Response> change) {
        return good -> good.text().contains(mark.replace('\'', '"')) ? change.apply(good) : good;
    }

    /** Puts one text in another's place. */
    static UnaryOperator<Response> instead(String old, String other) {
        return where(old, good -> good.withText(good.text().replace(old.replace('\'', '"'), other.replace('\'', '"'))));
    }

    /** Changes what a model that sees says. */
    static UnaryOperator<Response> words(UnaryOperator<String> change) {
        return good -> {
            JsonNode root = tree(good);
            boolean gemini = root.has("candidates");
            ObjectNode place = (ObjectNode) root.at(gemini ? "/candidates/0/content/parts/1" : "/choices/0/message");
            String field = gemini ? "text" : "content";
            place.put(field, change.apply(place.path(field).asText()));
            return good.withText(root.toString());
        };
    }

    private static JsonNode tree(Response response) {
        try {
            return Recorded.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String inSeconds(int seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }

    /** A whole answer as the one event of a stream. */
    static byte[] events(String json) {
        String line = json.replaceAll("\\s*\n\\s*", " ");
        return (": working\n\ndata: " + line + "\n\ndata: [DONE]\n\n").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] packed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] black() {
        return CannedModels.encode(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB));
    }

    static synchronized byte[] huge() {
        if (huge == null) {
            BufferedImage noise = new BufferedImage(HUGE_SIDE, HUGE_SIDE, BufferedImage.TYPE_INT_RGB);
            Random random = new Random(1);
            for (int y = 0; y < HUGE_SIDE; y++)
                noise.setRGB(0, y, HUGE_SIDE, 1, random.ints(HUGE_SIDE).toArray(), 0, HUGE_SIDE);
            huge = CannedModels.encode(noise);
        }
        return huge;
    }

    /** A PNG of 57 bytes whose header claims 3.6 thousand million pixels. */
    static byte[] bomb() {
        try {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(header);
            fields.writeBytes("IHDR");
            fields.writeInt(BOMB_SIDE);
            fields.writeInt(BOMB_SIDE);
            fields.write(new byte[] {8, 2, 0, 0, 0});
            CRC32 sum = new CRC32();
            sum.update(header.toByteArray());
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(png);
            out.write("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
            out.writeInt(13);
            header.writeTo(out);
            out.writeInt((int) sum.getValue());
            out.writeInt(0);
            out.writeBytes("IDAT");
            out.writeInt(0x35AF061E);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
