package air.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.registry.Price.Unit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in a models.json a mistake is, and what is taken all the same. */
class ModelsFileTest {
    private static final String HEAD = "'provider': 'fal', 'operations': ['text-to-image']";

    private static ModelsFile read(String... entries) {
        String json = "{\"models\": [" + String.join(", ", entries).replace('\'', '"') + "]}";
        return ModelsFile.read(json, "my.json", Set.of("fal", "openai"));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void problemsNameTheFileTheEntryByPlaceAndIdAndTheField() {
        ModelsFile file = read(
                "{'id': 'a', " + HEAD + "}",
                "{'id': 'b', " + HEAD + ", 'sees': 1}",
                "{" + HEAD + "}",
                "7",
                "{'id': 'c', " + HEAD + "}");
        assertThat(file.entries()).extracting(ModelEntry::id).containsExactly("a", "c");
        assertThat(file.problems())
                .containsExactly(
                        "my.json, entry 2 (b): sees must be true or false but is 1; the entry is left out until you"
                                + " change that.",
                        "my.json, entry 3: id is missing; the entry is left out until you change that.",
                        "my.json, entry 4: it must be an object ({...}) but is 7; the entry is left out until you"
                                + " change that.");
    }

    @Test
    void aLongOrHostileIdIsShownOnOneLineShortened() {
        ModelsFile file = read("{'id': '" + "x".repeat(500) + "', " + HEAD + "}", "{'id': 'a\\nb', " + HEAD + "}");
        assertThat(file.entries()).isEmpty();
        assertThat(file.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).doesNotContain("\n").hasSizeLessThan(400));
    }

    @Test
    void anIdMayHaveTwoHundredSigns() {
        assertThat(read("{'id': '" + "x".repeat(200) + "', " + HEAD + "}").problems())
                .isEmpty();
        assertThat(read("{'id': '" + "x".repeat(201) + "', " + HEAD + "}").problems())
                .hasSize(1);
    }

    @Test
    void aProviderThatIsNoneIsNamedWithThoseThereAre() {
        assertThat(read("{'id': 'a', 'provider': 'fall', 'sees': true}").problems())
                .singleElement()
                .asString()
                .contains("provider must be one of fal, openai but is fall");
        String any = "{\"models\": [{\"id\": \"a\", \"provider\": \"fall\", \"sees\": true}]}";
        assertThat(ModelsFile.read(any, "my.json", Set.of()).problems())
                .as("any, where no providers are given")
                .isEmpty();
    }

    @Test
    void thePathIsTheIdWhereItIsNotGiven() {
        assertThat(read("{'id': 'a/b', " + HEAD + "}").entries().get(0).path()).isEqualTo("a/b");
        assertThat(read("{'id': 'a', 'path': 'c d', " + HEAD + "}").problems())
                .singleElement()
                .asString()
                .contains("path must be at most 200");
    }

    @ParameterizedTest
    @CsvSource({
        "free, FREE",
        "image, IMAGE",
        "megapixel, MEGAPIXEL",
        "started-megapixel, STARTED_MEGAPIXEL",
        "second, SECOND",
        "unknown, UNKNOWN"
    })
    void unitsAreNamedInLowerCaseWithHyphens(String written, Unit unit) {
        String amount = unit == Unit.FREE || unit == Unit.UNKNOWN ? "" : ", 'usd': 0.5";
        ModelsFile file = read("{'id': 'a', " + HEAD + ", 'price': {'unit': '" + written + "'" + amount + "}}");
        assertThat(file.problems()).isEmpty();
        assertThat(file.entries().get(0).price().unit()).isEqualTo(unit);
        assertThat(read("{'id': 'a', " + HEAD + ", 'price': {'unit': '" + unit + "'}}")
                        .problems())
                .as("in upper case")
                .hasSize(1);
    }

    @Test
    void unknownFieldsOfEveryDepthAreNamedByTheirPath() {
        ModelsFile file = read("{'id': 'a', " + HEAD + ", 'limits': {'max': 1}, 'price': {'unit': 'image',"
                + " 'tiers': [{'upto': 1, 'usd': 1}], 'note': 'x'}}");
        assertThat(file.entries()).hasSize(1);
        assertThat(file.problems())
                .containsExactlyInAnyOrder(
                        problem("limits.max"), problem("price.note"), problem("price.tiers[1].upto"));
    }

    private static String problem(String field) {
        return "my.json, entry 1 (a): there is no field " + field
                + ", so it is ignored: correct its name, or take it out.";
    }

    @Test
    void aFileThatIsNoneHasNoEntriesAndOneProblem() {
        assertThat(ModelsFile.read("{\"model\": []}", "my.json", Set.of()).problems())
                .containsExactly("my.json has no list named models: it should contain {\"models\": [...]}. Until then"
                        + " none of its models are known.");
    }

    @Test
    void fieldsAreTakenOneByOneAndTheRestIsKnown() throws Exception {
        ObjectFields fields = new ObjectFields(json("{'a': 'x', 'b': true, 'c': {'d': 1, 'e': 2}, 'f': 3}"), "");
        assertThat(fields.text("a")).isEqualTo("x");
        assertThat(fields.flag("b")).isTrue();
        assertThat(fields.flag("missing")).isFalse();
        assertThat(fields.part("c").whole("d", 1, 9)).isEqualTo(1);
        assertThat(fields.part("none").all()).isEmpty();
        assertThat(fields.notTaken()).containsExactly("f", "c.e");
    }

    @Test
    void numbersHaveTheirBoundsAndTheirDefaults() throws Exception {
        ObjectFields fields =
                new ObjectFields(json("{'a': 2, 'b': 2.0, 'c': 1e30, 'd': 99999999999, 'e': -0.5, 'f': '2'}"), "x.");
        assertThat(fields.whole("a", 2, 9)).isEqualTo(2);
        assertThat(fields.whole("missing", 2, 9)).isEqualTo(9);
        assertThat(fields.whole("d", 1L, 9)).isEqualTo(99_999_999_999L);
        assertThat(fields.number("b")).isPresent();
        assertThat(fields.number("missing")).isEmpty();
        for (String name : List.of("b", "c", "e", "f"))
            assertThatThrownBy(() -> fields.whole(name, 1L, 9))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageStartingWith("x." + name + " must be a whole number of 1 or more but is ");
        assertThatThrownBy(() -> fields.whole("a", 3, 9))
                .hasMessage("x.a must be a whole number of 3 or more but is 2");
        assertThatThrownBy(() -> fields.whole("d", 1, 9)).hasMessageStartingWith("x.d must be at most 2147483647");
        assertThatThrownBy(() -> fields.number("e")).hasMessage("x.e must be a number of 0 or more but is -0.5");
        assertThatThrownBy(() -> fields.number("f")).hasMessage("x.f must be a number of 0 or more but is \"2\"");
    }

    @Test
    void blankTextsAreNoneAndNullIsNoDefault() throws Exception {
        ObjectFields fields = new ObjectFields(json("{'a': ' ', 'b': null}"), "");
        assertThat(fields.text("missing", "otherwise")).isEqualTo("otherwise");
        assertThatThrownBy(() -> fields.text("a", "otherwise")).hasMessage("a must be a text but is \" \"");
        assertThatThrownBy(() -> fields.text("b", "otherwise")).hasMessage("b must be a text but is null");
        assertThatThrownBy(() -> fields.text("missing")).hasMessage("missing is missing");
        assertThatThrownBy(() -> fields.list("a")).hasMessage("a must be a list ([...]) but is \" \"");
        assertThatThrownBy(() -> fields.part("a")).hasMessage("a must be an object ({...}) but is \" \"");
    }
}
