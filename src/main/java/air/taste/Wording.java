package air.taste;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts and lists of texts as models write them: one for the other, in an object, as an outline's lines. */
final class Wording {
    private static final List<String> TEXTS = List.of(
            "text", "sentence", "description", "value", "content", "summary", "prompt", "principle", "item", "name");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•–—+]|\\(?\\d{1,2}[.)]|\\(?[a-e]\\))\\s+");
    private static final Pattern INLINE_NUMBER = Pattern.compile("\\s+(?=\\(?\\d{1,2}[.)]\\s)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}", Pattern.DOTALL);
    private static final Set<String> STAND_INS = Set.of("string", "text", "sentence", "str");

    private Wording() {}

    /** The text that {@code node} is or holds; empty where it is neither text nor a list of texts. */
    static Optional<String> text(JsonNode node) {
        if (node.isTextual()) return Optional.of(node.textValue().strip());
        if (node.isObject()) {
            AnswerFields fields = new AnswerFields(node, Set.of());
            JsonNode inner = fields.get(TEXTS);
            return inner.isTextual() ? text(inner) : Optional.empty();
        }
        List<String> items = new ArrayList<>();
        for (JsonNode item : node) {
            Optional<String> text = text(item);
            if (text.isEmpty()) return Optional.empty();
            items.add(text.get());
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(joined(items));
    }

    /** One sentence out of several. */
    private static String joined(List<String> items) {
        String last = items.get(items.size() - 1);
        Stream<String> before = items.subList(0, items.size() - 1).stream().map(item -> item.replaceAll("[.;]$", ""));
        return Stream.concat(before, Stream.of(last)).collect(Collectors.joining("; "));
    }

    /**
     * The items that {@code node} is or lists; empty where it is neither text nor holds only texts.
     *
     * @param commas whether commas part items too: they do in a list of things, not in a list of sentences
     */
    static Optional<List<String>> items(JsonNode node, boolean commas) {
        if (node.isTextual()) return Optional.of(parted(node.textValue(), commas));
        if (!node.isContainerNode()) return Optional.empty();
        // The only item may be the whole list, an item a line.
        if (node.size() == 1 && node.iterator().next().asText("").contains("\n"))
            return items(node.iterator().next(), commas);
        List<String> items = new ArrayList<>();
        for (JsonNode item : node) {
            Optional<String> text = text(item);
            if (text.isEmpty()) return Optional.empty();
            items.add(plain(text.get()));
        }
        return Optional.of(items);
    }

    private static List<String> parted(String text, boolean commas) {
        Optional<JsonNode> list =
                text.strip().startsWith("[") ? AnswerJson.tree(text).filter(JsonNode::isArray) : Optional.empty();
        if (list.isPresent()) return items(list.get(), commas).orElse(List.of());
        String parts = text.strip();
        Pattern between = Pattern.compile("\\n");
        if (!parts.contains("\n")) {
            if (parts.matches("\\(?1[.)]\\s.*")) between = INLINE_NUMBER;
            else if (parts.contains("•")) between = Pattern.compile("•");
            else if (parts.contains(";")) between = Pattern.compile(";");
            else if (commas) between = Pattern.compile(",(?:\\s+and\\b)?");
        }
        return between.splitAsStream(parts)
                .map(Wording::plain)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String plain(String item) {
        return BULLET.matcher(item).replaceFirst("").replaceAll("[;,]$", "").strip();
    }

    /** Whether a text says something: no dots, no "string" of a schema, nothing copied from the question. */
    static boolean saysSomething(String text) {
        String bare = text.strip();
        boolean standIn = STAND_INS.contains(bare.toLowerCase(Locale.ROOT))
                || bare.startsWith("<") && bare.endsWith(">")
                || Instructions.explains(bare);
        return LETTERS.matcher(bare).find() && !standIn;
    }
}
