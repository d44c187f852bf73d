package air.files;

/**
 * Where something stands in a text, as a person counts.
 *
 * @param line from 1
 * @param character of the line, from 1; a surrogate pair counts once
 */
public record TextPosition(int line, int character) {
    /** The place of an index; line breaks are those of Unix, Windows and old Macs. */
    public static TextPosition at(CharSequence text, int offset) {
        int end = Math.max(0, Math.min(offset, text.length()));
        int line = 1;
        int start = 0;
        for (int i = 0; i < end; i++) {
            if (!breaks(text, i)) continue;
            line++;
            start = i + 1;
        }
        return new TextPosition(line, Character.codePointCount(text, start, end) + 1);
    }

    /** The place that a parser counted in chars. */
    public static TextPosition of(String text, int line, int column) {
        int start = 0;
        for (int i = 0, passed = 1; i < text.length() && passed < line; i++) {
            if (!breaks(text, i)) continue;
            passed++;
            start = i + 1;
        }
        return at(text, start + column - 1);
    }

    private static boolean breaks(CharSequence text, int i) {
        char c = text.charAt(i);
        return c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
    }

    @Override
    public String toString() {
        return "line " + line + ", character " + character;
    }
}
