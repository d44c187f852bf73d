package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import air.calibration.CalibrationJson;
import air.model.ModelException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @RegisterExtension
    final CliFixture cli = new CliFixture();

    @TempDir
    Path folder;

    @Test
    void saysShowsAndWarns() {
        assertThat(cli.air("calibrate --references %s", CliFixture.references(folder, 3)))
                .isZero();
        assertThat(cli.out())
                .startsWith("Your references score 9.0 under this judge, other pictures 9.0; it repeats\n"
                        + "itself within 0.1. 12 of 12 other pictures")
                .contains("Your references                                                        3")
                .contains("This judge does not tell your references from other pictures reliably");
        assertThat(cli.out().lines()).allMatch(line -> line.length() < 80);
    }

    @Test
    void theSameIsNotJudgedTwiceAndJsonSaysAll() throws IOException {
        String references = CliFixture.references(folder, 3);
        cli.air("calibrate --references %s", references);
        int judged = cli.candidates.size();
        cli.forget();
        assertThat(cli.air("calibrate --references %s --json", references)).isZero();
        assertThat(cli.candidates).hasSize(judged);
        JsonNode told = MAPPER.readTree(cli.out());
        assertThat(told.path("judge").asText()).isEqualTo("scripted");
        assertThat(told.path("separates").asBoolean(true)).isFalse();
        assertThat(told.path("references")).hasSize(3);
        assertThat(told.path("auc_interval")).hasSize(2);
        assertThat(CalibrationJson.read(cli.out(), "out").references()).hasSize(3);
    }

    @Test
    void aScoreSaysItsIntervalFromThenOn() throws IOException {
        String references = CliFixture.references(folder, 3);
        Path image = CliFixture.picture(folder.resolve("image.png"), 64, 64, 0x445566);
        cli.air("calibrate --references %s", references);
        cli.forget();
        assertThat(cli.air("critique %s --references %s --json", image, references))
                .isZero();
        JsonNode told = MAPPER.readTree(cli.out());
        assertThat(told.path("interval").get(0).asDouble()).isEqualTo(8.9);
        assertThat(told.path("caution").asText()).contains("no picture is accepted without you");
    }

    @Test
    void equalReferencesAreBadInput() throws IOException {
        CliFixture.references(folder, 1);
        for (int i = 2; i <= 3; i++) Files.copy(folder.resolve("r1.png"), folder.resolve("r" + i + ".png"));
        int code = cli.air("calibrate --references %1$s/r1.png %1$s/r2.png %1$s/r3.png", folder);
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(cli.err()).contains("The references are 3 times the same picture");
        assertThat(cli.candidates).isEmpty();
    }

    @Test
    void withoutATasteItSaysWhatToName() {
        assertThat(cli.air("calibrate")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(cli.err()).contains("--references").contains("--profile");
    }

    @Test
    void stoppedInTheMiddleItEndsAsInterrupted() {
        cli.beforeJudging = () -> {
            throw new CancellationException();
        };
        assertThat(cli.air("calibrate --references %s", CliFixture.references(folder, 3)))
                .isEqualTo(ExitCode.INTERRUPTED);
    }

    @Test
    void aProfileIsCalibratedAsItIsReadAndTakesItAlong() throws IOException {
        Path file = folder.resolve("taste.json");
        assertThat(cli.air("profile --references %s --out %s", CliFixture.references(folder, 3), file))
                .isZero();
        assertThat(cli.out()).contains("Your references score 9.0 under this judge");
        JsonNode written = MAPPER.readTree(file.toFile());
        assertThat(written.path("calibration").get(0).path("noise").asDouble()).isEqualTo(0.1);
        cli.moveOut();
        cli.candidates.clear();
        cli.forget();
        Path image = CliFixture.picture(folder.resolve("image.png"), 64, 64, 0x445566);
        assertThat(cli.air("critique %s --profile %s --json", image, file)).isZero();
        assertThat(cli.candidates).hasSize(1);
        assertThat(MAPPER.readTree(cli.out()).path("interval")).hasSize(2);
    }

    @Test
    void aProfileEditedAfterwardsLeavesItsCalibrationBehindAndSaysSo() throws IOException {
        Path file = folder.resolve("taste.json");
        cli.air("profile --references %s --out %s", CliFixture.references(folder, 3), file);
        Files.writeString(file, Files.readString(file).replace("Dry brush.", "Wet brush."));
        cli.forget();
        Path image = CliFixture.picture(folder.resolve("image.png"), 64, 64, 0x445566);
        assertThat(cli.air("critique %s --profile %s --json", image, file)).isZero();
        assertThat(MAPPER.readTree(cli.out()).path("interval").isNull()).isTrue();
        assertThat(cli.err())
                .contains("The calibration of scripted in " + file
                        + " was made before the profile was edited, and is not used: calibrate it again.");
    }

    @Test
    void aDamagedCalibrationIsSaidAndTheProfileStillUsed() throws IOException {
        Path file = folder.resolve("taste.json");
        cli.air("profile --references %s --out %s", CliFixture.references(folder, 3), file);
        Files.writeString(file, Files.readString(file).replace("\"noise\" : 0.1", "\"noise\" : -1"));
        cli.forget();
        Path image = CliFixture.picture(folder.resolve("image.png"), 64, 64, 0x445566);
        assertThat(cli.air("critique %s --profile %s --json", image, file)).isZero();
        assertThat(cli.err()).contains("calibration[0]: A judge's noise must be 0 to 10 but was -1.0. It is not used.");
    }

    @Test
    void aProfileCanBeReadWithoutIt() throws IOException {
        Path file = folder.resolve("taste.json");
        String references = CliFixture.references(folder, 3);
        assertThat(cli.air("profile --references %s --out %s --no-calibrate", references, file))
                .isZero();
        assertThat(cli.candidates).isEmpty();
        assertThat(MAPPER.readTree(file.toFile()).has("calibration")).isFalse();
    }

    @Test
    void aProfileIsThereWhereItsJudgeCannotBeCalibrated() throws IOException {
        Path file = folder.resolve("taste.json");
        cli.beforeJudging = () -> cli.readerFailure =
                Optional.of(new ModelException(ModelException.Kind.UNAVAILABLE, "scripted", "scripted", "It is down."));
        int code = cli.air("profile --references %s --out %s --json", CliFixture.references(folder, 3), file);
        assertThat(code).isZero();
        assertThat(cli.err()).contains("scripted could not be calibrated").contains("It is down.");
        assertThat(MAPPER.readTree(cli.out()).path("calibration")).isEmpty();
        assertThat(MAPPER.readTree(file.toFile()).path("principles")).isNotEmpty();
    }
}
