package air.engine.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkingTest {
    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) image.setRGB(x, y, 2 * x < width ? 0xFF0080 : 0x00FF80);
        return image;
    }

    @ParameterizedTest
    @CsvSource({"512,512,320,320", "640,480,384,288", "4000,2,960,64", "1,3000,64,960", "40,40,320,320"})
    void aPictureIsBroughtToTheSameAreaInStepsOf32(int width, int height, int wide, int high) {
        FeatureMap small = Shrinking.of(halves(width, height));

        assertThat(small.width()).isEqualTo(wide);
        assertThat(small.height()).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"700,500", "100,80", "320,320"})
    void coloursStayWhereTheyAre(int width, int height) {
        FeatureMap small = Shrinking.of(halves(width, height));
        int middle = small.height() / 2 * small.width() * 3;
        int last = middle + (small.width() - 1) * 3;

        assertThat(small.values()[middle]).isCloseTo(1, within(1e-4f));
        assertThat(small.values()[middle + 1]).isCloseTo(-1, within(1e-4f));
        assertThat(small.values()[last]).isCloseTo(-1, within(1e-4f));
        assertThat(small.values()[last + 1]).isCloseTo(1, within(1e-4f));
        assertThat(small.values()[middle + 2]).isCloseTo(128 / 127.5f - 1, within(1e-4f));
    }

    @Test
    void shrinkingKeepsTheMean() {
        BufferedImage stripes = new BufferedImage(999, 999, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 999; y++) for (int x = 0; x < 999; x++) stripes.setRGB(x, y, x % 3 == 0 ? 0xFFFFFF : 0);
        FeatureMap small = Shrinking.of(stripes);
        double sum = 0;
        for (float value : small.values()) sum += value;

        assertThat(sum / small.values().length).isCloseTo(-1 / 3.0, within(1e-3));
    }
}
