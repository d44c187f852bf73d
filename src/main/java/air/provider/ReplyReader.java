package air.provider;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the images in whatever JSON an image model answers with: chat messages with images beside, inside or instead of
 * their content, the Images API, Gemini's candidates, lists of outputs. It walks the whole tree and knows the places
 * where an address is not an image. Never throws.
 */
final class ReplyReader {
    private static final Set<String> NOT_IMAGES = Set.of(
            "error",
            "errors",
            "detail",
            "usage",
            "urls",
            "annotations",
            "citations",
            "logs",
            "reasoning",
            "input",
            "reasoning_details",
            "reasoning_content",
            "prompt",
            "revised_prompt",
            "tool_calls",
            "links",
            "request_id");
    private static final Set<String> ADDRESS_FIELDS =
            Set.of("url", "uri", "image_url", "imageurl", "image", "fileuri", "file_uri", "src", "href", "output");
    private static final Set<String> BASE64_FIELDS =
            Set.of("b64_json", "b64", "base64", "image_base64", "image_b64", "bytesbase64encoded", "result", "image");
    private static final Set<String> IMAGE_PLACES = Set.of(
            "images",
            "image",
            "image_url",
            "imageurl",
            "data",
            "output",
            "outputs",
            "content",
            "parts",
            "artifacts",
            "predictions",
            "generated_images",
            "files",
            "result",
            "results");
    private static final Set<String> TEXT_FIELDS = Set.of("content", "text");
    private static final Pattern MARKDOWN = Pattern.compile("!\\[[^\\]\\[]{0,200}]\\(\\s*<?(https?://[^\\s)>]+)");
    private static final Pattern BARE_LINK = Pattern.compile("^<?(https?://[^\\s<>\"]+?)>?$");
    private static final Pattern IMAGE_LINK =
            Pattern.compile("(?i)(https?://[^\\s<>\"')\\]]+\\.(?:png|jpe?g|webp|gif)(?:\\?[^\\s<>\"')\\]]*)?)");
    private static final int SHORTEST_BASE64 = 64;
    private static final int MOST_SOURCES = 16;
    private static final int LONGEST_SAID = 16_000;

    /** One image, as the reply gives it: its bytes, or where they are. Exactly one of the two is not null. */
    record Source(byte[] bytes, String address) {}

    /**
     * What a reply holds.
     *
     * @param sources the images, in order
     * @param text what the model said beside them, or instead
     * @param filter why a content filter stopped it; empty when none did
     */
    record Found(List<Source> sources, String text, String filter) {}

    private final List<String> data = new ArrayList<>();
    private final List<String> thoughts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private ReplyReader() {}

    /** The answer may be the image itself. */
    static Found read(Wire.Reply reply) {
        if (!reply.body().isMissingNode()) return read(reply.body());
        return new Found(List.of(new Source(reply.answer().body(), null)), "", "");
    }

    /** @param body the whole answer, of any shape */
    static Found read(JsonNode body) {
        ReplyReader reader = new ReplyReader();
        reader.walk(body, "", false, false);
        List<Source> sources = reader.sources(reader.data);
        if (sources.isEmpty()) sources = reader.sources(reader.thoughts);
        return new Found(sources, reader.text.toString().strip(), Filters.verdict(body));
    }

    private List<Source> sources(List<String> found) {
        List<Source> sources = new ArrayList<>();
        for (String one : found) {
            if (sources.size() == MOST_SOURCES) break;
            if (Downloads.isAddress(one)) sources.add(new Source(null, one));
            else sources.add(new Source(decoded(one), null));
        }
        return sources;
    }

    /** Bytes that are not base64 become an image nobody can read, which is then said. */
    private static byte[] decoded(String base64) {
        for (Base64.Decoder decoder : List.of(Base64.getDecoder(), Base64.getUrlDecoder())) {
            try {
                return decoder.decode(base64);
            } catch (IllegalArgumentException e) {
                // The other alphabet, or line breaks in it, or no base64 at all.
                continue;
            }
        }
        String joined = base64.replaceAll("\\s+", "");
        return joined.length() < base64.length() ? decoded(joined) : new byte[0];
    }

    private void walk(JsonNode node, String field, boolean imagePlace, boolean thought) {
        if (node.isObject()) walkObject(node, imagePlace, thought);
        else if (node.isArray()) node.forEach(item -> walk(item, field, imagePlace, thought));
        else if (node.isTextual()) leaf(node.textValue(), field, imagePlace, thought);
    }

    private void walkObject(JsonNode node, boolean imagePlace, boolean thought) {
        boolean thinking = thought || node.path("thought").asBoolean(false);
        boolean media = isImageType(node);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = entry.getKey().toLowerCase(Locale.ROOT);
            if (NOT_IMAGES.contains(name)) continue;
            if (media && name.equals("data") && entry.getValue().isTextual())
                keep(entry.getValue().textValue(), thinking);
            else walk(entry.getValue(), name, imagePlace || IMAGE_PLACES.contains(name), thinking);
        }
    }

    private static boolean isImageType(JsonNode node) {
        return Json.text(node, "mimeType", "mime_type", "media_type", "mediaType", "content_type")
                .startsWith("image/");
    }

    private void leaf(String value, String field, boolean imagePlace, boolean thought) {
        if (value.contains(DataUrls.START)) {
            List<String> urls = DataUrls.in(value);
            urls.forEach(base64 -> keep(base64, thought));
            if (urls.isEmpty()) keep("!", thought);
        } else if (TEXT_FIELDS.contains(field)) said(value, thought);
        else if (BASE64_FIELDS.contains(field) && !Downloads.isAddress(value)) base64(value, field, thought);
        else if (Downloads.isAddress(value) && imagePlace && isAddress(field)) keep(value.strip(), thought);
        else if (imagePlace && isList(field)) base64(value, field, thought);
    }

    private static boolean isAddress(String field) {
        return ADDRESS_FIELDS.contains(field) || isList(field);
    }

    private static boolean isList(String field) {
        return field.equals("images") || field.equals("outputs") || field.equals("output") || field.equals("data");
    }

    /** Base64 without a prefix: a field that promises it is believed, any other place must look like it. */
    private void base64(String value, String field, boolean thought) {
        boolean promised = field.startsWith("b64") || field.contains("base64");
        if (promised ? !value.isBlank() : looksLikeBase64(value)) keep(value, thought);
    }

    private static boolean looksLikeBase64(String value) {
        return value.length() >= SHORTEST_BASE64
                && (value.startsWith("iVBOR")
                        || value.startsWith("/9j/")
                        || value.startsWith("UklGR")
                        || value.startsWith("R0lGOD"));
    }

    /** What the model says may be an image too: a link in Markdown, a bare link, bare base64. */
    private void said(String value, boolean thought) {
        String plain = value.strip();
        if (looksLikeBase64(plain)) {
            keep(plain, thought);
            return;
        }
        String head = plain.substring(0, Math.min(LONGEST_SAID, plain.length()));
        for (Pattern pattern : List.of(MARKDOWN, BARE_LINK, IMAGE_LINK)) {
            Matcher link = pattern.matcher(head);
            boolean any = false;
            while (link.find()) any |= keep(link.group(1), thought);
            if (any) return;
        }
        if (!thought && text.length() < LONGEST_SAID) text.append(head).append('\n');
    }

    private boolean keep(String source, boolean thought) {
        List<String> kept = thought ? thoughts : data;
        if (!kept.contains(source)) kept.add(source);
        return true;
    }
}
