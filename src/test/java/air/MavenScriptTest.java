package air;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.WINDOWS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** The mvnw of this tree, with a scripted Maven and a scripted curl in place of the machine's. */
@DisabledOnOs(WINDOWS)
class MavenScriptTest {
    /** What mvnw may use of this machine; its Maven and its curl are out of reach. */
    private static final Set<String> TOOLS = Set.of(
            "sh",
            "dirname",
            "sha512sum",
            "shasum",
            "cut",
            "awk",
            "sed",
            "mkdir",
            "mktemp",
            "rm",
            "mv",
            "tar",
            "gzip",
            "cp",
            "perl");

    @TempDir
    private Path folder;

    @BeforeEach
    void setUp() throws Exception {
        Files.createDirectories(folder.resolve("bin"));
        Files.createDirectories(folder.resolve("home"));
        Files.createDirectories(folder.resolve("tree/.mvn"));
        Files.copy(Path.of("mvnw"), folder.resolve("tree/mvnw"));
        for (String tool : TOOLS)
            for (String place : System.getenv("PATH").split(":"))
                if (Files.isExecutable(Path.of(place, tool)))
                    script("bin/" + tool, "exec " + place + "/" + tool + " \"$@\"");
        script("apache-maven-9.9.9/bin/mvn", "echo \"fetched $*\"");
        new ProcessBuilder("tar", "-czf", "maven.tar.gz", "apache-maven-9.9.9")
                .directory(folder.toFile())
                .start()
                .waitFor();
    }

    @Test
    void usesAnInstalledMavenThatIsNewEnough() throws Exception {
        script("bin/mvn", "echo \"Apache Maven 3.10.0 $*\"");
        assertThat(mvnw("0")).isEqualTo("Apache Maven 3.10.0 test -q\n");
    }

    @Test
    void fetchesOneOnceWhereTheInstalledOneIsTooOld() throws Exception {
        script("bin/mvn", "echo Apache Maven 3.6.3");
        script("bin/curl", "cp '" + folder.resolve("maven.tar.gz") + "' \"$3\"");
        String right = sha512(folder.resolve("maven.tar.gz"));
        assertThat(mvnw(right))
                .contains("https://archive.apache.org/dist/maven/maven-3/9.9.9/binaries/apache-maven-9.9.9-bin.tar.gz")
                .endsWith("fetched test -q\n");
        assertThat(mvnw(right)).isEqualTo("fetched test -q\n");
        assertThat(cached()).containsExactly("apache-maven-9.9.9");
    }

    @Test
    void refusesWhatHasAnotherChecksumAndKeepsNothingOfIt() throws Exception {
        script("bin/curl", "cp '" + folder.resolve("maven.tar.gz") + "' \"$3\"");
        assertThat(mvnw("0")).contains("is not Maven 9.9.9").doesNotContain("fetched");
        assertThat(cached()).isEmpty();
    }

    @Test
    void saysWhatToDoWithoutANetwork() throws Exception {
        script("bin/curl", "exit 6");
        assertThat(mvnw("0")).contains("Install Maven 3.8.7 or newer, or try again with access to the network.");
        assertThat(cached()).isEmpty();
    }

    /** What mvnw prints on both channels; asserts that it fails exactly where it did not reach a Maven. */
    private String mvnw(String sha512) throws Exception {
        Files.writeString(
                folder.resolve("tree/.mvn/maven.properties"), "oldest=3.8.7\nversion=9.9.9\nsha512=" + sha512 + "\n");
        ProcessBuilder builder =
                new ProcessBuilder("sh", folder.resolve("tree/mvnw").toString(), "test", "-q");
        builder.redirectErrorStream(true).environment().clear();
        builder.environment().put("PATH", folder.resolve("bin").toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(printed.endsWith("test -q\n") ? 0 : 1);
        return printed;
    }

    private static String sha512(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }

    private String[] cached() {
        String[] names = folder.resolve("home/.m2").toFile().list();
        return names == null ? new String[0] : names;
    }

    private void script(String path, String body) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
