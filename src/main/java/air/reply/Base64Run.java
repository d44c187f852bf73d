package air.reply;

import java.util.Arrays;

/**
 * Base64 as it stands in a text: of either alphabet, padded or not, in lines, escaped as in an address, or with blanks
 * where a form made them of its plus signs.
 *
 * @param bytes what it says
 * @param end just after it
 */
record Base64Run(byte[] bytes, int end) {
    private static final byte[] VALUES = new byte[128];
    private static final int SYMBOL_BITS = 6;
    private static final int HEX = 16;
    private static final String BREAKS = "\r\n";

    static {
        Arrays.fill(VALUES, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) VALUES[alphabet.charAt(i)] = (byte) i;
        VALUES['-'] = VALUES['+'];
        VALUES['_'] = VALUES['/'];
    }

    /** The longest that begins at {@code start} and ends before {@code limit}. */
    static Base64Run at(String text, int start, int limit) {
        boolean blanks = hasBlanksForPluses(text, start, limit);
        byte[] bytes = new byte[(limit - start) / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int held = 0;
        int i = start;
        while (i < limit) {
            int escaped = escape(text, i);
            char c = escaped >= 0 ? (char) escaped : blanks && text.charAt(i) == ' ' ? '+' : text.charAt(i);
            if (value(c) >= 0) {
                bits = bits << SYMBOL_BITS | value(c);
                held += SYMBOL_BITS;
                if (held >= Byte.SIZE) bytes[length++] = (byte) (bits >> (held -= Byte.SIZE));
            }
            int next = value(c) >= 0 || escaped >= 0 && Character.isWhitespace(c)
                    ? i + (escaped >= 0 ? 3 : 1)
                    : gap(text, i, limit);
            if (next < 0) break;
            i = next;
        }
        return new Base64Run(Arrays.copyOf(bytes, length), afterPadding(text, i, limit));
    }

    /** Where it continues after a gap; -1 if it ends there. */
    private static int gap(String text, int at, int limit) {
        return text.startsWith("\\/", at) ? at + 1 : afterBreak(text, at, limit);
    }

    private static int value(char c) {
        return c < VALUES.length ? VALUES[c] : -1;
    }

    /** The character that is escaped at {@code at}, {@code %2B}; -1 where none is. */
    static int escape(String text, int at) {
        if (text.charAt(at) != '%' || at + 2 >= text.length()) return -1;
        int high = Character.digit(text.charAt(at + 1), HEX);
        int low = Character.digit(text.charAt(at + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    /** Where it continues after a line break, if the next line is all base64; -1 if it does not. */
    private static int afterBreak(String text, int at, int limit) {
        int next = at;
        boolean broken = false;
        while (next < limit && (Character.isWhitespace(text.charAt(next)) || isWrittenBreak(text, next))) {
            boolean written = isWrittenBreak(text, next);
            broken |= written || BREAKS.indexOf(text.charAt(next)) >= 0;
            next += written ? 2 : 1;
        }
        int end = next;
        while (end < limit && value(text.charAt(end)) >= 0) end++;
        boolean alone = end == text.length() || text.charAt(end) != ' ';
        return broken && end > next && alone ? next : -1;
    }

    /** A line's end that was written out once too often: a backslash and a letter. */
    private static boolean isWrittenBreak(String text, int at) {
        return text.startsWith("\\n", at) || text.startsWith("\\r", at);
    }

    private static int afterPadding(String text, int at, int limit) {
        int end = at;
        while (end < limit && (text.charAt(end) == '=' || escape(text, end) == '='))
            end += text.charAt(end) == '=' ? 1 : 3;
        return end;
    }

    /** Whether the rest is base64 and blanks, and has none of the plus signs that it should have. */
    private static boolean hasBlanksForPluses(String text, int start, int limit) {
        boolean blanks = false;
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ' ') blanks = true;
            else if (c == '+' || c == '-' || c != '=' && value(c) < 0) return false;
        }
        return blanks;
    }
}
