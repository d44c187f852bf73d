package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import air.taste.TasteFixtures;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code air judge}. */
class JudgeCommandTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private JsonNode printed() throws IOException {
        return new ObjectMapper().readTree(cli.out());
    }

    private void refused(String line, String... said) {
        cli.forget();
        assertThat(cli.air(line)).isEqualTo(2);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.err()).startsWith("air: ").contains(said);
        assertThat(cli.out()).isEmpty();
    }

    /** Two pictures in a profile named ink, one of them chosen over the other. */
    private void choose() {
        cli.create(folder);
        cli.studio().store().library().chose(2, List.of(1L));
        cli.air("profiles save %s ink", folder.resolve("run").resolve("profile.json"));
        cli.forget();
    }

    @Test
    void aNewLibraryHasNothingToLearnFrom() throws IOException {
        assertThat(cli.air("judge")).isZero();
        assertThat(cli.out()).isEqualTo("There are 0 of your choices to learn from; 8 are the least.\n");
        cli.forget();
        assertThat(cli.air("judge --json")).isZero();
        assertThat(printed().path("trusted").asBoolean(true)).isFalse();
        assertThat(printed().path("choices").asInt(-1)).isZero();
    }

    @Test
    void showTellsWhatIsLearntFrom() throws IOException {
        choose();
        assertThat(cli.air("judge show")).isZero();
        assertThat(cli.out())
                .isEqualTo("Learnt from: 1 chosen between candidates.\n"
                        + "There is 1 of your choices to learn from; 8 are the least.\n");
        cli.forget();
        assertThat(cli.air("judge --profile ink --json")).isZero();
        assertThat(printed().path("learnt_from").path("chosen").asInt()).isEqualTo(1);
        refused("judge --profile watercolour", "watercolour", "ink");
    }

    @Test
    void exportWritesThePairsAndNeverOverAFile() throws IOException {
        choose();
        Path file = folder.resolve("judge.json");
        assertThat(cli.air("judge export %s", file)).isZero();
        JsonNode export = new ObjectMapper().readTree(Files.readString(file));
        assertThat(export.path("pairs").get(0).path("preferred").path("asset").asInt())
                .isEqualTo(2);
        assertThat(Files.readString(file)).doesNotContain("boat");
        refused("judge export " + file, "already there", "--force");
        assertThat(cli.air("judge export %s --force", file)).isZero();
        refused("judge export " + folder.resolve("nowhere").resolve("judge.json"), "nowhere");
    }

    @Test
    void forgetAsksAtATerminalAndNeedsYesInAScript() {
        choose();
        refused("judge forget", "--yes");
        cli.interactive = true;
        cli.typed = "\n";
        assertThat(cli.air("judge forget")).isZero();
        assertThat(cli.err()).contains("[y/N]", "Nothing is forgotten.");
        cli.forget();
        cli.typed = "y\n";
        assertThat(cli.air("judge forget")).isZero();
        assertThat(cli.out()).contains("Forgotten");
        cli.forget();
        cli.air("judge");
        assertThat(cli.out()).startsWith("There are 0 of your choices");
        assertThat(cli.studio().store().library().find(2)).as("pictures stay").isPresent();
    }

    /** A profile that nothing was made in. */
    private Path other() throws IOException {
        return Files.writeString(folder.resolve("other.json"), TasteJson.text(TasteJson.node(TasteFixtures.profile())));
    }

    @Test
    void forgetMayBeOfOneProfile() throws IOException {
        choose();
        cli.air("profiles save ink other");
        cli.air("profiles save %s unused", other());
        cli.forget();
        assertThat(cli.air("judge --profile unused forget --yes")).isZero();
        cli.forget();
        cli.air("judge --json");
        assertThat(printed().path("choices").asInt())
                .as("another's are forgotten")
                .isEqualTo(1);
        cli.forget();
        assertThat(cli.air("judge forget --profile other --yes --json")).isZero();
        assertThat(printed().path("forgotten").asBoolean()).isTrue();
        cli.forget();
        cli.air("judge --json");
        assertThat(printed().path("choices").asInt(-1)).isZero();
    }
}
