package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks drawn out along themselves. */
class FlowTest {
    private static final int SIDE = 64;

    /** Stripes of a direction with noise upon them. */
    private static Lab striped(boolean standing, double noise) {
        Lab lab = new Lab(SIDE, SIDE);
        for (int i = 0; i < SIDE * SIDE; i++) {
            int place = standing ? i % SIDE : i / SIDE;
            lab.l[i] = (float) (0.5 + 0.2 * Math.sin(place * 0.6) + noise * (Hash.unit(i) - 0.5));
        }
        return lab;
    }

    private static Lab flowing(Lab from, double strength, int coarseness) {
        Lab copy = from.copy();
        Flow.apply(copy, strength, coarseness);
        return copy;
    }

    /** Mean step from pixel to pixel in the inside. */
    private static double roughness(Lab p, boolean down) {
        double sum = 0;
        for (int y = 8; y < SIDE - 8; y++)
            for (int i = y * SIDE + 8; i < y * SIDE + SIDE - 8; i++)
                sum += Math.abs(p.l[i] - p.l[i + (down ? SIDE : 1)]);
        return sum;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawingOutSmoothsAlongTheStripesAndKeepsThem(boolean standing) {
        Lab noisy = striped(standing, 0.1);
        Lab drawn = flowing(noisy, 1, 1);

        assertThat(roughness(drawn, standing)).isLessThan(0.6 * roughness(noisy, standing));
        Lab clean = striped(standing, 0);
        Lab kept = flowing(clean, 1, 1);
        for (int y = 8; y < SIDE - 8; y++)
            for (int i = y * SIDE + 8; i < y * SIDE + SIDE - 8; i++)
                assertThat(kept.l[i]).isCloseTo(clean.l[i], within(1e-4f));
    }

    @Test
    void breakingUpIsTheOppositeOfDrawingOut() {
        Lab noisy = striped(true, 0.1);
        Lab drawn = flowing(noisy, 0.5, 1);
        Lab broken = flowing(noisy, -0.5, 1);

        assertThat(roughness(broken, true)).isGreaterThan(1.1 * roughness(noisy, true));
        for (int i = 0; i < noisy.l.length; i++)
            assertThat(drawn.l[i] + broken.l[i]).isCloseTo(2 * noisy.l[i], within(1e-5f));
    }

    @Test
    void onlyLightnessChangesAndAPlainPictureNotAtAll() {
        Lab coloured = striped(false, 0.1);
        for (int i = 0; i < coloured.a.length; i++) coloured.a[i] = (float) Hash.unit(i);

        assertThat(flowing(coloured, 1, 4).a).containsExactly(coloured.a);
        assertThat(flowing(new Lab(SIDE, SIDE), 1, 1).l).containsOnly(0);
    }

    @Test
    void flowsAlikeForAnyNumberOfThreads() throws Exception {
        Lab noisy = striped(true, 0.2);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(5);
        float[] alone = one.submit(() -> flowing(noisy, 0.8, 4).l).get();
        float[] together = many.submit(() -> flowing(noisy, 0.8, 4).l).get();
        one.shutdown();
        many.shutdown();

        assertThat(together).containsExactly(alone);
    }
}
