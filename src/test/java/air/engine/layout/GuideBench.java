package air.engine.layout;

import air.engine.measure.Tastes;
import air.engine.raster.Palette;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * Milliseconds a guide of 512 x 512 takes, warm, for one intent of each grammar, the median of 15: by the clock, and of
 * this thread's processor time, which is all of it with
 * {@code -Djava.util.concurrent.ForkJoinPool.common.parallelism=0}.
 */
final class GuideBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private GuideBench() {}

    public static void main(String[] args) {
        String[] intents = {
            "a lone boat under a mountain at dawn",
            "a city at night by the river",
            "a path through a forest",
            "a vase with flowers",
            "a portrait of a woman",
            "abstract",
            "koi in a pond",
            "a great wave in a storm"
        };
        Palette palette = Tastes.OIL.palette();
        for (double softness : new double[] {0, 0.8}) {
            Composition c = Composition.USUAL.withSoftness(softness);
            for (String intent : intents) {
                long[] times = new long[15];
                long[] cpu = new long[15];
                for (int warm = 0; warm < 5; warm++) draw(intent, palette, c, warm);
                for (int i = 0; i < times.length; i++) {
                    long start = System.nanoTime();
                    long began = THREADS.getCurrentThreadCpuTime();
                    draw(intent, palette, c, i);
                    times[i] = System.nanoTime() - start;
                    cpu[i] = THREADS.getCurrentThreadCpuTime() - began;
                }
                Arrays.sort(times);
                Arrays.sort(cpu);
                System.out.printf(
                        "softness %.1f  %5.1f ms  processor %5.1f ms  %s%n",
                        softness, times[7] / 1e6, cpu[7] / 1e6, intent);
            }
        }
    }

    private static void draw(String intent, Palette palette, Composition c, long seed) {
        Layout.draw(Intent.parse(intent), palette, c, 512, 512, seed);
    }
}
