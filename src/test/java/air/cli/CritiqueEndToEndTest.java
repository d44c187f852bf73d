package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import air.Air;
import air.model.Picture;
import air.settings.Settings;
import air.taste.SampleSets;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on the embedded engine: a critique by references is a critique by the profile read from them. */
class CritiqueEndToEndTest {
    @TempDir
    private Path folder;

    private String air(List<String> arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream said = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(printed, said, new BufferedReader(new StringReader("")), false);
        try (Air air = Air.open(Settings.of(Map.of("AIR_HOME", folder.toString()), folder))) {
            Session session = new Session(terminal, air, InstantSource.system());
            assertThat(new Main(session).run(arguments.toArray(String[]::new))).isZero();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (Picture picture : SampleSets.load("print").pictures()) {
            Path file = folder.resolve("r" + files.size() + ".png");
            Files.write(file, picture.png());
            files.add(file.toString());
        }
        return files;
    }

    @Test
    void scoresAreTheSame() throws IOException {
        List<String> files = files();
        String image = files.remove(files.size() - 1);
        String profile = folder.resolve("taste.json").toString();
        List<String> references = new ArrayList<>(List.of("--references"));
        references.addAll(files);
        List<String> reading = new ArrayList<>(List.of("profile", "--out", profile));
        reading.addAll(references);
        reading.add("--no-calibrate");
        air(reading);
        List<String> judging = new ArrayList<>(List.of("critique", image, "--json"));
        judging.addAll(references);
        String byReferences = air(judging);
        assertThat(byReferences).isEqualTo(air(List.of("critique", image, "--json", "--profile", profile)));
        assertThat(new ObjectMapper().readTree(byReferences).path("score").asDouble())
                .isPositive();
    }
}
