package air.simulator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * A request as it arrived.
 *
 * @param number 1 for the simulator's first
 * @param method GET or POST
 * @param path with its query
 * @param headers names in lower case
 * @param body its bytes
 */
public record Recorded(int number, String method, String path, Map<String, String> headers, byte[] body) {
    static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(200_000_000).build())
            .build());

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return MAPPER.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether pictures are asked for, not words. */
    public boolean painting() {
        if (path.startsWith("/gemini/"))
            return json().path("generationConfig").has("responseModalities") || !json().has("systemInstruction");
        return path.contains("/images/") || json().has("modalities") || !system();
    }

    private boolean system() {
        for (JsonNode message : json().path("messages"))
            if (message.path("role").asText().equals("system")) return true;
        return false;
    }

    /** All the text a request says, role by role. */
    public String words() {
        StringBuilder words = new StringBuilder(json().path("prompt").asText(""));
        if (path.startsWith("/huggingface/") && pictures().isEmpty())
            words.append(json().path("inputs").asText());
        words.append(json().at("/parameters/prompt").asText(""));
        for (JsonNode part : json().findValues("parts"))
            for (JsonNode one : part) words.append(one.path("text").asText("")).append('\n');
        for (JsonNode message : json().path("messages")) {
            JsonNode content = message.path("content");
            if (content.isTextual()) words.append(content.textValue()).append('\n');
            for (JsonNode part : content)
                if (part.path("type").asText().equals("text"))
                    words.append(part.path("text").asText()).append('\n');
        }
        return words.toString();
    }

    /** The pictures in the request, decoded, in order. */
    public List<BufferedImage> pictures() {
        try {
            return path.endsWith("/images/edits") ? uploaded() : attached();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BufferedImage> attached() throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        for (JsonNode data : json().findValues("inlineData"))
            pictures.add(decoded(data.path("data").asText()));
        String inputs = json().path("inputs").asText("");
        if (inputs.startsWith("iVBOR")) pictures.add(decoded(inputs));
        for (JsonNode message : json().path("messages"))
            for (JsonNode part : message.path("content")) {
                String url = part.path("image_url").path("url").asText("");
                if (url.startsWith("data:image/")) pictures.add(decoded(url.substring(url.indexOf(',') + 1)));
            }
        return pictures;
    }

    private static BufferedImage decoded(String base64) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
    }

    /** PNG files anywhere in a multipart body. */
    private List<BufferedImage> uploaded() throws IOException {
        List<BufferedImage> pictures = new ArrayList<>();
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf("\u0089PNG"); at >= 0; at = all.indexOf("\u0089PNG", at + 1))
            pictures.add(ImageIO.read(new ByteArrayInputStream(body, at, body.length - at)));
        return pictures;
    }
}
