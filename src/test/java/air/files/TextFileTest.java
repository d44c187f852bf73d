package air.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("given"), bytes);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private void refused(byte[] bytes, String... said) {
        assertThatThrownBy(() -> TextFile.read(file(bytes), "list"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(folder.resolve("given").toString())
                .hasMessageContainingAll(said)
                .hasMessageEndingWith(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void readsWhatTheByteOrderMarkSays(String encoding) throws IOException {
        String text = "bär, 😀\r\nend";
        assertThat(TextFile.read(file(("\uFEFF" + text).getBytes(Charset.forName(encoding))), "list"))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsWithoutAMark(String encoding) throws IOException {
        assertThat(TextFile.read(file("id,bär".getBytes(Charset.forName(encoding))), "list"))
                .isEqualTo("id,bär");
    }

    @Test
    void emptyFileIsEmptyText() throws IOException {
        assertThat(TextFile.read(file(new byte[0]), "list")).isEmpty();
    }

    @Test
    void byteThatIsNoUtf8IsNamedWithItsPlaceAndTheLetterItWas() {
        refused(
                joined("a,b\r\nx,😀caf".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xE9, '\n'}),
                "not UTF-8",
                "line 2, character 7",
                "byte E9",
                "é in Windows-1252",
                "save it as UTF-8");
    }

    @Test
    void utf8CutAmidALetterIsRefused() {
        refused(joined("a\nb".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xC3}), "line 2, character 2");
    }

    @Test
    void halfALetterOfUtf16IsRefused() {
        refused(joined("\uFEFFab".getBytes(StandardCharsets.UTF_16LE), new byte[] {'c'}), "UTF-16LE", "character 3");
        refused(joined("\uFEFFa".getBytes(StandardCharsets.UTF_16LE), new byte[] {0, (byte) 0xDC, 'x', 0}), "UTF-16LE");
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a, PNG picture",
        "ffd8ffe000104a46, JPEG picture",
        "474946383961, GIF picture",
        "49492a0008000000, TIFF picture",
        "4d4d002a00000008, TIFF picture",
        "424d36300300000000003600000028000000, BMP picture",
        "524946462400000057454250, WebP picture",
        "000000186674797068656963, HEIC picture",
        "0000001c6674797061766966, AVIF picture",
        "000000206674797069736f6d, video",
        "255044462d312e37, PDF",
        "7b5c727466312061, Rich Text",
        "504b030414000600, Office",
        "d0cf11e0a1b11ae1, old Excel",
        "1f8b0800, archive"
    })
    void fileThatIsNoTextIsCalledWhatItIs(String bytes, String kind) {
        refused(java.util.HexFormat.of().parseHex(bytes), kind, "choose a list");
    }

    @Test
    void zeroByteIsNoText() {
        refused("abc\nx\0y".getBytes(StandardCharsets.UTF_8), "not text", "line 2, character 2");
    }

    @Test
    void folderAndMissingFileAreSaid() {
        assertThatThrownBy(() -> TextFile.read(folder, "list"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(folder + " is a folder: choose a list.");
        assertThatThrownBy(() -> TextFile.read(folder.resolve("none"), "list"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageEndingWith("none does not exist: choose a list.");
    }
}
