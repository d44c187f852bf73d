package air.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is reduced by area, whatever its size. */
class AreaAverageTest {
    private static double mean(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .mapToDouble(rgb -> rgb & 255)
                .average()
                .orElseThrow();
    }

    /** One px black, one px white. */
    private static byte[] stripes(int width, int height, String format) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++)
            for (int x = 1; x < width; x += 2) image.getRaster().setSample(x, y, 0, 1);
        return Quadrants.file(image, format);
    }

    @ParameterizedTest
    @CsvSource({"png, 8200, 8000", "tiff, 9001, 8003", "bmp, 8200, 8000"})
    void fileTooLargeToBeReadWholeKeepsItsMean(String format, int width, int height) throws Exception {
        Decoded read = Decoder.decode(stripes(width, height, format), 16_000_000);
        assertThat((long) read.image().getWidth() * read.image().getHeight()).isBetween(8_000_000L, 16_000_000L);
        assertThat(mean(read.image())).isCloseTo(127.5, within(1.5));
    }

    @Test
    void twoReductionsAreOne() {
        BufferedImage noise = new BufferedImage(3000, 2100, BufferedImage.TYPE_INT_RGB);
        java.util.Random random = new java.util.Random(1);
        for (int y = 0; y < 2100; y++) for (int x = 0; x < 3000; x++) noise.setRGB(x, y, random.nextInt());
        BufferedImage once = AreaAverage.reduce(noise, 1024, 717);
        Dimension between = AreaAverage.within(3000, 2100, 4_000_000);
        BufferedImage twice = AreaAverage.reduce(AreaAverage.reduce(noise, between.width, between.height), 1024, 717);
        assertThat(between).isEqualTo(new Dimension(2048, 1434));
        for (int y = 0; y < 717; y += 7)
            for (int x = 0; x < 1024; x += 5) Quadrants.assertNear(twice.getRGB(x, y), once.getRGB(x, y), 1);
    }

    @ParameterizedTest
    @CsvSource({"100, 50, 5000", "8200, 8000, 64000000", "30000, 2400, 64000000", "1, 100000, 4000", "70000, 1, 500"})
    void reducedSizeFitsAndIsNoLargerThanThePicture(int width, int height, long most) {
        Dimension size = AreaAverage.within(width, height, most);
        assertThat((long) size.width * size.height).isLessThanOrEqualTo(Math.max(most, 1024));
        assertThat(size.width).isBetween(1, width);
        assertThat(size.height).isBetween(1, height);
    }
}
