package air.files;

import air.model.InvalidInputException;
import air.text.Letters;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON that a person may have written: what is wrong with it is said in plain words, with its place. */
public final class JsonText {
    /** Longest text in it, characters: an exemplar of a large noisy picture stays far below. */
    private static final int LONGEST = 64_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonText() {}

    /** Takes what it wants from a text, token by token. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }

    /**
     * Reads one value, with nothing after it.
     *
     * @param where what to call the text in an error, for example its file name
     * @param wanted what it should hold, for example {@code a taste profile}
     * @throws InvalidInputException if it is not JSON; one sentence with line and character
     */
    public static JsonNode tree(String text, String where, String wanted) {
        return read(text, where, wanted, parser -> {
            JsonNode node = MAPPER.readTree(parser);
            if (parser.nextToken() == null) return node;
            TextPosition place =
                    TextPosition.at(text, (int) parser.currentTokenLocation().getCharOffset());
            throw new InvalidInputException(
                    where + " is not JSON at " + place + ": something follows its end: take it out.");
        });
    }

    /** As {@link #tree}, of as much as {@code reading} asks for. */
    public static <T> T read(String text, String where, String wanted, Reading<T> reading) {
        requireBeginning(text, where, wanted);
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                return reading.read(parser);
            } catch (JsonProcessingException e) {
                JsonFault fault = JsonFault.of(e, parser, text);
                throw new InvalidInputException(
                        where + (fault.broken() ? " is not JSON at " : ", ") + TextPosition.at(text, fault.offset())
                                + ": " + fault.what() + ".",
                        e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading text from memory failed", e);
        }
    }

    /** Names the whole text, because its first character alone would explain nothing. */
    private static void requireBeginning(String text, String where, String wanted) {
        String begun = text.stripLeading();
        if (begun.isEmpty()) throw new InvalidInputException(where + " is empty: it should contain " + wanted + ".");
        if (begun.startsWith("{") || begun.startsWith("[")) return;
        String line = begun.lines().findFirst().orElse("");
        throw new InvalidInputException(where + " is not JSON at "
                + TextPosition.at(text, text.length() - begun.length())
                + ": it begins with " + Letters.quoted(line) + (begun.startsWith("<") ? ", as a web page does" : "")
                + ", but should hold " + wanted + ".");
    }
}
