package air.batch;

import air.model.InvalidInputException;
import air.text.Letters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prompts as a table: a row of names, then one row per prompt, separated by commas, semicolons, tabs or what
 * {@code sep=} names.
 */
final class PromptsCsv {
    static final List<String> NEEDED = List.of("id", "prompt");

    private PromptsCsv() {}

    static List<Manifest.Raw> read(String text, String file) {
        CsvSeparator separator = CsvSeparator.of(text, file);
        List<Manifest.Raw> items = new ArrayList<>();
        try (CsvRows rows = new CsvRows(separator.rest(), file, separator.linesBefore(), separator.letter())) {
            Optional<CsvRows.Row> row = rows.next();
            if (row.isEmpty()) return items;
            List<String> names = checked(row.get(), file);
            for (row = rows.next(); row.isPresent(); row = rows.next()) items.add(item(names, row.get()));
            return items;
        }
    }

    /** Names as they are compared: in lower case, trimmed. */
    static List<String> names(CsvRows.Row row) {
        return row.values().stream()
                .map(name -> Letters.stripped(name).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> checked(CsvRows.Row row, String file) {
        List<String> names = names(row);
        if (!names.containsAll(NEEDED))
            throw new InvalidInputException(file + " should begin with a line of names, id and prompt among them (and"
                    + " title, scene, mood), but line " + row.line() + " is " + Letters.quoted(String.join(",", names))
                    + (names.get(0).matches("[\\[{].*") ? ": if it is JSON, end its name in .json." : "."));
        for (String name : Manifest.FIELDS)
            if (names.indexOf(name) != names.lastIndexOf(name))
                throw new InvalidInputException(
                        file + ", line " + row.line() + ": the columns " + (names.indexOf(name) + 1) + " and "
                                + (names.lastIndexOf(name) + 1) + " are both named " + name + ": keep one of them.");
        return names;
    }

    private static Manifest.Raw item(List<String> names, CsvRows.Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            String value = row.values().get(i);
            if (i < names.size() && !names.get(i).isEmpty()) fields.put(names.get(i), value);
            else if (i < names.size() && !Letters.areBlank(value))
                fields.put("column " + (i + 1) + " (no name)", value);
            else if (!Letters.areBlank(value)) problems.add(tooMany(names, row, i));
        }
        return new Manifest.Raw("line " + row.line(), fields, problems.subList(0, Math.min(1, problems.size())));
    }

    private static String tooMany(List<String> names, CsvRows.Row row, int first) {
        boolean shifted = row.values().stream().anyMatch(value -> value.matches("(?s)[ \t]+\".*"));
        return "line " + row.line() + " has " + row.values().size() + " fields where the first line names "
                + names.size() + ", the first too many at character "
                + row.characters().get(first)
                + (shifted
                        ? " (a quote counts only right after the separator: take the blank before it out)"
                        : " (put text with separators in quotes)");
    }
}
