package air.registry;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Operation;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRegistryTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String GOOD =
            "{\"id\": \"mine\", \"provider\": \"fal\", \"path\": \"me/mine\", \"operations\": [\"text-to-image\"]}";

    @TempDir
    Path home;

    private ModelRegistry with(String json) throws IOException {
        Files.writeString(home.resolve(ModelRegistry.FILE), json);
        return ModelRegistry.load(home);
    }

    private ModelRegistry withEntries(String... entries) throws IOException {
        return with("{\"models\": [" + String.join(", ", entries) + "]}");
    }

    @Test
    void theProgramsOwnFileIsWithoutProblems() {
        assertThat(ModelRegistry.ours().problems()).isEmpty();
    }

    @Test
    void everyPriceOfOursSaysWhereItIsTold() {
        assertThat(ModelRegistry.ours().entries()).allSatisfy(entry -> {
            Price.Unit unit = entry.price().unit();
            if (unit != Price.Unit.FREE && unit != Price.Unit.UNKNOWN)
                assertThat(entry.price().source()).as(entry.id()).matches(".+ 20\\d\\d-\\d\\d");
        });
    }

    @Test
    void theEmbeddedEngineIsThereAndFree() {
        ModelEntry embedded = ModelRegistry.load(home).find("embedded").orElseThrow();
        assertThat(embedded.price())
                .isEqualTo(new Price(
                        Price.Unit.FREE,
                        List.of(),
                        Price.FREE.inputUsdPerMillion(),
                        Price.FREE.outputUsdPerMillion(),
                        ""));
        assertThat(embedded.operations()).contains(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT);
    }

    @Test
    void withoutAFileOfTheUsersThereAreOursAndNoProblem() {
        ModelRegistry registry = ModelRegistry.load(home);
        assertThat(registry.entries()).isEqualTo(ModelRegistry.ours().entries());
        assertThat(registry.problems()).isEmpty();
    }

    @Test
    void addsTheUsersEntries() throws IOException {
        ModelRegistry registry = withEntries(GOOD);
        assertThat(registry.problems()).isEmpty();
        assertThat(registry.entries())
                .hasSize(ModelRegistry.ours().entries().size() + 1)
                .last()
                .satisfies(entry -> {
                    assertThat(entry.path()).isEqualTo("me/mine");
                    assertThat(entry.limits()).isEqualTo(Limits.NONE);
                    assertThat(entry.price()).isEqualTo(Price.UNKNOWN);
                });
    }

    @Test
    void theUsersEntryReplacesOursOfTheSameIdInItsPlace() throws IOException {
        ModelRegistry registry = withEntries(
                "{\"id\": \"embedded\", \"provider\": \"embedded\", \"operations\": [\"text-to-image\"], \"note\": \"mine\"}");
        assertThat(registry.entries()).hasSameSizeAs(ModelRegistry.ours().entries());
        assertThat(registry.entries().get(0).note()).isEqualTo("mine");
    }

    @Test
    void readsEveryField() throws IOException {
        ModelEntry entry = withEntries(
                        """
                {"id": "mine", "provider": "wavespeed", "path": "me/mine", "operations": ["image-to-video"],
                 "sees": true,
                 "limits": {"min_side": 256, "max_side": 1280, "max_pixels": 921600, "multiple_of": 8, "max_inputs": 2,
                            "max_count": 1, "max_prompt_length": 800, "max_seconds": 7.5},
                 "price": {"unit": "second", "tiers": [{"up_to_megapixels": 0.4, "usd": 0.03}, {"usd": 0.06}],
                           "source": "a page, 2026-11"},
                 "fields": {"image": "image", "seconds": {"name": "duration", "values": [5, "8s"]}},
                 "constants": {"enable_base64_output": false, "seed": -1, "mode": "fast"},
                 "note": "A note."}""")
                .find("mine")
                .orElseThrow();
        assertThat(entry.limits()).isEqualTo(new Limits(256, 1280, 921600, 8, 2, 1, 800, OptionalDouble.of(7.5)));
        assertThat(entry.operations()).containsExactly(Operation.IMAGE_TO_VIDEO);
        assertThat(entry.sees()).isTrue();
        assertThat(entry.price().tiers()).hasSize(2);
        assertThat(entry.price().source()).isEqualTo("a page, 2026-11");
        assertThat(entry.fields())
                .containsEntry("image", SentField.named("image"))
                .containsEntry("seconds", new SentField("duration", List.of(JSON.numberNode(5), JSON.textNode("8s"))));
        assertThat(entry.constants())
                .containsEntry("enable_base64_output", "false")
                .containsEntry("mode", "\"fast\"");
        assertThat(entry.note()).isEqualTo("A note.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "duration; duration; []",
                "duration=5|10; duration; [5,10]",
                "duration='5'|'10'; duration; [\"5\",\"10\"]",
                "scale=1|1.5; scale; [1,1.5]",
                "config.size=1K| 2K; config.size; [\"1K\",\"2K\"]"
            })
    void readsTheFieldsOfAFileOfVersion010(String old, String name, String values) throws IOException {
        SentField field = withEntries(GOOD.replace("}", ", \"fields\": {\"seconds\": \"" + old + "\"}}"))
                .find("mine")
                .orElseThrow()
                .fields()
                .get("seconds");
        assertThat(field.name()).isEqualTo(name);
        assertThat(JSON.arrayNode().addAll(field.values())).hasToString(values);
    }

    @Test
    void anUnknownPartOfAFieldIsToldAndTheFieldWorks() throws IOException {
        ModelRegistry registry =
                withEntries(GOOD.replace("}", ", \"fields\": {\"seed\": {\"name\": \"s\", \"value\": 1}}}"));
        assertThat(registry.find("mine").orElseThrow().fields()).containsEntry("seed", SentField.named("s"));
        assertThat(registry.problems()).singleElement().asString().contains("there is no field fields.seed.value,");
    }

    @Test
    void noShippedEntryUsesTheOldForm() throws IOException {
        assertThat(ModelRegistry.ours().entries())
                .flatExtracting(entry -> entry.fields().values())
                .isNotEmpty()
                .allMatch(field -> field.name().matches("[\\w.]+"));
        try (InputStream in = ModelRegistry.class.getResourceAsStream(ModelRegistry.FILE)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContainPattern("\"[\\w.]+=[^\"]+\\|");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
            "id": ""                                   | id must be a text but is ""
            "id": 7                                    | id must be a text but is 7
            "id": "a b"                                | id must be at most 200 letters, digits and signs without spaces but is a b
            "provider": "fall"                         | provider must be one of embedded
            "provider": null                           | provider must be a text but is null
            "path": ""                                 | path must be a text but is ""
            "operations": "text-to-image"              | operations must be a list ([...]) but is "text-to-image"
            "operations": []                           | operations are missing, and sees is not true
            "operations": ["text-to-picture"]          | operations must be of text-to-image
            "sees": "yes"                              | sees must be true or false but is "yes"
            "limits": []                               | limits must be an object ({...}) but is []
            "limits": {"max_side": "big"}              | limits.max_side must be a whole number of 1 or more but is "big"
            "limits": {"max_side": -1}                 | limits.max_side must be a whole number of 1 or more but is -1
            "limits": {"max_side": 10}                 | limits.max_side must be at least min_side (64) but is 10
            "limits": {"max_count": 1.5}               | limits.max_count must be a whole number of 1 or more but is 1.5
            "limits": {"max_inputs": 3000000000}       | limits.max_inputs must be at most 2147483647
            "limits": {"max_seconds": 0}               | limits.max_seconds must be above 0 but is 0
            "price": {"unit": "picture", "usd": 1}     | price.unit must be one of free, image, megapixel
            "price": {"usd": 1}                        | price.unit is missing
            "price": {"unit": "image"}                 | price.usd is missing
            "price": {"unit": "image", "usd": "cheap"} | price.usd must be a number of 0 or more but is "cheap"
            "price": {"unit": "image", "usd": -1}      | price.usd must be a number of 0 or more but is -1
            "price": {"unit": "free", "usd": 1}        | price.unit is free although an amount is given
            "price": {"unit": "image", "usd": 1, "tiers": [{"usd": 1}]} | price.usd is given beside tiers
            "price": {"unit": "image", "tiers": [{"usd": 1}, {"usd": 2}]} | price.tiers[2].up_to_megapixels must grow
            "price": {"unit": "image", "tiers": [{"up_to_megapixels": 1}]} | price.tiers[1].usd is missing
            "price": {"unit": "image", "tiers": [7]}   | price.tiers[1] must be an object ({...}) but is 7
            "price": {"unit": "token", "input_usd_per_million": 1} | price.output_usd_per_million is missing
            "fields": {"promt": "prompt"}              | fields.promt is nothing that can be sent: use some of aspect_ratio
            "fields": {"prompt": 7}                    | fields.prompt must be a text but is 7
            "fields": {"prompt": ""}                   | fields.prompt must be a text but is ""
            "fields": {"seed": {"values": [1]}}        | fields.seed.name is missing
            "fields": {"seed": {"name": 7}}            | fields.seed.name must be a text but is 7
            "fields": {"seed": {"name": "s", "values": 7}}     | fields.seed.values must be a list ([...]) but is 7
            "fields": {"seed": {"name": "s", "values": [[1]]}} | fields.seed.values must be texts and numbers but hold [1]
            "fields": {"seconds": "=5"}                | fields.seconds needs the provider's name before its values
            "constants": 7                             | constants must be an object ({...}) but is 7
            "note": 7                                  | note must be a text but is 7
            """)
    void aBrokenEntryIsNamedAndLeftOutAndTheRestWorks(String field, String problem) throws IOException {
        ModelRegistry registry = withEntries(broken(field), GOOD);
        assertThat(registry.find("mine")).isPresent();
        assertThat(registry.find("bad")).isEmpty();
        assertThat(registry.problems())
                .singleElement()
                .asString()
                .startsWith(home.resolve(ModelRegistry.FILE) + ", entry 1")
                .contains(": " + problem)
                .endsWith("; the entry is left out until you change that.");
    }

    /** A right entry with one field as given. */
    private static String broken(String field) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("\"id\"", "\"bad\"");
        fields.put("\"provider\"", "\"fal\"");
        fields.put("\"operations\"", "[\"text-to-image\"]");
        int colon = field.indexOf(':');
        fields.put(field.substring(0, colon), field.substring(colon + 1));
        return fields.entrySet().stream()
                .map(f -> f.getKey() + ": " + f.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"models\": {}}", "{\"models\": []} x", "not JSON at all", "\u0000"})
    void aFileThatIsNoListOfModelsIsNamedAndOursStillWork(String json) throws IOException {
        ModelRegistry registry = with(json);
        assertThat(registry.entries()).isEqualTo(ModelRegistry.ours().entries());
        assertThat(registry.problems())
                .singleElement()
                .asString()
                .startsWith(home.resolve(ModelRegistry.FILE).toString())
                .contains("none of its models are known");
    }

    @Test
    void aFolderInTheFilesPlaceIsNamed() throws IOException {
        Files.createDirectory(home.resolve(ModelRegistry.FILE));
        assertThat(ModelRegistry.load(home).problems())
                .singleElement()
                .asString()
                .contains("is a folder");
    }

    @Test
    void anErrorInTheJsonIsGivenWithItsLine() throws IOException {
        assertThat(with("{\"models\": [\n  {\"id\": \"a\",}\n]}").problems())
                .singleElement()
                .asString()
                .contains("is not JSON at line 2, character 13: there is a comma before }");
    }

    @Test
    void unknownFieldsAreToldAndTheEntryWorks() throws IOException {
        ModelRegistry registry = with("{\"comment\": 1, \"models\": [{\"id\": \"mine\", \"provider\": \"fal\","
                + " \"sees\": true, \"colour\": \"red\", \"limits\": {\"max_sides\": 7}}]}");
        assertThat(registry.find("mine")).isPresent();
        assertThat(registry.problems())
                .hasSize(3)
                .anySatisfy(p -> assertThat(p).contains("there is no field comment, so it is ignored"))
                .anySatisfy(p -> assertThat(p).contains("entry 1 (mine): there is no field colour"))
                .anySatisfy(p -> assertThat(p).contains("there is no field limits.max_sides"));
    }

    @Test
    void theSecondOfTwoEntriesOfOneIdIsLeftOut() throws IOException {
        ModelRegistry registry = withEntries(GOOD, GOOD.replace("me/mine", "me/other"));
        assertThat(registry.find("mine").orElseThrow().path()).isEqualTo("me/mine");
        assertThat(registry.problems()).singleElement().asString().contains("entry 2 (mine): id is that of an earlier");
    }

    @Test
    void aFileWithAByteOrderMarkIsRead() throws IOException {
        assertThat(with("\uFEFF{\"models\": [" + GOOD + "]}").find("mine")).isPresent();
    }

    @Test
    void everyOperationIsOfferedBySomeProvider() {
        Set<Operation> offered = ModelRegistry.ours().entries().stream()
                .flatMap(entry -> entry.operations().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
        assertThat(offered).containsExactlyInAnyOrder(Operation.values());
    }
}
