package air.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.engine.measure.Tastes;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Each value of a composition moves what it is named after, measured on the drawn guide. */
class CompositionTest {
    private static final int W = 256;
    private static final int H = 192;

    private static Guide draw(String intent, Composition composition, long seed) {
        return Layout.draw(Intent.parse(intent), Tastes.OIL.palette(), composition, W, H, seed);
    }

    /** Mean over seeds, so that one lucky arrangement proves nothing. */
    private static double mean(String intent, Composition composition, ToDoubleFunction<Guide> measure) {
        double sum = 0;
        for (long seed = 1; seed <= 4; seed++) sum += measure.applyAsDouble(draw(intent, composition, seed));
        return sum / 4;
    }

    @Test
    void horizonMovesTheStrongestStepOfLightness() {
        Composition c = Composition.USUAL.withUnrest(0).withMist(0);
        double high = mean("the sea", c.withHorizon(0.35), CompositionTest::strongestRow);
        double low = mean("the sea", c.withHorizon(0.75), CompositionTest::strongestRow);
        assertThat(high).isBetween(0.3, 0.4);
        assertThat(low).isBetween(0.7, 0.8);
    }

    private static double strongestRow(Guide guide) {
        Lab p = guide.picture();
        int best = 0;
        double most = -1;
        for (int y = 10; y < H - 10; y++) {
            double step = 0;
            for (int x = 0; x < W; x++) step += Math.abs(p.l[(y + 2) * W + x] - p.l[(y - 2) * W + x]);
            if (step > most) {
                most = step;
                best = y;
            }
        }
        return (double) best / H;
    }

    @Test
    void focusMovesTheMainMotif() {
        double left = mean("a boat", Composition.USUAL.withFocusX(0.25), CompositionTest::maskX);
        double right = mean("a boat", Composition.USUAL.withFocusX(0.75), CompositionTest::maskX);
        assertThat(left).isLessThan(0.4);
        assertThat(right).isGreaterThan(0.6);
    }

    private static double maskX(Guide guide) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < guide.motifMask().length; i++) {
            double m = guide.motifMask()[i] > 0.6 ? 1 : 0;
            sum += m * (i % W);
            weight += m;
        }
        return sum / weight / W;
    }

    @Test
    void scaleEnlargesTheMotifs() {
        Composition c = Composition.USUAL;
        double small = mean("a boat", c.withScale(0.7), CompositionTest::covered);
        double large = mean("a boat", c.withScale(1.4), CompositionTest::covered);
        assertThat(large).isGreaterThan(2 * small);
    }

    private static double covered(Guide guide) {
        int count = 0;
        for (float m : guide.motifMask()) if (m > 0.6) count++;
        return count;
    }

    @Test
    void detailAddsContours() {
        Composition c = Composition.USUAL.withSoftness(0);
        for (String intent : new String[] {"a lake", "a field", "a forest", "abstract"})
            assertThat(mean(intent, c.withDetail(1), CompositionTest::contours))
                    .as(intent)
                    .isGreaterThan(1.15 * mean(intent, c.withDetail(0.1), CompositionTest::contours));
    }

    private static double contours(Guide guide) {
        Lab p = guide.picture();
        int count = 0;
        for (int y = 0; y < H - 1; y++)
            for (int x = 0; x < W - 1; x++) {
                int i = y * W + x;
                if (Math.abs(p.l[i + 1] - p.l[i]) + Math.abs(p.l[i + W] - p.l[i]) > 0.035) count++;
            }
        return (double) count / (W * H);
    }

    @Test
    void unrestEnlivensTheSurfaces() {
        Composition c = Composition.USUAL;
        assertThat(mean("the sea", c.withUnrest(1.6), CompositionTest::liveliness))
                .isGreaterThan(1.5 * mean("the sea", c.withUnrest(0.1), CompositionTest::liveliness));
    }

    private static double liveliness(Guide guide) {
        float[] l = guide.picture().l;
        float[] broad = Plane.blur(l, W, H, 6);
        double sum = 0;
        for (int i = 0; i < l.length; i++) sum += Math.abs(l[i] - broad[i]);
        return sum / l.length;
    }

    @Test
    void emptinessLeavesMoreOfTheFrameQuiet() {
        Composition c = Composition.USUAL.withDetail(0.7).withUnrest(1);
        for (String intent : new String[] {"a boat on a lake", "clouds over hills"})
            assertThat(mean(intent, c.withEmptiness(0.9), CompositionTest::quiet))
                    .as(intent)
                    .isGreaterThan(mean(intent, c.withEmptiness(0.1), CompositionTest::quiet) + 0.03);
    }

    private static double quiet(Guide guide) {
        float[] l = guide.picture().l;
        float[] broad = Plane.blur(l, W, H, 3);
        int count = 0;
        for (int i = 0; i < l.length; i++) if (Math.abs(l[i] - broad[i]) < 0.008) count++;
        return (double) count / l.length;
    }

    @Test
    void symmetryMirrorsThePicture() {
        for (String intent : new String[] {"mountains", "a boat on a lake", "abstract"})
            assertThat(mean(intent, Composition.USUAL.withSymmetry(1), CompositionTest::mirrored))
                    .as(intent)
                    .isGreaterThan(0.85)
                    .isGreaterThan(mean(intent, Composition.USUAL, CompositionTest::mirrored));
    }

    private static double mirrored(Guide guide) {
        float[] l = Plane.blur(guide.picture().l, W, H, 2);
        double mean = Plane.mean(l);
        double both = 0;
        double own = 0;
        for (int i = 0; i < l.length; i++) {
            int other = i / W * W + W - 1 - i % W;
            both += (l[i] - mean) * (l[other] - mean);
            own += (l[i] - mean) * (l[i] - mean);
        }
        return both / own;
    }

    @Test
    void tiltSlopesTheLyingLines() {
        Composition c = Composition.USUAL.withUnrest(0);
        assertThat(mean("the sea", c.withTilt(0.25), CompositionTest::fall)).isGreaterThan(0.08);
        assertThat(mean("the sea", c.withTilt(-0.25), CompositionTest::fall)).isLessThan(-0.08);
    }

    /** How much lower the horizon lies at the right than at the left, in heights. */
    private static double fall(Guide guide) {
        return (steepest(guide.picture(), W - 24) - steepest(guide.picture(), 8)) / (double) H;
    }

    private static int steepest(Lab p, int from) {
        int best = 0;
        double most = -1;
        for (int y = 20; y < H - 20; y++) {
            double step = 0;
            for (int x = from; x < from + 16; x++) step += Math.abs(p.l[(y + 2) * W + x] - p.l[(y - 2) * W + x]);
            if (step > most) {
                most = step;
                best = y;
            }
        }
        return best;
    }

    @Test
    void mistTakesTheContrastFromTheDistance() {
        Composition c = Composition.USUAL.withUnrest(0);
        assertThat(mean("mountains", c.withMist(0.9), CompositionTest::farContrast))
                .isLessThan(0.8 * mean("mountains", c.withMist(0), CompositionTest::farContrast));
    }

    private static double farContrast(Guide guide) {
        Lab p = guide.picture();
        double sum = 0;
        for (int y = H / 3; y < H * 55 / 100; y++) {
            double mean = 0;
            for (int x = 0; x < W; x++) mean += p.l[y * W + x] / W;
            for (int x = 0; x < W; x++) sum += Math.abs(p.l[y * W + x] - mean);
        }
        return sum;
    }

    @Test
    void verticalGradientLightensTheTopAgainstTheBottom() {
        double usual = mean("a hill", Composition.USUAL, CompositionTest::lighterAbove);
        assertThat(mean("a hill", Composition.USUAL.withVerticalGradient(0.3), CompositionTest::lighterAbove))
                .isGreaterThan(usual + 0.05);
        assertThat(mean("a hill", Composition.USUAL.withVerticalGradient(-0.3), CompositionTest::lighterAbove))
                .isLessThan(usual - 0.05);
    }

    private static double lighterAbove(Guide guide) {
        float[] l = guide.picture().l;
        double sum = 0;
        for (int i = 0; i < l.length; i++) sum += i < l.length / 2 ? l[i] : -l[i];
        return sum / (l.length / 2.0);
    }

    @Test
    void softnessWidensTheEdges() {
        Composition c = Composition.USUAL.withUnrest(0).withDetail(0.2);
        assertThat(mean("a house", c.withSoftness(1), CompositionTest::sharpest))
                .isLessThan(0.8 * mean("a house", c.withSoftness(0), CompositionTest::sharpest));
    }

    private static double sharpest(Guide guide) {
        Lab p = guide.picture();
        float[] steps = new float[W * H];
        for (int i = 0; i < W * H - 1; i++) steps[i] = Math.abs(p.l[i + 1] - p.l[i]);
        return Plane.percentile(steps, 0.995);
    }

    @Test
    void clampsEveryValueToItsRange() {
        Composition c = Composition.USUAL
                .withHorizon(9)
                .withFocusX(-3)
                .withScale(50)
                .withTilt(-4)
                .withMist(7);
        assertThat(c.horizon()).isEqualTo(0.85);
        assertThat(c.focusX()).isEqualTo(0.15);
        assertThat(c.scale()).isEqualTo(2);
        assertThat(c.tilt()).isEqualTo(-0.3);
        assertThat(c.mist()).isEqualTo(1);
    }

    @Test
    void refusesValuesThatAreNoNumbers() {
        assertThatThrownBy(() -> Composition.USUAL.withScale(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
