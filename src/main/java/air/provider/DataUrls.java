package air.provider;

import java.util.ArrayList;
import java.util.List;

/** Finds images that are written out in a text, {@code data:image/png;base64,...}; in one pass, for they are long. */
final class DataUrls {
    static final String START = "data:image/";

    private static final String BASE64 = ";base64,";
    private static final boolean[] ALPHABET = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_"
                .chars()
                .forEach(c -> ALPHABET[c] = true);
    }

    /** Between the two: the image's type and its parameters. */
    private static final int LONGEST_TYPE = 80;

    private DataUrls() {}

    /** @return the base64 of each, in order */
    static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        int from = text.indexOf(START);
        while (from >= 0) {
            int comma = text.indexOf(BASE64, from);
            if (comma < 0) break;
            int end = from + START.length();
            if (comma - from <= LONGEST_TYPE) {
                int start = comma + BASE64.length();
                end = end(text, start);
                found.add(text.substring(start, end));
            }
            from = text.indexOf(START, end);
        }
        return found;
    }

    /** Lines of 64 or 76 characters go on in the next one; any other blank ends the data. */
    private static int end(String text, int start) {
        int line = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBase64(c)) line++;
            else if ((c == '\n' || c == '\r') && (line == 64 || line == 76)) line = 0;
            else if (c != '\n' || line != 0) return i;
        }
        return text.length();
    }

    private static boolean isBase64(char c) {
        return c < ALPHABET.length && ALPHABET[c];
    }
}
