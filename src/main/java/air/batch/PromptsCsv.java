package air.batch;

import air.model.InvalidInputException;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prompts as CSV (RFC 4180): a line of names, then a line each; separated by commas, semicolons or tabs. */
final class PromptsCsv {
    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private PromptsCsv() {}

    static List<Manifest.Raw> read(String text, String file) {
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        List<Manifest.Raw> items = new ArrayList<>();
        try (MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
            if (!lines.hasNext()) return items;
            List<String> names = new ArrayList<>();
            for (String name : lines.next()) names.add(name.strip().toLowerCase(Locale.ROOT));
            if (!names.contains("id") || !names.contains("prompt"))
                throw new InvalidInputException(
                        file + " should begin with a line of names, id and prompt among them (and"
                                + " title, scene, mood), but begins with " + String.join(",", names) + ".");
            while (lines.hasNext()) {
                int line = lines.getCurrentLocation().getLineNr();
                items.add(item(names, lines.next(), "line " + line));
            }
            return items;
        } catch (JacksonException e) {
            throw new InvalidInputException(file + " is not CSV: " + firstLine(e.getMessage()) + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading text from memory failed", e);
        }
    }

    private static Manifest.Raw item(List<String> names, String[] values, String where) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        if (values.length > names.size())
            problems.add(where + " has " + values.length + " fields where the first line names " + names.size()
                    + " (put text with separators in quotes)");
        for (int i = 0; i < Math.min(names.size(), values.length); i++) fields.put(names.get(i), values[i]);
        return new Manifest.Raw(where, fields, problems);
    }

    /** The one of the three that the first line has most of. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'})
            if (count(first, candidate) > count(first, best)) best = candidate;
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
