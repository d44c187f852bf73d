package air.fiji.host;

import static org.assertj.core.api.Assertions.assertThat;

import air.fiji.Desk;
import air.fiji.GenerateCommand;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MacroRecorderTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private AirCommand command(String intent) {
        AirCommand command = new GenerateCommand();
        desk.context.inject(command);
        command.setInput("references", "a.png|b.png|c.png");
        command.setInput("intent", intent);
        return command;
    }

    @Test
    void freeTextComesLastWhereDialogsShowItFirst() {
        AirCommand command = command("lone boat");
        command.prepareDialog();
        assertThat(command.getInfo().inputs().iterator().next().getName()).isEqualTo("intent");
        List<String> keys = List.copyOf(MacroRecorder.options(command, Map.of()).keySet());
        assertThat(keys).startsWith("references", "engine", "width", "height").endsWith("edit", "intent");
    }

    @Test
    void everyCharacterComesBackFromTheMacro() {
        String intent = "two [old] boats = 50%20 mist, déjà vu]";
        Map<String, String> options = MacroRecorder.options(command(intent), Map.of("texture_feel", "a=b [c"));
        assertThat(options.values()).allSatisfy(value -> assertThat(value).isASCII());
        assertThat(OptionText.unescape(options.get("intent"))).isEqualTo(intent);
        assertThat(OptionText.unescape(options.get("texture_feel"))).isEqualTo("a=b [c");
    }

    @Test
    void lineWithEscapesSaysSoAndOthersDoNot() {
        assertThat(MacroRecorder.options(command("50% mist"), Map.of())).containsEntry("escaped", "true");
        assertThat(MacroRecorder.options(command("mist"), Map.of())).doesNotContainKey("escaped");
    }

    @Test
    void lineIsWrittenAsImageJsRecorderWritesIt() {
        Map<String, String> options = MacroRecorder.options(command("a \"lone\" boat"), Map.of());
        options.keySet().retainAll(List.of("references", "seed", "intent"));
        String run =
                "run(\"AIR Generate...\", \"references=a.png|b.png|c.png seed=1 intent=[a \\\"lone\\\" boat]\");\n";
        assertThat(MacroRecorder.line("AIR Generate...", options, false)).isEqualTo(run);
        assertThat(MacroRecorder.line("AIR Generate...", options, true)).isEqualTo("IJ." + run);
    }

    @Test
    void emptyInputsAreNotRecorded() {
        assertThat(MacroRecorder.options(command("boat"), Map.of()))
                .doesNotContainKeys("profile", "critic", "intent_file")
                .containsEntry("gatelow", "6.0");
    }
}
