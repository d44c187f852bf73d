package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other sizes, wide blurs and bands of detail, on planes whose result is known. */
class ResamplingTest {

    private static float[] random(int length) {
        float[] plane = new float[length];
        for (int i = 0; i < length; i++) plane[i] = (float) Hash.unit(i);
        return plane;
    }

    @Test
    void eachPixelOfASmallerPictureIsTheAverageOfWhatItCovers() {
        float[] plane = {0, 2, 4, 6, 8, 10, 12, 14};

        assertThat(Resampling.area(plane, 4, 2, 2, 1)).containsExactly(5, 9);
    }

    @Test
    void pixelsAtTheBorderCountByTheirShare() {
        assertThat(Resampling.area(new float[] {3, 6, 9}, 3, 1, 2, 1))
                .containsExactly(new float[] {4, 8}, within(1e-5f));
        assertThat(Resampling.area(new float[] {3, 6, 9}, 1, 3, 1, 2))
                .containsExactly(new float[] {4, 8}, within(1e-5f));
    }

    @ParameterizedTest
    @CsvSource({"30, 20", "7, 5", "1, 1", "13, 20"})
    void averagingOverAreasKeepsTheMean(int width, int height) {
        float[] plane = random(30 * 20);

        assertThat(Plane.mean(Resampling.area(plane, 30, 20, width, height)))
                .isCloseTo(Plane.mean(plane), within(1e-5));
    }

    @Test
    void theCubicGoesThroughTheSamplesAndDrawsSlopesStraight() {
        float[] plane = random(9 * 7);
        float[] ramp = new float[20];
        for (int i = 0; i < 20; i++) ramp[i] = i;
        float[] larger = Resampling.cubic(ramp, 20, 1, 60, 1);

        assertThat(Resampling.cubic(plane, 9, 7, 9, 7)).containsExactly(plane, within(1e-6f));
        for (int x = 6; x < 54; x++) assertThat(larger[x]).isCloseTo((x + 0.5f) / 3 - 0.5f, within(1e-4f));
        // Every third pixel lies on the middle of one before.
        float[] triple = Resampling.cubic(plane, 9, 7, 27, 21);
        for (int i = 0; i < 63; i++)
            assertThat(triple[(i / 9 * 3 + 1) * 27 + i % 9 * 3 + 1]).isCloseTo(plane[i], within(1e-6f));
    }

    @Test
    void theCubicOvershootsAtAnEdgeAsCatmullAndRomsDoes() {
        float[] larger = Resampling.cubic(new float[] {0, 0, 1, 1}, 4, 1, 8, 1);

        assertThat(larger[2]).isCloseTo(-0.0703125f, within(1e-6f));
        assertThat(larger[3] + larger[4]).isCloseTo(1, within(1e-6f));
        assertThat(larger[5]).isCloseTo(1 - larger[2], within(1e-6f));
    }

    @Test
    void croppingKeepsTheUpperLeftPart() {
        assertThat(Resampling.cropped(new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 3, 2, 2))
                .containsExactly(1, 2, 4, 5);
    }

    @ParameterizedTest
    @CsvSource({"1, 12, 5", "8, 5, 5"})
    void aRunningMeanCoversAsFarAsItReachesToEitherSide(int step, int at, int reach) {
        int width = step == 1 ? 24 : 8;
        int height = step == 1 ? 3 : 24;
        float[] impulse = new float[width * height];
        impulse[12 * step + (step == 1 ? width : 3)] = 1;
        float[] mean = Broad.along(impulse, width, height, step, reach);

        int covered = 0;
        for (float v : mean) {
            if (Math.abs(v) < 1e-7) continue;
            assertThat(v).isCloseTo(1f / (2 * reach + 1), within(1e-6f));
            covered++;
        }
        assertThat(covered).isEqualTo(2 * reach + 1);
    }

    @Test
    void aWideBlurIsNearlyTheFineOne() {
        float[] plane = random(120 * 96);
        float[] wide = Broad.of(plane, 120, 96, 10);
        float[] fine = Plane.blur(plane, 120, 96, 10);

        for (int y = 20; y < 76; y++)
            for (int i = y * 120 + 20; i < y * 120 + 100; i++)
                assertThat(wide[i]).isCloseTo(fine[i], within(0.02f));
    }

    @Test
    void bandsAndRestAddUpToThePicture() {
        float[] plane = random(90 * 70);
        DetailBands bands = new DetailBands(plane, 90, 70);
        float[] sum = bands.rest.clone();
        for (float[] detail : bands.detail) for (int i = 0; i < sum.length; i++) sum[i] += detail[i];

        assertThat(sum).containsExactly(plane, within(1e-5f));
        for (int k = 0; k < DetailBands.COUNT; k++)
            assertThat(bands.strength[k]).isEqualTo(DetailBands.rms(bands.detail[k]));
    }

    @Test
    void aFlatPictureHasNoDetail() {
        float[] plane = new float[50 * 40];
        Arrays.fill(plane, 0.4f);

        for (double strength : new DetailBands(plane, 50, 40).strength)
            assertThat(strength).isLessThan(1e-6);
    }

    @Test
    void theStrengthOfABandIsItsRootMeanSquare() {
        assertThat(DetailBands.rms(new float[] {3, -4, 0, 0})).isEqualTo(2.5);
    }

    private static Lab plain(float value) {
        Lab lab = new Lab(40, 40);
        for (int c = 0; c < 3; c++) Arrays.fill(lab.plane(c), value);
        return lab;
    }

    @Test
    void enlargingKeepsPlainColoursAndLiftsDetailOnlyWhenItEnlarges() {
        Lab noisy = plain(0.5f);
        for (int i = 0; i < 1600; i++) noisy.l[i] += (float) (0.1 * (Hash.unit(i) - 0.5));

        assertThat(Enlarging.of(noisy, 40, 40).l).containsExactly(noisy.l, within(1e-6f));
        Lab large = Enlarging.of(noisy, 100, 100);
        assertThat(large.a).containsOnly(0.5f);
        float[] unlifted = Resampling.cubic(noisy.l, 40, 40, 100, 100);
        assertThat(deviation(large.l)).isGreaterThan(1.1 * deviation(unlifted));
        assertThat(Plane.mean(large.l)).isCloseTo(Plane.mean(unlifted), within(1e-3));
    }

    private static double deviation(float[] plane) {
        double mean = Plane.mean(plane);
        double sum = 0;
        for (float v : plane) sum += (v - mean) * (v - mean);
        return Math.sqrt(sum / plane.length);
    }

    @Test
    void aLargerPictureOfTheSameSubjectLendsItsFineDetail() {
        Lab source = plain(0.5f).resize(120, 120);
        for (int i = 0; i < source.l.length; i++) source.l[i] += i % 120 % 2 == 0 ? 0.1f : -0.1f;
        Lab small = source.resize(40, 40);

        Lab guided = Enlarging.guided(small, source, 1);
        Lab half = Enlarging.guided(small, source, 0.5);
        assertThat(step(guided)).isCloseTo(0.2, within(0.02));
        assertThat(step(half)).isCloseTo(0.1, within(0.02));
    }

    private static double step(Lab p) {
        return p.l[60 * 120 + 60] - p.l[60 * 120 + 61];
    }

    @Test
    void leastSquaresMeetContradictingWishesHalfway() {
        LeastSquares system = new LeastSquares(new double[] {1e-6, 1e-6})
                .wish(2, 1, 1, 0)
                .wish(4, 1, 1, 0)
                .wish(10, 1, 1, 1)
                .wish(0, 1, 1, 0);

        assertThat(system.solve()).containsExactly(new double[] {3, 7}, within(1e-6));
    }
}
