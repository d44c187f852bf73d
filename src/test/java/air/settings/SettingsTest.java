package air.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.Air;
import air.model.InvalidInputException;
import air.model.Operation;
import air.settings.Settings.Key;
import air.studio.Choice;
import air.studio.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private Settings settings() {
        environment.putIfAbsent("AIR_HOME", folder.resolve("home").toString());
        return Settings.of(environment, folder);
    }

    private static Models models(Air air, Optional<String> generator, Optional<String> critic) {
        return air.studio().open("test", "", Optional.empty()).models(new Choice(Air.OPENAI, generator, critic));
    }

    private void dotEnv(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
    }

    @Test
    void theEnvironmentGoesBeforeDotEnvAndThatBeforeTheFile() throws IOException {
        settings().save(Map.of(Key.GEMINI_API_KEY, "saved", Key.FAL_KEY, "saved", Key.HF_TOKEN, "saved"));
        dotEnv("GEMINI_API_KEY=dotted\nFAL_KEY=dotted\n");
        environment.put("GEMINI_API_KEY", " \"set\"\n");

        assertThat(settings().get(Key.GEMINI_API_KEY)).contains("set");
        assertThat(settings().get(Key.FAL_KEY)).contains("dotted");
        assertThat(settings().get(Key.HF_TOKEN)).contains("saved");
    }

    @Test
    void anEmptyValueIsNone() throws IOException {
        environment.put("FAL_KEY", "  ");
        dotEnv("FAL_KEY=\"\"\n");
        assertThat(settings().get(Key.FAL_KEY)).isEmpty();
        assertThat(settings().source(Key.FAL_KEY)).isEmpty();
    }

    @Test
    void savedKeysAreForTheUserAlone() throws IOException {
        settings().save(Map.of(Key.API_KEY, "abc"));

        Path file = folder.resolve("home").resolve(Settings.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatOthersCanReadIsClosedToThem() throws IOException {
        settings().save(Map.of(Key.API_KEY, "abc"));
        Path file = folder.resolve("home").resolve(Settings.FILE);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        settings();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void savingKeepsTheRestAndAnEmptyTextTakesOut() {
        settings().save(Map.of(Key.API_KEY, "abc", Key.BASE_URL, "https://api.example/v1"));
        settings().save(Map.of(Key.API_KEY, ""));

        assertThat(settings().get(Key.API_KEY)).isEmpty();
        assertThat(settings().get(Key.BASE_URL)).contains("https://api.example/v1");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("home"), "a file where a folder should be");
        assertThatThrownBy(() -> settings().save(Map.of(Key.API_KEY, "abc")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageNotContaining("abc");
    }

    @Test
    void aLineBreakInsideAKeyIsSaid() {
        assertThatThrownBy(() -> settings().save(Map.of(Key.API_KEY, "abc\nAIR_HOME=/")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("line break");
    }

    @Test
    void showsNoValue() throws IOException {
        environment.put("AIR_DB_URL", "jdbc:postgresql://h/db?password=secret");
        dotEnv("FAL_KEY=abcdef\n");
        assertThat(settings().toString()).contains("FAL_KEY from .env").doesNotContain("abcdef", "secret");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,/home/me/.local/share/air-generator",
        "Mac OS X,/home/me/Library/Application Support/AIR Generator",
        "Windows 11,/home/me/AppData/Roaming/AIR Generator",
    })
    void theDataFolderIsThePlatforms(String system, String expected) {
        assertThat(DataFolder.of(Map.of(), system, Path.of("/home/me"))).isEqualTo(Path.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"Linux, XDG_DATA_HOME", "Windows 11, APPDATA"})
    void aDataFolderIsNeverLookedForInTheWorkingFolder(String system, String variable) {
        assertThat(DataFolder.of(Map.of(variable, "here"), system, Path.of("/home/me")))
                .isEqualTo(DataFolder.of(Map.of(), system, Path.of("/home/me")));
        assertThatThrownBy(() -> DataFolder.of(Map.of(), system, Path.of("?")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("AIR_HOME");
    }

    @Test
    void theEngineOpenaiSaysWhatIsMissing() {
        try (Air air = Air.open(settings())) {
            assertThatThrownBy(() -> models(air, Optional.empty(), Optional.empty()))
                    .hasMessageContaining("BASE_URL is not set");
            air.save(Map.of(Key.BASE_URL, "https://api.example/v1"));
            assertThatThrownBy(() -> models(air, Optional.empty(), Optional.empty()))
                    .hasMessageContaining("API_KEY is not set: put your key for api.example");
            air.save(Map.of(Key.API_KEY, "abcdefgh"));
            assertThat(models(air, Optional.empty(), Optional.empty())
                            .generator()
                            .id())
                    .isEqualTo("google/gemini-3.1-flash-image-preview");
            assertThat(models(air, Optional.of("embedded"), Optional.of("a/vision-model"))
                            .generator()
                            .id())
                    .isEqualTo("embedded");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example/v1,unencrypted",
        "api.example/v1,not an address",
        "https://user:secret@api.example/v1,not an address",
        "https://api.example/v1?key=secret,not an address",
        "ftp://api.example/v1,not an address",
        "https://,not an address",
    })
    void anAddressThatCannotBeUsedIsNotKept(String address, String complaint) {
        try (Air air = Air.open(settings())) {
            assertThatThrownBy(() -> air.save(Map.of(Key.BASE_URL, address)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining(complaint)
                    .hasMessageNotContaining("secret");
            assertThat(air.settings().get(Key.BASE_URL)).isEmpty();
        }
    }

    private static Choice choice(String engine) {
        return new Choice(engine, Optional.empty(), Optional.empty());
    }

    private static Optional<String> destination(Air air, String engine) {
        return air.newDestination(air.studio().select(choice(engine), Operation.TEXT_TO_IMAGE));
    }

    @Test
    void theArtistIsToldOnceWherePicturesGo() {
        environment.put("BASE_URL", "https://api.example/v1");
        environment.put("API_KEY", "abcdefgh");
        try (Air air = Air.open(settings())) {
            assertThat(destination(air, "embedded")).isEmpty();
            assertThat(destination(air, "openai")).get().asString().contains("api.example");
            air.rememberDestination(air.studio().select(choice("openai"), Operation.TEXT_TO_IMAGE));
            assertThat(destination(air, "openai")).isEmpty();
        }
        try (Air again = Air.open(settings())) {
            assertThat(destination(again, "openai")).isEmpty();
        }
    }

    @Test
    void nothingIsToldWhereNothingLeavesTheMachine() {
        environment.put("BASE_URL", "http://localhost:1234/v1");
        try (Air air = Air.open(settings())) {
            assertThat(destination(air, "openai")).isEmpty();
        }
    }

    @Test
    void promptsGoIntoFilesUnlessSaidOtherwise() {
        for (String no : List.of("no", "No", " 'false' ", "off", "0"))
            assertThat(Settings.of(Map.of("AIR_EMBED_PROMPT", no), folder).embedsPrompts())
                    .as(no)
                    .isFalse();
        for (String yes : List.of("yes", "", "true"))
            assertThat(Settings.of(Map.of("AIR_EMBED_PROMPT", yes), folder).embedsPrompts())
                    .as(yes)
                    .isTrue();
    }

    @Test
    void enginesAreThoseThatHaveAKey() {
        environment.put("FAL_KEY", "abcdefgh");
        try (Air air = Air.open(settings())) {
            assertThat(air.engines()).containsExactly("embedded", "fal");
            assertThatThrownBy(() -> destination(air, "gemini")).hasMessageContaining("GEMINI_API_KEY is not set");
            assertThatThrownBy(() -> destination(air, "nobody")).hasMessageContaining("nobody");
        }
    }

    @Test
    void theArtistIsToldOfEveryHostAChoiceSendsTo() {
        environment.put("FAL_KEY", "abcdefgh");
        environment.put("GEMINI_API_KEY", "abcdefgh");
        Choice both = new Choice("fal", Optional.empty(), Optional.of("gemini-3.5-flash"));
        try (Air air = Air.open(settings())) {
            assertThat(air.newDestination(air.studio().select(both, Operation.TEXT_TO_IMAGE)))
                    .get()
                    .asString()
                    .contains("queue.fal.run", "generativelanguage.googleapis.com");
            air.rememberDestination(air.studio().select(both, Operation.TEXT_TO_IMAGE));
            assertThat(air.newDestination(air.studio().select(both, Operation.TEXT_TO_IMAGE)))
                    .isEmpty();
            assertThat(destination(air, "embedded")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"abc", "NaN", "-1", "'1,50'"})
    void aMonthlyBudgetThatIsNoAmountIsSaidAndNotKept(String text) {
        try (Air air = Air.open(settings())) {
            assertThatThrownBy(() -> air.save(Map.of(Key.AIR_MONTH_BUDGET, text)))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("AIR_MONTH_BUDGET")
                    .hasMessageContaining(text);
            assertThat(air.settings().get(Key.AIR_MONTH_BUDGET)).isEmpty();
            air.save(Map.of(Key.AIR_MONTH_BUDGET, "12.50"));
            assertThat(air.studio().monthBudget().orElseThrow()).isEqualByComparingTo("12.5");
        }
    }

    @Test
    void openingLoadsNeitherNetworkNorDatabase() {
        try (Air air = Air.open(settings())) {
            assertThat(air.engines()).containsExactly("embedded");
            assertThat(folder.resolve("home")).doesNotExist();
        }
    }
}
