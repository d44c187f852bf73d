package air.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places where an answer describes an error, from the outermost inwards. Relays quote the answers they got, as an
 * object, a list or a text with JSON; all of these are opened.
 */
public final class ErrorPlaces {
    private static final List<String> INWARDS = List.of(
            "error",
            "errors",
            "err",
            "detail",
            "details",
            "data",
            "payload",
            "result",
            "output",
            "choices",
            "metadata",
            "message",
            "msg",
            "raw",
            "body",
            "base_resp",
            "response",
            "cause",
            "innererror",
            "inner_error",
            "fieldViolations",
            "violations");
    /** Where a plain text says what is wrong; elsewhere a text is looked at only for what it quotes. */
    private static final Set<String> SENTENCES = Set.of("error", "errors", "err", "detail", "raw");

    private static final int DEPTH = 8;
    private static final int MOST = 40;
    private static final int LONGEST = 8_000;
    private static final int MOST_TRIES = 4;
    private static final Pattern QUOTE = Pattern.compile("(?:\\[\\s{0,40})?\\{\\s{0,200}\\\\{0,9}[\"']");
    /** The sentence in a quote that was cut off. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:message|msg)[\"'\\\\]{1,9}\\s{0,9}:\\s{0,9}[\"'\\\\]{1,9}([^\"'\\\\]{3,400})");
    /** What leads over to a quote. */
    private static final String LEADING = " \t\r\n:-\"'`";

    private final List<JsonNode> places = new ArrayList<>();

    private ErrorPlaces() {}

    /** @return objects, and the texts that stand in the place of one */
    public static List<JsonNode> in(JsonNode body) {
        ErrorPlaces found = new ErrorPlaces();
        found.walk(body, DEPTH);
        return found.places;
    }

    private void walk(JsonNode node, int depth) {
        if (depth == 0 || places.size() >= MOST) return;
        if (node.isArray()) for (JsonNode item : node) walk(item, depth - 1);
        if (node.isTextual()) text(node.textValue(), true, depth);
        if (!node.isObject()) return;
        places.add(node);
        for (String name : INWARDS) {
            JsonNode inner = node.path(name);
            if (inner.isTextual()) text(inner.textValue(), SENTENCES.contains(name), depth);
            else walk(inner, depth - 1);
        }
    }

    private void text(String text, boolean sentence, int depth) {
        if (text.length() > LONGEST) return;
        String plain = withoutQuote(text);
        if (sentence && !plain.isBlank()) places.add(TextNode.valueOf(plain));
        if (!plain.equals(text)) walk(quoted(text), depth - 1);
    }

    /** The words of a sentence before the JSON that it quotes. */
    static String withoutQuote(String text) {
        Matcher quote = QUOTE.matcher(text);
        if (!quote.find()) return text;
        int end = quote.start();
        while (end > 0 && LEADING.indexOf(text.charAt(end - 1)) >= 0) end--;
        return text.substring(0, end).strip();
    }

    /** The JSON that a text quotes, be it quoted twice, as Python writes it, or cut off. */
    private static JsonNode quoted(String text) {
        int at = text.indexOf('{');
        for (int i = 0; i < MOST_TRIES && at >= 0; i++, at = text.indexOf('{', at + 1)) {
            String object = text.substring(at);
            for (String one : List.of(object, object.replace("\\\"", "\""), fromPython(object))) {
                List<JsonNode> documents = ReplyJson.documents(one);
                if (!documents.isEmpty() && !documents.get(0).isEmpty()) return documents.get(0);
            }
        }
        Matcher sentence = SENTENCE.matcher(text);
        return sentence.find() ? TextNode.valueOf(sentence.group(1)) : MissingNode.getInstance();
    }

    private static String fromPython(String text) {
        return text.replaceAll("\\bNone\\b", "null")
                .replaceAll("\\bTrue\\b", "true")
                .replaceAll("\\bFalse\\b", "false")
                .replace('\'', '"');
    }
}
