package air.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.Prefs;
import ij.io.FileSaver;
import ij.plugin.LutLoader;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** TIFF files that ImageJ wrote look as ImageJ shows them when it opens them. */
class ImageJTiffTest {
    private static final int WIDTH = 61;
    private static final int HEIGHT = 37;

    @TempDir
    Path folder;

    private final boolean littleEndian = Prefs.intelByteOrder;

    @AfterEach
    void restore() {
        Prefs.intelByteOrder = littleEndian;
    }

    /** A slope from the first value to the last, with a wave in it. */
    private static ImageProcessor slope(int bits, double from, double to) {
        ImageProcessor pixels =
                switch (bits) {
                    case 8 -> new ByteProcessor(WIDTH, HEIGHT);
                    case 16 -> new ShortProcessor(WIDTH, HEIGHT);
                    default -> new FloatProcessor(WIDTH, HEIGHT);
                };
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                double part = (double) x / WIDTH * 0.8 + 0.1 + 0.1 * Math.sin(y * 0.7 + x * 0.2);
                pixels.setf(x, y, (float) (from + part * (to - from)));
            }
        return pixels;
    }

    private static LUT fire() {
        return new LUT(LutLoader.getLut("fire"), 0, 0);
    }

    private byte[] saved(ImagePlus image) throws IOException {
        Path file = folder.resolve("saved.tif");
        if (image.getStackSize() > 1) new FileSaver(image).saveAsTiffStack(file.toString());
        else new FileSaver(image).saveAsTiff(file.toString());
        return Files.readAllBytes(file);
    }

    private Decoded assertAsImageJShowsIt(byte[] file) throws Exception {
        Path reopened = Files.write(folder.resolve("reopened.tif"), file);
        BufferedImage right =
                new ColorProcessor(IJ.openImage(reopened.toString()).getImage()).getBufferedImage();
        Decoded read = Decoder.decode(file, 64_000_000);
        assertThat(pixels(read.image())).isEqualTo(pixels(right));
        return read;
    }

    private static int[] pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < rgb.length; i++) rgb[i] &= 0xFFFFFF;
        return rgb;
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0, 255, 60, 120",
        "8, 0, 255, 0, 255",
        "8, 0, 255, 0, 400",
        "16, 900, 2100, 1000, 2020",
        "16, 0, 65535, 0, 65535",
        "16, 0, 300, 5, 7",
        "16, 100, 30000, -500, 20000",
        "32, -600, 1950, -600, 1950",
        "32, 0, 1, 0.2, 0.7",
        "32, -1e30, 1e30, -1e29, 1e30"
    })
    void valuesAreShownThroughTheDisplayRange(int bits, double from, double to, double min, double max)
            throws Exception {
        ImagePlus image = new ImagePlus("a", slope(bits, from, to));
        image.setDisplayRange(min, max);
        for (boolean little : new boolean[] {true, false}) {
            Prefs.intelByteOrder = little;
            assertAsImageJShowsIt(saved(image));
        }
    }

    @Test
    void whatIsNoNumberIsBlackAndInfinityIsWhite() throws Exception {
        ImageProcessor pixels = slope(32, -600, 1950);
        for (int x = 0; x < 20; x++) pixels.setf(x, 5, Float.NaN);
        pixels.setf(30, 5, Float.POSITIVE_INFINITY);
        pixels.setf(31, 5, Float.NEGATIVE_INFINITY);
        pixels.setMinAndMax(-600, 1950);
        BufferedImage read =
                assertAsImageJShowsIt(saved(new ImagePlus("a", pixels))).image();
        assertThat(read.getRGB(3, 5) & 0xFFFFFF).isZero();
        assertThat(read.getRGB(30, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void colourTableAndItsInverseAreKept(int bits) throws Exception {
        ImagePlus image = new ImagePlus("a", slope(bits, 0, 200));
        image.getProcessor().setLut(fire());
        image.getProcessor().setMinAndMax(20, 180);
        assertAsImageJShowsIt(saved(image));
        ImagePlus inverted = new ImagePlus("b", slope(bits, 0, 200));
        inverted.getProcessor().invertLut();
        assertAsImageJShowsIt(saved(inverted));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void withoutARangeItIsTheLeastToTheGreatestValue(int bits) throws Exception {
        byte[] file = saved(new ImagePlus("a", slope(bits, 10, 200)));
        assertAsImageJShowsIt(described(file, text -> text.replaceAll("m(in|ax)=", "n$1=")));
    }

    /** The file with another description of the same length. */
    private static byte[] described(byte[] file, UnaryOperator<String> change) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("ImageJ=");
        String lines = text.substring(at, text.indexOf('\0', at));
        String changed = change.apply(lines);
        assertThat(changed).hasSameSizeAs(lines);
        return text.replace(lines, changed).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static CompositeImage composite(int bits, int channels, int slices, int mode) {
        ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int i = 0; i < channels * slices; i++)
            stack.addSlice("" + i, slope(bits, 7 * i, 210 - 5 * i).getPixels());
        ImagePlus image = new ImagePlus("c", stack);
        image.setDimensions(channels, slices, 1);
        CompositeImage composite = new CompositeImage(image, mode);
        for (int c = 1; c <= channels; c++) {
            composite.setPosition(c, 1, 1);
            composite.setDisplayRange(10 * c, 150 + 10 * c);
        }
        composite.setPosition(1, 1, 1);
        return composite;
    }

    @ParameterizedTest
    @CsvSource({"8, 2, 1", "8, 3, 1", "16, 3, 1", "16, 4, 1", "32, 2, 1", "16, 7, 1", "16, 2, 4", "8, 3, 2", "32, 3, 3"
    })
    void channelsAreShownTogetherOrTheFirstOfThemAsTheModeSays(int bits, int channels, int slices) throws Exception {
        for (int mode : new int[] {IJ.COMPOSITE, IJ.COLOR, IJ.GRAYSCALE}) {
            Decoded read = assertAsImageJShowsIt(saved(composite(bits, channels, slices, mode)));
            assertThat(read.pictures()).isEqualTo(mode == IJ.COMPOSITE ? slices : channels * slices);
        }
    }

    @Test
    void channelsHaveColourTablesOfTheirOwn() throws Exception {
        CompositeImage image = composite(16, 3, 1, IJ.COMPOSITE);
        image.setChannelLut(LUT.createLutFromColor(Color.MAGENTA), 1);
        image.setChannelLut(fire(), 2);
        image.setChannelLut(LUT.createLutFromColor(new Color(10, 200, 120)), 3);
        for (boolean little : new boolean[] {true, false}) {
            Prefs.intelByteOrder = little;
            assertAsImageJShowsIt(saved(image));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void channelWhoseColoursWereReplacedHasNoRangeOfItsOwn(int bits) throws Exception {
        CompositeImage image = composite(bits, 3, 1, IJ.COMPOSITE);
        image.setChannelLut(LUT.createLutFromColor(Color.YELLOW), 2);
        assertAsImageJShowsIt(saved(image));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void firstSliceOfAStackIsShownAndTheOthersAreCounted(int bits) throws Exception {
        ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int i = 0; i < 12; i++) stack.addSlice(slope(bits, 20 + 3 * i, 150 + 8 * i));
        ImagePlus image = new ImagePlus("s", stack);
        image.setDisplayRange(30, 140);
        assertThat(assertAsImageJShowsIt(saved(image)).pictures()).isEqualTo(12);
    }

    @Test
    void coloursOfThreeBytesAreThemselves() throws Exception {
        ImagePlus image = new ImagePlus("c", composite(8, 3, 1, IJ.COMPOSITE).getImage());
        assertAsImageJShowsIt(saved(new ImagePlus("rgb", image.getProcessor().convertToRGB())));
        ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int i = 0; i < 3; i++) stack.addSlice(image.getProcessor().convertToRGB());
        assertThat(assertAsImageJShowsIt(saved(new ImagePlus("rgb", stack))).pictures())
                .isEqualTo(3);
    }

    @Test
    void signedValuesOfSixteenBitsAreShownThroughTheirRange() throws Exception {
        ImagePlus image = new ImagePlus("a", slope(16, 32_000, 34_000));
        image.getCalibration().setSigned16BitCalibration();
        image.getProcessor().setMinAndMax(32_200, 33_900);
        assertAsImageJShowsIt(saved(image));
    }

    @Test
    void stackOfWhichTheLastSlicesAreMissingIsCutOff() throws Exception {
        ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int i = 0; i < 6; i++) stack.addSlice(slope(16, 20, 150));
        byte[] file = saved(new ImagePlus("s", stack));
        assertThatThrownBy(() -> Decoder.decode(Arrays.copyOf(file, file.length * 3 / 4), 64_000_000))
                .isInstanceOf(UndecodableException.class)
                .hasMessageContaining("damaged or cut off");
    }

    @Test
    void tagsOfChannelsThatAreBrokenSayNothing() throws Exception {
        byte[] file = saved(composite(16, 3, 1, IJ.COMPOSITE));
        String text = new String(file, StandardCharsets.ISO_8859_1);
        byte[] broken = text.replace("IJIJ", "IJIX").replace("JIJI", "XIJI").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Decoder.decode(broken, 64_000_000).image().getWidth()).isEqualTo(WIDTH);
    }
}
