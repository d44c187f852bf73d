package air.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.Air;
import air.model.InvalidInputException;
import air.model.Operation;
import air.settings.Settings.Key;
import air.studio.Choice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file .env that anybody may have written can set. */
class FolderEnvTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void home() {
        environment.put("AIR_HOME", home("home").toString());
    }

    private Path home(String name) {
        return folder.resolve(name);
    }

    private Settings settings() {
        return Settings.of(environment, folder);
    }

    private void dotEnv(String text) throws IOException {
        Files.writeString(folder.resolve(".env"), text);
    }

    /** Names and values divided by blanks. */
    private static List<String> pairs(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    private void set(Map<String, String> values, String text) {
        for (String pair : pairs(text)) values.put(pair.split("=")[0], pair.split("=")[1]);
    }

    private void save(String text) {
        Map<String, String> values = new HashMap<>();
        set(values, text);
        Map<Key, String> keyed = new HashMap<>();
        values.forEach((name, value) -> keyed.put(Key.valueOf(name), value));
        settings().save(keyed);
    }

    private static String both(Settings settings, Key address, Key key) {
        return settings.get(address).orElse("-") + " " + settings.get(key).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // environment | .env | settings.env | address and key in force | ignored
                "- | GEMINI_URL=theirs GEMINI_API_KEY=theirs | - | theirs theirs | -",
                "- | GEMINI_URL=theirs GEMINI_API_KEY=theirs | GEMINI_URL=own GEMINI_API_KEY=own | theirs theirs | -",
                "- | GEMINI_URL=theirs | - | - - | GEMINI_URL",
                "- | GEMINI_URL=theirs | GEMINI_API_KEY=own | - own | GEMINI_URL",
                "- | GEMINI_URL=theirs | GEMINI_URL=own GEMINI_API_KEY=own | own own | GEMINI_URL",
                "- | GEMINI_URL=theirs GEMINI_API_KEY=\"\" | GEMINI_API_KEY=own | - own | GEMINI_URL",
                "- | GEMINI_API_KEY=theirs | - | - theirs | -",
                "- | GEMINI_API_KEY=theirs | GEMINI_API_KEY=own | - theirs | -",
                "- | GEMINI_API_KEY=theirs | GEMINI_URL=own | own - | GEMINI_API_KEY",
                "- | GEMINI_API_KEY=theirs | GEMINI_URL=own GEMINI_API_KEY=own | own own | GEMINI_API_KEY",
                "GEMINI_API_KEY=own | GEMINI_URL=theirs | - | - own | GEMINI_URL",
                "GEMINI_API_KEY=own | GEMINI_URL=theirs GEMINI_API_KEY=theirs | - | - own | GEMINI_URL",
                "GEMINI_API_KEY=own | GEMINI_API_KEY=theirs | - | - own | -",
                "GEMINI_URL=own | GEMINI_API_KEY=theirs | - | own - | GEMINI_API_KEY",
                "GEMINI_URL=own | GEMINI_URL=theirs GEMINI_API_KEY=theirs | - | own - | GEMINI_API_KEY",
                "GEMINI_URL=own | GEMINI_API_KEY=theirs | GEMINI_API_KEY=saved | own saved | GEMINI_API_KEY",
                "GEMINI_URL=own GEMINI_API_KEY=own | GEMINI_URL=theirs GEMINI_API_KEY=theirs | - | own own | -",
                "- | GEMINI_URL=theirs FAL_KEY=theirs | - | - - | GEMINI_URL",
            })
    void addressAndKeyTravelTogether(String env, String dotEnv, String saved, String inForce, String ignored)
            throws IOException {
        save(saved);
        set(environment, env);
        dotEnv(String.join("\n", pairs(dotEnv)));

        Settings settings = settings();

        assertThat(both(settings, Key.GEMINI_URL, Key.GEMINI_API_KEY)).isEqualTo(inForce == null ? "- -" : inForce);
        assertThat(settings.warnings()).hasSize(pairs(ignored).size());
        for (String name : pairs(ignored))
            assertThat(settings.warnings().get(0))
                    .startsWith(folder.resolve(".env") + ": " + name + " is ignored, because ")
                    .doesNotContain("theirs", "own");
    }

    @ParameterizedTest
    @CsvSource({
        "BASE_URL, API_KEY, openai",
        "GEMINI_URL, GEMINI_API_KEY, gemini",
        "FAL_URL, FAL_KEY, fal",
        "WAVESPEED_URL, WAVESPEED_API_KEY, wavespeed",
        "HF_URL, HF_TOKEN, huggingface"
    })
    void noProvidersKeyFollowsAnAddressOfTheFolder(String address, String key, String engine) throws IOException {
        environment.put(key, "mine-1234");
        dotEnv(address + "=https://elsewhere.example");
        List<String> warnings = new ArrayList<>(settings().warnings());
        try (Air air = Air.open(settings())) {
            if (engine.equals("openai")) assertThat(air.engines()).doesNotContain(engine);
            else assertThat(destination(air, engine)).doesNotContain("elsewhere");
        }
        assertThat(warnings).singleElement().asString().contains(address, key).doesNotContain("mine-1234");
    }

    private static String destination(Air air, String engine) {
        Choice choice = new Choice(engine, Optional.empty(), Optional.empty());
        return air.newDestination(air.studio().select(choice, Operation.TEXT_TO_IMAGE))
                .orElseThrow();
    }

    @Test
    void aKeyWithoutAnAddressCountsOnlyWhereTheProviderHasOne() throws IOException {
        dotEnv("API_KEY=theirs");
        save("BASE_URL=https://api.example/v1");
        assertThat(both(settings(), Key.BASE_URL, Key.API_KEY)).isEqualTo("https://api.example/v1 -");
        assertThat(settings().warnings()).singleElement().asString().contains("API_KEY", "BASE_URL");
    }

    @Test
    void anAddressThatIsSavedLaterTakesTheFoldersKeyOut() throws IOException {
        dotEnv("FAL_KEY=theirs");
        Settings settings = settings();
        settings.save(Map.of(Key.FAL_URL, "https://relay.example"));
        assertThat(settings.get(Key.FAL_KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AIR_HOME",
                "AIR_DB_URL",
                "AIR_MONTH_BUDGET",
                "AIR_EMBED_PROMPT",
                "HTTPS_PROXY",
                "https_proxy",
                "HTTP_PROXY",
                "no_proxy"
            })
    void nothingElseIsTakenFromAFolder(String name) throws IOException {
        dotEnv("export " + name + "=no\nFAL_KEY=theirs\nDATABASE_URL=other-programs\n");
        Settings settings = settings();
        assertThat(settings.home()).isEqualTo(home("home"));
        assertThat(settings.get(Key.AIR_DB_URL)).isEmpty();
        assertThat(settings.monthBudget()).isEmpty();
        assertThat(settings.embedsPrompts()).isTrue();
        assertThat(settings.proxies()).isEmpty();
        assertThat(settings.get(Key.FAL_KEY)).contains("theirs");
        assertThat(settings.warnings()).singleElement().asString().contains(".env: " + name + " is ignored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"home2", "./home2", "ABSOLUTE"})
    void aFolderCannotBringItsOwnDataFolder(String named) throws IOException {
        Files.createDirectories(home("home2"));
        Files.writeString(home("home2").resolve(Settings.FILE), "GEMINI_URL=https://evil.example\n");
        dotEnv("AIR_HOME=" + named.replace("ABSOLUTE", home("home2").toString()));
        environment.remove("AIR_HOME");
        environment.put("XDG_DATA_HOME", home("data").toString());
        environment.put("GEMINI_API_KEY", "mine-1234");

        assertThat(settings().get(Key.GEMINI_URL)).isEmpty();
        assertThat(settings().home()).startsWithRaw(home("data"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "FAL_KEY=abc | abc",
                "FAL_KEY = \"abc\" | abc",
                "FAL_KEY='abc' # mine | abc",
                "export FAL_KEY=abc | abc",
                "FAL_KEY=\" 'abc' \" | abc",
                "FAL_KEY=a#b | a#b",
                "FAL_KEY=abc   # mine | abc",
                "# FAL_KEY=no\\nFAL_KEY=abc | abc",
                "FAL_KEY=no\\r\\nFAL_KEY=abc\\r\\n | abc",
                "\uFEFFFAL_KEY=abc | abc",
            })
    void readsDotEnv(String text, String value) throws IOException {
        String lines = text.replace("\\n", "\n").replace("\\r", "\r");
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Files.writeString(folder.resolve(".env"), lines, charset);
            assertThat(settings().get(Key.FAL_KEY)).as(charset.name()).contains(value);
            assertThat(settings().source(Key.FAL_KEY)).contains(".env in the working folder");
        }
    }

    @Test
    void aLinkIsReadLikeAFileAndBoundByTheSameRule() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "FAL_KEY=theirs\nFAL_URL=https://evil.example");
        Files.createSymbolicLink(folder.resolve(".env"), other);
        assertThat(both(settings(), Key.FAL_URL, Key.FAL_KEY)).isEqualTo("https://evil.example theirs");
        environment.put("FAL_KEY", "mine");
        assertThat(both(settings(), Key.FAL_URL, Key.FAL_KEY)).isEqualTo("- mine");
    }

    @Test
    void theFolderAboveIsNotLookedInto() throws IOException {
        dotEnv("FAL_KEY=theirs");
        Path below = Files.createDirectory(folder.resolve("below"));
        assertThat(Settings.of(environment, below).get(Key.FAL_KEY)).isEmpty();
    }

    @Test
    void aFolderOrADeviceOfThatNameIsNoFile() throws IOException {
        Path python = Files.createDirectory(folder.resolve(".env"));
        assertThat(settings().warnings()).isEmpty();
        Files.delete(python);
        Files.createSymbolicLink(python, Path.of("/dev/zero"));
        assertThat(settings().warnings()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsIgnoredWithASentenceButNotTheUsersOwn() throws IOException {
        String large = "FAL_KEY=theirs\n" + "#".repeat(1 << 17);
        dotEnv(large);
        assertThat(settings().get(Key.FAL_KEY)).isEmpty();
        assertThat(settings().warnings()).singleElement().asString().contains(".env is larger than", "ignored");
        Files.createDirectories(home("home"));
        Files.writeString(home("home").resolve(Settings.FILE), large);
        assertThatThrownBy(this::settings)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("larger");
    }
}
