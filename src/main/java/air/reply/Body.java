package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the JSON of a body that is not one plain document: a stream of events or of lines that were not asked for, a
 * document behind a warning, a document as a string, a document that was cut off after the picture; or a picture
 * written out as a text. Never throws.
 */
public final class Body {
    private static final int MOST_LAYERS = 3;
    private static final int MOST_BEGINNINGS = 24;
    private static final int HEAD = 2000;
    private static final Pattern STREAM = Pattern.compile("(?m)^\\s*(?:data:|event:|id:|retry:|:)");
    private static final Pattern DOCUMENT = Pattern.compile("[\\[{]\\s*[\"{\\[\\]}\\d-]");
    private static final String DATA = "data:";
    private static final String EVENT = "event:";

    private Body() {}

    /** @return what it says as one tree; a missing node when it holds no JSON and no picture */
    public static JsonNode tree(byte[] bytes) {
        JsonNode whole = one(ReplyJson.documents(bytes), MOST_LAYERS);
        return whole.isMissingNode() ? tree(new String(bytes, StandardCharsets.UTF_8), MOST_LAYERS) : whole;
    }

    private static JsonNode tree(String text, int layers) {
        String plain = text.startsWith("\ufeff") ? text.substring(1).strip() : text.strip();
        if (plain.isEmpty() || layers == 0 || isPage(plain)) return MissingNode.getInstance();
        if (isPicture(plain)) return ReplyJson.MAPPER.createObjectNode().put("content", plain);
        JsonNode whole = layers == MOST_LAYERS ? MissingNode.getInstance() : one(ReplyJson.documents(plain), layers);
        if (!whole.isMissingNode()) return whole;
        JsonNode events = one(events(plain), layers);
        if (!events.isMissingNode()) return events;
        return DOCUMENT.matcher(plain).lookingAt() ? cutOff(plain) : behindOtherText(plain, layers);
    }

    /** Several documents are one answer in pieces; a text may hold a document itself. */
    private static JsonNode one(List<JsonNode> documents, int layers) {
        List<JsonNode> trees = documents.stream()
                .filter(document -> document.isContainerNode() && !document.isEmpty())
                .toList();
        if (trees.size() == 1) return Chunks.joined(trees.get(0));
        if (trees.size() > 1) return Chunks.joined(trees);
        if (documents.isEmpty()) return MissingNode.getInstance();
        JsonNode first = documents.get(0);
        return first.isTextual() ? tree(first.textValue(), layers - 1) : first;
    }

    private static boolean isPage(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
        return head.startsWith("<")
                && (head.startsWith("<?xml") || head.contains("<html") || head.contains("<!doctype"));
    }

    private static boolean isPicture(String text) {
        return DataUrls.bare(text).isPresent()
                || text.indexOf('{') < 0 && !DataUrls.in(text).isEmpty();
    }

    /** Server-sent events, and lines of JSON among them. */
    private static List<JsonNode> events(String text) {
        List<JsonNode> found = new ArrayList<>();
        if (!STREAM.matcher(text.substring(0, Math.min(HEAD, text.length()))).find()) return found;
        StringBuilder data = new StringBuilder();
        String name = "";
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String line = lines.next().strip();
            if (line.startsWith(DATA))
                data.append(line, DATA.length(), line.length()).append('\n');
            else if (line.startsWith(EVENT))
                name = line.substring(EVENT.length()).strip();
            else if (line.startsWith("{")) found.addAll(ReplyJson.documents(line));
            if (!line.isEmpty() && lines.hasNext()) continue;
            found.addAll(event(name, data.toString()));
            data.setLength(0);
            name = "";
        }
        return found;
    }

    private static List<JsonNode> event(String name, String data) {
        List<JsonNode> documents = ReplyJson.documents(data);
        for (JsonNode document : documents) {
            if (!(document instanceof ObjectNode object)) continue;
            if (name.equals("error") && !object.has("error"))
                return List.of(ReplyJson.MAPPER.createObjectNode().set("error", object));
            if (!name.isEmpty() && !object.has("type")) object.put("type", name);
        }
        return documents;
    }

    /** Behind a guard against scripts, a warning, a line of a log. */
    private static JsonNode behindOtherText(String text, int layers) {
        int at = -1;
        for (int i = 0; i < MOST_BEGINNINGS; i++) {
            at = next(text, at + 1);
            if (at < 0) break;
            List<JsonNode> documents = ReplyJson.documents(text.substring(at));
            if (documents.stream().anyMatch(document -> document.isObject() && !document.isEmpty()))
                return one(documents, layers);
        }
        return MissingNode.getInstance();
    }

    private static int next(String text, int from) {
        int object = text.indexOf('{', from);
        int list = text.indexOf('[', from);
        return object < 0 || list >= 0 && list < object ? list : object;
    }

    /** Cut off after the picture: what was paid for is all there. What it used may not be. */
    private static JsonNode cutOff(String text) {
        JsonNode tree = ReplyJson.beginning(text);
        if (tree instanceof ObjectNode whole) whole.remove(List.of("usage", "usageMetadata"));
        boolean painted = ReplyReader.read(tree).sources().stream()
                .anyMatch(source -> source.address() != null || source.bytes().length > 0);
        return painted ? tree : MissingNode.getInstance();
    }
}
