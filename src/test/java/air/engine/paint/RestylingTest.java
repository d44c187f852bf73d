package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.material.Areas;
import air.engine.material.Drawn;
import air.engine.material.Materials;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.scene.Layer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestylingTest {
    private static final Colour BLUE = Colour.polar(0.7, 0.1, 250);
    private static final Colour GREEN = Colour.polar(0.5, 0.12, 145);
    private static final Colour RED = Colour.polar(0.55, 0.18, 30);
    private static final Colour DARK = Colour.polar(0.25, 0.05, 280);
    private static final Materials MATERIALS = Materials.of(List.of(
            new Drawn(320, 240, 1).all(BLUE, 0.03).below(130, GREEN, 0.05).disc(70, 60, 40, RED, 0.02).picture,
            new Drawn(320, 240, 2).all(DARK, 0.03).below(160, RED, 0.03).picture));

    @Test
    void aPictureIsCutAlongItsContours() {
        Lab picture =
                new Drawn(200, 160, 3).all(BLUE, 0.02).below(100, GREEN, 0.02).disc(60, 50, 25, RED, 0).picture;
        Areas areas = Areas.of(picture, 40);
        assertThat(areas.sizes().length).isBetween(3, 8);
        assertThat(areas.means(picture)[0].distance(BLUE)).isLessThan(0.03);
        int[] labels = areas.labels();
        assertThat(labels[50 * 200 + 60]).isNotEqualTo(labels[50 * 200 + 150]);
        assertThat(labels[130 * 200 + 60]).isNotEqualTo(labels[50 * 200 + 150]);
        assertThat(Arrays.stream(areas.sizes()).sum()).isEqualTo(labels.length);
        assertThat(areas.borders())
                .allSatisfy(border -> assertThat(border.low()).isLessThan(border.high()));
    }

    @Test
    void aGradientIsOneArea() {
        Lab gradient = new Lab(160, 160);
        for (int i = 0; i < gradient.l.length; i++) gradient.l[i] = 0.2f + 0.6f * (i / 160) / 160;
        assertThat(Areas.of(gradient, 40).sizes()).hasSize(1);
    }

    @Test
    void areasKeepApartWhatWasApart() {
        Lab picture = new Drawn(200, 160, 3)
                .all(Colour.polar(0.8, 0.02, 90), 0)
                .disc(100, 80, 40, Colour.polar(0.3, 0.02, 90), 0)
                .picture;
        Lab painted = painted(picture);
        Colour inside = mean(painted, 90, 70);
        Colour outside = mean(painted, 20, 130);
        assertThat(inside.distance(outside)).isGreaterThan(0.15);
        assertThat(inside.l()).isLessThan(outside.l());
    }

    @Test
    void coloursAreThoseOfTheMaterials() {
        Lab picture = new Drawn(160, 160, 3).all(Colour.polar(0.65, 0.15, 300), 0.01).picture;
        Colour painted = mean(painted(picture), 80, 80);
        assertThat(MATERIALS.regions()).anyMatch(region -> region.colour().distance(painted) < 0.04);
    }

    @ParameterizedTest
    @CsvSource({"32,32", "300,32", "32,300", "8,8", "97,61"})
    void coversEveryPixelWhateverTheSize(int width, int height) {
        Lab picture = new Drawn(width, height, 3).all(BLUE, 0.2).below(height / 2, RED, 0.1).picture;
        float[] covered = new float[picture.l.length];
        for (Layer layer : Restyling.layers(picture, picture, MATERIALS, new float[picture.l.length], 1))
            for (int i = 0; i < covered.length; i++) covered[i] = Math.max(covered[i], layer.cover[i]);
        assertThat(covered).containsOnly(1f);
    }

    private static Lab painted(Lab picture) {
        List<Layer> layers = Restyling.layers(picture, picture, MATERIALS, new float[picture.l.length], 1);
        return LayerPainter.paint(layers, MATERIALS, picture.width, picture.height, 1, done -> {});
    }

    /** Mean of 20 x 20 px. */
    private static Colour mean(Lab picture, int left, int top) {
        float[] sum = new float[3];
        for (int c = 0; c < 3; c++)
            for (int k = 0; k < 400; k++)
                sum[c] += picture.plane(c)[(top + k / 20) * picture.width + left + k % 20] / 400;
        return Colour.of(sum);
    }
}
