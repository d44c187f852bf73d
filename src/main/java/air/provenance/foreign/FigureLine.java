package air.provenance.foreign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A line of figures, {@code Steps: 20, ControlNet 0: "Module: canny, Weight: 1", Seed: 7}: a value with commas stands
 * in quotes or is JSON.
 */
final class FigureLine {
    private static final int MOST = 1000;

    private final String line;
    private final Map<String, String> figures = new HashMap<>();
    private int at;
    /** Whether a quote or bracket was never closed: none is then looked for again. */
    private boolean open;

    private FigureLine(String line) {
        this.line = line;
    }

    /** The values by their whole names; without those that stand there twice and differ. */
    static Map<String, String> read(String line) {
        FigureLine reading = new FigureLine(line);
        Set<String> doubtful = new HashSet<>();
        for (int i = 0; i < MOST && reading.at < line.length(); i++) reading.figure(doubtful);
        reading.figures.keySet().removeAll(doubtful);
        return reading.figures;
    }

    private void figure(Set<String> doubtful) {
        int comma = end(',', at);
        int colon = end(':', at);
        if (colon < comma) {
            String name = line.substring(at, colon).strip();
            at = colon + 1;
            String value = value();
            String before = figures.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) doubtful.add(name);
        }
        at = end(',', at) + 1;
    }

    /** Where the next such letter is, or the end. */
    private int end(char letter, int from) {
        int found = line.indexOf(letter, from);
        return found < 0 ? line.length() : found;
    }

    private String value() {
        while (at < line.length() && line.charAt(at) == ' ') at++;
        int start = at;
        char first = at < line.length() ? line.charAt(at) : ',';
        if (!open && (first == '"' || first == '{' || first == '[')) {
            int after = first == '"' ? afterQuote(at) : afterBrackets(at);
            open = after < 0;
            if (after >= 0) {
                at = after;
                String whole = line.substring(start, after);
                return first == '"' ? ForeignJson.unquoted(whole).orElse(whole) : whole;
            }
        }
        return line.substring(start, end(',', start)).strip();
    }

    /** What comes after the quote that begins at {@code from}; -1 where it does not end. */
    private int afterQuote(int from) {
        for (int i = from + 1; i < line.length(); i++) {
            if (line.charAt(i) == '\\') i++;
            else if (line.charAt(i) == '"') return i + 1;
        }
        return -1;
    }

    private int afterBrackets(int from) {
        int depth = 0;
        for (int i = from; i >= 0 && i < line.length(); i++) {
            switch (line.charAt(i)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> i = afterQuote(i) - 1;
                default -> {
                    // Other letters stand for themselves.
                }
            }
            if (i < 0) return -1;
            if (depth == 0) return i + 1;
        }
        return -1;
    }
}
