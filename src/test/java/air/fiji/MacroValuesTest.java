package air.fiji;

import static org.assertj.core.api.Assertions.assertThat;

import air.store.Profiles;
import air.taste.ReferenceSet;
import air.taste.TasteFixtures;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values in a macro mean, written by hand or by a recorder. */
class MacroValuesTest {
    private final Desk desk = new Desk();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        desk.close();
    }

    private void open(String... titles) {
        for (int i = 0; i < titles.length; i++) desk.open(titles[i], 64, 48, 0x203040 * (i + 1));
    }

    private List<String> read(String references) {
        ExtractProfileCommand command =
                desk.macro(ExtractProfileCommand.class, "references=[" + references + "] edit=false");
        assertThat(command.getCancelReason()).isNull();
        return desk.models.readings.get(0).references().stream()
                .map(ReferenceSet.Named::name)
                .toList();
    }

    private String prompt(String options) {
        desk.openReferences(3);
        desk.macro(GenerateCommand.class, "references=[" + Desk.REFERENCES + "] " + options);
        assertThat(desk.models.requests).hasSize(1);
        return desk.models.requests.get(0).prompt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sky%20blue.png", "100%.png", "50%25.png", "a%5B1%5D.png", "%41.png", "déjà vu.png", "x[2].png"})
    void imageIsFoundByItsTitleAsWritten(String title) {
        open(title, "b.png", "c.png");
        assertThat(read(title + "|b.png|c.png")).containsExactly(title, "b.png", "c.png");
    }

    @ParameterizedTest
    @CsvSource({
        "100%25.png, 100%.png",
        "sky%2520blue.png, sky%20blue.png",
        "d%C3%A9j%C3%A0.png, déjà.png",
        "a%5B1%5D.png, a[1].png"
    })
    void imageIsFoundByItsTitleAsRecorded(String recorded, String title) {
        open(title, "b%20.png", "c.png");
        assertThat(read(recorded + "|b%20.png|c.png")).containsExactly(title, "b%20.png", "c.png");
    }

    @Test
    void titleAsWrittenComesBeforeWhatItMayBeTheEscapeOf() {
        open("50%.png", "50%25.png", "c.png", "d.png");
        assertThat(read("50%25.png|c.png|d.png")).contains("50%25.png");
    }

    @Test
    void keyOfTheRecorderDecidesWhereBothAreOpen() {
        open("50%.png", "50%25.png", "c.png", "d.png");
        desk.macro(ExtractProfileCommand.class, "escaped=true references=[50%25.png|c.png|d.png] edit=false");
        assertThat(desk.models.readings.get(0).references().get(0).name()).isEqualTo("50%.png");
    }

    @Test
    void missingTitleIsSaidAsWritten() {
        open("a.png", "b.png", "c.png");
        ExtractProfileCommand command =
                desk.macro(ExtractProfileCommand.class, "references=[sky%20blue.png|b.png|c.png]");
        assertThat(command.getCancelReason()).contains("No open image is titled sky%20blue.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "50% mist",
                "sky%20blue",
                "100%41",
                "a [quiet] boat",
                "seed=3 = x",
                "a | b",
                "\"lone\" boat",
                "it's 'dawn'",
                "%5b",
                "back\\slash"
            })
    void intentIsTakenAsWritten(String intent) {
        assertThat(prompt("intent=[" + intent + "]")).startsWith(intent + ". ");
    }

    @Test
    void intentKeepsItsLines() {
        assertThat(prompt("intent=[a boat\nat dawn]")).startsWith("a boat\nat dawn. ");
    }

    @Test
    void intentThatWasRecordedIsUnescaped() {
        assertThat(prompt("intent=[50%25 mist %5Bquiet%5D %3D d%C3%A9j%C3%A0 vu]"))
                .startsWith("50% mist [quiet] = déjà vu. ");
    }

    @Test
    void intentBesideTheRecordersKeyIsUnescapedWhateverItLooksLike() {
        assertThat(prompt("escaped=true intent=[sky%20blue]")).startsWith("sky blue. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my%20intent.txt", "100%25.txt", "a [1].txt", "x=1 | y.txt"})
    void fileIsFoundByItsNameAsWritten(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "a tram in the rain");
        assertThat(prompt("intent_file=[" + file + "]")).startsWith("a tram in the rain. ");
    }

    @Test
    void fileIsFoundByItsNameAsRecorded() throws IOException {
        Files.writeString(folder.resolve("100%.txt"), "a tram in the rain");
        assertThat(prompt("intent_file=[" + folder + "/100%25.txt]")).startsWith("a tram in the rain. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"taste%20one.json", "taste 50%25.json"})
    void profileIsFoundByItsPathAsWritten(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), TasteJson.write(TasteFixtures.profile()));
        desk.macro(GenerateCommand.class, "profile=[" + file + "] edit=false intent=boat");
        assertThat(desk.models.requests.get(0).prompt()).contains("Ink before colour");
    }

    @ParameterizedTest
    @CsvSource({"50%25 ink, 50%25 ink", "50%25 ink, 50% ink", "ink%20, ink%20"})
    void keptProfileIsFoundByItsNameAsWrittenOrRecorded(String written, String name) {
        Profiles profiles = desk.models.studio().store().profiles();
        profiles.name(profiles.keep(TasteFixtures.profile()), name);
        desk.macro(GenerateCommand.class, "profile=[" + written + "] intent=boat");
        assertThat(desk.models.requests.get(0).prompt()).contains("Ink before colour");
    }

    @Test
    void percentSignsInAProfileAreNotTheMacros() throws IOException {
        TasteProfile taste = TasteFixtures.profile();
        TasteProfile percents = new TasteProfile(
                taste.principles(),
                "Ink at 50%25, sky%20blue.",
                taste.compositionalStyle(),
                taste.emotionalRegister(),
                taste.textureFeel(),
                taste.avoidList(),
                taste.exemplars());
        Path file = Files.writeString(folder.resolve("taste.json"), TasteJson.write(percents));
        desk.macro(GenerateCommand.class, "profile=[" + file + "] intent=boat");
        assertThat(desk.models.requests.get(0).prompt()).contains("Palette: Ink at 50%25, sky%20blue.");
    }
}
