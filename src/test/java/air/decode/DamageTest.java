package air.decode;

import static air.decode.Containers.chunk;
import static air.decode.Containers.latin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file is read whole or refused; what is broken beside its pixels does no harm. */
class DamageTest {
    private static void assertDamaged(String what, byte[] file) {
        assertThatThrownBy(() -> Quadrants.read(file))
                .as(what)
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("damaged or cut off");
    }

    /** Noise, so that no kind of file is short. */
    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(90, 70, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 70; y++) for (int x = 0; x < 90; x++) image.setRGB(x, y, random.nextInt());
        return image;
    }

    private static Map<String, byte[]> files() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String format : List.of("png", "jpeg", "gif", "bmp", "tiff"))
            files.put(format, Quadrants.file(noise(), format));
        files.put("webp", Containers.WEBP);
        files.put("webp with opacity", Containers.WEBP_ALPHA);
        files.put("webp with more", Containers.webp("JUNK", new byte[9], "XMP ", new byte[40]));
        TiffBuilder tiff = TiffBuilder.quadrants(2, 3, 8);
        files.put("tiff whose directory is last", tiff.file(tiff.samples(ColoursTest.RGB, 8)));
        return files;
    }

    @Test
    void everyKindOfFileCutOffAnywhereIsRefused() throws Exception {
        files().forEach((name, file) -> {
            for (int part = 20; part < 100; part++) {
                int length = Math.max(20, file.length * part / 100);
                assertDamaged(name + " cut at " + length, Arrays.copyOf(file, length));
            }
            assertDamaged(name + " without its last byte", Arrays.copyOf(file, file.length - 1));
        });
    }

    @Test
    void codedFileWhoseSecondHalfIsZerosIsRefused() throws Exception {
        for (String format : List.of("png", "jpeg", "gif")) {
            byte[] file = Quadrants.file(noise(), format);
            Arrays.fill(file, file.length / 2, file.length, (byte) 0);
            assertDamaged(format, file);
        }
        byte[] webp = Containers.joined(Containers.WEBP, new byte[200]);
        webp[16] = (byte) (webp[16] + 200);
        webp[4] = (byte) (webp[4] + 200);
        webp[5] = 1;
        assertDamaged("webp", webp);
    }

    @Test
    void scanThatEndsBeforeThePictureDoesIsRefused() throws Exception {
        byte[] jpeg = Quadrants.file(noise(), "jpeg");
        byte[] short0 = Arrays.copyOf(jpeg, jpeg.length * 55 / 100);
        assertDamaged("jpeg", Containers.joined(short0, new byte[] {0, (byte) 0xFF, (byte) 0xD9}));
    }

    @Test
    void pngWhosePixelsWereChangedIsRefused() throws Exception {
        byte[] png = Quadrants.file(noise(), "png");
        png[png.length / 2] ^= 1;
        assertDamaged("png", png);
    }

    @Test
    void brokenChunksBesideThePixelsDoNoHarm() throws Exception {
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        List<byte[]> broken = List.of(
                chunk("tEXt", latin("no end of the key")),
                chunk("pHYs", new byte[3]),
                chunk("zTXt", latin("key\0\0not deflated")),
                chunk("iTXt", new byte[1]),
                chunk("tIME", new byte[2]),
                chunk("gAMA", new byte[1]),
                chunk("cHRM", new byte[5]),
                chunk("sBIT", new byte[0]),
                chunk("bKGD", new byte[9]),
                chunk("hIST", new byte[1]),
                chunk("sPLT", latin("x")),
                chunk("tRNS", new byte[1]),
                chunk("iCCP", latin("x\0\0broken")),
                chunk("vpAg", new byte[0]));
        for (byte[] each : broken) Quadrants.assertUpright(Quadrants.read(Containers.png(png, each)), 0);
        byte[] wrongSum = chunk("tEXt", latin("a\0b"));
        wrongSum[wrongSum.length - 1] ^= 1;
        Quadrants.assertUpright(Quadrants.read(Containers.png(png, wrongSum)), 0);
    }

    @Test
    void profileThatInflatesWithoutEndSaysNothingOfTheColours() throws Exception {
        byte[] deflated = Containers.deflated(new byte[1 << 25]);
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        Decoded read = Decoder.decode(
                Containers.png(png, chunk("iCCP", Containers.joined(latin("x\0\0"), deflated))), 1_000_000);
        Quadrants.assertUpright(read.image(), 0);
        assertThat(read.asStored()).isTrue();
    }

    @Test
    void sizeThatNoPictureHasIsNamedBeforeMemoryIsAskedFor() throws Exception {
        for (int[] size : new int[][] {
            {Integer.MAX_VALUE, Integer.MAX_VALUE}, {Integer.MAX_VALUE, 1}, {1, 1_000_001}, {60_000, 60_000}
        }) {
            byte[] header = ByteBuffer.allocate(13)
                    .putInt(size[0])
                    .putInt(size[1])
                    .put(new byte[] {8, 2})
                    .array();
            byte[] png = Containers.joined(
                    latin("\u0089PNG\r\n\u001a\n"),
                    chunk("IHDR", header),
                    chunk("IDAT", Containers.deflated(new byte[100])),
                    chunk("IEND", new byte[0]));
            assertThatThrownBy(() -> Quadrants.read(png))
                    .isInstanceOf(UndecodableException.class)
                    .hasMessageContaining(size[0] + " x " + size[1] + " px");
        }
    }

    /** Each of its 10,000 entries would be kept 65,536 times over. */
    @Test
    void directoryThatLeadsToItselfIsDamage() {
        int entries = 10_000;
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + entries * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(Containers.latin("II")).putShort((short) 42).putInt(8).putShort((short) entries);
        for (int tag = 0; tag < entries; tag++)
            tiff.putShort((short) tag).putShort((short) 3).putInt(1).putInt(1);
        assertDamaged("a TIFF that leads to itself", tiff.putInt(8).array());
    }

    @Test
    void brokenSegmentsBesideThePixelsDoNoHarm() throws Exception {
        byte[] jpeg = Quadrants.file(Quadrants.image(), "jpeg");
        for (int marker : new int[] {0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE})
            for (String content : List.of("", "JFIF\0", "JFXX\0\20", "Exif\0\0", "ICC_PROFILE\0", "Adobe", "x"))
                Quadrants.assertUpright(Quadrants.read(Containers.jpeg(jpeg, marker, latin(content))), 12);
    }

    @Test
    void whatFollowsThePictureDoesNoHarm() throws Exception {
        for (byte[] file : files().values()) {
            byte[] longer = Containers.joined(file, latin("something else, and more of it"));
            assertThat(Quadrants.read(longer).getWidth()).isPositive();
        }
    }

    @Test
    void codingThatIsNotKnownIsNamedAndNotCalledDamage() {
        TiffBuilder tiff = TiffBuilder.quadrants(2, 3, 8).shorts(259, 50_000);
        assertThatThrownBy(() -> Quadrants.read(tiff.file(tiff.samples(ColoursTest.RGB, 8))))
                .hasMessageContaining("TIFF")
                .hasMessageContaining("50000")
                .hasMessageContaining("export it");
    }
}
