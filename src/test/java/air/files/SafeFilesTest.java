package air.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {
    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fileHoldsWhatWasWrittenAndNothingElseIsLeft() throws IOException {
        SafeFiles.write(folder.resolve("a.txt"), "été 🚣");
        assertThat(Files.readAllBytes(folder.resolve("a.txt"))).isEqualTo("été 🚣".getBytes(StandardCharsets.UTF_8));
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void longerFileIsReplacedAsAWhole() throws IOException {
        SafeFiles.write(folder.resolve("a.txt"), "a long text");
        SafeFiles.write(folder.resolve("a.txt"), "short");
        assertThat(folder.resolve("a.txt")).hasContent("short");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void draftThatACrashLeftIsNoneOfTheFile() throws IOException {
        Path draft = folder.resolve(".a.txt." + ProcessHandle.current().pid() + ".part");
        Files.writeString(draft, "the longer half of an earlier try");
        SafeFiles.write(folder.resolve("a.txt"), "whole");
        assertThat(folder.resolve("a.txt")).hasContent("whole");
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void whatCannotBeWrittenIsNamedAndLeavesTheOldFileAndNoDraft() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("a.txt/inside")).getParent();
        assertThatThrownBy(() -> SafeFiles.write(taken, "x"))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageStartingWith(taken + " could not be written (")
                .hasMessageEndingWith("choose a place you may write to.");
        assertThat(names()).containsExactly("a.txt");
        assertThat(taken.resolve("inside")).isDirectory();
    }

    @Test
    void fullDiskAsksForSpace() {
        IOException full = new FileSystemException("a.txt", null, "No space left on device");
        assertThat(new WriteFailedException(Path.of("a.txt"), full))
                .hasMessage("a.txt could not be written (No space left on device): free some disk space or choose"
                        + " another place.");
    }

    @Test
    void copyHoldsTheSourcesBytes() throws IOException {
        byte[] bytes = {0, -1, 10, 13};
        Files.write(folder.resolve("source"), bytes);
        SafeFiles.copy(folder.resolve("source"), folder.resolve("copy"));
        assertThat(folder.resolve("copy")).hasBinaryContent(bytes);
        assertThatThrownBy(() -> SafeFiles.copy(folder.resolve("missing"), folder.resolve("copy")))
                .isInstanceOf(WriteFailedException.class)
                .hasMessageContaining("copy could not be written");
        assertThat(folder.resolve("copy")).hasBinaryContent(bytes);
    }

    @Test
    void foldersAreMadeWithTheirParentsAndMayBeThere() {
        SafeFiles.createFolder("--out", folder.resolve("a/b"));
        SafeFiles.createFolder("--out", folder.resolve("a/b"));
        assertThat(folder.resolve("a/b")).isEmptyDirectory();
    }

    @Test
    void fileInAFoldersPlaceIsSaidToBeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "x");
        assertThatThrownBy(() -> SafeFiles.createFolder("--out", file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--out " + file + " is a file, not a folder: choose a folder you may write to.");
        assertThatThrownBy(() -> SafeFiles.createFolder("--out", file.resolve("inside")))
                .hasMessage("--out " + file.resolve("inside") + " cannot be made: choose a folder you may write to.");
    }

    @Test
    void folderThatCanBeWrittenToStaysAsItWas() throws IOException {
        SafeFiles.requireWritableFolder(folder);
        assertThat(names()).isEmpty();
        assertThatThrownBy(() -> SafeFiles.requireWritableFolder(folder.resolve("missing")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("missing cannot be written to");
    }

    @Test
    void hashIsSha256InSmallHex() {
        String expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(ContentHash.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        var digest = ContentHash.sha256();
        digest.update((byte) 'a');
        digest.update(new byte[] {'b', 'c'});
        assertThat(ContentHash.of(digest)).isEqualTo(expected);
    }
}
