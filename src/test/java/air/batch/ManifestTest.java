package air.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.Picture;
import air.studio.Choice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void unknownFieldsAreWarnedOf() throws IOException {
        Manifest manifest =
                read("prompts.json", "{\"prompts\": [{\"id\": \"a\", \"prompt\": \"A fox\", \"stlye\": 3}]}");
        assertThat(manifest.prompts()).hasSize(1);
        assertThat(manifest.warnings()).singleElement().asString().contains("stlye");
    }

    @Test
    void whatIsNoPromptsFileIsRefused() {
        refused("", "is empty");
        refused(" \uFEFF\u200B\n", "is empty");
        refused("not json", "not JSON", "line 1");
        refused("{\"prompts\": []}", "no prompts");
        refused("[]", "no prompts");
    }

    @Test
    void badFieldsAreNamed() {
        refused("{\"prompts\": [{\"prompt\": \"A fox\"}]}", "prompts[0] (line 1)", "no id");
        refused("{\"prompts\": [{\"id\": \"a\"}]}", "prompts[0] (line 1)", "no prompt");
        refused("{\"prompts\": [{\"id\": \"a\", \"prompt\": \"  \"}]}", "empty prompt");
        refused("{\"prompts\": [{\"id\": \"a\", \"prompt\": \"\u200B\u00A0\"}]}", "empty prompt");
        refused(
                "{\"prompts\": [{\"ID\": \"a\", \"Prompt\": \"x\"}]}",
                "no id: write id where it says \"ID\"",
                "write prompt where it says \"Prompt\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud83d", "\\udc00"})
    void lettersThatNoFileCanKeepAreRefused(String letter) {
        refused(
                "[{\"id\": \"a\", \"prompt\": \"x\", \"mood\": \"y" + letter + "\"}]",
                "the mood of prompts[0] (line 1) holds U+");
    }

    @ParameterizedTest
    @CsvSource({"a, A", "Straße, STRASSE", "ΟΔΟΣ, οδος", "ΟΔΟΣ, οδοσ", "caf\u00e9, cafe\u0301", "a, ' a\u00A0'"})
    void idsThatNameOneFolderAreRefused(String first, String second) {
        refused(
                "[{\"id\": \"" + first + "\", \"prompt\": \"x\"},\n{\"id\": \"" + second + "\", \"prompt\": \"y\"}]",
                "of prompts[1] (line 2) names the same folder as \"" + first + "\" of prompts[0] (line 1)");
    }

    @Test
    void manyProblemsAreSaidInPart() {
        refused("{\"prompts\": [1, 2, 3, 4, 5]}", "prompts[2]", "and 2 more");
    }

    @ParameterizedTest
    @CsvSource({
        "../x, begins with .",
        "a/b, holds /",
        "a\\\\b, holds \\",
        ".., begins with .",
        "-x, begins with -",
        "a:b, holds :",
        "a*, holds *",
        "x., ends with a dot",
        "x ., ends with a dot",
        "CON, device on Windows",
        "con.txt, device on Windows",
        "nul .txt, device on Windows",
        "lpt9, device on Windows",
        "com\u00B9, device on Windows",
        "a\u00A0b, holds U+00A0 (NO-BREAK SPACE)",
        "a\u200Bb, holds U+200B (ZERO WIDTH SPACE)",
        "a\u202Eb, holds U+202E",
        "a\\u0007, holds U+0007",
        "\\u001Ba, begins with U+001B",
        "a\\ud83d, holds U+D83D",
        "😀, begins with 😀"
    })
    void idsThatAreNoFoldersAreRefusedWithTheLetter(String id, String why) {
        refused("{\"prompts\": [{\"id\": \"" + id + "\", \"prompt\": \"x\"}]}", "the id", "prompts[0] (line 1)", why);
    }

    @Test
    void idIsShownWithTheNumbersOfWhatCannotBeSeen() {
        refused("[{\"id\": \"a\\u001b[31m\", \"prompt\": \"x\"}]", "the id \"a[U+001B][31m\"");
    }

    @ParameterizedTest
    @CsvSource({"scene_001", "Wald 7", "é.2", "日本-1", "console", "com10", "3.5"})
    void usualIdsAreTaken(String id) throws IOException {
        assertThat(read("p.json", "{\"prompts\": [{\"id\": \"" + id + "\", \"prompt\": \"x\"}]}")
                        .prompts())
                .extracting(BatchPrompt::id)
                .containsExactly(id);
    }

    @Test
    void blanksOfEveryKindAroundAnIdDoNotCount() throws IOException {
        assertThat(read("p.json", "[{\"id\": \" \u00A0boat\u200B\uFEFF\u202F\", \"prompt\": \" A\u00A0boat \"}]")
                        .prompts())
                .containsExactly(new BatchPrompt("boat", "", "", "", " A\u00A0boat "));
    }

    @Test
    void longIdIsRefusedWithItsLength() {
        refused("{\"prompts\": [{\"id\": \"" + "x".repeat(300) + "\", \"prompt\": \"x\"}]}", "300", "100");
        refused("{\"prompts\": [{\"id\": \"" + "日".repeat(90) + "\", \"prompt\": \"x\"}]}", "270 bytes", "240");
    }

    @ParameterizedTest
    @CsvSource({"p.txt", "p", "p.JSON", "p.prompts"})
    void jsonIsKnownByItsFirstLetterWhereTheNameSaysNothing(String name) throws IOException {
        assertThat(read(name, "\n [{\"id\": \"a\", \"prompt\": \"x\"}]").prompts())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"p.txt", "p", "p.CSV", "p.tsv", "p.tab"})
    void tableIsKnownByItsNameOrItsFirstLetter(String name) throws IOException {
        assertThat(read(name, "id\tprompt\na\tA fox\n").prompts())
                .containsExactly(new BatchPrompt("a", "", "", "", "A fox"));
    }

    @Test
    void tableNamedJsonAndJsonNamedCsvAreSaid() {
        refused("id,prompt\na,A fox\n", "begins with \"id,prompt\"", "a table's name should end in .csv");
        assertThatThrownBy(() -> read("p.csv", "[{\"id\": \"a\", \"prompt\": \"x\"}]"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll("p.csv", "if it is JSON, end its name in .json");
    }

    /** What version 0.1.0 wrote into a batch's plan: such a batch goes on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "p.csv | id;prompt;mood\\n1;\"A boat, red\";calm\\nhill;Three hills\u00A0;\\n",
                "p.json | [{'id': '1', 'prompt': 'A boat, red', 'mood': 'calm'}, {'id': 'hill', 'prompt': 'Three hills\u00A0'}]"
            })
    void promptsCompareEqualToThoseOfAnEarlierVersion(String name, String text) throws IOException {
        BatchSettings settings =
                new BatchSettings(new Choice("embedded", Optional.empty(), Optional.empty()), 64, 64, 1, 1, 1);
        Manifest manifest = read(name, text.replace("\\n", "\n").replace("'", "\""));
        assertThat(BatchPlan.of("run", manifest, settings, "").items())
                .containsOnly(
                        Map.entry("1", "0cb7fdeb35a1c99414a2ef1769e66cee"),
                        Map.entry("hill", "3efe1cbdae0a98a2ed7089bb937960b4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"run\": \"r\", \"items\": {}, \"settings\": {}}",
                "{\"run\": \"r\", \"items\": {}, \"settings\": {\"seed\": \"x\"}}",
                "{\"run\": \"r\","
            })
    void planThatWasEditedIsRefusedByItsFile(String json) {
        assertThatThrownBy(() -> BatchPlan.read(json, "batch.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("batch.json ")
                .hasMessageEndingWith(".");
    }

    @Test
    void pictureIsNoPromptsFile() throws IOException {
        Path png = Files.write(
                folder.resolve("p.json"), Picture.of(1, 1, new int[1]).png());
        assertThatThrownBy(() -> Manifest.read(png))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(png + " is a PNG picture, not text: choose a prompts file (JSON or CSV).");
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
