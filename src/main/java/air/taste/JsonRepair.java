package air.taste;

import air.text.Letters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts right what no JSON reader forgives and what leaves no doubt: typographic quotes, quotes inside a text, decimal
 * commas, values and names without quotes, Python's words, a comma left out at a line's end, closing braces left out at
 * the text's end.
 */
final class JsonRepair {
    /**
     * An object put right.
     *
     * @param json empty where it cannot be put right without a guess
     * @param end just after what was read of the text
     */
    record Mended(Optional<String> json, int end) {}

    /** The quotes that may close a text, by the one that opens it. */
    private static final Map<Character, String> QUOTES = Map.of(
            '"', "\"", '“', "”“\"", '”', "”“\"", '„', "“”\"", '«', "»", '\'', "'", '‘', "’‘", '’', "’", '`', "`");

    private static final Map<String, String> WORDS = Map.of(
            "none", "null", "null", "null", "nil", "null", "undefined", "null", "true", "true", "false", "false");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?|[+-]?(NaN|Infinity)");
    private static final Pattern BARE_NAME = Pattern.compile("[\\p{L}_][\\p{L}\\d_ -]{0,40}\\s*:");
    private static final String FENCE = "```";

    private final String text;
    private final boolean cutOff;
    private final StringBuilder json = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;
    /** Whether a name comes next, not a value. */
    private boolean naming;
    /** Whether a name or a value has just ended, so that a sign must follow. */
    private boolean ended;

    private JsonRepair(String text, int start, boolean cutOff) {
        this.text = text;
        this.cutOff = cutOff;
        this.at = start;
    }

    /**
     * Puts the object right that begins at {@code start}.
     *
     * @param cutOff whether the text is known to lack its end, so that a missing bracket is no slip
     */
    static Mended object(String text, int start, boolean cutOff) {
        JsonRepair mending = new JsonRepair(text, start, cutOff);
        boolean right = mending.walked();
        return new Mended(right ? Optional.of(mending.json.toString()) : Optional.empty(), mending.at);
    }

    private boolean walked() {
        while (at < text.length() && !text.startsWith(FENCE, at)) {
            char c = text.charAt(at);
            boolean right = true;
            if (Letters.isBlank(c)) at++;
            else if (naming && ended && c != ':' && c != '：' && !isComment(at)) return false;
            else if (c == '{' || c == '[') open(c);
            else if (c == '}' || c == ']') right = close(c);
            else if (isSign(c)) sign(c);
            else if (isComment(at)) skipComment();
            else if (QUOTES.containsKey(c)) right = quoted(c);
            else right = bare();
            if (!right || open.size() > AnswerJson.DEEPEST) return false;
            if (open.isEmpty()) return true;
        }
        return closedAtTheEnd();
    }

    private static boolean isSign(char c) {
        return c == ',' || c == ':' || c == '，' || c == '：';
    }

    private boolean isComment(int index) {
        return text.startsWith("//", index) || text.startsWith("/*", index) || text.startsWith("#", index);
    }

    private void skipComment() {
        boolean block = text.startsWith("/*", at);
        int end = block ? text.indexOf("*/", at) : text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + (block ? 2 : 1);
    }

    private void begin() {
        if (ended) sign(',', 0);
        ended = false;
    }

    private void open(char c) {
        begin();
        json.append(c);
        open.push(c);
        naming = c == '{';
        at++;
    }

    private boolean close(char c) {
        if (open.pop() != (c == '}' ? '{' : '[')) return false;
        json.append(c);
        at++;
        ended = true;
        naming = false;
        return true;
    }

    private void sign(char c) {
        sign(c == '，' ? ',' : c == '：' ? ':' : c, 1);
    }

    private void sign(char c, int length) {
        json.append(c);
        naming = c == ',' && open.peek() == '{';
        ended = false;
        at += length;
    }

    private boolean quoted(char quote) {
        begin();
        String closing = QUOTES.get(quote);
        json.append('"');
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (closing.indexOf(c) >= 0 && closes(at + 1)) {
                json.append('"');
                at++;
                ended = true;
                return true;
            }
            if (c == '"') json.append('\\');
            json.append(c);
            if (c == '\\' && at + 1 < text.length()) json.append(text.charAt(++at));
        }
        return false;
    }

    /** Whether what follows a quote shows that it closes, and does not belong to the text. */
    private boolean closes(int from) {
        int next = afterBlanks(from);
        if (next == text.length() || text.startsWith(FENCE, next)) return !naming;
        char c = text.charAt(next);
        if (naming) return c == ':' || c == '：';
        if (c == '}' || c == ']' || isComment(next)) return true;
        boolean nextLine = text.substring(from, next).indexOf('\n') >= 0;
        if (c != ',' && c != '，') return nextLine && beginsNext(next);
        return beginsNext(afterBlanks(next + 1));
    }

    private boolean beginsNext(int next) {
        if (next == text.length()) return true;
        char c = text.charAt(next);
        if (QUOTES.containsKey(c) || "{}[]".indexOf(c) >= 0 || isComment(next)) return true;
        if (open.peek() == '[') return Character.isDigit(c);
        return BARE_NAME.matcher(text).region(next, text.length()).lookingAt();
    }

    private int afterBlanks(int from) {
        int next = from;
        while (next < text.length() && Letters.isBlank(text.charAt(next))) next++;
        return next;
    }

    /** A name or a value without quotes: up to a sign, a bracket, a comment or the line's end. */
    private boolean bare() {
        begin();
        int from = at;
        while (at < text.length() && !endsBare(at)) at++;
        String word = text.substring(from, at).strip();
        // A number at the very end may have gone on.
        if (at == text.length() && !WORDS.containsKey(word.toLowerCase(Locale.ROOT))) return false;
        if (naming) json.append(string(word));
        else json.append(value(word));
        ended = true;
        return !word.isEmpty();
    }

    private boolean endsBare(int index) {
        char c = text.charAt(index);
        if (c == ',' || c == '，') return naming || !isDecimalComma(index);
        if (c == ':' || c == '：') return naming;
        return c == '\n' || c == '\r' || "{}[]\"".indexOf(c) >= 0 || isComment(index);
    }

    private boolean isDecimalComma(int index) {
        return open.peek() == '{'
                && Character.isDigit(text.charAt(index - 1))
                && index + 1 < text.length()
                && Character.isDigit(text.charAt(index + 1));
    }

    private static String value(String word) {
        String known = WORDS.get(word.toLowerCase(Locale.ROOT));
        if (known != null) return known;
        return NUMBER.matcher(word).matches() ? word : string(word);
    }

    private static String string(String word) {
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Only braces are missing, none of what they hold; a list that lacks its bracket may lack items too. */
    private boolean closedAtTheEnd() {
        if (cutOff || !ended || naming || open.contains('[')) return false;
        for (; !open.isEmpty(); open.pop()) json.append('}');
        return true;
    }
}
