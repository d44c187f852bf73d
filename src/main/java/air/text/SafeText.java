package air.text;

import java.util.function.IntFunction;

/**
 * Text from outside, without what a terminal, a log or a reader would obey instead of seeing: control characters of all
 * kinds, marks that turn the direction of the text, characters that cannot be seen, halves of characters. Letters of
 * every script stay as they are, and so do the joiners that Persian and emoji are written with.
 */
public final class SafeText {
    private static final String DOTS = "...";
    private static final char LOST = '\uFFFD';
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;

    private SafeText() {}

    /** On the lines it has; tabs stay. */
    public static String lines(String text) {
        return replaced(text.replace("\r\n", "\n"), SafeText::shown);
    }

    /** On one line: whatever breaks lines or leaves room becomes one blank. */
    public static String line(String text) {
        return lines(text).replaceAll("\\s+", " ").strip();
    }

    /** On one line of at most {@code longest} characters; three dots stand for the rest. */
    public static String shortened(String text, int longest) {
        // The first few thousand characters decide; a reply may hold an image of thirty million.
        String line = line(text.length() > 8 * longest ? text.substring(0, 8 * longest) : text);
        if (line.length() <= longest) return line;
        int end = longest - DOTS.length();
        if (Character.isHighSurrogate(line.charAt(end - 1))) end--;
        return line.substring(0, end).strip() + DOTS;
    }

    /** JSON that means the same, with everything that is not shown written as an escape. */
    public static String json(String json) {
        return replaced(json, SafeText::escaped);
    }

    private static String shown(int point) {
        if (isHalf(point)) return String.valueOf(LOST);
        if (isBreak(point)) return "\n";
        return isControl(point) ? " " : "";
    }

    /** What is below was escaped by the writer, or is white space between values. */
    private static String escaped(int point) {
        if (point < 0x7F) return Character.toString(point);
        StringBuilder escapes = new StringBuilder();
        for (char unit : Character.toChars(point)) escapes.append(String.format("\\u%04x", (int) unit));
        return escapes.toString();
    }

    private static String replaced(String text, IntFunction<String> instead) {
        StringBuilder safe = null;
        boolean flag = false;
        int before = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int next = i + Character.charCount(point);
            flag = point == BLACK_FLAG || flag && isTag(point);
            boolean kept = isSafe(point) || joins(before, point, text, next) || flag;
            if (!kept && safe == null) safe = new StringBuilder(text.length()).append(text, 0, i);
            if (safe != null) safe.append(kept ? Character.toString(point) : instead.apply(point));
            before = point;
            i = next;
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isSafe(int point) {
        if (point < 0x7F) return point >= ' ' || point == '\n' || point == '\t';
        return !isControl(point) && !isBreak(point) && !isHidden(point) && !isHalf(point);
    }

    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL;
    }

    private static boolean isBreak(int point) {
        return point == '\r' || point == 0x0B || point == '\f' || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    /** Marks that turn the direction of the text, and what has no width. */
    static boolean isHidden(int point) {
        return point == 0xAD
                || point == 0x61C
                || point == 0x180E
                || point >= 0x200B && point <= 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2060 && point <= 0x206F
                || point == 0xFEFF
                || point >= 0xFFF9 && point <= 0xFFFB
                || isTag(point);
    }

    /** Invisible letters; after a black flag they name its country. */
    private static boolean isTag(int point) {
        return point >= 0xE0000 && point <= 0xE007F;
    }

    /** A joiner has a meaning between the letters of scripts that join, and between emoji. */
    private static boolean joins(int before, int point, String text, int next) {
        return (point == JOINER || point == NON_JOINER)
                && before > 0x7F
                && isSafe(before)
                && next < text.length()
                && text.codePointAt(next) > 0x7F
                && isSafe(text.codePointAt(next));
    }
}
