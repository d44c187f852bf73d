package air.taste;

import air.model.VisionModel;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON objects in what a model wrote, in the order they stand there: in a fence, between words, inside one another,
 * inside a string, with any slip that leaves no doubt.
 */
final class AnswerJson {
    /** Longest text read, characters; of a longer one its end, where the answer is. */
    private static final int LONGEST = 400_000;
    /** Characters read in all, those of failed attempts too, so that a hostile answer costs no time. */
    private static final int MOST_READ = 4_000_000;
    /** What an attempt costs besides, in characters. */
    private static final int ATTEMPT = 2000;

    private static final int MOST_OBJECTS = 500;
    static final int DEEPEST = 60;
    /** JSON in a string in a string. */
    private static final int MOST_STRINGS = 3;

    private static final Pattern THOUGHT = Pattern.compile(
            "(?i)[<\\[◁](/?)(?:think|thinking|thought|thoughts|reasoning|reflection|scratchpad)[>\\]▷]");
    private static final Pattern ESCAPED = Pattern.compile("\\{(?:\\s|\\\\n)*+\\\\\"");
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*[\"'`“”„‘’«\\\\\\p{L}_/#*]");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_YAML_COMMENTS,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .build();

    private final List<ObjectNode> found = new ArrayList<>();
    private final boolean cutOff;
    private int left = MOST_READ;

    private AnswerJson(boolean cutOff) {
        this.cutOff = cutOff;
    }

    /** The objects in a reply, those inside others after these; of its thoughts only where it holds no other. */
    static List<ObjectNode> objects(VisionModel.Reply reply) {
        List<ObjectNode> spoken = in(withoutThoughts(reply.words()), reply.cutOff());
        return spoken.isEmpty() ? in(reply.words(), reply.cutOff()) : spoken;
    }

    private static List<ObjectNode> in(String text, boolean cutOff) {
        AnswerJson reader = new AnswerJson(cutOff);
        reader.read(text.substring(Math.max(0, text.length() - LONGEST)), 0);
        return reader.found;
    }

    /** What was thought aloud taken out; its opening mark may stand in the prompt, and its closing one be missing. */
    static String withoutThoughts(String answer) {
        StringBuilder spoken = new StringBuilder();
        Matcher mark = THOUGHT.matcher(answer);
        boolean thinking = false;
        int from = 0;
        while (mark.find()) {
            boolean closing = !mark.group(1).isEmpty();
            if (closing && !thinking) spoken.setLength(0);
            if (!closing && !thinking) spoken.append(answer, from, mark.start());
            thinking = !closing;
            from = mark.end();
        }
        if (!thinking) spoken.append(answer, from, answer.length());
        return spoken.toString();
    }

    private void read(String text, int strings) {
        Matcher object = OBJECT.matcher(text);
        for (int at = 0; left > 0 && object.find(at); left -= ATTEMPT) {
            at = object.start();
            int end = inString(text, at, strings);
            if (end < 0 && ESCAPED.matcher(text).region(at, text.length()).lookingAt())
                end = escaped(text, at, strings);
            if (end < 0) end = whole(text, at, strings);
            at = end > at ? end : at + 1;
        }
    }

    /** Reads the object at {@code start}; returns where it ends, or -1 if there is none. */
    private int whole(String text, int start, int strings) {
        try (JsonParser parser = parser(text, start)) {
            Optional<JsonNode> node = tree(parser);
            int length = (int) parser.currentLocation().getCharOffset();
            left -= length;
            node.ifPresent(object -> add(object, strings));
            return node.isPresent() ? start + length : mended(text, start, strings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> tree(JsonParser parser) throws IOException {
        try {
            return Optional.ofNullable(MAPPER.readTree(parser));
        } catch (JsonProcessingException | NumberFormatException e) {
            // Not JSON as it stands (a lone point is what Jackson takes for a number); perhaps with its slips put
            // right.
            return Optional.empty();
        }
    }

    private static JsonParser parser(String text, int start) throws IOException {
        StringReader reader = new StringReader(text);
        reader.skip(start);
        return MAPPER.createParser(reader);
    }

    private int mended(String text, int start, int strings) {
        JsonRepair.Mended mended = JsonRepair.object(text, start, cutOff);
        left -= mended.end() - start;
        Optional<JsonNode> node = mended.json().flatMap(AnswerJson::tree);
        node.ifPresent(object -> add(object, strings));
        return node.isPresent() ? mended.end() : -1;
    }

    /**
     * Reads the string that the brace at {@code start} begins; returns where it ends, or -1 where it holds no object.
     */
    private int inString(String text, int start, int strings) {
        int quote = start - 1;
        while (quote >= 0 && Character.isWhitespace(text.charAt(quote))) quote--;
        if (quote < 0 || text.charAt(quote) != '"' || strings == MOST_STRINGS) return -1;
        int before = found.size();
        try (JsonParser parser = parser(text, quote)) {
            parser.nextToken();
            left -= parser.getTextLength();
            read(parser.getText(), strings + 1);
            return found.size() > before
                    ? quote + (int) parser.currentLocation().getCharOffset()
                    : -1;
        } catch (IOException e) {
            // The quote belongs to something else.
            return -1;
        }
    }

    /** Reads what was written as a string's inside, without the string's quotes; it goes to the text's end. */
    private int escaped(String text, int start, int strings) {
        if (strings == MOST_STRINGS) return -1;
        left -= text.length() - start;
        read(text.substring(start).replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\"), strings + 1);
        return text.length();
    }

    private void add(JsonNode node, int strings) {
        if (found.size() >= MOST_OBJECTS) return;
        if (node instanceof ObjectNode object) found.add(object);
        if (node.isTextual() && strings < MOST_STRINGS && node.textValue().contains("{"))
            read(node.textValue(), strings + 1);
        for (JsonNode inner : node) add(inner, strings);
    }

    /** The one value in {@code text}, read as leniently as an answer. */
    static Optional<JsonNode> tree(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text));
        } catch (JsonProcessingException | NumberFormatException e) {
            // The caller takes it for words then.
            return Optional.empty();
        }
    }
}
