package air.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    @TempDir
    Path folder;

    private Manifest read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return Manifest.read(file);
    }

    private void refused(String text, String... words) {
        assertThatThrownBy(() -> read("prompts.json", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("prompts.json")
                .hasMessageContainingAll(words);
    }

    @Test
    void readsJson() throws IOException {
        Manifest manifest = read(
                "prompts.json",
                """
                {"prompts": [{"id": "scene_001", "title": "Forest Awakening", "scene": "Deep in a mystical forest",
                  "mood": "Ethereal, peaceful", "prompt": "A shaft of golden light"}, {"id": "b", "prompt": "A fox"}]}""");
        assertThat(manifest.prompts())
                .containsExactly(
                        new BatchPrompt(
                                "scene_001",
                                "Forest Awakening",
                                "Deep in a mystical forest",
                                "Ethereal, peaceful",
                                "A shaft of golden light"),
                        new BatchPrompt("b", "", "", "", "A fox"));
        assertThat(manifest.warnings()).isEmpty();
        assertThat(manifest.prompts().get(0).intent())
                .isEqualTo("A shaft of golden light. Deep in a mystical forest. The mood is Ethereal, peaceful."
                        + " Its title is \"Forest Awakening\".");
        assertThat(manifest.prompts().get(1).intent()).isEqualTo("A fox.");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsCsvWithAnyOfThreeSeparators(String separator) throws IOException {
        String text = "\uFEFFID,Prompt,Mood\r\na,\"A fox, red\nand still\",calm\r\n\r\nb,\"She said \"\"no\"\"\",\r\n"
                .replace(",calm", separator + "calm")
                .replace("ID,Prompt,Mood", String.join(separator, "ID", "Prompt", "Mood"))
                .replace("a,\"A", "a" + separator + "\"A")
                .replace("b,\"S", "b" + separator + "\"S")
                .replace("\"\"\",", "\"\"\"" + separator);
        Manifest manifest = read("prompts.csv", text);
        assertThat(manifest.prompts())
                .containsExactly(
                        new BatchPrompt("a", "", "", "calm", "A fox, red\nand still"),
                        new BatchPrompt("b", "", "", "", "She said \"no\""));
    }

    @Test
    void csvWithoutNamesIsRefused() {
        assertThatThrownBy(() -> read("p.csv", "a,A fox\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("p.csv", "line of names", "a,a fox");
    }

    @Test
    void csvLineWithTooManyFieldsIsNamed() {
        assertThatThrownBy(() -> read("p.csv", "id,prompt\na,A fox\nb,A fox, red\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("line 3", "3 fields", "2");
    }

    @Test
    void unknownFieldsAreWarnedOf() throws IOException {
        Manifest manifest =
                read("prompts.json", "{\"prompts\": [{\"id\": \"a\", \"prompt\": \"A fox\", \"stlye\": 3}]}");
        assertThat(manifest.prompts()).hasSize(1);
        assertThat(manifest.warnings()).singleElement().asString().contains("stlye");
    }

    @Test
    void whatIsNoPromptsFileIsRefused() {
        refused("", "holds nothing");
        refused("not json", "not JSON", "line 1");
        refused("{\"prompts\": [] } tail", "not JSON");
        refused("[1]", "a list");
        refused("{}", "no \"prompts\"");
        refused("{\"prompts\": \"fox\"}", "text");
        refused("{\"prompts\": []}", "no prompts");
        refused("{\"prompts\": [3]}", "prompts[0]", "a number");
        refused("{\"prompts\": [{\"id\": \"a\", \"id\": \"b\", \"prompt\": \"x\"}]}", "Duplicate field 'id'");
    }

    @Test
    void badFieldsAreNamed() {
        refused("{\"prompts\": [{\"prompt\": \"A fox\"}]}", "prompts[0]", "no id");
        refused("{\"prompts\": [{\"id\": 7, \"prompt\": \"A fox\"}]}", "prompts[0].id", "a number");
        refused("{\"prompts\": [{\"id\": \"a\"}]}", "prompts[0]", "no prompt");
        refused("{\"prompts\": [{\"id\": \"a\", \"prompt\": \"  \"}]}", "empty prompt");
        refused("{\"prompts\": [{\"id\": \"a\", \"prompt\": \"x\", \"mood\": []}]}", "prompts[0].mood", "a list");
        refused(
                "{\"prompts\": [{\"id\": \"a\", \"prompt\": \"x\"}, {\"id\": \"A\", \"prompt\": \"y\"}]}",
                "prompts[1]",
                "prompts[0]");
    }

    @Test
    void manyProblemsAreToldInPart() {
        refused("{\"prompts\": [1, 2, 3, 4, 5]}", "prompts[2]", "and 2 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "a/b", "a\\\\b", "..", ".", "-x", "CON", "con.txt", "lpt9", "a:b", "a*", "x ", "x."})
    void idsThatAreNoFoldersAreRefused(String id) {
        refused("{\"prompts\": [{\"id\": \"" + id + "\", \"prompt\": \"x\"}]}", "the id");
    }

    @ParameterizedTest
    @CsvSource({"scene_001", "Wald 7", "é.2", "日本-1", "console"})
    void usualIdsAreTaken(String id) throws IOException {
        assertThat(read("p.json", "{\"prompts\": [{\"id\": \"" + id + "\", \"prompt\": \"x\"}]}")
                        .prompts())
                .extracting(BatchPrompt::id)
                .containsExactly(id);
    }

    @Test
    void longIdIsRefusedWithItsLength() {
        refused("{\"prompts\": [{\"id\": \"" + "x".repeat(300) + "\", \"prompt\": \"x\"}]}", "300", "100");
    }

    @Test
    void filesThatCannotBeReadAreSaid() throws IOException {
        Path file = folder.resolve("latin.json");
        Files.write(file, "{\"prompts\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        for (Path each : List.of(file, folder, folder.resolve("none.json")))
            assertThatThrownBy(() -> Manifest.read(each))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(each.toString());
    }
}
