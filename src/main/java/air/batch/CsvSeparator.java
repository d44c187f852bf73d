package air.batch;

import air.model.InvalidInputException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The separator of a CSV text.
 *
 * @param letter the separator
 * @param rest the text, without a first line {@code sep=;} that named it
 * @param linesBefore the number of lines removed
 */
record CsvSeparator(char letter, String rest, int linesBefore) {
    private static final List<Character> USUAL = List.of(',', ';', '\t');

    /** Spreadsheets' own convention; saved again by one, quotes or empty columns come with it. */
    private static final Pattern NAMED = Pattern.compile("(?i)\"?sep=(.?)\"?(\\1*)[ \t]*(?:\r\n|\r|\n|$)");

    /** @throws InvalidInputException if a first line {@code sep=} names none that can be used */
    static CsvSeparator of(String text, String file) {
        Matcher first = NAMED.matcher(text);
        if (first.lookingAt()) return new CsvSeparator(usable(first.group(1), file), text.substring(first.end()), 1);
        if (text.regionMatches(true, 0, "sep=", 0, 4)) throw unusable(file);
        char best = USUAL.stream()
                .max(Comparator.comparingInt(candidate -> fitness(text, candidate)))
                .orElseThrow();
        return new CsvSeparator(best, text, 0);
    }

    private static char usable(String named, String file) {
        if (named.isEmpty() || Character.isLetterOrDigit(named.charAt(0)) || " \"".contains(named))
            throw unusable(file);
        return named.charAt(0);
    }

    private static InvalidInputException unusable(String file) {
        return new InvalidInputException(
                file + ", line 1: sep= should name the one letter that separates the values, as in sep=;.");
    }

    /** The names that are needed show it; where they are missing, the number of values in the first row. */
    private static int fitness(String text, char candidate) {
        try (CsvRows rows = new CsvRows(text, "", 0, candidate)) {
            Optional<CsvRows.Row> first = rows.next();
            if (first.isEmpty()) return 0;
            List<String> names = PromptsCsv.names(first.get());
            return names.containsAll(PromptsCsv.NEEDED) ? Integer.MAX_VALUE : names.size();
        } catch (InvalidInputException e) {
            // A quote at fault begins a value, so what stands before it is likely to separate two.
            return 2;
        }
    }
}
