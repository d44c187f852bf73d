package air.fiji.host;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The option string of ImageJ's macros: {@code key=value key=[value with spaces]}. */
public final class OptionText {
    private OptionText() {}

    /** The options by lower-case key; a key that comes twice keeps its first value. */
    static Map<String, String> parse(String options) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < options.length()) {
            if (Character.isWhitespace(options.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < options.length() && options.charAt(end) != '=' && options.charAt(end) != ' ') end++;
            String key = options.substring(at, end).toLowerCase(Locale.ROOT);
            boolean hasValue = end < options.length() && options.charAt(end) == '=';
            at = hasValue ? endOfValue(options, end + 1) : end;
            values.putIfAbsent(key, hasValue ? unquoted(options.substring(end + 1, at)) : "true");
        }
        return values;
    }

    private static int endOfValue(String options, int start) {
        if (start < options.length() && options.charAt(start) == '[') {
            int depth = 0;
            for (int i = start; i < options.length(); i++) {
                if (options.charAt(i) == '[') depth++;
                if (options.charAt(i) == ']' && --depth == 0) return i + 1;
            }
            return options.length();
        }
        int space = options.indexOf(' ', start);
        return space < 0 ? options.length() : space;
    }

    private static String unquoted(String value) {
        if (!value.startsWith("[")) return value;
        return value.substring(1, value.endsWith("]") ? value.length() - 1 : value.length());
    }

    /**
     * {@code text} as it can stand in an option string in a macro's string literal. ImageJ would end a value at a
     * bracket, take a word before an equals sign for a key, and misread what is not ASCII when a macro is read from a
     * file; these are written as percent signs and hexadecimal UTF-8 bytes.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.replace("\r", "").codePoints().forEach(c -> {
            if (c == '\\' || c == '"') out.append('\\').append((char) c);
            else if (c == '\n') out.append("\\n");
            else if (c == '\t') out.append("\\t");
            else if (c < ' ' || c > '~' || "[]=%".indexOf(c) >= 0) appendBytes(out, c);
            else out.append((char) c);
        });
        return out.toString();
    }

    private static void appendBytes(StringBuilder out, int codePoint) {
        for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8))
            out.append(String.format("%%%02X", b & 255));
    }

    /** Takes back what of {@link #escape} the macro language leaves. */
    static String unescape(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                out.write(bytes[i]);
            } else {
                out.write(high << 4 | low);
                i += 2;
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
