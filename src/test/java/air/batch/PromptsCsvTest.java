package air.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsCsvTest {
    private static final BatchPrompt BOAT = new BatchPrompt("boat", "", "", "", "A lone boat");
    private static final BatchPrompt HILL = new BatchPrompt("hill", "", "", "", "Three hills");

    @TempDir
    private Path folder;

    private Manifest read(String text) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve("p.csv"), text));
    }

    private void refused(String text, String... said) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(folder.resolve("p.csv").toString())
                .hasMessageContainingAll(said)
                .hasMessageEndingWith(".");
    }

    private void isBoatAndHill(String text) throws IOException {
        Manifest manifest = read(text);
        assertThat(manifest.prompts()).containsExactly(BOAT, HILL);
        assertThat(manifest.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsCsvWithAnyOfThreeSeparators(String separator) throws IOException {
        Manifest manifest =
                read("\uFEFFID|Prompt|Mood\r\na|\"A fox, red\nand still\"|calm\r\n\r\nb|\"She said \"\"no\"\"\"|\r\n"
                        .replace("|", separator));
        assertThat(manifest.prompts())
                .containsExactly(
                        new BatchPrompt("a", "", "", "calm", "A fox, red\nand still"),
                        new BatchPrompt("b", "", "", "", "She said \"no\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineBreaksOfEverySystemAreRead(String lineBreak) throws IOException {
        isBoatAndHill("id,prompt\nboat,A lone boat\nhill,Three hills\n".replace("\n", lineBreak));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id;prompt;;\nboat;A lone boat;;\n;;;\n;;\nhill;Three hills\n;;;;;;\n",
                "id;prompt;;\r\n;;;\r\nboat;A lone boat;\u00A0;\u200B\r\nhill;Three hills;;;;;;\r\n",
                ";;\n\nid;prompt\nboat;A lone boat\n \t \n\uFEFF\n\u200B;\u00A0\nhill;Three hills\n\"\";\"\"\n",
                "\n\nid;prompt\nboat;A lone boat\nhill;Three hills"
            })
    void emptyRowsAndColumnsDoNotCount(String text) throws IOException {
        isBoatAndHill(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;\r\nid;prompt\r\nboat;A lone boat\r\nhill;Three hills\r\n",
                "SEP=,\nid,prompt\nboat,A lone boat\nhill,Three hills\n",
                "sep=|\nid|prompt\nboat|A lone boat\nhill|Three hills\n",
                "sep=\t\rid\tprompt\rboat\tA lone boat\rhill\tThree hills\r",
                "\"sep=;\"\nid;prompt\nboat;A lone boat\nhill;Three hills\n",
                "sep=;;;\nid;prompt;;\nboat;A lone boat;;\nhill;Three hills;;\n",
                "\"sep=;\";\nid;prompt\nboat;A lone boat\nhill;Three hills\n"
            })
    void firstLineMayNameTheSeparator(String text) throws IOException {
        isBoatAndHill(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=", "sep=,.", "sep=tab", "sep= ", "sep=\""})
    void firstLineThatNamesNoSeparatorIsRefused(String first) {
        refused(first + "\nid,prompt\nboat,A lone boat\n", "line 1", "sep=");
    }

    @Test
    void linesAreThoseOfTheFileAlsoAfterANamedSeparator() {
        refused("sep=;\nid;prompt\nb/t;A lone boat\n", "line 3");
        refused("sep=;\nid;prompt\nboat;\"A\" lone boat\n", "line 3, character 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,prompt,\"notes; more; and; many\"\nboat,A lone boat,x\n",
                "id,prompt,notes; more; and; many\nboat,A lone boat,x\n",
                "id;prompt;\"a,b,c,\nd,e\"\nboat;A lone boat;x\n",
                "id\tprompt\ta,b,c,d\nboat\tA lone boat\tx\n"
            })
    void separatorsInsideANameDoNotCount(String text) throws IOException {
        assertThat(read(text).prompts()).containsExactly(BOAT);
    }

    @Test
    void namesAreComparedWithoutCaseAndBlanks() throws IOException {
        isBoatAndHill("\uFEFF Id\u00A0,\u200BPROMPT \nboat,A lone boat\nhill,Three hills\n");
    }

    @Test
    void nameThatIsThereTwiceIsRefused() {
        refused("id,prompt,Prompt\nboat,A lone boat,A ship\n", "line 1", "columns 2 and 3 are both named prompt");
    }

    @Test
    void valuesInAColumnWithoutAKnownNameAreWarnedOf() throws IOException {
        Manifest manifest = read("id,prompt,,Notes\nboat,A lone boat,mine,x\n");
        assertThat(manifest.prompts()).containsExactly(BOAT);
        assertThat(manifest.warnings()).singleElement().asString().contains("column 3 (no name), notes");
    }

    @Test
    void csvWithoutNamesIsRefused() {
        refused("a,A fox\n", "line of names", "line 1 is \"a,a fox\"");
        refused("\n\nid,title\n", "line of names", "line 3 is \"id,title\"");
    }

    @Test
    void lineWithTooManyFieldsIsNamed() {
        refused("id,prompt\na,A fox\nb,A fox, red\n", "line 3", "3 fields", "2", "character 9", "in quotes");
        refused("id,prompt\nb, \"A fox, red\"\n", "line 2", "take the blank before it out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "id,prompt\\nboat,\"Alone\" at sea\\n | line 2, character 14",
                "id,prompt\\nboat,\"Alone\" at sea\\n | begun at line 2, character 6",
                "id,prompt\\n😀,\"Alone\"x\\n | line 2, character 10",
                "id,prompt\\r\\nboat,\"Alone\\r\\nat\" sea\\r\\n | line 3, character 5",
                "\"id\"x,prompt\\nboat,Alone\\n | line 1, character 5",
                "id,prompt\\nboat,\"\"Alone\"\"\\n | line 2, character 8"
            })
    void quoteAmidAValueIsNamedWithItsPlace(String text, String place) {
        refused(text.replace("\\n", "\n").replace("\\r", "\r"), "not CSV", place, "goes on after the closing quote");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "id,prompt\\nboat,\"A lone boat\\nhill,Three hills\\n | line 2, character 6",
                "id,prompt\\n\"boat,A lone boat\\n | line 2, character 1",
                "id,\"prompt\\nboat,A lone boat\\n | line 1, character 4",
                "id,prompt\\n\\n\\na,b\\nboat,\" | line 5, character 6"
            })
    void quoteThatIsNeverClosedIsNamedWithItsPlace(String text, String place) {
        refused(text.replace("\\n", "\n"), "not CSV at " + place, "never closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-8"})
    void textOfEveryUnicodeEncodingIsRead(String encoding) throws IOException {
        Path file = Files.write(
                folder.resolve("p.csv"),
                "\uFEFFid\tprompt\r\nboat\tA lone boat\r\nhill\tThree hills\r\n".getBytes(Charset.forName(encoding)));
        assertThat(Manifest.read(file).prompts()).containsExactly(BOAT, HILL);
    }

    @Test
    void valueWithoutEndIsBounded() {
        refused("id,prompt\nboat," + "x".repeat(20_100_000), "line 2, character 6", "too long");
    }

    @Test
    void valuesStayAsTheyAreWritten() throws IOException {
        assertThat(read("id,prompt,title\nboat, A\u00A0\"lone\" boat ,\"\"\n").prompts())
                .containsExactly(new BatchPrompt("boat", "", "", "", " A\u00A0\"lone\" boat "));
    }
}
