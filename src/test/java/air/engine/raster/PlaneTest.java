package air.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations on planes whose result can be worked out by hand. */
class PlaneTest {

    private static float[] ramp(int width, int height, float across, float down) {
        float[] plane = new float[width * height];
        for (int i = 0; i < plane.length; i++) plane[i] = across * (i % width) + down * (i / width);
        return plane;
    }

    private static float[] random(int length) {
        float[] plane = new float[length];
        for (int i = 0; i < length; i++) plane[i] = (float) Hash.unit(i);
        return plane;
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "7, 20", "40, 11", "1, 1", "160, 90"})
    void onePlainValueStaysItAtAnySize(int width, int height) {
        float[] plane = new float[16 * 9];
        Arrays.fill(plane, 0.37f);

        assertThat(Plane.resize(plane, 16, 9, width, height)).hasSize(width * height);
        for (float v : Plane.resize(plane, 16, 9, width, height)) assertThat(v).isCloseTo(0.37f, within(1e-5f));
    }

    @Test
    void theSameSizeIsTheSamePlane() {
        float[] plane = random(35);

        assertThat(Plane.resize(plane, 7, 5, 7, 5)).containsExactly(plane);
    }

    @Test
    void enlargingInterpolatesLinearlyBetweenTheCentresOfThePixels() {
        float[] larger = Plane.resize(new float[] {0, 1}, 2, 1, 4, 1);

        assertThat(larger).containsExactly(new float[] {0, 0.25f, 0.75f, 1}, within(1e-6f));
    }

    @Test
    void rowsAndColumnsAreEnlargedAlike() {
        assertThat(Plane.resize(new float[] {0, 1}, 1, 2, 1, 4))
                .containsExactly(Plane.resize(new float[] {0, 1}, 2, 1, 4, 1));
    }

    @Test
    void shrinkingWeighsTheSamplesByATentOverTheAreaTheyCover() {
        float[] impulse = new float[8];
        impulse[4] = 1;

        float[] smaller = Plane.resize(impulse, 8, 1, 4, 1);

        // Centres at 0.5, 2.5, 4.5 and 6.5; a tent two samples wide to each side, normalised to 2.
        assertThat(smaller).containsExactly(new float[] {0, 0.125f, 0.375f, 0}, within(1e-6f));
    }

    @Test
    void shrinkingKeepsTheMeanAndAStripePatternBecomesGrey() {
        float[] stripes = new float[64 * 64];
        for (int i = 0; i < stripes.length; i++) stripes[i] = i % 2;
        float[] small = Plane.resize(stripes, 64, 64, 8, 8);

        for (int i = 0; i < 64; i++)
            if (i % 8 > 0 && i % 8 < 7) assertThat(small[i]).isCloseTo(0.5f, within(1e-5f));
        assertThat(Plane.mean(small)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aRampIsStillARampInsideAfterResizing() {
        float[] small = Plane.resize(ramp(40, 40, 1, 2), 40, 40, 10, 10);

        for (int y = 1; y < 9; y++)
            for (int x = 1; x < 9; x++)
                assertThat(small[y * 10 + x]).isCloseTo(4 * x + 1.5f + 2 * (4 * y + 1.5f), within(1e-3f));
    }

    @Test
    void blurringSpreadsAnImpulseAsAGaussianOfItsSigma() {
        float[] impulse = new float[41 * 41];
        impulse[20 * 41 + 20] = 1;

        float[] soft = Plane.blur(impulse, 41, 41, 3);

        double sum = 0;
        double variance = 0;
        for (int i = 0; i < soft.length; i++) {
            sum += soft[i];
            variance += soft[i] * (i % 41 - 20) * (i % 41 - 20);
        }
        assertThat(sum).isCloseTo(1, within(1e-5));
        // Cut off at two and a half sigma, a Gaussian is a little narrower.
        assertThat(Math.sqrt(variance)).isBetween(2.8, 3.0);
        assertThat(soft[20 * 41 + 23] / soft[20 * 41 + 20]).isCloseTo((float) Math.exp(-0.5), within(1e-4f));
        assertThat(soft[23 * 41 + 20]).isCloseTo(soft[20 * 41 + 23], within(1e-7f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.8, 2.5, 30})
    void blurringKeepsOneValueAndNeverLeavesTheRange(double sigma) {
        float[] plain = new float[20 * 13];
        Arrays.fill(plain, 0.8f);

        for (float v : Plane.blur(plain, 20, 13, sigma)) assertThat(v).isCloseTo(0.8f, within(1e-5f));
        for (float v : Plane.blur(random(260), 20, 13, sigma)) assertThat(v).isBetween(-1e-5f, 1.00001f);
    }

    @Test
    void blurringMirrorsAtTheBordersSoThatASlopeGoesOnDownhillThere() {
        float[] soft = Plane.blur(ramp(30, 1, 1, 0), 30, 1, 1);

        assertThat(soft[15]).isCloseTo(15, within(1e-4f));
        // Mirrored about the first pixel: the mean of the distance from it.
        assertThat(soft[0]).isBetween(0.7f, 0.85f);
        assertThat(soft[29]).isCloseTo(29 - soft[0], within(1e-4f));
    }

    @Test
    void blurringALittleIsACopy() {
        float[] plane = random(12);
        float[] same = Plane.blur(plane, 4, 3, 0.19);

        assertThat(same).containsExactly(plane).isNotSameAs(plane);
    }

    @Test
    void theSourceIsNeverChanged() {
        float[] plane = random(120);
        float[] before = plane.clone();
        Plane.blur(plane, 12, 10, 2);
        Plane.resize(plane, 12, 10, 5, 17);

        assertThat(plane).containsExactly(before);
    }

    @Test
    void resultsAreTheSameBitForBitForAnyNumberOfThreads() throws Exception {
        float[] plane = random(97 * 61);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(6);
        float[] alone = one.submit(() -> Plane.resize(Plane.blur(plane, 97, 61, 3), 97, 61, 30, 90))
                .get();
        float[] together = many.submit(() -> Plane.resize(Plane.blur(plane, 97, 61, 3), 97, 61, 30, 90))
                .get();
        one.shutdown();
        many.shutdown();

        assertThat(together).containsExactly(alone);
    }

    @Test
    void theMeanIsTheMean() {
        assertThat(Plane.mean(new float[] {1, 2, 6})).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.05, 50", "0.5, 500", "0.95, 950", "1, 999"})
    void aPercentileIsTheValueBelowWhichThatShareLies(double share, double value) {
        float[] values = new float[1000];
        for (int i = 0; i < 1000; i++) values[i] = i * 7 % 1000;

        assertThat(Plane.percentile(values, share)).isCloseTo(value, within(1.0));
    }

    @Test
    void everyPercentileOfOneValueIsThatValue() {
        assertThat(Plane.percentile(new float[] {-0.25f, -0.25f}, 0)).isEqualTo(-0.25);
        assertThat(Plane.percentile(new float[] {-0.25f, -0.25f}, 1)).isEqualTo(-0.25);
    }
}
