package air.files;

import air.text.Letters;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Locale;

/**
 * What keeps a text from being JSON. The parser knows where it stopped and what it expected; what the person did is
 * read from the text there.
 *
 * @param offset where it is in the text, in chars
 * @param what it is and what to do, as the end of a sentence
 * @param broken whether the text is not JSON; otherwise it is JSON that is refused
 */
record JsonFault(int offset, String what, boolean broken) {
    private static final String TYPOGRAPHIC = "“”„‟‘’‚‛«»″＂";

    JsonFault(int offset, String what) {
        this(offset, what, true);
    }

    static JsonFault of(JsonProcessingException e, JsonParser parser, String text) {
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        int at = (int) Math.min(Math.max(0, location.getCharOffset()), text.length());
        String message = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) return new JsonFault(at, tooMuch(message), false);
        if (e instanceof JsonEOFException) return unfinished(message, parser, text);
        if (message.startsWith("Duplicate field")) return twice(at, text);
        if (message.contains("token '") && !message.startsWith("Unexpected")) return word(at, text);
        if (message.startsWith("Illegal character")) return new JsonFault(at - 1, unseen(text.codePointAt(at - 1)));
        if (message.startsWith("Unrecognized character escape"))
            return new JsonFault(at - 1, "a backslash begins an escape: write \\\\ for a backslash inside text");
        if (at == text.length()) return unfinished(message, parser, text);
        if (message.startsWith("Illegal unquoted")) return insideText(at, text);
        if (message.contains("hex-digit")) return new JsonFault(at, "\\u needs four hexadecimal digits after it");
        return new Unexpected(at, text.codePointAt(at), lastSeen(at, text), message).in(text);
    }

    private static String tooMuch(String message) {
        if (message.startsWith("Document nesting")) return "lists and objects are nested too deeply: take some out";
        if (message.startsWith("String value")) return "a text is too long: shorten it";
        if (message.startsWith("Name")) return "a name is too long: shorten it";
        return "a number is too long: put it in quotes";
    }

    private static JsonFault unfinished(String message, JsonParser parser, String text) {
        if (message.contains("quote") || message.contains("name") || message.contains("escape"))
            return new JsonFault(lastQuote(text, text.length()), "the text that begins here has no closing \": add it");
        JsonStreamContext open = parser.getParsingContext();
        if (open.inRoot()) return new JsonFault(text.length(), "something is missing at its end");
        JsonLocation start = open.startLocation(ContentReference.unknown());
        return new JsonFault(
                text.length(),
                "it ends before the " + (open.inArray() ? "[" : "{") + " of "
                        + TextPosition.of(text, start.getLineNr(), start.getColumnNr()) + " is closed: add "
                        + (open.inArray() ? "]" : "}"));
    }

    private static JsonFault twice(int at, String text) {
        int end = lastQuote(text, at);
        int start = lastQuote(text, end);
        String name = text.substring(start + 1, end);
        return new JsonFault(start, "the field " + Letters.quoted(name) + " appears twice: keep one of them", false);
    }

    private static JsonFault insideText(int at, String text) {
        char c = text.charAt(at);
        if (c == '\t') return new JsonFault(at, "there is a tab inside text: write \\t");
        if (c != '\n' && c != '\r') return new JsonFault(at, unseen(c));
        int start = lastQuote(text, at);
        String typographic = text.substring(start, at)
                .codePoints()
                .filter(q -> TYPOGRAPHIC.indexOf(q) >= 0)
                .mapToObj(q -> " (" + Character.toString(q) + " is a typographic quote)")
                .reduce("", (first, second) -> second);
        return new JsonFault(
                start,
                "the text that begins here has no closing \"" + typographic
                        + " on its line: add it, or write a line break as \\n");
    }

    private static JsonFault word(int at, String text) {
        String word = wordAt(at, text).toLowerCase(Locale.ROOT);
        String instead =
                switch (word) {
                    case "true", "false" -> "write " + word;
                    case "null", "none", "nil", "undefined", "nan", "infinity", "-infinity" ->
                        "write null, or leave the field out";
                    default -> "put text in double quotes";
                };
        return new JsonFault(startOfWord(at, text), wordAt(at, text) + " is not a word in JSON: " + instead);
    }

    private static int startOfWord(int at, String text) {
        int start = at;
        while (start > 0 && isOfWord(text.charAt(start - 1))) start--;
        return start;
    }

    private static String wordAt(int at, String text) {
        int end = at;
        while (end < text.length() && isOfWord(text.charAt(end))) end++;
        return Letters.shortened(text.substring(startOfWord(at, text), end));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_-+.$".indexOf(c) >= 0;
    }

    private static String unseen(int c) {
        return Letters.named(c) + " is here but cannot be seen: take it out";
    }

    /** The last quote before {@code end} that is not escaped by a backslash. */
    private static int lastQuote(String text, int end) {
        int at = text.lastIndexOf('"', end - 1);
        while (at > 0 && backslashes(text, at) % 2 == 1) at = text.lastIndexOf('"', at - 1);
        return Math.max(0, at);
    }

    private static int backslashes(String text, int before) {
        int count = 0;
        while (before > count && text.charAt(before - count - 1) == '\\') count++;
        return count;
    }

    private static int lastSeen(int before, String text) {
        int at = before - 1;
        while (at > 0 && Letters.isBlank(text.charAt(at))) at--;
        return Math.max(0, at);
    }

    /** A character where none of its kind may be. */
    private record Unexpected(int at, int c, int lastSeen, String message) {
        JsonFault in(String text) {
            String rest = text.substring(at, Math.min(text.length(), at + 2));
            char before = text.charAt(lastSeen);
            if (TYPOGRAPHIC.indexOf(c) >= 0) return here(named() + " is a typographic quote: write a straight \"");
            if (c == '\'' || c == '`') return here(named() + " is not a quote in JSON: write \"");
            if (c == '#' || rest.equals("//") || rest.equals("/*"))
                return here("a comment begins here, but JSON has none: take it out");
            if (Letters.isBlank(c)) return here(unseen(c));
            if (before == ',' && "]},".indexOf(c) >= 0)
                return new JsonFault(lastSeen, "there is a comma before " + named() + ": take it out");
            if (message.contains("close marker")) return here(closing());
            if (message.contains("comma")) return betweenValues(text, before);
            if (message.contains("field name") && isOfWord((char) c))
                return here(wordAt(at, text) + " is a name without quotes: put it in double quotes");
            return here(missing(before));
        }

        private JsonFault here(String what) {
            return new JsonFault(at, what);
        }

        private String named() {
            return Letters.named(c);
        }

        private String closing() {
            int expected = message.indexOf("expected '");
            return expected < 0
                    ? named() + " closes what was not opened: take it out"
                    : named() + " is where " + message.charAt(expected + 10) + " should be";
        }

        private JsonFault betweenValues(String text, char before) {
            boolean letter = Character.isLetterOrDigit(c);
            if (before == '"' && (letter || c == '\\'))
                return here("text goes on after its closing quote: write \\\" for a quote inside text");
            if (lastSeen == at - 1 && isOfWord(before) && isOfWord((char) c)) return word(at, text);
            if (c == ';' || c == '|') return here(named() + " is where a comma should be");
            return here("a comma is missing before " + named());
        }

        private String missing(char before) {
            if (message.contains("numeric value") || c == '.' || c == '+')
                return "this is not a number in JSON: write it like 1 or 0.5, or put it in quotes";
            if (message.contains("colon")) return named() + " is where a colon should be, between a name and its value";
            if (message.contains("field name")) return named() + " is where a name in double quotes should be";
            if (c == ',' && "]}".indexOf(before) >= 0)
                return "there is a comma between values outside any list: take it out";
            if (c == ',') return "a value is missing before this comma";
            if ("]}".indexOf(c) >= 0) return "a value is missing before " + named();
            return named() + " is where a value should be";
        }
    }
}
