package air.cli;

import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;

import air.taste.TasteJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The commands under {@code air profiles}, and kept profiles wherever --profile is taken. */
class ProfilesCommandTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("taste.json"), TasteJson.write(CliFixture.PROFILE));
    }

    private void refused(String line, String... said) {
        cli.forget();
        assertThat(cli.air(line)).isEqualTo(2);
        assertThat(cli.err().strip().lines()).hasSize(1);
        assertThat(cli.err()).startsWith("air: ").contains(said);
    }

    @Test
    void savedProfileIsListedShownAndForgotten() throws IOException {
        assertThat(cli.air("profiles save %s winter~ink", file())).isZero();
        assertThat(cli.out()).contains("Kept as winter ink.");
        cli.forget();
        cli.air("profiles list");
        assertThat(cli.out()).contains("winter ink", "2026-11-20");
        cli.forget();
        assertThat(cli.air("profiles show winter~ink")).isZero();
        assertThat(cli.out()).contains("Ochre against slate.", "1 picture");
        assertThat(cli.air("profiles forget winter~ink")).isZero();
        refused("profiles show winter~ink", "winter ink");
        refused("profiles forget winter~ink", "winter ink");
    }

    @Test
    void exportedProfileCanBeImportedAgain() throws IOException {
        cli.air("profiles save %s ink", file());
        Path out = folder.resolve("ink.json");
        assertThat(cli.air("profiles export ink --out %s", out)).isZero();
        assertThat(out).hasSameTextualContentAs(folder.resolve("taste.json"));
        assertThat(cli.air("profiles import %s ink", out)).isZero();
        refused("profiles export ink --out " + out, "already there");
    }

    @Test
    void keptProfileServesWhereverAProfileIsNamed() throws IOException {
        cli.air("profiles save %s ink", file());
        assertThat(cli.air("create --profile ink --intent x --out %s", folder.resolve("run")))
                .isZero();
        assertThat(cli.requests.get(0).prompt()).contains("Ochre against slate");
        assertThat(cli.air("generate --profile ink --prompt x --out %s", folder.resolve("g.png")))
                .isZero();
        assertThat(cli.air("critique %s --profile ink", folder.resolve("g.png")))
                .isZero();
        assertThat(cli.readings).isEmpty();
    }

    @Test
    void profileOfARunIsKeptAndCanBeNamedAfterwards() throws IOException {
        cli.air("create --references %s --intent x --out %s", references(folder, 3), folder.resolve("run"));
        cli.forget();
        cli.air("profiles list --json");
        String hash =
                new ObjectMapper().readTree(cli.out()).path(0).path("hash").asText();
        assertThat(hash).isNotEmpty();
        assertThat(cli.air("profiles save %s dunes", hash.substring(0, 12))).isZero();
        assertThat(cli.air("profiles show dunes")).isZero();
    }

    @Test
    void profileThatIsReadCanBeKeptAtOnce() {
        assertThat(cli.air("profile --references %s --name dunes", references(folder, 3)))
                .isZero();
        assertThat(cli.out()).contains("Kept as dunes");
        assertThat(cli.air("profiles show dunes")).isZero();
    }

    @Test
    void unknownNamesAndBrokenFilesAreRefused() throws IOException {
        refused("create --intent x --profile nobody --out " + folder.resolve("run"), "no file and no kept profile");
        refused("profiles show nobody", "nobody");
        refused("profiles save nobody.json ink", "nobody.json does not exist");
        refused("profiles save " + Files.writeString(folder.resolve("b.json"), "{") + " ink", "b.json");
        refused("profiles save " + file() + " ~", "name");
        refused("profiles save " + file() + " " + "x".repeat(101), "100");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void nothingKeptIsSaid() {
        assertThat(cli.air("profiles list")).isZero();
        assertThat(cli.err()).contains("No profile is kept yet.");
    }
}
