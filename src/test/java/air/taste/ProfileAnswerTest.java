package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.simulator.CannedModels;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles as models write them: texts for lists, lists for texts, wrapped, under other names. */
class ProfileAnswerTest {
    private static final String GOOD = CannedModels.PROFILE;
    private static final TasteProfile MEANT = Replies.profile(GOOD);
    private static final String AVOID = "[\"neon colour\",\"perfect symmetry\",\"glossy surfaces\"]";
    private static final String PRINCIPLES =
            "[\"Say less than is known.\",\"Let emptiness carry the weight.\",\"Keep the hand visible.\"]";
    private static final String SENTENCE = "\"A low horizon leaves two thirds of the frame quiet and empty.\"";

    static Stream<String> waysToWriteIt() {
        return Stream.of(
                "Here:\n```json\n" + GOOD + "```",
                "{\"tasteProfile\": " + GOOD + "}",
                "{\"dimensions\": " + GOOD.replace(",\n \"principles\":" + PRINCIPLES, "") + ", \"principles\": "
                        + PRINCIPLES + "}",
                GOOD.replace("palette_tendency", "Palette Tendency").replace("texture_feel", "texture-feel"),
                GOOD.replace("avoid_list", "avoid").replace("compositional_style", "composition"),
                GOOD.replace(SENTENCE, "[" + SENTENCE + "]"),
                GOOD.replace(SENTENCE, "{\"description\": " + SENTENCE + ", \"confidence\": 0.9}"),
                GOOD.replace("\"glossy surfaces\"]", "\"glossy surfaces\",]"));
    }

    @ParameterizedTest
    @MethodSource("waysToWriteIt")
    void readsWhatIsMeant(String written) {
        assertThat(Replies.profile(written)).isEqualTo(MEANT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"- neon colour\\n- perfect symmetry\\n- glossy surfaces\"",
                "\"neon colour; perfect symmetry; glossy surfaces\"",
                "\"1. neon colour\\n2. perfect symmetry\\n3. glossy surfaces\"",
                "\"1) neon colour 2) perfect symmetry 3) glossy surfaces\"",
                "\"neon colour, perfect symmetry, and glossy surfaces\"",
                "\"• neon colour • perfect symmetry • glossy surfaces\"",
                "\"[\\\"neon colour\\\", \\\"perfect symmetry\\\", 'glossy surfaces',]\"",
                "[\"- neon colour\\n- perfect symmetry\\n- glossy surfaces\"]",
                "[\"- neon colour\", \"* perfect symmetry\", \"3. glossy surfaces\"]",
                "[{\"item\": \"neon colour\"}, {\"text\": \"perfect symmetry\"}, \"glossy surfaces\"]",
                "{\"1\": \"neon colour\", \"2\": \"perfect symmetry\", \"3\": \"glossy surfaces\"}",
            })
    void readsAListHoweverItIsWritten(String written) {
        assertThat(Replies.profile(GOOD.replace(AVOID, written))).isEqualTo(MEANT);
    }

    @Test
    void partsSentencesAtNoComma() {
        String one = GOOD.replace(PRINCIPLES, "\"Say less, show more, keep the hand visible.\"");
        assertThat(Replies.profile(one, false).principles())
                .containsExactly("Say less, show more, keep the hand visible.");
    }

    @Test
    void makesOneSentenceOfAList() {
        String two = GOOD.replace(SENTENCE, "[\"A low horizon.\",\"Two thirds of the frame stay empty.\"]");
        assertThat(Replies.profile(two).compositionalStyle())
                .isEqualTo("A low horizon; Two thirds of the frame stay empty.");
    }

    @Test
    void leavesAnItemWithASemicolonWhole() {
        String json = GOOD.replace(PRINCIPLES, "[\"Say less; show more.\"]");
        assertThat(Replies.profile(json, false).principles()).isEqualTo(List.of("Say less; show more."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "avoid_list | brush_list | avoid_list must be a list of texts but was missing",
                "principles | maxims | principles must be a list of texts but was missing",
                "texture_feel | feel | texture_feel must be a sentence but was missing",
            })
    void inventsNoField(String name, String other, String complaint) {
        assertThatThrownBy(() -> Replies.profile(GOOD.replace(name, other), false))
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"the feeling evoked, never the subject matter\" | was \"the feeling evoked",
                "\"...\" | was \"...\"",
                "\"string\" | was \"string\"",
                "7 | was 7",
                "[] | was []",
                "\" \" | was \" \"",
            })
    void takesAFilledInFormForNothing(String written, String complaint) {
        String json = GOOD.replaceFirst("\"Patient[^\"]*\"", written);
        assertThatThrownBy(() -> Replies.profile(json, false))
                .hasMessageContaining("emotional_register must be a sentence but " + complaint);
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        String json = GOOD.replace("texture_feel", "feel").replace("\"neon colour\",", "");
        assertThatThrownBy(() -> Replies.profile(json))
                .hasMessage("texture_feel must be a sentence but was missing."
                        + " avoid_list must hold 3 to 5 items but holds 2.");
    }
}
