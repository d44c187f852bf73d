package air.cli;

import static air.cli.CliFixture.picture;
import static air.cli.CliFixture.references;
import static org.assertj.core.api.Assertions.assertThat;

import air.provenance.PictureFile;
import air.provenance.Provenance;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {
    @RegisterExtension
    private final CliFixture cli = new CliFixture();

    @TempDir
    private Path folder;

    private Path profile() throws IOException {
        return Files.writeString(folder.resolve("taste.json"), TasteJson.write(CliFixture.PROFILE));
    }

    /** A picture that {@code create} made, and what it makes afterwards forgotten. */
    private Path created() {
        Path out = folder.resolve("run");
        assertThat(cli.air("create --references %s --intent lone~boat --out %s --seed 7", references(folder, 3), out))
                .isZero();
        cli.forget();
        return out.resolve("result.png");
    }

    private JsonNode printed() throws IOException {
        return new ObjectMapper().readTree(cli.out());
    }

    private static Provenance read(Path file) throws IOException {
        return PictureFile.read(Files.readAllBytes(file)).orElseThrow();
    }

    @Test
    void createdPicturesSayEverything() throws IOException {
        Provenance record = read(created());
        assertThat(record.intent()).contains("lone boat");
        assertThat(record.prompt().orElseThrow()).startsWith("lone boat. Taste principles");
        assertThat(record.seed()).hasValue(7);
        assertThat(record.provider()).contains("embedded");
        assertThat(record.profile()).isPresent();
        assertThat(record.references()).hasSize(3);
        assertThat(record.critique().orElseThrow().score()).isEqualTo(9.0);
        assertThat(record.original()).isPresent();
    }

    @Test
    void settingsAreShownWithoutMakingAnything() {
        assertThat(cli.air("reproduce %s", created())).isZero();
        assertThat(cli.out())
                .contains("Intent: lone boat", "Seed: 7", "Size: 512 x 512", "Score: 9.0", "algorithmicMedia");
        assertThat(cli.requests).hasSize(1);
    }

    @Test
    void pictureIsAskedForAgainExactly() throws IOException {
        Path image = created();
        Path again = folder.resolve("again.png");
        assertThat(cli.air("reproduce %s --out %s --json", image, again)).isZero();
        var first = cli.requests.get(0);
        var second = cli.requests.get(1);
        assertThat(second.prompt()).isEqualTo(first.prompt());
        assertThat(second.seed()).isEqualTo(first.seed());
        assertThat(second.references().stream().map(Provenance::reference))
                .isEqualTo(
                        first.references().stream().map(Provenance::reference).toList());
        assertThat(printed().path("file").asText()).isEqualTo(again.toString());
        assertThat(printed().path("identical").asBoolean()).isFalse();
        assertThat(printed().path("settings").path("seed").asLong()).isEqualTo(7);
        assertThat(read(again).profile()).isEqualTo(read(image).profile());
        assertThat(read(again).intent()).contains("lone boat");
    }

    @Test
    void whatIsMissingIsNamedAndCanBeGiven() throws IOException {
        Path profile = profile();
        Path input = picture(folder.resolve("i.png"), 64, 64, 0x445566);
        Path restyled = folder.resolve("restyled.png");
        assertThat(cli.air("restyle %s --profile %s --out %s --seed 3", input, profile, restyled))
                .isZero();
        cli.moveOut();
        cli.forget();
        Path again = folder.resolve("again.png");
        assertThat(cli.air("reproduce %s --out %s", restyled, again)).isEqualTo(2);
        assertThat(cli.err()).contains("taste profile", "made from", "not in the library");
        assertThat(again).doesNotExist();
        assertThat(cli.air("reproduce %s --out %s --profile %s --input %s", restyled, again, profile, input))
                .isZero();
        assertThat(cli.requests.get(1).inputs().get(0).pixelHash())
                .isEqualTo(cli.requests.get(0).inputs().get(0).pixelHash());
    }

    @Test
    void editsOfKeptPicturesHaveThemAsParents() throws IOException {
        Path parent = created();
        Path restyled = folder.resolve("restyled.png");
        assertThat(cli.air("restyle %s --profile %s --out %s --seed 3", parent, profile(), restyled))
                .isZero();
        assertThat(read(restyled).parents())
                .containsExactly(read(parent).original().orElseThrow());
        assertThat(cli.air("reproduce %s --out %s", restyled, folder.resolve("again.png")))
                .isZero();
    }

    @Test
    void promptIsLeftOutOfFilesAndFoundInTheLibrary() throws IOException {
        cli.embedsPrompts = false;
        Path image = created();
        assertThat(Files.readString(image, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("lone boat", "Quiet before clever")
                .contains("algorithmicMedia");
        assertThat(cli.air("reproduce %s", image)).isZero();
        assertThat(cli.out()).contains("left out");
        cli.forget();
        assertThat(cli.air("reproduce %s --out %s", image, folder.resolve("again.png")))
                .isZero();
        assertThat(cli.requests.get(1).prompt()).isEqualTo(cli.requests.get(0).prompt());
        cli.moveOut();
        cli.forget();
        assertThat(cli.air("reproduce %s --out %s", image, folder.resolve("more.png")))
                .isEqualTo(2);
        assertThat(cli.err()).contains("prompt was left out of the file");
    }

    @Test
    void originalsInTheLibraryAreKnownByTheirBytes() throws IOException {
        created();
        try (var files = Files.walk(cli.home.resolve("library"))) {
            Path original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(cli.air("reproduce %s", original)).isZero();
        }
        assertThat(cli.out()).contains("Intent: lone boat");
    }

    @Test
    void filesThatSayNothingAreRefused() {
        Path plain = picture(folder.resolve("plain.png"), 64, 64, 0x445566);
        assertThat(cli.air("reproduce %s", plain)).isEqualTo(2);
        assertThat(cli.err()).contains("plain.png does not say how it was made");
        assertThat(cli.air("reproduce %s", folder.resolve("none.png"))).isEqualTo(2);
        assertThat(cli.err()).contains("none.png does not exist");
    }

    @Test
    void modelsThatPromiseNothingAreSaidToBe() {
        Path out = folder.resolve("p.png");
        assertThat(cli.air("generate --prompt boat --model priced --out %s --seed 4", out))
                .isZero();
        assertThat(cli.air("reproduce %s", out)).isZero();
        assertThat(cli.out()).contains("Model: priced", "does not promise", "/trainedAlgorithmicMedia");
    }
}
