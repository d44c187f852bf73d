package air.fiji.host;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The option string of ImageJ's macros: {@code key=value key=[value with spaces] key='value with spaces'}.
 *
 * <p>A value is taken as it is written. What our recorder could not write as it is, it escaped ({@link #escape}), and
 * the line says so by the key {@value #ESCAPED}: every value of such a line is un-escaped. Version 0.1.0 escaped
 * without saying so. In a line without the key, a value is therefore un-escaped where all of its percent signs are such
 * as that recorder wrote ({@link #recorded}), but not where it names, as it is written, an open image, a file or a kept
 * profile. To write such a percent sign by hand, escape it and add {@code escaped=true}.
 */
public final class OptionText {
    /** Key of lines whose values are all escaped. */
    static final String ESCAPED = "escaped";

    /** What ends a value or would be taken for a key. */
    private static final String SYNTAX = "[]=";

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
        if (start < options.length() && options.charAt(start) == '\'') {
            int close = options.indexOf('\'', start + 1);
            if (close > 0 && (close + 1 == options.length() || options.charAt(close + 1) == ' ')) return close + 1;
        }
        int space = options.indexOf(' ', start);
        return space < 0 ? options.length() : space;
    }

    private static String unquoted(String value) {
        if (value.matches("(?s)'[^']*'")) return value.substring(1, value.length() - 1);
        if (!value.startsWith("[")) return value;
        return value.substring(1, value.endsWith("]") ? value.length() - 1 : value.length());
    }

    /**
     * {@code text} as it can stand in an option string in a macro's string literal. ImageJ would end a value at a
     * bracket, take a word before an equals sign for a key and an apostrophe at the start for a quote, and misread what
     * is not ASCII when a macro is read from a file; these are written as percent signs and hexadecimal UTF-8 bytes.
     */
    public static String escape(String text) {
        String plain = escaped(text.replace("\r", ""), SYNTAX + "%");
        return (plain.startsWith("'") ? "%27" + plain.substring(1) : plain)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private static String escaped(String text, String syntax) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = c >= ' ' && c <= '~' && syntax.indexOf(c) < 0;
            if (plain || c == '\n' || c == '\t') out.append((char) c);
            else appendBytes(out, c);
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

    /**
     * What a value means that version 0.1.0 may have recorded: un-escaped where every percent sign in it is one that
     * its recorder wrote, else as it is. It never wrote {@code %20}, say: a blank needs no escape.
     */
    static String recorded(String written) {
        String plain = unescape(written);
        return escaped(plain, SYNTAX + "%").equals(escaped(written, SYNTAX)) ? plain : written;
    }
}
