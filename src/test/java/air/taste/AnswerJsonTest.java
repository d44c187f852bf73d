package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.VisionModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The right object of what a model wrote, with the slips that leave no doubt. */
class AnswerJsonTest {
    private static final String GOOD =
            """
            {"reasoning": "The artist's \\"palette\\" is near, the marks are too smooth.",
             "breakdown": {"palette_tendency": 7.5, "compositional_style": 7.0, "emotional_register": 8.0,
                "texture_feel": 6.5, "avoid_list": 9.0},
             "score": 7.4,
             "revised_prompt": "A lone boat at dawn, rougher marks."}""";

    private static final Critique MEANT = Replies.critique(GOOD);
    private static final String DRAFT = GOOD.replace("7.4", "7.1").replace("rougher", "smoother");
    private static final String SCHEMA = Schemas.CRITIQUE;
    private static final String FORM =
            """
            {"reasoning": "one sentence that names the biggest gap", "breakdown": {"palette_tendency": 0,
            "compositional_style": 0, "emotional_register": 0, "texture_feel": 0, "avoid_list": 0}, "score": 0,
            "revised_prompt": "..."}""";

    private static String escaped(String json) {
        return json.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    static Stream<String> waysToWriteIt() {
        return Stream.of(
                "Here it is:\n```json\n" + GOOD + "\n```\nHope this helps!",
                "```\n" + GOOD,
                "\uFEFF" + GOOD + " (end)",
                "Let {x} and \\frac{1}{2} be. " + GOOD,
                "[" + GOOD + "]",
                "{\"critique\": " + GOOD + "}",
                "{\"type\": \"object\", \"properties\": " + GOOD + "}",
                "{\"result\": {\"evaluation\": [" + GOOD + "]}, \"model\": \"m\"}",
                GOOD + "\n\nMeta: {\"confidence\": 0.9}",
                GOOD + "\n{\"score\": 0.9, \"note\": \"sure\"}",
                "{\"thinking\": \"first\"}\n" + GOOD,
                SCHEMA + "\n" + GOOD,
                GOOD + "\nThis meets the schema:\n" + SCHEMA,
                GOOD + "\nas the form was:\n" + FORM,
                "Draft: " + DRAFT + "\nOn reflection: " + GOOD,
                "{\"draft\": " + DRAFT + ", \"final\": " + GOOD + "}",
                "<think>" + DRAFT + "</think>" + GOOD,
                "Perhaps " + DRAFT + "\n</think>\n" + GOOD,
                GOOD + "<think>Was it right? " + DRAFT + "</think> Done.",
                "<think>All of it: " + GOOD + "</think>",
                "[THINK]" + DRAFT + "[/THINK]" + GOOD,
                "\"" + escaped(GOOD) + "\"",
                escaped(GOOD),
                "\"" + escaped("\"" + escaped(GOOD) + "\"") + "\"",
                "{\"arguments\": \"" + escaped(GOOD) + "\"}",
                GOOD.replace("9.0}", "9.0,}").replace("marks.\"}", "marks.\",\n}"),
                GOOD.replace("\"score\"", "// the whole, \"weighed\"\n\"score\"")
                        .replace("8.0,", "8.0, /* high */"),
                GOOD.replace("\"score\"", "# the whole\n\"score\""),
                GOOD.replaceAll("\"(\\w+)\":", "$1:"),
                GOOD.replaceAll("\"(\\w+)\":", "“$1”:"),
                GOOD.replace("\"score\": 7.4", "„score“: „7,4“"),
                GOOD.replaceAll("\"(\\w+)\":", "'$1':")
                        .replace("\"A lone boat at dawn, rougher marks.\"", "'A lone boat at dawn, rougher marks.'"),
                GOOD.replace("\\\"palette\\\"", "\"palette\""),
                GOOD.replace("7.4,", "7,4,"),
                GOOD.replace("7.4,", "7.4/10,"),
                GOOD.replace("7.4,", "74 %,"),
                GOOD.replace("7.4,", "7.4 (near),"),
                GOOD.replace("\"score\": 7.4,", "\"score\": 7.4, \"seen\": None, \"sure\": True, \"odd\": NaN,"),
                GOOD.replace("7.4,\n", "7.4\n"),
                GOOD.replace("smooth.\",\n", "smooth.\"\n"),
                GOOD.replace("score\":", "score\"："),
                GOOD.substring(0, GOOD.length() - 1),
                GOOD.substring(0, GOOD.length() - 1) + "\n```\nThere.",
                GOOD + "}",
                GOOD.replace("near, the", "near,\n\tthe"),
                "{\"Reasoning\": " + GOOD.substring(GOOD.indexOf(':') + 1).replace("revised_prompt", "Revised Prompt"),
                GOOD.replace("revised_prompt", "revisedPrompt").replace("texture_feel", "textureFeel"),
                "{\"critique\": " + GOOD.replaceAll("(?s),\\s+\"revised_prompt.*", "}")
                        + ", \"revised_prompt\": \"A lone boat at dawn, rougher marks.\"}",
                GOOD.replace("\"A lone boat at dawn, rougher marks.\"", "[\"A lone boat at dawn, rougher marks.\"]"),
                GOOD.replace(
                        "\"A lone boat at dawn, rougher marks.\"",
                        "{\"text\": \"A lone boat at dawn, rougher marks.\"}"),
                "{".repeat(2000) + GOOD,
                "x {y} ".repeat(300) + GOOD,
                "Let {x be, and {\\bar y, in the set. ".repeat(500) + GOOD);
    }

    @ParameterizedTest
    @MethodSource("waysToWriteIt")
    void readsWhatIsMeant(String written) {
        assertThat(Replies.critique(written)).isEqualTo(MEANT);
    }

    static Stream<String> noCritiques() {
        return Stream.of(
                "I like this image a lot. Eight out of ten.",
                "{}",
                "[]",
                SCHEMA,
                FORM,
                GOOD.substring(0, GOOD.length() - 12),
                GOOD.substring(0, GOOD.indexOf("\"score\"")),
                GOOD.substring(0, GOOD.indexOf("\"score\"") + 12),
                GOOD.replace(": 7.4,", ": ,"),
                GOOD.replace("\"A lone boat at dawn, rougher marks.\"", "\"<string>\""),
                "{\"score\": 7.4}",
                "null",
                "\"" + escaped("\"".repeat(20)) + "{");
    }

    @ParameterizedTest
    @MethodSource("noCritiques")
    void makesNoCritiqueOfWhatIsNone(String written) {
        assertThatThrownBy(() -> Replies.critique(written, false)).isInstanceOf(InvalidInputException.class);
    }

    /** Jackson takes a lone point for the beginning of a number and fails on it in its own way. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"score\": .}", "{\"score\": +.}", "{\"score\": -., \"reasoning\": \"x\"}"})
    void aPointIsNoNumberAndNoFaultOfOurs(String words) {
        assertThatThrownBy(() -> Replies.critique(words)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void addsNoBraceToAnAnswerThatWasCutOff() {
        String braceless = GOOD.substring(0, GOOD.length() - 1);
        assertThatThrownBy(() -> AnswerReader.critique(new VisionModel.Reply(braceless, true), false))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void readsAWholeAnswerThoughWhatFollowsWasCutOff() throws Exception {
        assertThat(AnswerReader.critique(new VisionModel.Reply(GOOD + " \n".repeat(5000), true), true))
                .isEqualTo(MEANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"a\":", "{/*", "{\"a\":[1,", "{'", "{\"a\":\"\\", "<think>", "{a:[{", "{\"\"", "\"{\\\""
            })
    void readsHostileAnswersToTheirEnd(String part) {
        String hostile = part.repeat(400_000 / part.length());
        assertThatThrownBy(() -> Replies.critique(hostile)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void quotedNameInsideATextDoesNotEndIt() {
        String quoting = GOOD.replace("The artist's \\\"palette\\\"", "The \"palette: cool\"");
        assertThat(Replies.critique(quoting).reasoning())
                .isEqualTo("The \"palette: cool\" is near, the marks are too smooth.");
    }
}
