package air.decode;

import static air.decode.Quadrants.COLOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures have the colours that viewers show. */
class ColoursTest {
    private static final int[] GREYS = {0x101010, 0x606060, 0xA0A0A0, 0xF0F0F0};

    static final double[][] RGB = Arrays.stream(COLOURS)
            .mapToObj(c -> new double[] {c >> 16, c >> 8 & 255, c & 255})
            .toArray(double[][]::new);

    /** Greys of so many bits with an opacity: half for the second, none for the third quadrant. */
    private static BufferedImage greyWithOpacity(int type, int unit) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), true, false, Transparency.TRANSLUCENT, type);
        WritableRaster raster = model.createCompatibleWritableRaster(Quadrants.WIDTH, Quadrants.HEIGHT);
        int[] opacity = {255, 127, 0, 255};
        for (int y = 0; y < Quadrants.HEIGHT; y++)
            for (int x = 0; x < Quadrants.WIDTH; x++) {
                int i = x * 2 / Quadrants.WIDTH + y * 2 / Quadrants.HEIGHT * 2;
                raster.setPixel(x, y, new int[] {(GREYS[i] & 255) * unit, opacity[i] * unit});
            }
        return new BufferedImage(model, raster, false, null);
    }

    @Test
    void greyWithOpacityIsThatGreyOverWhite() throws Exception {
        int[] right = {0x101010, 0xB0B0B0, 0xFFFFFF, 0xF0F0F0};
        BufferedImage eight = greyWithOpacity(DataBuffer.TYPE_BYTE, 1);
        BufferedImage sixteen = greyWithOpacity(DataBuffer.TYPE_USHORT, 257);
        Quadrants.assertShown(Quadrants.read(Quadrants.file(eight, "png")), right, 1);
        Quadrants.assertShown(Quadrants.read(Quadrants.file(sixteen, "png")), right, 1);
        Quadrants.assertShown(Srgb.opaque(eight), right, 1);
        Quadrants.assertShown(Srgb.opaque(sixteen), right, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_RGB})
    void greyIsThatGrey(int type) throws Exception {
        BufferedImage image = new BufferedImage(Quadrants.WIDTH, Quadrants.HEIGHT, type);
        int unit = type == BufferedImage.TYPE_USHORT_GRAY ? 257 : 1;
        for (int y = 0; y < Quadrants.HEIGHT; y++)
            for (int x = 0; x < Quadrants.WIDTH; x++) {
                int grey = GREYS[x * 2 / Quadrants.WIDTH + y * 2 / Quadrants.HEIGHT * 2] & 255;
                for (int band = 0; band < image.getRaster().getNumBands(); band++)
                    image.getRaster().setSample(x, y, band, grey * unit);
            }
        Quadrants.assertShown(Srgb.opaque(image), GREYS, 0);
        for (String format : new String[] {"png", "tiff"})
            Quadrants.assertShown(Quadrants.read(Quadrants.file(image, format)), GREYS, 0);
    }

    @Test
    void oneGreyOfAPngMayBeTransparent() throws Exception {
        BufferedImage grey = new BufferedImage(Quadrants.WIDTH, Quadrants.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, Quadrants.WIDTH, 8, 0, filled(Quadrants.WIDTH * 8, 0x60));
        byte[] file = Containers.png(Quadrants.file(grey, "png"), Containers.chunk("tRNS", new byte[] {0, 0}));
        Quadrants.assertShown(Quadrants.read(file), new int[] {0x606060, 0x606060, 0xFFFFFF, 0xFFFFFF}, 0);
    }

    private static int[] filled(int length, int value) {
        int[] all = new int[length];
        Arrays.fill(all, value);
        return all;
    }

    private static double[] inks(int rgb) {
        double black = 255 - Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
        double light = 255 - black;
        return new double[] {
            255 - (rgb >> 16 & 255) * 255 / light,
            255 - (rgb >> 8 & 255) * 255 / light,
            255 - (rgb & 255) * 255 / light,
            black
        };
    }

    private static double[][] inks() {
        return Arrays.stream(COLOURS).mapToObj(ColoursTest::inks).toArray(double[][]::new);
    }

    @Test
    void inksOfATiffCoverWhite() throws Exception {
        TiffBuilder eight = TiffBuilder.quadrants(5, 4, 8);
        Quadrants.assertUpright(Quadrants.read(eight.file(eight.samples(inks(), 8))), 2);
        TiffBuilder sixteen = TiffBuilder.quadrants(5, 4, 16);
        double[][] wide = Arrays.stream(inks())
                .map(ink -> Arrays.stream(ink).map(v -> v * 257).toArray())
                .toArray(double[][]::new);
        Quadrants.assertUpright(Quadrants.read(sixteen.file(sixteen.samples(wide, 16))), 2);
    }

    /** A JPEG of four inks, without a word of what they mean. */
    private static byte[] jpegOfInks(boolean inverted) throws Exception {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, Quadrants.WIDTH, Quadrants.HEIGHT, 4, null);
        for (int y = 0; y < Quadrants.HEIGHT; y++)
            for (int x = 0; x < Quadrants.WIDTH; x++) {
                double[] ink = inks(COLOURS[x * 2 / Quadrants.WIDTH + y * 2 / Quadrants.HEIGHT * 2]);
                raster.setPixel(
                        x, y, inverted ? Arrays.stream(ink).map(v -> 255 - v).toArray() : ink);
            }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        return bytes.toByteArray();
    }

    @Test
    void inksOfAJpegCoverWhiteAndAdobesAreInverted() throws Exception {
        byte[] adobe = Containers.joined(Containers.latin("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 0});
        Quadrants.assertUpright(Quadrants.read(jpegOfInks(false)), 16);
        Quadrants.assertUpright(Quadrants.read(Containers.jpeg(jpegOfInks(true), 0xEE, adobe)), 16);
    }

    /** Written by another program: brightness, colour differences and black, inverted. */
    @Test
    void differencesAndBlackOfAJpegAreInks() throws Exception {
        try (InputStream file = ColoursTest.class.getResourceAsStream("ycck.jpg")) {
            Quadrants.assertUpright(Quadrants.read(file.readAllBytes()), 16);
        }
    }

    private static byte[] luma(int rgb) {
        double r = rgb >> 16;
        double g = rgb >> 8 & 255;
        double b = rgb & 255;
        double y = 0.299 * r + 0.587 * g + 0.114 * b;
        return new byte[] {
            (byte) Math.round(y), (byte) Math.round(128 + (b - y) / 1.772), (byte) Math.round(128 + (r - y) / 1.402)
        };
    }

    @Test
    void brightnessAndColourDifferencesOfATiffAreColours() throws Exception {
        TiffBuilder tiff = TiffBuilder.quadrants(6, 3, 8).shorts(530, 1, 1);
        double[][] samples = Arrays.stream(COLOURS)
                .mapToObj(ColoursTest::luma)
                .map(b -> new double[] {b[0] & 255, b[1] & 255, b[2] & 255})
                .toArray(double[][]::new);
        Quadrants.assertUpright(Quadrants.read(tiff.file(tiff.samples(samples, 8))), 3);
    }

    private static BufferedImage fractions(ByteOrder order, double... values) throws Exception {
        TiffBuilder tiff = TiffBuilder.quadrants(1, 1, 32).shorts(339, 3);
        double[][] samples =
                Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
        return Quadrants.read(tiff.file(tiff.samples(samples, 32)));
    }

    @Test
    void fractionsAreGreysFromZeroToOneOrFromTheLeastToTheGreatest() throws Exception {
        Quadrants.assertShown(
                fractions(ByteOrder.LITTLE_ENDIAN, 0.1, 0.25, 0.5, 0.9),
                new int[] {0x1A1A1A, 0x404040, 0x808080, 0xE6E6E6},
                1);
        Quadrants.assertShown(
                fractions(ByteOrder.BIG_ENDIAN, -10, Double.NaN, 40, 90), new int[] {0, 0, 0x808080, 0xFFFFFF}, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void labIsColours(int bits) throws Exception {
        TiffBuilder tiff = TiffBuilder.quadrants(8, 3, bits);
        // Black, white, and grey and red of half and a third lightness.
        double[][] lab = {{0, 0, 0}, {100, 0, 0}, {50, 0, 0}, {33, 60, 40}};
        double scale = bits == 8 ? 1 : 256;
        for (double[] pixel : lab) {
            pixel[0] *= ((1 << bits) - 1) / 100.0;
            pixel[1] *= scale;
            pixel[2] *= scale;
        }
        int[] right = {0, 0xFFFFFF, 0x777777, 0xA40011};
        Quadrants.assertShown(Quadrants.read(tiff.file(tiff.samples(lab, bits))), right, 2);
    }

    private static byte[] linear() {
        return ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    }

    /** What the screen shows of colours that are counted in light. */
    private static int[] ofLight() {
        return Arrays.stream(RGB)
                .mapToInt(c -> screen(c[0]) << 16 | screen(c[1]) << 8 | screen(c[2]))
                .toArray();
    }

    private static int screen(double sample) {
        double light = sample / 255;
        double shown = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.round(shown * 255);
    }

    @Test
    void profileOfEveryKindOfFileDecidesTheColours() throws Exception {
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        byte[] jpeg = Quadrants.file(Quadrants.image(), "jpeg");
        byte[] chunk = Containers.joined(Containers.latin("x\0\0"), Containers.deflated(linear()));
        Quadrants.assertShown(Quadrants.read(Containers.png(png, Containers.chunk("iCCP", chunk))), ofLight(), 3);
        BufferedImage palette = Quadrants.image(24, 16, COLOURS, BufferedImage.TYPE_BYTE_INDEXED);
        byte[] indexed = Containers.png(Quadrants.file(palette, "png"), Containers.chunk("iCCP", chunk));
        assertThat(Quadrants.read(indexed).getRGB(3, 3) & 255).isGreaterThan(80);
        Quadrants.assertShown(
                Quadrants.read(Containers.jpeg(jpeg, 0xE2, Containers.iccSegment(1, 1, linear()))), ofLight(), 16);
        TiffBuilder tiff = TiffBuilder.quadrants(2, 3, 8).bytes(34675, linear());
        Quadrants.assertShown(Quadrants.read(tiff.file(tiff.samples(RGB, 8))), ofLight(), 3);
        Quadrants.assertShown(Quadrants.read(Containers.webp("ICCP", linear(), "XMP ", new byte[5])), ofLight(), 3);
    }

    @Test
    void profileThatIsBrokenIncompleteOrOfOtherComponentsSaysNothing() throws Exception {
        byte[] png = Quadrants.file(Quadrants.image(), "png");
        byte[] jpeg = Quadrants.file(Quadrants.image(), "jpeg");
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        for (byte[] profile : new byte[][] {Arrays.copyOf(linear(), 200), grey, new byte[7]}) {
            byte[] chunk = Containers.joined(Containers.latin("x\0\0"), Containers.deflated(profile));
            Quadrants.assertUpright(Quadrants.read(Containers.png(png, Containers.chunk("iCCP", chunk))), 0);
        }
        byte[] half = Containers.iccSegment(2, 3, linear());
        Quadrants.assertUpright(Quadrants.read(Containers.jpeg(jpeg, 0xE2, half)), 12);
    }

    @Test
    void transparencyIsWhiteInEveryKindOfFile() throws Exception {
        BufferedImage clear = Quadrants.image(24, 16, COLOURS, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 16; y++) for (int x = 0; x < 12; x++) clear.setRGB(x, y, 0x00123456);
        int[] right = {0xFFFFFF, COLOURS[1], 0xFFFFFF, COLOURS[3]};
        Quadrants.assertShown(Quadrants.read(Quadrants.file(clear, "png")), right, 0);
        Quadrants.assertShown(Quadrants.read(Quadrants.file(clear, "tiff")), right, 0);
        Quadrants.assertShown(Quadrants.read(Containers.WEBP_ALPHA), right, 40);
        TiffBuilder before = TiffBuilder.quadrants(2, 4, 8).shorts(338, 1);
        double[][] multiplied = {{20, 30, 40, 127}, {255, 0, 0, 255}, {0, 0, 0, 0}, {0, 0, 0, 255}};
        Quadrants.assertShown(
                Quadrants.read(before.file(before.samples(multiplied, 8))),
                new int[] {0x949EA8, 0xFF0000, 0xFFFFFF, 0},
                1);
    }

    @Test
    void sixteenBitsOfATiffCodedByDifferencesAreRead() throws Exception {
        TiffBuilder tiff = TiffBuilder.quadrants(1, 1, 16).shorts(259, 8).shorts(317, 2);
        double[][] greys = {{0x1010}, {0x6060}, {0xA0A0}, {0xF0F0}};
        byte[] plain = tiff.samples(greys, 16);
        for (int row = 0; row < Quadrants.HEIGHT; row++)
            for (int x = Quadrants.WIDTH - 1; x > 0; x--) {
                int at = (row * Quadrants.WIDTH + x) * 2;
                int difference = sample(plain, at) - sample(plain, at - 2);
                plain[at] = (byte) difference;
                plain[at + 1] = (byte) (difference >> 8);
            }
        Quadrants.assertShown(Quadrants.read(tiff.file(Containers.deflated(plain))), GREYS, 0);
    }

    private static int sample(byte[] little, int at) {
        return little[at] & 255 | (little[at + 1] & 255) << 8;
    }

    @Test
    void whiteMayBeZero() throws Exception {
        for (int bits : new int[] {8, 16}) {
            TiffBuilder tiff = TiffBuilder.quadrants(0, 1, bits);
            int unit = bits == 8 ? 1 : 257;
            double[][] samples = {{239 * unit}, {159 * unit}, {95 * unit}, {15 * unit}};
            Quadrants.assertShown(Quadrants.read(tiff.file(tiff.samples(samples, bits))), GREYS, 0);
        }
    }
}
