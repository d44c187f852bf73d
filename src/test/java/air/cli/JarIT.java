package air.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The jars as they are shipped. */
class JarIT {
    private static final Path ALL = Path.of(System.getProperty("air.all.jar"));
    private static final Path THIN = Path.of(System.getProperty("air.thin.jar"));
    private static final String INDEX = "META-INF/json/org.scijava.plugin.Plugin";

    @TempDir
    private Path folder;

    /** What a process said and answered. */
    private record Ran(int code, String out, String err) {}

    private Ran air(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return new Ran(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private Process start(String... arguments) throws IOException {
        return start("", arguments);
    }

    private Process start(String name, String... arguments) throws IOException {
        return command(arguments)
                .redirectOutput(folder.resolve(name + "out").toFile())
                .redirectError(folder.resolve(name + "err").toFile())
                .start();
    }

    /** In a home of the test's own, with no key and no address. */
    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", ALL.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(key -> key.matches("(BASE|API|GEMINI|FAL|WAVESPEED|HF|AIR)_.*"));
        builder.environment().put("AIR_HOME", folder.resolve("home").toString());
        return builder;
    }

    private static List<String> names(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(JarEntry::getName).toList();
        }
    }

    private static String text(Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream in = file.getInputStream(file.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void helpIsShown() throws Exception {
        Ran ran = air("--help");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("create", "generate");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void versionIsTheProjects() throws Exception {
        assertThat(air("--version").out()).matches("AIR Generator \\d+\\.\\d+\\.\\d+\\S*\\s*");
    }

    private String[] create(String... more) {
        List<String> arguments = new ArrayList<>(List.of("create", "--references"));
        IntStream.rangeClosed(1, 4).forEach(i -> arguments.add("sample-data/ink/ink-" + i + ".png"));
        arguments.addAll(List.of("--intent", "a lone boat at dawn", "--seed", "7", "--out", folder + "/run"));
        arguments.addAll(List.of("--width", "128", "--height", "128", "--json"));
        arguments.addAll(List.of(more));
        return arguments.toArray(new String[0]);
    }

    @Test
    void createMakesAPictureFromSampleData() throws Exception {
        Ran ran = air(create("--iterations", "1"));

        assertThat(ran.code()).as(ran.err()).isIn(ExitCode.DONE, ExitCode.BELOW_THRESHOLD);
        JsonNode result = new ObjectMapper().readTree(ran.out());
        assertThat(result.path("iterations").asInt()).isEqualTo(1);
        assertThat(result.path("score").asDouble()).isPositive();
        assertThat(folder.resolve("run/result.png")).isNotEmptyFile();
    }

    @Test
    void whatWasMadeIsFoundShownExportedAndCounted() throws Exception {
        assertThat(air(create("--iterations", "1")).code()).isIn(ExitCode.DONE, ExitCode.BELOW_THRESHOLD);

        JsonNode found = json(air("library", "search", "boat", "--json"));
        assertThat(found.path("total").asInt()).isEqualTo(1);
        JsonNode shown = json(air("library", "show", "1", "--json"));
        assertThat(shown.path("seed").asInt()).isEqualTo(7);
        assertThat(Path.of(shown.path("file").asText())).isNotEmptyFile();

        assertThat(air("library", "export", "1", "--out", folder + "/export").code())
                .isZero();
        assertThat(folder.resolve("export/air-1.png")).isNotEmptyFile();
        assertThat(folder.resolve("export/air-1.json")).isNotEmptyFile();

        JsonNode usage = json(air("usage", "--json"));
        assertThat(usage.path("calls").asInt()).isPositive();
        assertThat(usage.path("cost_usd").decimalValue()).isEqualByComparingTo("0");
        assertThat(air("profiles", "list").out()).contains("hash");
        assertThat(json(air("models", "--json"))).hasSizeGreaterThan(20);
        assertThat(air("library", "check").out()).contains("Checked 1 asset", "all sound");
    }

    private static JsonNode json(Ran ran) throws IOException {
        assertThat(ran.code()).as(ran.err()).isZero();
        return new ObjectMapper().readTree(ran.out());
    }

    @Test
    void backupOfOneHomeIsRestoredInAnother() throws Exception {
        air(create("--iterations", "1"));
        assertThat(air("library", "backup", folder + "/backup").out()).contains("Backed up 1 asset", "all sound");
        Files.move(folder.resolve("home"), folder.resolve("old"));
        assertThat(air("library", "restore", folder + "/backup").out()).contains("Restored 1 asset");
        assertThat(json(air("library", "search", "boat", "--json"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void twoProcessesMayWorkInOneHome() throws Exception {
        Process one = start("1", generate("one", "1"));
        Process two = start("2", generate("two", "2"));
        assertThat(one.waitFor(3, TimeUnit.MINUTES) && two.waitFor(3, TimeUnit.MINUTES))
                .isTrue();
        assertThat(one.exitValue()).as(Files.readString(folder.resolve("1err"))).isZero();
        assertThat(two.exitValue()).as(Files.readString(folder.resolve("2err"))).isZero();
        assertThat(json(air("library", "search", "--json")).path("total").asInt())
                .isEqualTo(6);
        assertThat(json(air("usage", "--json")).path("calls").asInt()).isEqualTo(2);
    }

    private String[] generate(String name, String seed) {
        return ("generate --style ink --prompt boat --width 96 --height 96 --n 3 --seed " + seed + " --out " + folder
                        + "/" + name + ".png")
                .split(" ");
    }

    @Test
    void withoutAKeyTheSentenceSaysWhatToDo() throws Exception {
        Ran ran = air("generate", "--engine", "fal", "--prompt", "x", "--out", folder + "/x.png");
        assertThat(ran.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ran.err().strip().lines()).singleElement().asString().contains("FAL_KEY");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void interruptKeepsWhatIsThereAndAnswers130() throws Exception {
        ProcessBuilder create = command(create("--threshold", "10", "--gate", "continue", "--iterations", "50"));
        // Whoever starts the tests in the background switches interrupts off for all that they start.
        if (OS.LINUX.isCurrentOs()) create.command().addAll(0, List.of("env", "--default-signal=INT"));
        Process process = create.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(said.lines().anyMatch(line -> line.contains("iteration_1.png")))
                    .isTrue();
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            said.lines().forEach(line -> {});
            assertThat(process.waitFor(3, TimeUnit.MINUTES))
                    .as("ended by Ctrl-C")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(ExitCode.INTERRUPTED);
        JsonNode result =
                new ObjectMapper().readTree(folder.resolve("run/result.json").toFile());
        assertThat(result.path("outcome").asText()).isEqualTo("cancelled");
        assertThat(result.path("iterations").asInt()).isBetween(1, 49);
        assertThat(folder.resolve("run/result.png")).isNotEmptyFile();
    }

    @Test
    void indexHoldsTheCommandsAndSciJavasOwnPlugins() throws IOException {
        Set<String> classes = new HashSet<>();
        try (MappingIterator<JsonNode> objects =
                new ObjectMapper().readerFor(JsonNode.class).readValues(text(ALL, INDEX))) {
            objects.forEachRemaining(object -> classes.add(object.path("class").asText()));
        }
        assertThat(classes).anyMatch(name -> name.startsWith("org.scijava."));
        assertThat(classes).anyMatch(name -> name.startsWith("air.fiji."));
        assertThat(names(ALL)).containsAll(classes.stream().map(JarIT::entry).toList());
    }

    private static String entry(String className) {
        return className.replace('.', '/') + ".class";
    }

    @Test
    void plainImageJFindsItsMenu() throws IOException {
        assertThat(names(ALL)).contains("plugins.config");
        assertThat(ALL.getFileName().toString()).contains("_");
        List<String> classes = text(ALL, "plugins.config")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceFirst(".*,\\s*([\\w.]+)(\\(.*\\))?\\s*$", "$1"))
                .toList();
        assertThat(classes).isNotEmpty();
        assertThat(names(ALL)).containsAll(classes.stream().map(JarIT::entry).toList());
    }

    @Test
    void nothingIsInTheJarTwice() throws IOException {
        assertThat(names(ALL)).doesNotHaveDuplicates();
    }

    @Test
    void imageJItselfStaysOutside() throws IOException {
        assertThat(names(ALL)).noneMatch(name -> name.startsWith("ij/"));
        assertThat(names(THIN)).noneMatch(name -> name.startsWith("ij/") || name.startsWith("org/scijava/"));
    }

    @Test
    void everyClassOfTheThinJarIsInTheOther() throws IOException {
        assertThat(names(ALL))
                .containsAll(names(THIN).stream()
                        .filter(name -> name.endsWith(".class"))
                        .toList());
    }

    @Test
    void signaturesAndModulesOfTheLibrariesAreGone() throws IOException {
        assertThat(names(ALL))
                .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)") || name.endsWith("module-info.class"));
    }

    @Test
    void licencesOfTheLibrariesAreInTheJar() throws IOException {
        assertThat(names(ALL))
                .contains("LICENSE.txt", "META-INF/LICENSE", "META-INF/LICENSE.txt", "META-INF/THIRD-PARTY.txt");
    }

    @Test
    void everyServiceThatIsNamedIsThere() throws IOException {
        List<String> names = names(ALL);
        Set<String> providers = new HashSet<>();
        for (String name : names)
            if (name.matches("META-INF/services/[^/]+"))
                text(ALL, name)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .forEach(providers::add);
        Set<String> missing = providers.stream()
                .filter(provider -> !names.contains(entry(provider)))
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }
}
