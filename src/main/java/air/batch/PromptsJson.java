package air.batch;

import air.files.JsonText;
import air.files.TextPosition;
import air.model.InvalidInputException;
import air.text.Letters;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prompts as JSON: an object with their list, the list alone, or one object after the other (JSON Lines). */
final class PromptsJson {
    private static final String PROMPTS = "prompts";
    private static final String SHAPE = "{\"prompts\": [{\"id\": ..., \"prompt\": ...}]}";

    private final String text;
    private final String file;
    private final boolean lines;
    private final List<Manifest.Raw> items = new ArrayList<>();

    private PromptsJson(String text, String file, boolean lines) {
        this.text = text;
        this.file = file;
        this.lines = lines;
    }

    /** @param lines whether even one object alone is a prompt, as the file's name says */
    static List<Manifest.Raw> read(String text, String file, boolean lines) {
        String wanted = SHAPE + " (a table's name should end in .csv)";
        return JsonText.read(text, file, wanted, new PromptsJson(text, file, lines)::read);
    }

    private List<Manifest.Raw> read(JsonParser parser) throws IOException {
        boolean ended = false;
        while (parser.nextToken() != null) {
            if (ended)
                throw new InvalidInputException(file + " should hold " + SHAPE + " and nothing more, but goes on at "
                        + TextPosition.at(
                                text, (int) parser.currentTokenLocation().getCharOffset()) + ": take that out.");
            ended = whole(parser);
        }
        return items;
    }

    /** Reads one top-level value; returns whether it contained all prompts. */
    private boolean whole(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY:
                list(parser);
                return true;
            case START_OBJECT:
                return object(parser);
            default:
                throw otherThan("holds " + kind(parser), line(parser));
        }
    }

    /** Reads an object that contains the prompts or is one; returns which. */
    private boolean object(JsonParser parser) throws IOException {
        Item item = new Item(parser);
        boolean held = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            JsonToken value = parser.nextToken();
            if (!parser.currentName().equals(PROMPTS)) item.take(parser);
            else if (value == JsonToken.START_ARRAY) {
                list(parser);
                held = true;
            } else throw otherThan("its \"prompts\" is " + kind(parser), line(parser));
        }
        if (!held) alone(item);
        return held;
    }

    private void alone(Item item) {
        if (!lines && items.isEmpty() && !item.looksLikeOne()) throw otherThan("has no \"prompts\"", item.line);
        items.add(item.raw());
    }

    private void list(JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Item item = new Item(parser);
            if (parser.currentToken() == JsonToken.START_OBJECT)
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    parser.nextToken();
                    item.take(parser);
                }
            else item.isNone(parser);
            items.add(item.raw());
        }
    }

    private InvalidInputException otherThan(String what, int line) {
        return new InvalidInputException(file + ", line " + line + ": it should hold " + SHAPE + " but " + what + ".");
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String kind(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            case VALUE_STRING -> "text";
            case VALUE_NULL -> "null";
            case VALUE_TRUE, VALUE_FALSE -> parser.getText();
            default -> "the number " + Letters.shortened(parser.getText());
        };
    }

    /** A prompt as far as it was read. */
    private final class Item {
        private final String name = PROMPTS + "[" + items.size() + "]";
        private final int line;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        Item(JsonParser parser) {
            line = PromptsJson.line(parser);
        }

        boolean looksLikeOne() {
            return fields.containsKey("id") || fields.containsKey("prompt");
        }

        Manifest.Raw raw() {
            return new Manifest.Raw(name + " (line " + line + ")", fields, problems);
        }

        void isNone(JsonParser parser) throws IOException {
            problems.add(name + at(parser) + " should be an object but is " + kind(parser));
            parser.skipChildren();
        }

        /** A whole number is read as the text it is, as in a table. */
        void take(JsonParser parser) throws IOException {
            String field = parser.currentName();
            JsonToken token = parser.currentToken();
            if (!Manifest.FIELDS.contains(field)) fields.put(field, "");
            else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT)
                fields.put(field, parser.getText());
            else if (token != JsonToken.VALUE_NULL)
                problems.add(name + "." + field + at(parser) + " should be text but is " + kind(parser)
                        + (token.isScalarValue() ? ": put it in quotes" : ""));
            parser.skipChildren();
        }

        private String at(JsonParser parser) {
            return " (line " + PromptsJson.line(parser) + ", character "
                    + parser.currentTokenLocation().getColumnNr() + ")";
        }
    }
}
