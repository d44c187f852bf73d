package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContoursTest {
    private static Lab discs(int count) {
        BufferedImage image = Pictures.plain(0xE8E0D0, 400, 400);
        Graphics2D g = image.createGraphics();
        for (int i = 0; i < count; i++) {
            g.setColor(new Color(0x204060 + 0x301000 * i));
            g.fillOval(40 + 120 * (i % 3), 40 + 120 * (i / 3), 80, 80);
        }
        g.dispose();
        return Lab.of(image);
    }

    @Test
    void drawnContoursAreClearAndNotWeak() {
        Contours contours = Contours.of(discs(1));

        assertThat(contours.weak()).isLessThan(0.02);
        assertThat(contours.clear() * 400 * 400).isCloseTo(Math.PI * 80, within(60.0));
    }

    @Test
    void dissolvedContoursAreWeak() {
        assertThat(Contours.of(discs(3).blur(6)).weak()).isGreaterThan(0.9);
    }

    @Test
    void moreFormsHaveMoreContours() {
        assertThat(Contours.of(discs(9)).clear())
                .isCloseTo(3 * Contours.of(discs(3)).clear(), within(0.002));
    }

    @Test
    void colourAloneMakesContours() {
        Lab picture = discs(4);
        float mean = (float) Plane.mean(picture.l);
        Arrays.fill(picture.l, mean);
        for (int i = 0; i < picture.a.length; i++) picture.a[i] *= 3;

        assertThat(Contours.of(picture).clear()).isPositive();
    }

    @Test
    void aFlatPictureHasNone() {
        assertThat(Contours.of(discs(0))).isEqualTo(new Contours(0, 0));
    }
}
