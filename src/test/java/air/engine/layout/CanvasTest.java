package air.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.measure.Tastes;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawing surface, the outlines and the chances everything is drawn with. */
class CanvasTest {
    private static final Colour WHITE = new Colour(1, 0, 0);
    private static final Colour RED = Colour.of(Lab.color(0xC03020));

    private static Canvas white(int width, int height) {
        Canvas canvas = new Canvas(width, height);
        for (int y = 0; y < height; y++) canvas.row(y, WHITE);
        return canvas;
    }

    private static float at(Guide guide, int x, int y) {
        return guide.picture().l[y * guide.picture().width + x];
    }

    private static float mask(Guide guide, int x, int y) {
        return guide.motifMask()[y * guide.picture().width + x];
    }

    @Test
    void rowsAreFilledAndThoseOutsideIgnored() {
        Canvas canvas = white(4, 3);
        canvas.row(-1, RED);
        canvas.row(3, RED);
        canvas.row(1, RED);
        Guide guide = canvas.guide();

        assertThat(at(guide, 0, 0)).isCloseTo(1, within(1e-3f));
        assertThat(at(guide, 3, 1)).isCloseTo(RED.l(), within(0.005f));
        assertThat(at(guide, 3, 2)).isCloseTo(1, within(1e-3f));
        assertThat(guide.motifMask()).containsOnly(0);
    }

    @Test
    void anOpaqueLayerHidesWhatIsBelowAndItsMaskIsItsLegibility() {
        Canvas canvas = white(20, 10);
        canvas.paint(0, 0.7, g -> Scene.fill(g, new Rectangle(5, 2, 10, 6), RED));
        Guide guide = canvas.guide();

        assertThat(at(guide, 10, 5)).isCloseTo(RED.l(), within(0.005f));
        assertThat(mask(guide, 10, 5)).isCloseTo(0.7f, within(1e-5f));
        assertThat(at(guide, 2, 5)).isCloseTo(1, within(1e-3f));
        assertThat(mask(guide, 2, 5)).isZero();
    }

    @Test
    void aHalfTransparentLayerMixesAndMarksHalf() {
        Canvas canvas = white(20, 10);
        canvas.paint(0, 1, g -> Scene.fill(g, new Rectangle(0, 0, 20, 10), new Colour(0, 0, 0), 0.5));
        Guide guide = canvas.guide();

        assertThat(guide.picture().toImage().getRGB(3, 3) & 255).isBetween(126, 129);
        assertThat(mask(guide, 3, 3)).isCloseTo(0.5f, within(0.01f));
    }

    @Test
    void aLaterLayerThatIsNotLegibleTakesTheMaskAway() {
        Canvas canvas = white(10, 10);
        canvas.paint(0, 1, g -> Scene.fill(g, new Rectangle(0, 0, 10, 10), RED));
        canvas.paint(0, 0, g -> Scene.fill(g, new Rectangle(0, 0, 5, 10), WHITE));

        assertThat(mask(canvas.guide(), 2, 5)).isZero();
        assertThat(mask(canvas.guide(), 8, 5)).isEqualTo(1);
    }

    @Test
    void aLayerLeavesNothingOnTheNext() {
        Canvas canvas = white(10, 10);
        canvas.paint(2, 1, g -> Scene.fill(g, new Rectangle(2, 2, 4, 4), RED));
        float[] before = canvas.guide().picture().l;
        canvas.paint(2, 1, g -> {});

        assertThat(canvas.guide().picture().l).containsExactly(before);
    }

    @Test
    void softnessSpreadsAnEdgeEvenlyToEitherSide() {
        Canvas canvas = white(40, 20);
        canvas.paint(2, 1, g -> Scene.fill(g, new Rectangle(0, 0, 20, 20), new Colour(0, 0, 0)));
        Guide guide = canvas.guide();

        assertThat(mask(guide, 5, 10)).isCloseTo(1, within(0.03f));
        assertThat(mask(guide, 35, 10)).isZero();
        assertThat(mask(guide, 19, 10) + mask(guide, 20, 10)).isCloseTo(1, within(0.05f));
        assertThat(mask(guide, 17, 10)).isBetween(0.6f, 0.99f);
    }

    @Test
    void theMeanOfARectangleIsTakenAtTheEdgeWhereItLiesOutside() {
        Canvas canvas = white(20, 20);
        for (int y = 10; y < 20; y++) canvas.row(y, new Colour(0, 0, 0));

        assertThat(canvas.mean(2, 1, 6, 6).l()).isCloseTo(1, within(1e-3f));
        assertThat(canvas.mean(-50, 30, 10, 10).l()).isCloseTo(0, within(1e-3f));
        assertThat(canvas.mean(0, 3, 20, 14).l()).isBetween(0.4f, 0.6f);
    }

    @ParameterizedTest
    @CsvSource({"true, 2, 17", "false, 17, 2"})
    void oneHalfIsCopiedOntoTheOtherMirrored(boolean fromLeft, int drawn, int copy) {
        Canvas canvas = white(20, 4);
        canvas.paint(0, 1, g -> Scene.fill(g, new Rectangle(drawn, 0, 1, 4), RED));
        canvas.mirrorHalves(fromLeft, 1);
        Guide guide = canvas.guide();

        assertThat(at(guide, copy, 2)).isCloseTo(at(guide, drawn, 2), within(0.01f));
        assertThat(mask(guide, copy, 2)).isEqualTo(1);
        canvas.mirrorHalves(!fromLeft, 0);
        assertThat(canvas.guide().picture().l).containsExactly(guide.picture().l);
    }

    @Test
    void stillWaterShowsWhatIsAboveItUpsideDownAndFainter() {
        Canvas canvas = white(60, 60);
        canvas.paint(0, 1, g -> Scene.fill(g, new Rectangle(0, 24, 60, 6), new Colour(0, 0, 0)));
        canvas.reflect(30, 0.8, new Noise(1), 0, 60);
        Guide guide = canvas.guide();

        assertThat(at(guide, 30, 32)).isLessThan(0.6f).isGreaterThan(at(guide, 30, 27));
        assertThat(at(guide, 30, 45)).isGreaterThan(0.9f);
        assertThat(at(guide, 30, 10)).isCloseTo(1, within(1e-3f));
    }

    @Test
    void aReflectedLayerStandsAboveItsBaselineAndItsImageBelowHasNoMask() {
        Canvas canvas = white(80, 80);
        canvas.paintReflected(0, 1, 40, 0.9, new Noise(2), g -> Scene.fill(g, new Rectangle(10, 25, 60, 15), RED));
        Guide guide = canvas.guide();

        assertThat(at(guide, 40, 30)).isCloseTo(RED.l(), within(0.005f));
        assertThat(mask(guide, 40, 30)).isEqualTo(1);
        assertThat(mask(guide, 40, 44)).isZero();
        double image = 0;
        double below = 0;
        for (int y = 41; y < 54; y++) image += 1 - at(guide, 40, y);
        for (int y = 60; y < 80; y++) below += 1 - at(guide, 40, y);
        assertThat(image).isGreaterThan(0.5);
        assertThat(below).isLessThan(0.05);
    }

    @Test
    void blurringPixelsKeepsAFlatPictureAndTheRowsOutside() {
        int[] pixels = new int[16 * 16];
        Arrays.fill(pixels, 0xFF336699);
        pixels[0] = 0xFFFFFFFF;
        Soften.box(pixels, 16, 4, 12, 3);

        assertThat(pixels[0]).isEqualTo(0xFFFFFFFF);
        for (int i = 1; i < 256; i++) assertThat(pixels[i]).isEqualTo(0xFF336699);
    }

    @Test
    void chancesAreTheSameForASeedAndAPurposeAndStayInTheirRanges() {
        Chance chance = new Chance(3, "mist");
        Chance same = new Chance(3, "mist");
        Chance other = new Chance(3, "rain");
        int differing = 0;
        double bells = 0;
        int heads = 0;
        int signs = 0;
        for (int i = 0; i < 2000; i++) {
            double between = chance.between(-2, 5);
            assertThat(between).isEqualTo(same.between(-2, 5)).isBetween(-2.0, 5.0);
            if (other.between(-2, 5) != between) differing++;
            assertThat(chance.below(7)).isEqualTo(same.below(7)).isBetween(0, 6);
            double bell = chance.bell();
            assertThat(bell).isEqualTo(same.bell()).isBetween(-2.1, 2.1);
            bells += bell;
            if (chance.heads(0.3)) heads++;
            signs += chance.sign();
            same.unit();
            same.unit();
        }
        assertThat(differing).isGreaterThan(1990);
        assertThat(bells / 2000).isCloseTo(0, within(0.06));
        assertThat(heads).isBetween(520, 680);
        assertThat(signs).isBetween(-200, 200);
    }

    @Test
    void noiseIsSmoothBetweenItsLatticeAndStaysInItsRange() {
        Noise noise = new Noise(9);
        double sum = 0;
        for (int i = 0; i < 4000; i++) {
            double x = i * 0.37 - 500;
            double y = i * 0.11 - 90;
            assertThat(noise.at(x, y)).isBetween(0.0, 1.0).isCloseTo(noise.at(x + 1e-4, y), within(1e-3));
            assertThat(noise.ridge(x, 4)).isBetween(0.0, 1.0);
            double octaves = noise.octaves(x, y, 4);
            assertThat(octaves).isBetween(0.0, 1.0);
            sum += octaves;
        }
        assertThat(sum / 4000).isCloseTo(0.5, within(0.03));
        assertThat(noise.at(3.3, 4.4)).isEqualTo(new Noise(9).at(3.3, 4.4)).isNotEqualTo(new Noise(10).at(3.3, 4.4));
        assertThat(noise.octaves(3.3, 4.4, 1)).isCloseTo(noise.at(3.3, 4.4), within(1e-12));
    }

    @Test
    void curvesAndLoopsGoThroughTheirPoints() {
        double[] points = {0, 0, 10, 5, 20, 0, 30, 10};
        Rectangle2D curve = Shapes.curve(points).getBounds2D();

        assertThat(curve.getMinX()).isCloseTo(0, within(1e-9));
        assertThat(curve.getMaxX()).isCloseTo(30, within(1e-9));
        for (int i = 0; i < points.length; i += 2)
            assertThat(Shapes.loop(points).intersects(points[i] - 0.5, points[i + 1] - 0.5, 1, 1))
                    .isTrue();
        assertThat(Shapes.polygon(0, 0, 10, 0, 10, 10, 0, 10).contains(5, 5)).isTrue();
        assertThat(Shapes.disc(3, 4, 2).getBounds2D()).isEqualTo(new Rectangle2D.Double(1, 2, 4, 4));
    }

    @Test
    void anEvenBlobIsRoundAndABrushStrokeTapers() {
        Rectangle2D blob = Shapes.blob(50, 40, 20, 10, 0, new Chance(1, "blob")).getBounds2D();
        assertThat(blob.getCenterX()).isCloseTo(50, within(0.5));
        assertThat(blob.getWidth()).isCloseTo(40, within(2.5));
        assertThat(blob.getHeight()).isCloseTo(20, within(2.0));

        var stroke = Shapes.brush(10, 2, 0, 0, 50, 0, 100, 0);
        assertThat(stroke.contains(3, 4)).isTrue();
        assertThat(stroke.contains(97, 4)).isFalse();
        assertThat(stroke.contains(97, 0.5)).isTrue();
        var land = Shapes.under(0, 10, 1, 20, x -> x);
        assertThat(land.contains(5, 10)).isTrue();
        assertThat(land.contains(5, 3)).isFalse();
    }

    @Test
    void aHaloIsStrongestInItsMiddleAndGoneAtItsRim() {
        Scene scene = new Scene(Intent.parse("a field"), Tastes.OIL.palette(), Composition.USUAL, 60, 60, 1);
        scene.halo(new Colour(1, 0, 0), 30, 30, 20, 1);
        Guide guide = scene.canvas.guide();

        assertThat(at(guide, 30, 30)).isGreaterThan(0.9f);
        assertThat(at(guide, 38, 30)).isBetween(0.1f, at(guide, 33, 30));
        assertThat(at(guide, 53, 30)).isZero();
        assertThat(mask(guide, 30, 30)).isZero();
    }

    @Test
    void gradientsRunFromTheirUpperToTheirLowerColour() {
        Canvas canvas = white(10, 100);
        canvas.paint(0, 1, g -> Scene.fill(g, new Rectangle(0, 0, 10, 100), RED, WHITE, 20, 80));
        Guide guide = canvas.guide();

        assertThat(at(guide, 5, 10)).isCloseTo(RED.l(), within(0.01f));
        assertThat(at(guide, 5, 50)).isBetween(RED.l() + 0.05f, 0.97f);
        assertThat(at(guide, 5, 90)).isCloseTo(1, within(0.01f));
        assertThat(new Color(guide.picture().toImage().getRGB(5, 10)).getRed()).isGreaterThan(150);
    }
}
