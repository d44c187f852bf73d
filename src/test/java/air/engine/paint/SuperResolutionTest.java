package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.engine.raster.Hash;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuperResolutionTest {
    private static final BufferedImage WHOLE = drawing(192, 144);

    @ParameterizedTest
    @CsvSource({"96, 72", "64, 48", "48, 36", "128, 96"})
    void comesNearerToThePictureThanBicubicInterpolation(int width, int height) {
        BufferedImage small = reduced(WHOLE, width, height);
        BufferedImage ours = SuperResolution.enlarge(small, WHOLE.getWidth(), WHOLE.getHeight(), p -> {});
        double error = error(WHOLE, ours);
        assertThat(error).isLessThan(0.95 * error(WHOLE, bicubic(small)));
    }

    @Test
    void madeSmallerAgainItIsThePictureThatWasGiven() {
        BufferedImage small = reduced(WHOLE, 96, 72);
        BufferedImage back = reduced(SuperResolution.enlarge(small, 192, 144, p -> {}), 96, 72);
        assertThat(error(small, back)).isLessThan(12);
    }

    @Test
    void oneColourStaysThatColour() {
        BufferedImage flat = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1200; i++) flat.setRGB(i % 40, i / 40, 0x8A3C5F);
        BufferedImage large = SuperResolution.enlarge(flat, 120, 90, p -> {});
        assertThat(pixels(large)).containsOnly(0x8A3C5F);
    }

    @Test
    void noEdgeGetsAHalo() {
        BufferedImage halves = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1600; i++) halves.setRGB(i % 40, i / 40, i % 40 + i / 80 < 30 ? 0x404040 : 0xC0C0C0);
        BufferedImage large = SuperResolution.enlarge(halves, 160, 160, p -> {});
        assertThat(Arrays.stream(pixels(large)).map(rgb -> rgb & 255)).allMatch(v -> v >= 0x40 && v <= 0xC0);
    }

    @Test
    void theSamePictureIsEnlargedToTheSame() {
        BufferedImage small = reduced(WHOLE, 64, 48);
        assertThat(pixels(SuperResolution.enlarge(small, 192, 144, p -> {})))
                .isEqualTo(pixels(SuperResolution.enlarge(small, 192, 144, p -> {})));
    }

    @Test
    void tinyPicturesAreEnlargedToo() {
        BufferedImage tiny = reduced(WHOLE, 16, 16);
        BufferedImage large = SuperResolution.enlarge(tiny, 64, 64, p -> {});
        assertThat(large.getWidth()).isEqualTo(64);
    }

    @Test
    void tellsItsProgressUpwardsAndEndsWhenToldTo() {
        List<Double> told = new ArrayList<>();
        SuperResolution.enlarge(reduced(WHOLE, 48, 36), 192, 144, told::add);
        assertThat(told).isSorted().hasSizeGreaterThan(10).last().isEqualTo(1.0);
        assertThatThrownBy(() -> SuperResolution.enlarge(WHOLE, 384, 288, p -> {
                    if (p > 0.5) throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
    }

    /** Lines, round shapes, a gradient and grain. */
    private static BufferedImage drawing(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int y = 0; y < height; y++) {
            g.setColor(new Color(200 - y / 2, 180, 120 + y / 2));
            g.fillRect(0, y, width, 1);
        }
        for (int i = 0; i < 24; i++) {
            g.setColor(new Color((int) (Hash.of(i) & 0xFFFFFF)));
            int x = (int) (Hash.unit(i + 50) * width);
            int y = (int) (Hash.unit(i + 90) * height);
            g.setStroke(new BasicStroke(1.5f + i % 4));
            if (i % 3 == 0) g.fillOval(x - 15, y - 12, 30 + i, 24 + i);
            else g.drawLine(x, y, (int) (Hash.unit(i + 130) * width), (int) (Hash.unit(i + 170) * height));
        }
        g.dispose();
        return image;
    }

    private static BufferedImage reduced(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] rgb = pixels(image);
        int[] result = new int[width * height];
        for (int shift = 0; shift < 24; shift += 8) {
            float[] plane = new float[rgb.length];
            for (int i = 0; i < plane.length; i++) plane[i] = rgb[i] >> shift & 255;
            float[] area = Resampling.area(plane, image.getWidth(), image.getHeight(), width, height);
            for (int i = 0; i < area.length; i++) result[i] |= Math.round(area[i]) << shift;
        }
        small.setRGB(0, 0, width, height, result, 0, width);
        return small;
    }

    private static BufferedImage bicubic(BufferedImage small) {
        BufferedImage large = new BufferedImage(192, 144, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = large.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(small, 0, 0, 192, 144, null);
        g.dispose();
        return large;
    }

    private static int[] pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < rgb.length; i++) rgb[i] &= 0xFFFFFF;
        return rgb;
    }

    /** Mean squared difference of the channels. */
    private static double error(BufferedImage one, BufferedImage other) {
        int[] p = pixels(one);
        int[] q = pixels(other);
        double sum = 0;
        for (int i = 0; i < p.length; i++)
            for (int s = 0; s < 24; s += 8) {
                double d = (p[i] >> s & 255) - (q[i] >> s & 255);
                sum += d * d;
            }
        return sum / p.length / 3;
    }
}
