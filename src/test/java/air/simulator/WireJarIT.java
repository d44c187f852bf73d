package air.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs over the wire, by the jars as they are shipped, against the embedded engine behind HTTP. */
class WireJarIT {
    private static final Path ALL = Path.of(System.getProperty("air.all.jar"));
    private static final Path FIJI = Path.of(System.getProperty("air.thin.jar"));
    /** What Fiji brings and this run needs; picocli only because the run is the command line's. */
    private static final Pattern HOSTS =
            Pattern.compile(".*(jackson-(core|databind|annotations)|slf4j-api|picocli|scijava-common)-[\\d.]+\\.jar");

    private final Simulator simulator = Simulator.start(new EngineModels());

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void home() throws IOException {
        Files.createDirectories(folder.resolve("work"));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Ran java(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.resolve("work").toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().keySet().removeAll(List.of("BASE_URL", "API_KEY"));
        builder.environment().put("AIR_HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ran(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private Map<String, String> environment() {
        return Map.of("BASE_URL", " \"" + simulator.baseUrl() + "/\" ", "API_KEY", "'" + Simulator.KEY + "'\n");
    }

    private String[] create(String... start) {
        List<String> all = new ArrayList<>(List.of(start));
        all.addAll(List.of("create", "--engine", "openai", "--intent", "a lone boat at dawn", "--references"));
        for (int i = 1; i <= 4; i++)
            all.add(Path.of("sample-data/ink/ink-" + i + ".png")
                    .toAbsolutePath()
                    .toString());
        all.addAll(List.of("--seed", "7", "--iterations", "2", "--gate", "continue", "--json", "--verbose"));
        all.addAll(List.of(
                "--width",
                "256",
                "--height",
                "256",
                "--out",
                folder.resolve("run").toString()));
        return all.toArray(new String[0]);
    }

    @Test
    void theAllJarMakesAPictureOverTheWire() throws Exception {
        Ran ran = java(environment(), create("-jar", ALL.toString()));
        check(ran);
    }

    @Test
    void theFijiJarMakesAPictureWithWhatFijiBrings() throws Exception {
        String host = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> HOSTS.matcher(jar).matches())
                .collect(Collectors.joining(File.pathSeparator));
        Ran ran = java(environment(), create("-cp", FIJI + File.pathSeparator + host, "air.cli.Main"));
        check(ran);
    }

    @Test
    void keysMayComeFromADotEnvFile() throws Exception {
        Files.writeString(
                folder.resolve("work/.env"),
                "# mine\nexport BASE_URL=\"" + simulator.baseUrl() + "\"\nAPI_KEY = " + Simulator.KEY + " # secret\n");
        check(java(Map.of(), create("-jar", ALL.toString())));
    }

    private void check(Ran ran) throws IOException {
        assertThat(ran.code()).as(ran.err()).isIn(0, 3);
        JsonNode result = Recorded.MAPPER.readTree(ran.out());
        assertThat(result.path("cost_usd").asDouble()).isPositive();
        List<Recorded> requests = simulator.requests();
        assertThat(requests.size()).isEqualTo(1 + 2 * result.path("iterations").asInt());
        for (Recorded request : requests) checkRequest(request);
        assertThat(requests.get(0).pictures()).hasSize(4);
        checkKeyIsNowhere(ran);
    }

    private static void checkRequest(Recorded request) {
        assertThat(request.headers()).containsEntry("authorization", "Bearer " + Simulator.KEY);
        assertThat(new String(request.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Simulator.KEY);
        assertThat(request.json().path("model").asText()).isEqualTo("google/gemini-3.1-flash-image-preview");
        int most = request.words().contains("Judge the attached image") ? 512 : 1024;
        assertThat(request.pictures()).isNotEmpty().allSatisfy(picture -> assertThat(longer(picture))
                .isBetween(64, most));
    }

    private static int longer(BufferedImage picture) {
        return Math.max(picture.getWidth(), picture.getHeight());
    }

    /** In no file the run wrote, whatever its kind, and in nothing it said. */
    private void checkKeyIsNowhere(Ran ran) throws IOException {
        assertThat(ran.out() + ran.err()).doesNotContain(Simulator.KEY);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith(".env"))
                    assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(Simulator.KEY);
            }
        }
    }
}
