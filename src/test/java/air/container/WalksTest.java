package air.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walks through chunks, segments and directories, whole, damaged and cut off. */
class WalksTest {
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> png(String chunks) {
        PngChunks walk = new PngChunks(latin(PngChunks.SIGNATURE + chunks));
        List<String> found = new ArrayList<>();
        while (walk.next()) found.add(walk.type() + " " + StandardCharsets.ISO_8859_1.decode(walk.content()));
        return found;
    }

    @Test
    void pngEndsWithItsLastWholeChunk() {
        String one = "\0\0\0\2tEXthiCRC!";
        assertThat(png(one + "\0\0\0\0IENDCRC!")).containsExactly("tEXt hi", "IEND ");
        assertThat(png(one + "\0\0\0\5tEXthiCRC!")).containsExactly("tEXt hi");
        assertThat(png(one + "\u00ff\0\0\2tEXthiCRC!")).containsExactly("tEXt hi");
        assertThat(png("")).isEmpty();
    }

    @Test
    void pngIsOneOnlyWithAWholeHeader() {
        byte[] file = Arrays.copyOf(latin(PngChunks.SIGNATURE), PngChunks.AFTER_HEADER);
        assertThat(PngChunks.isPng(file)).isTrue();
        assertThat(PngChunks.isPng(Arrays.copyOf(file, file.length - 1))).isFalse();
    }

    private static List<String> webp(String chunks) {
        byte[] file = latin("RIFF....WEBP" + chunks);
        RiffChunks walk = new RiffChunks(file, RiffChunks.FIRST, file.length);
        List<String> found = new ArrayList<>();
        while (walk.next()) found.add(walk.type() + walk.start() + "-" + walk.end());
        return found;
    }

    @Test
    void webpsChunksBeginAtEvenPlaces() {
        assertThat(webp("EXIF\3\0\0\0abc\0XMP \2\0\0\0hi")).containsExactly("EXIF12-23", "XMP 24-34");
    }

    @Test
    void webpThatIsCutOffIsToldFromOneThatEnds() {
        byte[] whole = latin("RIFF....WEBPXMP \2\0\0\0hi");
        RiffChunks walk = new RiffChunks(whole, RiffChunks.FIRST, whole.length);
        assertThat(walk.next()).isTrue();
        assertThat(walk.next()).isFalse();
        assertThatCode(walk::requireEnd).doesNotThrowAnyException();
        RiffChunks cut = new RiffChunks(whole, RiffChunks.FIRST, whole.length - 1);
        assertThat(cut.next()).isFalse();
        assertThatThrownBy(cut::requireEnd).isInstanceOf(EOFException.class).hasMessageContaining("at 12");
    }

    private static List<String> jpeg(String segments) {
        JpegSegments walk = new JpegSegments(latin("\u00ff\u00d8" + segments));
        List<String> found = new ArrayList<>();
        while (walk.next()) found.add(Integer.toHexString(walk.marker()) + " " + walk.start() + "-" + walk.end());
        return found;
    }

    @Test
    void jpegsScanGoesOnOverRestartsAndStuffedBytesToTheNextMarker() {
        assertThat(jpeg("\u00ff\u00da\0\2ab\u00ff\0c\u00ff\u00d3d\u00ff\u00d9")).containsExactly("da 2-14", "d9 14-16");
    }

    @Test
    void jpegEndsAtItsEndOfImageOrWhereItIsCutOff() {
        String comment = "\u00ff\u00fe\0\4hi";
        assertThat(jpeg(comment + "\u00ff\u00d9" + comment)).containsExactly("fe 2-8", "d9 8-10");
        assertThat(jpeg(comment + "\u00ff\u00fe\0\5hi")).containsExactly("fe 2-8");
        assertThat(jpeg(comment + "\u00ff\u00da\0\2ab")).containsExactly("fe 2-8");
        assertThat(jpeg(comment + "\u00ff\u00fe")).containsExactly("fe 2-8");
    }

    @Test
    void jpegsFillBytesAndBytesOfNoSegmentAreSkipped() {
        assertThat(jpeg("\u00ff\u00ff\u00fe\0\2junk\0\u00ff\u00d1\u00ff\u00d9"))
                .containsExactly("fe 3-7", "d1 12-14", "d9 14-16");
    }

    /** A TIFF of this size with one field of letters. */
    private static byte[] tiff(int size, int count, int at) {
        ByteBuffer file = ByteBuffer.allocate(size).put(latin("MM\0*")).putInt(8);
        return file.putShort((short) 1)
                .putShort((short) 270)
                .putShort((short) 2)
                .putInt(count)
                .putInt(at)
                .array();
    }

    @Test
    void valueThatTheFileEndsInOrShortlyBeforeIsMissing() throws EOFException {
        TiffDirectory.first(tiff(40, 10, 30)).requireValues();
        for (int at : new int[] {31, 40, 40 + 1023})
            assertThatThrownBy(() -> TiffDirectory.first(tiff(40, 10, at)).requireValues())
                    .as("at %s", at)
                    .isInstanceOf(EOFException.class);
        TiffDirectory.first(tiff(40, 10, 40 + 1024)).requireValues();
    }

    @Test
    void valueOfUpToFourBytesLiesInItsField() throws EOFException {
        byte[] file = ByteBuffer.wrap(tiff(40, 4, 0)).putInt(18, 0x61626364).array();
        assertThat(TiffDirectory.first(file).content(270)).isEqualTo(latin("abcd"));
        assertThat(TiffDirectory.first(file).content(271)).isEmpty();
    }

    @Test
    void directoryThatIsCutOffIsNone() {
        assertThatThrownBy(() -> TiffDirectory.first(Arrays.copyOf(tiff(40, 4, 0), 17)))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> TiffDirectory.first(latin("MM*\0\0\0\0\10"))).isInstanceOf(EOFException.class);
    }

    /** ImageJ's two tags: the lengths 12 and 4, then a header of one kind, once, and its four letters. */
    private static byte[] imageJ(String magic) {
        ByteBuffer file = ByteBuffer.allocate(72).put(latin("MM\0*")).putInt(8).putShort((short) 2);
        file.putShort((short) 50838).putShort((short) 4).putInt(2).putInt(40);
        file.putShort((short) 50839).putShort((short) 1).putInt(16).putInt(48);
        file.position(40).putInt(12).putInt(4);
        return file.put(latin(magic))
                .put(latin("info"))
                .putInt(1)
                .put(latin("\0h\0i"))
                .array();
    }

    @Test
    void imageJsContentsAreReadBehindItsMagicOnly() throws EOFException {
        List<Bytes> info = ImageJTags.of(TiffDirectory.first(imageJ("IJIJ"))).all(ImageJTags.INFO);
        assertThat(info).singleElement().satisfies(text -> assertThat(text.data())
                .isEqualTo(latin("\0h\0i")));
        assertThat(ImageJTags.of(TiffDirectory.first(imageJ("IJIK"))).all(ImageJTags.INFO))
                .isEmpty();
    }
}
