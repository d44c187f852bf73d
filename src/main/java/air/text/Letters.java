package air.text;

import java.util.stream.Collectors;

/** Letters as a person sees them, and those that cannot be seen. */
public final class Letters {
    private static final int LONGEST_SHOWN = 60;

    private Letters() {}

    /** Whether it shows nothing: blanks of every width, marks of direction, the byte order mark. */
    public static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || SafeText.isHidden(codePoint);
    }

    /** Whether a person sees nothing in {@code text}. */
    public static boolean areBlank(String text) {
        return text.codePoints().allMatch(Letters::isBlank);
    }

    /** Without the blanks around it, whatever their kind. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.codePointAt(start))) start += Character.charCount(text.codePointAt(start));
        while (start < end && isBlank(text.codePointBefore(end))) end -= Character.charCount(text.codePointBefore(end));
        return text.substring(start, end);
    }

    /** One letter in a sentence: itself, or where it cannot be seen its number and name. */
    public static String named(int codePoint) {
        if (isSeen(codePoint)) return Character.toString(codePoint);
        String name = Character.getName(codePoint);
        return String.format("U+%04X", codePoint) + (name == null ? "" : " (" + name + ")");
    }

    /** Text in a sentence: in quotes, not too long, with a number for what cannot be seen. */
    public static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }

    /** As {@link #quoted}, without the quotes. */
    public static String shortened(String text) {
        boolean whole = text.codePointCount(0, text.length()) <= LONGEST_SHOWN;
        return text.codePoints()
                .limit(whole ? LONGEST_SHOWN : LONGEST_SHOWN - 1)
                .mapToObj(c -> c == ' ' || isSeen(c) ? Character.toString(c) : String.format("[U+%04X]", c))
                .collect(Collectors.joining("", "", whole ? "" : "…"));
    }

    private static boolean isSeen(int codePoint) {
        return !isBlank(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
                    default -> true;
                };
    }
}
