package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TasteJsonTest {
    private static final String PROFILE = TasteJson.write(TasteFixtures.profile());
    private static final String CRITIQUE = TasteJson.text(TasteJson.node(TasteFixtures.critique(7.5, "next")));

    @Test
    void profileComesBackAsItWasWritten() {
        TasteProfile profile = TasteFixtures.profile().withExemplars(List.of(TasteFixtures.picture(40, 30, 0x123456)));
        TasteProfile back = TasteJson.readProfile(TasteJson.write(profile), "p.json");
        assertThat(back.withExemplars(List.of())).isEqualTo(profile.withExemplars(List.of()));
        assertThat(back.exemplars().get(0).rgb())
                .isEqualTo(profile.exemplars().get(0).rgb());
    }

    @Test
    void profileKeysAreThoseOfTheSpecification() {
        assertThat(TasteJson.node(TasteFixtures.profile()).fieldNames())
                .toIterable()
                .containsExactly(
                        "principles",
                        "palette_tendency",
                        "compositional_style",
                        "emotional_register",
                        "texture_feel",
                        "avoid_list");
    }

    @ParameterizedTest
    @CsvSource({
        "palette_tendency",
        "compositional_style",
        "emotional_register",
        "texture_feel",
        "avoid_list",
        "principles"
    })
    void profileWithoutAFieldIsRejectedByFileAndField(String field) {
        String json = PROFILE.replace("\"" + field + "\"", "\"other\"");
        assertThatThrownBy(() -> TasteJson.readProfile(json, "mine.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("mine.json: " + field);
    }

    @Test
    void profileThatIsNotJsonIsRejectedByFileAndLine() {
        assertThatThrownBy(() -> TasteJson.readProfile("{\n oops", "mine.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("mine.json is not JSON at line 2, character 2: oops");
    }

    @Test
    void profileOfTheWrongTypeIsRejected() {
        assertThatThrownBy(() -> TasteJson.readProfile("[1]", "mine.json")).hasMessageContaining("[1]");
        assertThatThrownBy(() -> TasteJson.readProfile(
                        PROFILE.replaceAll("(?s)\"principles\" : \\[.*?\\]", "\"principles\" : \"one\""), "mine.json"))
                .hasMessageContaining("principles must be a list")
                .hasMessageContaining("one");
    }

    @Test
    void damagedExemplarIsRejectedByPosition() {
        String json = PROFILE.replaceFirst("\\{", "{\"exemplars\": [\"data:image/png;base64,AAAA\"],");
        assertThatThrownBy(() -> TasteJson.readProfile(json, "mine.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("exemplars[0]");
    }

    @Test
    void critiqueComesBackAsItWasWritten() {
        assertThat(TasteJson.readCritique(CRITIQUE, "reply")).isEqualTo(TasteFixtures.critique(7.5, "next"));
    }

    @Test
    void whatATerminalWouldObeyIsWrittenAsEscapesAndNotLost() {
        Critique critique = TasteFixtures.critique(7.5, "a\u202eb\u009bc \uD83D\uDE80");
        String json = TasteJson.text(TasteJson.node(critique));
        assertThat(json).contains("a\\u202eb\\u009bc \uD83D\uDE80");
        assertThat(TasteJson.readCritique(json, "reply")).isEqualTo(critique);
    }

    @Test
    void critiqueMayWriteNumbersAsText() {
        String json = CRITIQUE.replace("7.5", "\"7.5\"");
        assertThat(TasteJson.readCritique(json, "reply").score()).isEqualTo(7.5);
    }

    @ParameterizedTest
    @CsvSource({"score,11", "texture_feel,-1", "score,\"ten\"", "palette_tendency,null"})
    void critiqueOutsideTheScaleIsRejectedByFieldAndValue(String field, String value) {
        String json = CRITIQUE.replaceAll("\"" + field + "\" : 7.5", "\"" + field + "\" : " + value);
        assertThatThrownBy(() -> TasteJson.readCritique(json, "reply"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(value.replace("\"", ""));
    }

    @Property
    void anyTextIsReadOrRejectedInOneSentence(@ForAll String text) {
        assertThatThrownBy(() -> TasteJson.readProfile(text, "any")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> TasteJson.readCritique(text, "any")).isInstanceOf(InvalidInputException.class);
    }
}
