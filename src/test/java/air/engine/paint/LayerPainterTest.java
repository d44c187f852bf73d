package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import air.engine.material.Drawn;
import air.engine.material.Materials;
import air.engine.material.Region;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.scene.Layer;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LayerPainterTest {
    private static final Colour BLUE = Colour.polar(0.7, 0.1, 250);
    private static final Colour GREEN = Colour.polar(0.5, 0.12, 145);
    private static final Materials MATERIALS =
            Materials.of(List.of(new Drawn(320, 240, 1).all(BLUE, 0.03).below(130, GREEN, 0.09).picture));
    private static final Region SMOOTH = region(BLUE);
    private static final Region ROUGH = region(GREEN);

    @Test
    void quotesNothingButWhatIsInTheRegion() {
        boolean[] seen = new boolean[150 * 100];
        Arrays.fill(seen, true);
        Lab marks = Quilt.of(SMOOTH, false, 56, new float[seen.length], seen, 150, 1);
        float most = 0;
        for (int i = 0; i < SMOOTH.picture().l.length; i++)
            if (SMOOTH.has(i)) most = Math.max(most, Math.abs(SMOOTH.picture().l[i] - BLUE.l()));
        for (float mark : marks.l) assertThat(Math.abs(mark)).isLessThan(most + 0.02f);
        assertThat(strength(marks.l)).isCloseTo(0.03 / Math.sqrt(3), within(0.004));
    }

    @Test
    void laysBlocksWhereTheyFit() {
        Drawn waves = new Drawn(320, 240, 1).all(BLUE, 0.01);
        for (int i = 0; i < waves.picture.l.length; i++)
            waves.picture.l[i] += (float) (0.05 * StrictMath.sin(i / 320 * 0.7));
        Region region = Materials.of(List.of(waves.picture)).regions().get(0);
        boolean[] seen = new boolean[200 * 200];
        Arrays.fill(seen, true);
        Lab marks = Quilt.of(region, false, 40, new float[seen.length], seen, 200, 1);
        double across = 0;
        double down = 0;
        for (int y = 0; y < 199; y++)
            for (int x = 0; x < 199; x++) {
                across += Math.abs(marks.l[y * 200 + x + 1] - marks.l[y * 200 + x]);
                down += Math.abs(marks.l[y * 200 + 200 + x] - marks.l[y * 200 + x]);
            }
        assertThat(across).isLessThan(0.6 * down);
    }

    @Test
    void leavesEmptyWhatIsNotSeen() {
        boolean[] seen = new boolean[200 * 200];
        Arrays.fill(seen, 0, 200 * 40, true);
        Lab marks = Quilt.of(ROUGH, false, 28, new float[seen.length], seen, 200, 1);
        assertThat(strength(Arrays.copyOfRange(marks.l, 0, 200 * 40))).isGreaterThan(0.02);
        assertThat(strength(Arrays.copyOfRange(marks.l, 200 * 80, 200 * 200))).isZero();
    }

    @Test
    void laysLayersOverOneAnother() {
        List<Layer> layers = List.of(layer(SMOOTH, 200, 0, 200), layer(ROUGH, 200, 120, 200));
        Lab painted = LayerPainter.paint(layers, MATERIALS, 200, 200, 1, done -> {});
        assertThat(at(painted, 100, 60).distance(BLUE)).isLessThan(0.1);
        assertThat(at(painted, 100, 160).distance(GREEN)).isLessThan(0.2);
    }

    @Test
    void givesALayerItsOwnColourShadeAndHaze() {
        Layer layer = layer(SMOOTH, 64, 0, 64);
        layer.flat = new Colour(0.3f, 0.1f, 0);
        layer.gain = 0;
        layer.shade = new float[64 * 64];
        Arrays.fill(layer.shade, 0.1f);
        layer.haze = new Colour(0.8f, 0, 0);
        layer.hazeShare = 0.5;
        Lab painted = LayerPainter.paint(List.of(layer), MATERIALS, 64, 64, 1, done -> {});
        assertThat(at(painted, 32, 32).distance(new Colour(0.6f, 0.05f, 0))).isLessThan(1e-4);
    }

    @Test
    void paintsLayersThatCoverNothingOrNothingAtAll() {
        Layer empty = new Layer("empty", SMOOTH, new float[40 * 30]);
        assertThat(LayerPainter.paint(List.of(empty), MATERIALS, 40, 30, 1, done -> {}).l)
                .containsOnly(0f);
        assertThat(LayerPainter.paint(List.of(), MATERIALS, 40, 30, 1, done -> {}).width)
                .isEqualTo(40);
    }

    @Test
    void isTheSameBitForBitForAnyNumberOfThreads() throws Exception {
        Materials painterly =
                Materials.of(List.of(Lab.of(ImageIO.read(new File("sample-data/nocturne/nocturne-1.png")))));
        assertThat(painterly.painterly()).isGreaterThan(0);
        List<float[]> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            results.add(pool.submit(() -> painted(painterly)).get());
            pool.shutdown();
        }
        results.add(painted(painterly));
        for (float[] result : results) assertThat(result).isEqualTo(results.get(0));
    }

    @Test
    void stopsWhereTheProgressRefuses() {
        List<Layer> layers = List.of(layer(SMOOTH, 64, 0, 64));
        assertThatThrownBy(() -> LayerPainter.paint(layers, MATERIALS, 64, 64, 1, done -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
    }

    private static float[] painted(Materials materials) {
        Region region = materials.regions().get(0);
        List<Layer> layers = new ArrayList<>();
        for (int k = 0; k < 20; k++) layers.add(layer(region, 120, 6 * k, 120));
        return LayerPainter.paint(layers, materials, 120, 120, 4, done -> {}).l;
    }

    private static Layer layer(Region material, int side, int fromRow, int toRow) {
        float[] cover = new float[side * side];
        Arrays.fill(cover, fromRow * side, toRow * side, 1);
        return new Layer("rows", material, cover);
    }

    private static Region region(Colour colour) {
        return MATERIALS.regions().stream()
                .filter(region -> region.colour().distance(colour) < 0.05)
                .findFirst()
                .orElseThrow();
    }

    private static Colour at(Lab picture, int x, int y) {
        int i = y * picture.width + x;
        return new Colour(picture.l[i], picture.a[i], picture.b[i]);
    }

    private static double strength(float[] values) {
        double squares = 0;
        for (float v : values) squares += v * v;
        return Math.sqrt(squares / values.length);
    }
}
