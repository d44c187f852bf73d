package air.batch;

import air.files.TextPosition;
import air.model.InvalidInputException;
import air.text.Letters;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The non-empty rows of a CSV text (RFC 4180), one after the other. */
final class CsvRows implements AutoCloseable {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    /**
     * One row.
     *
     * @param line where it begins
     * @param values as written, without quotes
     * @param characters where each begins, in its line
     */
    record Row(int line, List<String> values, List<Integer> characters) {
        boolean isBlank() {
            return values.stream().allMatch(Letters::areBlank);
        }
    }

    private final String text;
    private final String file;
    private final int linesBefore;
    private final CsvParser parser;
    /** Where the value begins that is read next: a fault is this value's. */
    private JsonLocation begun;

    /**
     * @param file what to call the text in an error
     * @param linesBefore how many lines of the file stand before the text
     */
    CsvRows(String text, String file, int linesBefore, char separator) {
        this.text = text;
        this.file = file;
        this.linesBefore = linesBefore;
        try {
            parser = FACTORY.createParser(text);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            parser.nextToken();
        } catch (IOException e) {
            throw new UncheckedIOException("reading text from memory failed", e);
        }
    }

    /**
     * The next row; empty at the end.
     *
     * @throws InvalidInputException if a quote is missing or stands where none can; names the place
     */
    Optional<Row> next() {
        try {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                Row row = row();
                if (!row.isBlank()) return Optional.of(row);
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(file + " is not CSV at " + fault(e) + ".", e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading text from memory failed", e);
        }
    }

    private Row row() throws IOException {
        List<String> values = new ArrayList<>();
        List<Integer> characters = new ArrayList<>();
        int line = 0;
        begun = parser.currentLocation();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            JsonLocation place = parser.currentTokenLocation();
            if (values.isEmpty()) line = place.getLineNr() + linesBefore;
            values.add(parser.getText());
            characters.add(place.getColumnNr());
            begun = parser.currentLocation();
        }
        return new Row(line, values, characters);
    }

    private String fault(JsonProcessingException e) {
        TextPosition start = place(begun);
        if (e instanceof StreamConstraintsException) return start + ": the value is too long: shorten it";
        if (e.getOriginalMessage().startsWith("Missing"))
            return start + ": the quote that begins this value is never closed: add the closing one";
        TextPosition after = place(e.getLocation());
        return new TextPosition(after.line(), after.character() - 1)
                + ": text goes on after the closing quote of the value begun at " + start
                + ": put the whole value in quotes, and write \"\" for a quote inside it";
    }

    private TextPosition place(JsonLocation location) {
        TextPosition place = TextPosition.of(text, location.getLineNr(), location.getColumnNr());
        return new TextPosition(place.line() + linesBefore, place.character());
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException("reading text from memory failed", e);
        }
    }
}
