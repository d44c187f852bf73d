package air.fiji.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.model.Picture;
import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.Color;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static int first(Picture picture) {
        return picture.rgb()[0];
    }

    @Test
    void eightBitIsSeenThroughItsColourTable() {
        ByteProcessor pixels = new ByteProcessor(4, 3);
        pixels.setValue(200);
        pixels.fill();
        pixels.setLut(LUT.createLutFromColor(Color.RED));
        assertThat(first(Pictures.seen(new ImagePlus("a", pixels)))).isEqualTo(200 << 16);
    }

    @Test
    void invertedTableIsSeenInverted() {
        ByteProcessor pixels = new ByteProcessor(4, 3);
        pixels.invertLut();
        assertThat(first(Pictures.seen(new ImagePlus("a", pixels)))).isEqualTo(0xFFFFFF);
    }

    @Test
    void sixteenBitIsSeenThroughItsDisplayRange() {
        ImagePlus image = new ImagePlus("a", new ShortProcessor(4, 3));
        image.getProcessor().set(0, 3000);
        image.setDisplayRange(2000, 4000);
        assertThat(first(Pictures.seen(image)) & 255).isBetween(126, 129);
    }

    @Test
    void thirtyTwoBitIsSeenThroughItsDisplayRange() {
        ImagePlus image = new ImagePlus("a", new FloatProcessor(4, 3));
        image.getProcessor().setf(0, -0.5f);
        image.setDisplayRange(-1, 0);
        assertThat(first(Pictures.seen(image)) & 255).isBetween(126, 129);
    }

    @Test
    void coloursStayAsTheyAre() {
        assertThat(first(Pictures.seen(new ImagePlus("a", new ColorProcessor(1, 1, new int[] {0x123456})))))
                .isEqualTo(0x123456);
    }

    @Test
    void stackIsSeenAtItsCurrentSlice() {
        ImageStack stack = new ImageStack(2, 2);
        for (int level : new int[] {10, 20, 30}) {
            ByteProcessor slice = new ByteProcessor(2, 2);
            slice.setValue(level);
            slice.fill();
            stack.addSlice(slice);
        }
        ImagePlus image = new ImagePlus("a", stack);
        image.setSlice(3);
        image.setDisplayRange(0, 255);
        assertThat(first(Pictures.seen(image)) & 255).isEqualTo(30);
    }

    @Test
    void compositeIsSeenInItsColours() {
        ImagePlus channels = IJ.createHyperStack("a", 4, 3, 2, 1, 2, 8);
        CompositeImage image = new CompositeImage(channels, CompositeImage.COMPOSITE);
        image.setChannelLut(LUT.createLutFromColor(Color.GREEN), 1);
        image.setChannelLut(LUT.createLutFromColor(Color.MAGENTA), 2);
        image.setPosition(1, 1, 2);
        image.getStack().getProcessor(image.getStackIndex(1, 1, 2)).setValue(255);
        fill(image, 1, 100);
        fill(image, 2, 50);
        assertThat(first(Pictures.seen(image))).isEqualTo(50 << 16 | 100 << 8 | 50);
    }

    private static void fill(CompositeImage image, int channel, int value) {
        byte[] pixels = (byte[]) image.getStack().getPixels(image.getStackIndex(channel, 1, 2));
        java.util.Arrays.fill(pixels, (byte) value);
        image.reset();
        image.setPosition(channel, 1, 2);
        image.setDisplayRange(0, 255);
        image.updateAllChannelsAndDraw();
    }

    @Test
    void areaSelectionCrops() {
        ImagePlus image = new ImagePlus("a", new ColorProcessor(10, 8));
        image.getProcessor().set(3, 2, 0xABCDEF);
        image.setRoi(new OvalRoi(3, 2, 5, 4));
        Picture seen = Pictures.seen(image);
        assertThat(seen.width()).isEqualTo(5);
        assertThat(seen.height()).isEqualTo(4);
        assertThat(first(seen)).isEqualTo(0xABCDEF);
        assertThat(image.getRoi().getBounds()).isEqualTo(new OvalRoi(3, 2, 5, 4).getBounds());
    }

    @Test
    void selectionOverTheEdgeCropsToTheImage() {
        ImagePlus image = new ImagePlus("a", new ColorProcessor(10, 8));
        image.setRoi(new Roi(6, 5, 50, 50));
        assertThat(Pictures.seen(image).width()).isEqualTo(4);
        assertThat(Pictures.seen(image).height()).isEqualTo(3);
    }

    @Test
    void pointSelectionDoesNotCrop() {
        ImagePlus image = new ImagePlus("a", new ColorProcessor(10, 8));
        image.setRoi(new PointRoi(3, 3));
        assertThat(Pictures.seen(image).width()).isEqualTo(10);
    }

    @Test
    void cropKeepsTheDisplayRange() {
        ImagePlus image = new ImagePlus("a", new ShortProcessor(10, 8));
        image.getProcessor().set(5, 5, 3000);
        image.setDisplayRange(2000, 4000);
        image.setRoi(new Roi(5, 5, 2, 2));
        assertThat(first(Pictures.seen(image)) & 255).isBetween(126, 129);
    }

    @Test
    void hugeImageIsReduced() {
        ImagePlus image = new ImagePlus("a", new ByteProcessor(30_000, 3_000));
        image.getProcessor().setValue(77);
        image.getProcessor().fill();
        Picture seen = Pictures.seen(image);
        assertThat((long) seen.width() * seen.height()).isLessThanOrEqualTo(Pictures.MOST_PIXELS);
        assertThat((double) seen.width() / seen.height()).isCloseTo(10, within(0.05));
        assertThat(seen.rgb()[seen.width() * seen.height() - 1]).isEqualTo(77 << 16 | 77 << 8 | 77);
    }

    @Test
    void hugeImageIsReducedByArea() {
        ImagePlus image = new ImagePlus("a", new ByteProcessor(6_001, 4_000));
        byte[] pixels = (byte[]) image.getProcessor().getPixels();
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < pixels.length; i++)
            pixels[i] = (byte) Math.max(0, Math.min(255, 128 + 30 * random.nextGaussian()));
        int[] rgb = new int[pixels.length];
        for (int i = 0; i < rgb.length; i++) rgb[i] = (pixels[i] & 255) * 0x010101;
        Picture whole = Picture.of(6_001, 4_000, rgb);
        assertThat(grain(Pictures.seen(image).atMost(1024))).isCloseTo(grain(whole.atMost(1024)), within(0.1));
    }

    private static double grain(Picture picture) {
        double mean = java.util.Arrays.stream(picture.rgb())
                .map(p -> p & 255)
                .average()
                .orElseThrow();
        return Math.sqrt(java.util.Arrays.stream(picture.rgb())
                .mapToDouble(p -> ((p & 255) - mean) * ((p & 255) - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void windowHoldsThePicturesPixels() {
        ImagePlus image = Pictures.window("t", Picture.of(2, 1, new int[] {0x010203, 0xFFFFFF}));
        assertThat(image.getProcessor().get(0) & 0xFFFFFF).isEqualTo(0x010203);
        assertThat(image.changes).isTrue();
    }
}
