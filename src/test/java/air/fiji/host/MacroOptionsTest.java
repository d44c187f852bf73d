package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.fiji.Desk;
import air.fiji.GenerateCommand;
import air.model.InvalidInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a command's inputs to a macro's line and back, by the text in between. */
class MacroOptionsTest {
    private static final BinaryOperator<String> AS_RECORDED = (input, written) -> OptionText.recorded(written);

    @TempDir
    Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private AirCommand command() {
        AirCommand command = new GenerateCommand();
        desk.context.inject(command);
        return command;
    }

    private AirCommand filled(String options) {
        AirCommand command = command();
        new MacroOptions(command, AS_RECORDED, options).fill();
        return command;
    }

    /** What the macro language makes of a string literal. */
    private static String literal(String source) {
        return source.replace("\\\\", "\u0001")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\\"", "\"")
                .replace("\u0001", "\\");
    }

    /** The options in a line that the recorder wrote, as the macro language hands them on. */
    private static String options(Map<String, String> recorded) {
        String line = MacroRecorder.line("AIR Generate...", recorded, false);
        String start = "run(\"AIR Generate...\", \"";
        assertThat(line).startsWith(start).endsWith("\");\n").isASCII();
        return literal(line.substring(start.length(), line.length() - "\");\n".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boat",
                "lone boat at dawn",
                "[boat]",
                "a ] b [ c",
                "]][[",
                "seed=7 width=9",
                "=",
                "a=b",
                "'quoted'",
                "'twas dawn",
                "say \"boat\"",
                "\"",
                "back\\slash",
                "\\n is no line",
                "C:\\new\\table",
                "ends with \\",
                "two\nlines and\n\nmore",
                "tab\there",
                "100%",
                "%5B is written",
                "%",
                "d\u00e9j\u00e0 vu",
                "\u6d77\u306e\u8239",
                "\ud83d\udea2 sails",
                "trailing \ud83d\udea2",
                "a\u00a0b",
                "//not a comment; */",
                "escaped=true",
                "a|b"
            })
    void whatIsTypedComesBackFromTheRecordedLine(String text) {
        AirCommand recorded = command();
        recorded.setInput("references", "a.png|b [2].png|c=3.png");
        recorded.setInput("intent", text);
        AirCommand played = filled(options(MacroRecorder.options(recorded, Map.of())));
        assertThat(played.getInput("intent")).isEqualTo(text);
        assertThat(played.getInput("references")).isEqualTo("a.png|b [2].png|c=3.png");
        assertThat(played.getInput("seed")).isEqualTo(recorded.getInput("seed"));
    }

    @Test
    void blanksAroundATextComeBack() {
        AirCommand recorded = command();
        recorded.setInput("intent", "  boat \n");
        assertThat(filled(options(MacroRecorder.options(recorded, Map.of()))).getInput("intent"))
                .isEqualTo("  boat \n");
    }

    @Test
    void carriageReturnsAreDropped() {
        AirCommand recorded = command();
        recorded.setInput("intent", "one\r\ntwo");
        assertThat(filled(options(MacroRecorder.options(recorded, Map.of()))).getInput("intent"))
                .isEqualTo("one\ntwo");
    }

    @Test
    void numbersAndTicksTakeTheirTypes() {
        AirCommand command = filled("WIDTH=640 gatelow=5.5 seed=123456789012345 edit=false intent=boat");
        assertThat(command.getInput("width")).isEqualTo(640);
        assertThat(command.getInput("gateLow")).isEqualTo(5.5);
        assertThat(command.getInput("seed")).isEqualTo(123_456_789_012_345L);
        assertThat(command.getInput("edit")).isEqualTo(false);
        assertThat(filled("edit").getInput("edit")).as("a word alone is a tick").isEqualTo(true);
    }

    @Test
    void aBlankNumberLeavesTheDefaultAndAKeyThatIsNoInputNothing() {
        AirCommand plain = command();
        AirCommand command = filled("width= height=[ ] colour=red intent=");
        assertThat(command.getInput("width")).isEqualTo(plain.getInput("width"));
        assertThat(command.getInput("height")).isEqualTo(plain.getInput("height"));
        assertThat(command.getInput("intent")).as("a blank text is a text").isEqualTo("");
    }

    @ParameterizedTest
    @CsvSource({
        "width, wide",
        "width, 6.5",
        "width, 1e3",
        "width, 0x10",
        "width, +7",
        "seed, 1234567890123456789",
        "gateLow, high",
        "gateLow, .5",
        "gateLow, NaN",
        "gateLow, '6,5'"
    })
    void whatIsNoNumberIsNamedAndNotReadAsZero(String input, String value) {
        assertThatThrownBy(() -> filled(input + "=" + value))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(input + " must be a number but was " + value + ".");
    }

    @Test
    void aLineThatSaysSoIsUnescapedWhateverItHolds() {
        assertThat(filled("escaped=true intent=[50%25 %41]").getInput("intent")).isEqualTo("50% A");
        assertThat(filled("intent=[50% %41]").getInput("intent")).isEqualTo("50% %41");
    }

    @Test
    void aFileThatIsThereIsMeantAsItIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a%5Bb%5D.txt"), "boat");
        AirCommand command = filled("intent_file=" + file);
        assertThat(command.getInput("intent_file")).isEqualTo(file.toFile());
        assertThat(filled("intent_file=none%5B.txt").getInput("intent_file"))
                .as("one that is not there")
                .isEqualTo(new File("none[.txt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a=[b] c|{a=b, c=true}",
                "a=[[b] [c]]|{a=[b] [c]}",
                "a=[]|{a=}",
                "a=[b]c=d|{a=b, c=d}",
                "a='b c'd|{a='b, c'd=true}",
                "a=''|{a=}",
                "a=' b|{a=', b=true}",
                "=x|{=x}",
                "a==x|{a==x}",
                "A=1 a=2|{a=1}"
            })
    void optionsAreReadAsWritten(String options, String values) {
        assertThat(OptionText.parse(options)).hasToString(values);
    }

    @Test
    void emptyOptionsAreNone() {
        assertThat(OptionText.parse("")).isEmpty();
        assertThat(OptionText.parse(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "[a]|%5Ba%5D",
                "a=b|a%3Db",
                "100%|100%25",
                "'a'|%27a'",
                "don't|don't",
                "\\|\\\\",
                "\"|\\\"",
                "\u00e9|%C3%A9",
                "\ud83d\udea2|%F0%9F%9A%A2",
                "a|a"
            })
    void onlyWhatAMacroCannotHoldIsEscaped(String text, String escaped) {
        assertThat(OptionText.escape(text)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"%5Ba%5D|[a]", "%5ba%5d|[a]", "%|%", "%4|%4", "%4G|%4G", "%%41|%A", "%C3%A9|\u00e9", "a%2|a%2"})
    void unescapingLeavesWhatIsNoEscape(String text, String plain) {
        assertThat(OptionText.unescape(text)).isEqualTo(plain);
    }

    @Test
    void controlCharactersAreEscapedAndLinesAreWrittenOut() {
        assertThat(OptionText.escape("a\u0000b\u007fc")).isEqualTo("a%00b%7Fc");
        assertThat(OptionText.escape("a\nb\tc\rd")).isEqualTo("a\\nb\\tcd");
    }

    @Test
    void valuesWithBlanksStandInBracketsInTheLine() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("a", "one");
        options.put("b", "two words");
        assertThat(MacroRecorder.line("AIR X", options, false)).isEqualTo("run(\"AIR X\", \"a=one b=[two words]\");\n");
        assertThat(MacroRecorder.line("AIR X", Map.of(), true)).isEqualTo("IJ.run(\"AIR X\", \"\");\n");
    }

    @Test
    void optionsBeyondTheInputsComeBeforeFreeText() {
        AirCommand command = command();
        command.setInput("intent", "boat");
        Map<String, String> options = MacroRecorder.options(command, Map.of("Extra", "a b", "blank", " "));
        assertThat(options).containsEntry("extra", "a b").doesNotContainKey("blank");
        assertThat(options.keySet()).first().isEqualTo("extra");
        assertThat(options.keySet()).last().isEqualTo("intent");
    }
}
