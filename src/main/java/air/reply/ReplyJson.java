package air.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads what providers send. A picture of 25 MB arrives as one string of 34 million characters. */
public final class ReplyJson {
    /** Longest string in an answer, characters. */
    static final int MAX_STRING = 160_000_000;

    private static final int MAX_DEPTH = 200;

    public static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder().streamReadConstraints(constraints()).build());

    /** As languages write what they take for JSON: NaN, commas too many, line breaks in strings. */
    private static final ObjectMapper LIBERAL = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(constraints()).build())
            .enable(
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    private ReplyJson() {}

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxStringLength(MAX_STRING)
                .maxNestingDepth(MAX_DEPTH)
                .build();
    }

    /** @return what an answer's body says, however its JSON is wrapped; a missing node when it holds none */
    public static JsonNode tree(byte[] bytes) {
        return Body.tree(bytes);
    }

    /** @return the tree; a missing node when the text is not JSON */
    public static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The objects and lists that {@code bytes} hold one after the other, as far as they can be read. */
    static List<JsonNode> documents(byte[] bytes) {
        List<JsonNode> found = new ArrayList<>();
        try (MappingIterator<JsonNode> all = LIBERAL.readerFor(JsonNode.class).readValues(bytes)) {
            collect(all, found);
        } catch (IOException e) {
            // What came before it counts.
            return found;
        }
        return found;
    }

    /** As {@link #documents(byte[])}. */
    static List<JsonNode> documents(String text) {
        List<JsonNode> found = new ArrayList<>();
        try (MappingIterator<JsonNode> all = LIBERAL.readerFor(JsonNode.class).readValues(text)) {
            collect(all, found);
        } catch (IOException e) {
            // What came before it counts.
            return found;
        }
        return found;
    }

    private static void collect(MappingIterator<JsonNode> all, List<JsonNode> found) throws IOException {
        while (all.hasNextValue()) {
            JsonNode next = all.nextValue();
            if (next.isContainerNode() || next.isTextual()) found.add(next);
        }
    }

    /** What of a text that was cut off can be read: everything before the cut, closed there; else a missing node. */
    static JsonNode beginning(String text) {
        try (JsonParser parser = LIBERAL.createParser(text);
                TokenBuffer read = new TokenBuffer(parser)) {
            if (copied(parser, read) == JsonToken.FIELD_NAME) read.writeNull();
            for (var place = read.getOutputContext(); !place.inRoot(); place = read.getOutputContext())
                if (place.inArray()) read.writeEndArray();
                else read.writeEndObject();
            JsonNode tree = LIBERAL.readTree(read.asParser());
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** @return the last of what could be copied; null for nothing */
    private static JsonToken copied(JsonParser parser, TokenBuffer read) throws IOException {
        JsonToken last = null;
        try {
            for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
                read.copyCurrentEvent(parser);
                last = next;
            }
        } catch (JsonProcessingException e) {
            // The cut.
            return last;
        }
        return last;
    }

    /** The text of the first of {@code fields} that holds one; empty when none does. */
    public static String text(JsonNode node, String... fields) {
        for (String field : fields) {
            JsonNode value = node.path(field);
            if (value.isTextual() && !value.textValue().isBlank()) return value.textValue();
        }
        return "";
    }
}
