package air.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the walks say of each chunk and segment, and how they end on lengths that lie. */
class SegmentsTest {
    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(ByteBuffer content) {
        return StandardCharsets.ISO_8859_1.decode(content).toString();
    }

    @Test
    void pngsChunksFollowEachOtherWithoutAGap() {
        PngChunks walk = new PngChunks(latin(PngChunks.SIGNATURE + "\0\0\0\2tEXthiCRC!\0\0\0\0IENDCRC!"));
        assertThat(walk.next()).isTrue();
        assertThat(walk.start()).isEqualTo(8);
        assertThat(walk.end()).isEqualTo(8 + 14);
        assertThat(walk.next()).isTrue();
        assertThat(walk.start()).isEqualTo(22);
        assertThat(walk.end()).isEqualTo(34);
        assertThat(walk.content().remaining()).isZero();
        assertThat(walk.next()).isFalse();
    }

    @Test
    void aWalkThatEndedStaysAtItsLastChunk() {
        PngChunks walk = new PngChunks(latin(PngChunks.SIGNATURE + "\0\0\0\2tEXthiCRC!\0\0\0\1"));
        walk.next();
        assertThat(walk.next()).isFalse();
        assertThat(walk.next()).isFalse();
        assertThat(walk.type()).isEqualTo("tEXt");
        assertThat(text(walk.content())).isEqualTo("hi");
    }

    /** The length is a signed or overflowing one to a careless reader. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff\u00ff\u00ff\u00ff",
                "\u007f\u00ff\u00ff\u00ff",
                "\u0080\0\0\0",
                "\u007f\u00ff\u00ff\u00f4"
            })
    void pngWithAHugeLengthEnds(String length) {
        PngChunks walk = new PngChunks(latin(PngChunks.SIGNATURE + length + "tEXthiCRC!"));
        assertThat(walk.next()).isFalse();
    }

    @Test
    void pngNeedsItsWholeSignature() {
        byte[] file = Arrays.copyOf(latin(PngChunks.SIGNATURE), 40);
        file[4] = '\n';
        assertThat(PngChunks.isPng(file)).isFalse();
        assertThat(PngChunks.isPng(new byte[0])).isFalse();
    }

    @Test
    void webpsContentIsWithoutItsHeadAndItsPadding() {
        byte[] file = latin("RIFF....WEBPEXIF\3\0\0\0abc\0");
        RiffChunks walk = new RiffChunks(file, RiffChunks.FIRST, file.length);
        assertThat(walk.next()).isTrue();
        assertThat(walk.type()).isEqualTo("EXIF");
        assertThat(text(walk.content())).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00ff\u00ff\u00ff", "\u00ff\u00ff\u00ff\u007f", "\0\0\0\u0080", "\4\0\0\0"})
    void webpWithALengthPastItsEndIsCutOff(String length) {
        byte[] file = latin("RIFF....WEBPEXIF" + length + "abc");
        RiffChunks walk = new RiffChunks(file, RiffChunks.FIRST, file.length);
        assertThat(walk.next()).isFalse();
        assertThatThrownBy(walk::requireEnd).isInstanceOf(EOFException.class).hasMessageContaining("at 12");
    }

    @Test
    void webpsLastChunkMayLackItsPadding() throws EOFException {
        byte[] file = latin("RIFF....WEBPEXIF\3\0\0\0abc");
        RiffChunks walk = new RiffChunks(file, RiffChunks.FIRST, file.length);
        assertThat(walk.next()).isTrue();
        assertThat(walk.end()).isEqualTo(file.length);
        assertThat(walk.next()).isFalse();
        walk.requireEnd();
    }

    @Test
    void chunksWithinAChunkEndWhereItEnds() {
        byte[] file = latin("RIFF....WEBPVP8 \2\0\0\0hiXMP \2\0\0\0hi");
        RiffChunks walk = new RiffChunks(file, RiffChunks.FIRST, RiffChunks.FIRST + 10);
        assertThat(walk.next()).isTrue();
        assertThat(walk.next()).as("the limit is not the file's end").isFalse();
        RiffChunks second = new RiffChunks(file, 22, file.length);
        assertThat(second.next()).isTrue();
        assertThat(second.type()).isEqualTo("XMP ");
    }

    @Test
    void webpIsKnownByBothOfItsNames() {
        assertThat(RiffChunks.isWebp(latin("RIFF....WEBP"))).isTrue();
        assertThat(RiffChunks.isWebp(latin("RIFF....WAVE"))).isFalse();
        assertThat(RiffChunks.isWebp(latin("RIFX....WEBP"))).isFalse();
        assertThat(RiffChunks.isWebp(latin("RIFF....WEB"))).isFalse();
    }

    @Test
    void jpegIsKnownByItsFirstThreeBytesAndMoreAfterThem() {
        assertThat(JpegSegments.isJpeg(latin("\u00ff\u00d8\u00ff\u00e0\0"))).isTrue();
        assertThat(JpegSegments.isJpeg(latin("\u00ff\u00d8\u00ff\u00e0"))).isFalse();
        assertThat(JpegSegments.isJpeg(latin("\u00ff\u00d8\0\u00e0\0"))).isFalse();
    }

    @Test
    void jpegsSegmentIsKnownByItsMarkerAndTheHeadOfItsContent() {
        JpegSegments walk = new JpegSegments(latin("\u00ff\u00d8\u00ff\u00e1\0\10Exif\0\0\u00ff\u00d9"));
        assertThat(walk.next()).isTrue();
        assertThat(walk.is(0xE1, "Exif\0\0")).isTrue();
        assertThat(walk.is(0xE1, "")).isTrue();
        assertThat(walk.is(0xE2, "Exif\0\0")).as("another marker").isFalse();
        assertThat(walk.is(0xE1, "Exif\0\0\u00ff"))
                .as("reaches into the next segment")
                .isFalse();
        assertThat(text(walk.content(0))).isEqualTo("Exif\0\0");
        assertThat(text(walk.content(4))).isEqualTo("\0\0");
        assertThat(walk.content(6).remaining()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00ff", "\0\11", "\u0080\0"})
    void jpegWithALengthPastItsEndIsCutOff(String length) {
        JpegSegments walk = new JpegSegments(latin("\u00ff\u00d8\u00ff\u00e1" + length + "Exif\0\0"));
        assertThat(walk.next()).isFalse();
    }

    @Test
    void jpegWithoutAMarkerOrWithHalfOfOneHasNoSegment() {
        assertThat(new JpegSegments(latin("\u00ff\u00d8")).next()).isFalse();
        assertThat(new JpegSegments(latin("\u00ff\u00d8\u00ff")).next()).isFalse();
        assertThat(new JpegSegments(latin("\u00ff\u00d8junk\u00ff\0\u00ff\u00ff")).next())
                .isFalse();
    }

    private static ImageJTags imageJ(int[] lengths, String contents) throws EOFException {
        ByteBuffer file = ByteBuffer.allocate(256).put(latin("MM\0*")).putInt(8).putShort((short) 2);
        file.putShort((short) 50838).putShort((short) 4).putInt(lengths.length).putInt(64);
        file.putShort((short) 50839)
                .putShort((short) 1)
                .putInt(contents.length())
                .putInt(128);
        file.position(64);
        for (int length : lengths) file.putInt(length);
        file.position(128);
        return ImageJTags.of(TiffDirectory.first(file.put(latin(contents)).array()));
    }

    @Test
    void imageJsContentsOfSeveralKindsComeInOrder() throws EOFException {
        ImageJTags tags = imageJ(new int[] {20, 2, 3, 1}, "IJIJinfo\0\0\0\1luts\0\0\0\2" + "ab" + "cde" + "f");
        assertThat(tags.all(ImageJTags.INFO)).extracting(Bytes::data).containsExactly(latin("ab"));
        assertThat(tags.all(ImageJTags.TABLES)).extracting(Bytes::data).containsExactly(latin("cde"), latin("f"));
        assertThat(tags.all(ImageJTags.RANGES)).isEmpty();
    }

    @Test
    void imageJsHugeCountsGiveOnlyWhatHasALength() throws EOFException {
        ImageJTags tags = imageJ(new int[] {12, 2}, "IJIJinfo\u00ff\u00ff\u00ff\u00ff" + "ab");
        assertThat(tags.all(ImageJTags.INFO)).hasSize(1);
    }

    @Test
    void imageJsContentsThatAreCutOffAreNone() throws EOFException {
        assertThat(imageJ(new int[] {12, 9}, "IJIJinfo\0\0\0\1ab").all(ImageJTags.INFO))
                .isEmpty();
        assertThat(imageJ(new int[] {20, 2}, "IJIJinfo\0\0\0\1").all(ImageJTags.INFO))
                .isEmpty();
        assertThat(imageJ(new int[] {}, "IJIJinfo\0\0\0\1ab").all(ImageJTags.INFO))
                .isEmpty();
    }
}
