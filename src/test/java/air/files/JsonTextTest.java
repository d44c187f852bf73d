package air.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonTextTest {
    private static void refused(String json, String... said) {
        assertThatThrownBy(() -> JsonText.tree(json, "f.json", "a list"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("f.json")
                .hasMessageContainingAll(said)
                .hasMessageEndingWith(".");
    }

    /** What a person wrote, its line and character, and what must be said. */
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("{“a”: 1}", 1, 2, "“ is a typographic quote"),
                Arguments.of("{\"a\": „b\"}", 1, 7, "„ is a typographic quote"),
                Arguments.of("{\"😀\": 1”}", 1, 8, "” is a typographic quote"),
                Arguments.of("{\"a\": \"b”}\n", 1, 7, "no closing \" (” is a typographic quote)"),
                Arguments.of("{'a': 1}", 1, 2, "' is not a quote in JSON"),
                Arguments.of("{a: 1}", 1, 2, "a is a name without quotes"),
                Arguments.of("{\"a\": [1,\n2,\n]}", 2, 2, "there is a comma before ]"),
                Arguments.of("{\"a\": 1, }", 1, 8, "there is a comma before }"),
                Arguments.of("{\"a\": 1,,\"b\": 2}", 1, 8, "there is a comma before ,"),
                Arguments.of("[,1]", 1, 2, "a value is missing before this comma"),
                Arguments.of("{\"a\": }", 1, 7, "a value is missing before }"),
                Arguments.of("[1 2]", 1, 4, "a comma is missing before 2"),
                Arguments.of("{\"a\": 1\n\"b\": 2}", 2, 1, "a comma is missing before \""),
                Arguments.of("{\"a\": 1; \"b\": 2}", 1, 8, "; is where a comma should be"),
                Arguments.of("{\"a\" = 1}", 1, 6, "= is where a colon should be"),
                Arguments.of("{\n // why\n\"a\": 1}", 2, 2, "a comment begins here"),
                Arguments.of("{\"a\": /* why */ 1}", 1, 7, "a comment begins here"),
                Arguments.of("{\"a\": 1 # why\n}", 1, 9, "a comment begins here"),
                Arguments.of("{\"a\": \"b\nc\"}", 1, 7, "no closing \" on its line"),
                Arguments.of("{\"a\": \"b\tc\"}", 1, 9, "there is a tab inside text"),
                Arguments.of("{\"a\": \"b\u0007c\"}", 1, 9, "U+0007"),
                Arguments.of("{\"a\":\u00A01}", 1, 6, "U+00A0 (NO-BREAK SPACE)"),
                Arguments.of("{\"a\": \"C:\\pics\"}", 1, 10, "a backslash begins an escape"),
                Arguments.of("{\"a\": \"\\u12G4\"}", 1, 12, "four hexadecimal digits"),
                Arguments.of("{\"a\": True}", 1, 7, "True is not a word in JSON: write true"),
                Arguments.of("{\"a\": None}", 1, 7, "None is not a word in JSON: write null"),
                Arguments.of("{\"a\": NaN}", 1, 7, "NaN is not a word in JSON: write null"),
                Arguments.of("{\"a\": a boat}", 1, 7, "put text in double quotes"),
                Arguments.of("{\"a\": 007}", 1, 8, "not a number in JSON"),
                Arguments.of("{\"a\": +1}", 1, 8, "not a number in JSON"),
                Arguments.of("{\"a\": \"she said \"no\" to it\"}", 1, 18, "text goes on after its closing quote"),
                Arguments.of("{\"a\": [1, 2}", 1, 12, "} is where ] should be"),
                Arguments.of("{}}", 1, 3, "} closes what was not opened"),
                Arguments.of("{}\n{}", 2, 1, "something follows its end"),
                Arguments.of("{} x", 1, 4, "x is not a word"),
                Arguments.of("{\"a\":\n[1,", 2, 4, "before the [ of line 2, character 1 is closed: add ]"),
                Arguments.of("{\"a\": \"b\\\"}", 1, 7, "no closing \": add it"),
                Arguments.of("{\"a", 1, 2, "no closing \": add it"),
                Arguments.of("not json", 1, 1, "begins with \"not json\", but should hold a list"),
                Arguments.of("\n <html>", 2, 2, "as a web page does"),
                Arguments.of("[{},{}],[]", 1, 8, "there is a comma between values outside any list"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultIsNamedWithItsPlaceInPlainWords(String json, int line, int character, String what) {
        refused(json, "is not JSON at line " + line + ", character " + character + ": ", what);
    }

    @Test
    void refusedJsonIsNamedWithItsPlace() {
        refused("{\"a\": 1, \"a\" : 2}", "f.json, line 1, character 10: the field \"a\" appears twice");
        refused("[".repeat(1001), "f.json, line 1, character 1002", "too deep");
        refused("[" + "1".repeat(1001) + "]", "f.json, line 1, character 1003: a number is too long");
    }

    @Test
    void emptyTextHoldsNothing() {
        refused("", "is empty", "a list");
        refused(" \n", "is empty", "a list");
    }

    @Test
    void whatIsSkippedIsCheckedToo() {
        assertThatThrownBy(() -> JsonText.read("[\"a\tb\"]", "f.json", "a list", parser -> {
                    parser.nextToken();
                    return parser.skipChildren();
                }))
                .hasMessageContaining("line 1, character 4: there is a tab");
    }

    @Test
    void jsonIsRead() {
        assertThat(JsonText.tree(" {\"a\": [1, \"b\"]}\n", "f.json", "a list").toString())
                .isEqualTo("{\"a\":[1,\"b\"]}");
    }

    /** One letter put in, taken out or changed, at random but the same every time. */
    @Test
    void whateverSlipsIntoJsonIsReadOrRefusedInOneSentence() {
        String whole = "{\"prompts\": [{\"id\": \"a 😀\\n\", \"n\": [1, -2.5e3, true, null]},\r\n {\"id\": \"b\"}]}";
        String slips = "\"'“”{}[],:;\\/#\n\t \u0000\u00A0\uD83Dxu1-+.";
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder json = new StringBuilder(whole);
            for (int slip = random.nextInt(3); slip >= 0; slip--) {
                int at = random.nextInt(json.length());
                String put = random.nextInt(4) == 0 ? "" : "" + slips.charAt(random.nextInt(slips.length()));
                json.replace(at, at + random.nextInt(2), put);
            }
            readOrRefused(json.toString());
        }
    }

    private static void readOrRefused(String json) {
        try {
            JsonText.tree(json, "f.json", "a list");
        } catch (InvalidInputException e) {
            assertThat(e.getMessage())
                    .as(json)
                    .startsWith("f.json")
                    .contains("line ")
                    .endsWith(".")
                    .doesNotContain("\n");
        }
    }
}
