package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.simulator.CannedModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {
    private static final String CRITIQUE =
            """
            {"reasoning":"Too loud.","breakdown":{"palette_tendency":6.5,"compositional_style":7,"emotional_register":8,
            "texture_feel":7.5,"avoid_list":9},"score":7.2,"revised_prompt":"Quieter."}
            """;

    @Test
    void readsAGoodAnswer() {
        Critique critique = Replies.critique(CRITIQUE, true);

        assertThat(critique.score()).isEqualTo(7.2);
        assertThat(critique.breakdown()).containsEntry(Dimension.TEXTURE_FEEL, 7.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"critique\":%s}",
                "{\"result\":%s,\"note\":\"x\"}",
            })
    void looksIntoAWrapper(String wrapper) {
        assertThat(Replies.critique(String.format(wrapper, CRITIQUE), true).score())
                .isEqualTo(7.2);
    }

    @ParameterizedTest
    @CsvSource({
        "palette_tendency,Palette Tendency",
        "palette_tendency,palette",
        "compositional_style,composition",
        "compositional_style,COMPOSITIONAL-STYLE",
        "emotional_register,mood",
        "texture_feel,Texture",
        "avoid_list,avoid",
    })
    void knowsADimensionByItsOtherNames(String key, String name) {
        assertThat(Replies.critique(CRITIQUE.replace(key, name), true).score()).isEqualTo(7.2);
    }

    @Test
    void readsScoresInObjectsAndLists() {
        String object = CRITIQUE.replace("\"texture_feel\":7.5", "\"texture_feel\":{\"score\":7.5,\"why\":\"grain\"}");
        assertThat(Replies.critique(object, true).breakdown()).containsEntry(Dimension.TEXTURE_FEEL, 7.5);

        String list =
                """
                {"reasoning":"Too loud.","breakdown":[{"dimension":"palette","score":6.5},{"dimension":"composition","score":7},
                {"dimension":"mood","score":8},{"dimension":"texture","score":7.5},{"dimension":"avoid","score":9}],
                "score":"7.2","revised_prompt":"Quieter."}
                """;
        assertThat(Replies.critique(list, true).breakdown()).containsEntry(Dimension.TEXTURE_FEEL, 7.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"score\":7.2 | \"score\":11 | score must be 0 to 10 but was 11",
                "\"score\":7.2 | \"score\":-1 | score must be 0 to 10 but was -1",
                "\"score\":7.2 | \"score\":\"high\" | score must be a number",
                "\"score\":7.2 | \"score\":\"NaN\" | score must be 0 to 10",
                "\"score\":7.2 | \"score\":2 | score 2.0 lies outside the dimensions' scores",
                "\"texture_feel\":7.5 | \"brushwork\":7.5 | breakdown.texture_feel must be a number but was missing",
                "\"texture_feel\":7.5 | \"texture_feel\":12 | breakdown.texture_feel must be 0 to 10 but was 12",
                "\"reasoning\":\"Too loud.\", | '' | reasoning must be text but was missing",
                "\"revised_prompt\":\"Quieter.\" | \"revised_prompt\":\"  \" | revised_prompt must be text but was empty",
                "\"revised_prompt\":\"Quieter.\" | \"revised_prompt\":7 | revised_prompt must be text",
            })
    void saysWhichFieldIsWrong(String good, String bad, String complaint) {
        assertThatThrownBy(() -> Replies.critique(CRITIQUE.replace(good, bad), true))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void takesOutWhatATerminalOrALogWouldObey() {
        Critique critique = Replies.critique(
                CRITIQUE.replace("Quieter.", "\\u001b[2JQuiet\\u202eer\\nIteration 9 — score 10/10")
                        .replace("Too loud.", "Too\\r\\nloud."),
                true);

        assertThat(critique.revisedPrompt()).isEqualTo("[2JQuieter Iteration 9 — score 10/10");
        assertThat(critique.reasoning()).isEqualTo("Too loud.");
    }

    @Test
    void cutsAnEndlessPrompt() {
        Critique critique = Replies.critique(CRITIQUE.replace("Quieter.", "more ".repeat(5000)), true);
        assertThat(critique.revisedPrompt()).hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    void readsAGoodProfile() {
        TasteProfile profile = Replies.profile(CannedModels.PROFILE, true);
        assertThat(profile.principles()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Muted ochre and slate, | In the first image ochre and slate, | palette_tendency describes a single image",
                "Muted ochre and slate, | Ochre. It is muted, | palette_tendency must be ONE sentence",
                "Patient, withdrawn calm with a trace of unease beneath it. | Calm. | emotional_register must be one precise sentence",
                "\"neon colour\", | '' | avoid_list must hold 3 to 5 items but holds 2",
                "[\"Say less than is known.\", | [\"a\",\"b\",\"c\",\"d\",\"e\", | principles must hold 3 to 5 items but holds 7",
            })
    void demandsWhatTheQuestionAskedFor(String good, String bad, String complaint) {
        String json = CannedModels.PROFILE.replace(good, bad);
        assertThat(json).isNotEqualTo(CannedModels.PROFILE);

        assertThatThrownBy(() -> Replies.profile(json, true))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(complaint);
        assertThat(Replies.profile(json, false)).as("the last try").isNotNull();
    }

    @Test
    void doesNotTakeEveryNumeralForASingleImage() {
        List.of("one third of the frame stays empty and quiet", "a second, warmer accent answers the first hue softly")
                .forEach(sentence -> assertThat(Replies.profile(
                                CannedModels.PROFILE.replace(
                                        "A low horizon leaves two thirds of the frame quiet and empty.", sentence),
                                true))
                        .isNotNull());
    }
}
