package air.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsJsonTest {
    private static final BatchPrompt BOAT = new BatchPrompt("boat", "", "", "", "A lone boat");
    private static final BatchPrompt HILL = new BatchPrompt("hill", "", "", "", "Three hills");
    private static final String BOAT_JSON = "{\"id\": \"boat\", \"prompt\": \"A lone boat\"}";
    private static final String HILL_JSON = "{\"id\": \"hill\", \"prompt\": \"Three hills\"}";

    @TempDir
    private Path folder;

    private Manifest read(String name, String text) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve(name), text));
    }

    private void refused(String text, String... said) {
        refusedNamed("p.json", text, said);
    }

    private void refusedNamed(String name, String text, String... said) {
        assertThatThrownBy(() -> read(name, text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(folder.resolve(name).toString())
                .hasMessageContainingAll(said)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"version\": {\"of\": [1]}, \"prompts\": [%s,%s]}", "[%s,\n%s]", "%s\n%s\n", "%s\r\n\r\n%s"})
    void promptsAreReadFromAnObjectAListAndLines(String shape) throws IOException {
        assertThat(read("p.json", String.format(shape, BOAT_JSON, HILL_JSON)).prompts())
                .containsExactly(BOAT, HILL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.jsonl", "p.NDJSON", "p.json"})
    void onePromptAloneIsRead(String name) throws IOException {
        assertThat(read(name, BOAT_JSON + "\n").prompts()).containsExactly(BOAT);
    }

    @Test
    void lineThatIsWrongIsNamed() {
        refusedNamed("p.jsonl", BOAT_JSON + "\n{\"id\": \"hill\"}\n", "prompts[1] (line 2) has no prompt");
        refusedNamed("p.jsonl", BOAT_JSON + "\n{}\n", "prompts[1] (line 2) has no id");
        refusedNamed("p.jsonl", BOAT_JSON + "\n{\"id\": \"hill\n", "line 2, character 8");
        refusedNamed("p.jsonl", BOAT_JSON + ",\n" + HILL_JSON, "line 1, character 40");
        refusedNamed("p.jsonl", BOAT_JSON + "\n3\n", "line 2: it should hold", "holds the number 3");
    }

    @Test
    void whatFollowsTheListIsRefused() {
        refused("{\"prompts\": [] } tail", "not JSON", "line 1, character 18");
        refused("[" + BOAT_JSON + "]\n[" + HILL_JSON + "]", "goes on at line 2, character 1");
        refused("{\"prompts\": [" + BOAT_JSON + "]}\n" + HILL_JSON, "goes on at line 2, character 1");
    }

    @Test
    void otherShapesAreRefused() {
        refused("\n{}", "line 2: it should hold", "no \"prompts\"");
        refused("{\"promts\": [" + BOAT_JSON + "]}", "no \"prompts\"");
        refused("{\"prompts\": \"fox\"}", "its \"prompts\" is text");
        refused("{\"prompts\": {}}", "its \"prompts\" is an object");
        refused("[1]", "prompts[0] (line 1, character 2) should be an object but is the number 1");
        refused("{\"prompts\": [\"fox\",\n[]]}", "is text", "prompts[1] (line 2, character 1)", "is a list");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "007x, 007x", "12345678901234567890123, 12345678901234567890123"})
    void wholeNumberIsTheTextItIsInATable(String written, String id) throws IOException {
        String value = written.endsWith("x") ? "\"" + written + "\"" : written;
        assertThat(read("p.json", "[{\"id\": " + value + ", \"prompt\": \"x\", \"title\": 1984}]")
                        .prompts())
                .containsExactly(new BatchPrompt(id, "1984", "", "", "x"));
    }

    @Test
    void otherValuesAreNamedWithTheirPlaces() {
        refused(
                "[{\"id\": 1.0, \"prompt\": \"x\"}]",
                "prompts[0].id (line 1, character 9)",
                "the number 1.0: put it in quotes");
        refused("[{\"id\": true, \"prompt\": \"x\"}]", "prompts[0].id", "is true: put it in quotes");
        refused("[{\"id\": \"a\",\n\"prompt\": [\"x\"]}]", "prompts[0].prompt (line 2, character 11)", "is a list");
        refused("[{\"id\": \"a\", \"prompt\": \"x\", \"mood\": {}}]", "prompts[0].mood", "is an object");
        refused("[{\"id\": null, \"prompt\": \"x\"}]", "prompts[0] (line 1) has no id");
    }

    @Test
    void faultsOfTheTextAreNamedWithTheirPlaces() {
        refused("{“prompts”: []}", "line 1, character 2", "typographic quote");
        refused("{\"prompts\": [" + BOAT_JSON + ",\n]}", "line 1, character 53", "there is a comma before ]");
        refused("[{\"id\": \"a\", \"id\": \"b\", \"prompt\": \"x\"}]", "character 14", "\"id\" appears twice");
        refused("{\"prompts\": [], \"prompts\": []}", "\"prompts\" appears twice");
        refused("[{\"x\": " + "[".repeat(2000), "too deep");
        refused("[{\"id\": \"" + "x".repeat(64_100_000) + "\"}]", "too long");
    }
}
