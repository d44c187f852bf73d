package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class PatchSynthesisTest {
    private static final List<Lab> STRIPES =
            List.of(striped(160, 120, 9, 0.5), striped(120, 160, 5, 0.4), striped(150, 150, 7, 0.6));

    @Test
    void isTheSameBitForBitForAnyNumberOfThreads() throws Exception {
        List<float[]> results = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            results.add(pool.submit(() -> paint(STRIPES, 150, 130, 3).l).get());
            pool.shutdown();
        }
        results.add(paint(STRIPES, 150, 130, 3).l);
        for (float[] result : results) assertThat(result).isEqualTo(results.get(0));
    }

    @Test
    void differsByItsSeed() {
        assertThat(paint(STRIPES, 100, 100, 1).l).isNotEqualTo(paint(STRIPES, 100, 100, 2).l);
    }

    @Test
    void takesItsMarksFromTheReferences() {
        double guideActivity = activity(ramp(150, 130));
        double paintedActivity = activity(paint(STRIPES, 150, 130, 1));
        assertThat(paintedActivity).isGreaterThan(3 * guideActivity);
    }

    @Test
    void paintsAnySizeFromAnyReferences() {
        List<Lab> odd = List.of(striped(32, 32, 5, 0.5), striped(500, 40, 7, 0.5), new Lab(9, 13));
        for (int[] size : new int[][] {{64, 64}, {65, 201}, {333, 16}, {17, 250}}) {
            Lab painted = paint(odd, size[0], size[1], 1);
            assertThat(painted.width).isEqualTo(size[0]);
            assertThat(painted.height).isEqualTo(size[1]);
            for (int c = 0; c < 3; c++)
                for (float v : painted.plane(c)) assertThat(v).isBetween(-1f, 2f);
        }
    }

    @Test
    void stopsAtTheStepInWhichTheProgressRefuses() {
        List<Double> seen = Collections.synchronizedList(new ArrayList<>());
        PatchSynthesis synthesis =
                new PatchSynthesis(new Exemplars(STRIPES), ramp(150, 130), new float[150 * 130], 0.6, 0.6, 0, 1);
        assertThatThrownBy(() -> synthesis.run(p -> {
                    seen.add(p);
                    if (seen.size() == 3) throw new CancellationException("stop");
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(seen).hasSize(3).isSorted();
    }

    private static Lab paint(List<Lab> references, int width, int height, long seed) {
        return new PatchSynthesis(
                        new Exemplars(references), ramp(width, height), new float[width * height], 0.6, 0.6, 0, seed)
                .run(p -> {});
    }

    private static Lab ramp(int width, int height) {
        Lab lab = new Lab(width, height);
        for (int i = 0; i < lab.l.length; i++) lab.l[i] = 0.3f + 0.4f * (i / width) / height;
        return lab;
    }

    private static Lab striped(int width, int height, int period, double middle) {
        Lab lab = new Lab(width, height);
        for (int i = 0; i < lab.l.length; i++) {
            int place = i % width + i / width / 2;
            lab.l[i] = (float) (middle + (place % period < period / 2 ? 0.2 : -0.2) + 0.05 * Hash.unit(i));
            lab.a[i] = 0.05f;
        }
        return lab;
    }

    private static double activity(Lab lab) {
        double sum = 0;
        for (int i = 1; i < lab.l.length; i++) if (i % lab.width > 0) sum += Math.abs(lab.l[i] - lab.l[i - 1]);
        return sum / lab.l.length;
    }
}
