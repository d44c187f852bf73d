package air.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conversion is checked against the values Ottosson published for OKLab. */
class LabTest {

    @ParameterizedTest
    @CsvSource({
        "000000, 0, 0, 0",
        "FFFFFF, 1, 0, 0",
        "FF0000, 0.62796, 0.22486, 0.12585",
        "00FF00, 0.86644, -0.23389, 0.17950",
        "0000FF, 0.45201, -0.03246, -0.31153",
        "FFFF00, 0.96798, -0.07137, 0.19857",
        "00FFFF, 0.90540, -0.14944, -0.03940",
        "FF00FF, 0.70167, 0.27457, -0.16916",
        "808080, 0.59987, 0, 0"
    })
    void knownColoursHaveTheirPublishedCoordinates(String rgb, float l, float a, float b) {
        float[] lab = Lab.color(Integer.parseInt(rgb, 16));

        assertThat(lab[0]).isCloseTo(l, within(2e-4f));
        assertThat(lab[1]).isCloseTo(a, within(2e-4f));
        assertThat(lab[2]).isCloseTo(b, within(2e-4f));
    }

    @Test
    void everyChannelSurvivesTheWayThereAndBackButForRoundingInTheDark() {
        for (int i = 0; i < 4096; i++) {
            int rgb = (i >> 8) * 0x110000 | (i >> 4 & 15) * 0x1100 | (i & 15) * 0x11;
            float[] lab = Lab.color(rgb);
            int back = Lab.rgb(lab[0], lab[1], lab[2]);
            for (int shift = 0; shift < 24; shift += 8)
                assertThat((back >> shift & 255) - (rgb >> shift & 255))
                        .as(Integer.toHexString(rgb))
                        .isBetween(-1, 1);
        }
    }

    @Test
    void everyGreyComesBackAsTheSameGreyOnceItsStepIsWiderThanTheTable() {
        for (int grey = 0; grey < 256; grey++) {
            float[] lab = Lab.color(grey * 0x010101);
            assertThat(Lab.rgb(lab[0], 0, 0)).isEqualTo(grey * 0x010101);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0, 0, FFFFFF", "-1, 0, 0, 000000", "0.62796, 0.6, 0.35, FF0000", "0.45201, -0.03246, -0.6, 0000FF"})
    void coloursOutsideTheGamutAreClippedToItChannelByChannel(double l, double a, double b, String hex) {
        int wanted = Integer.parseInt(hex, 16);
        int clipped = Lab.rgb(l, a, b);

        assertThat(clipped & ~0xFFFFFF).isZero();
        for (int shift = 0; shift < 24; shift += 8)
            if ((wanted >> shift & 255) == 255)
                assertThat(clipped >> shift & 255).isEqualTo(255);
        assertThat(l > 1 || l < 0 ? clipped : wanted).isEqualTo(wanted);
    }

    @Test
    void lightnessGrowsWithEveryStepOfGrey() {
        assertThat(IntStream.range(0, 256)
                        .mapToObj(grey -> Lab.color(grey * 0x010101)[0])
                        .toList())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aPictureIsReadRowByRowAndWrittenBackUnchanged() {
        BufferedImage image = new BufferedImage(5, 3, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 15; i++) image.setRGB(i % 5, i / 5, i * 0x110B07);
        Lab lab = Lab.of(image);

        assertThat(lab.width).isEqualTo(5);
        assertThat(lab.height).isEqualTo(3);
        for (int i = 0; i < 15; i++) assertThat(lab.l[i]).isEqualTo(Lab.color(i * 0x110B07)[0]);
        BufferedImage back = lab.toImage();
        for (int i = 0; i < 15; i++)
            assertThat(back.getRGB(i % 5, i / 5)).isEqualTo(Lab.rgb(lab.l[i], lab.a[i], lab.b[i]) | 0xFF000000);
    }

    @Test
    void aTransparentPixelHasTheColourBeneathItsAlpha() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00C08040);

        assertThat(Lab.of(image).l[0]).isEqualTo(Lab.color(0xC08040)[0]);
    }

    @Test
    void planesAreNumberedLightnessThenGreenRedThenBlueYellow() {
        Lab lab = new Lab(2, 2);

        assertThat(lab.plane(0)).isSameAs(lab.l);
        assertThat(lab.plane(1)).isSameAs(lab.a);
        assertThat(lab.plane(2)).isSameAs(lab.b);
    }

    @Test
    void aCopySharesNothingWithItsOriginal() {
        Lab lab = new Lab(2, 1);
        Lab copy = lab.copy();
        for (int c = 0; c < 3; c++) copy.plane(c)[1] = 1;

        for (int c = 0; c < 3; c++) assertThat(lab.plane(c)).containsExactly(0, 0);
    }

    @ParameterizedTest
    @CsvSource({"400, 200, 100, 100, 50", "200, 400, 100, 50, 100", "10, 10, 40, 40, 40", "1000, 10, 100, 100, 8"})
    void fittingKeepsTheProportionsAndNoSideUnderEight(int width, int height, int longSide, int toWidth, int toHeight) {
        Lab fitted = new Lab(width, height).fit(longSide);

        assertThat(fitted.width).isEqualTo(toWidth);
        assertThat(fitted.height).isEqualTo(toHeight);
        assertThat(fitted.l).hasSize(toWidth * toHeight);
    }

    @Test
    void aPictureThatAlreadyFitsIsGivenBackItself() {
        Lab lab = new Lab(64, 20);

        assertThat(lab.fit(64)).isSameAs(lab);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void resizingAndBlurringTreatEveryPlaneAlike(int plane) {
        Lab lab = new Lab(12, 9);
        for (int i = 0; i < 108; i++) lab.plane(plane)[i] = (float) Hash.unit(i);

        assertThat(lab.resize(5, 4).plane(plane)).isEqualTo(Plane.resize(lab.plane(plane), 12, 9, 5, 4));
        assertThat(lab.blur(1.5).plane(plane)).isEqualTo(Plane.blur(lab.plane(plane), 12, 9, 1.5));
        assertThat(lab.resize(5, 4).plane((plane + 1) % 3)).containsOnly(0);
    }
}
