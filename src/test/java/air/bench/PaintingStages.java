package air.bench;

import air.engine.measure.Judge;
import air.engine.measure.Taste;
import air.engine.paint.Painter;
import air.samples.Samples;
import com.sun.management.OperatingSystemMXBean;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Times the stages of a round on the embedded engine, in milliseconds and as multiples of a fixed piece of arithmetic
 * on one thread, so that figures from busy or different machines can be compared. Arguments: rounds (default 15), width
 * and height (512).
 */
public final class PaintingStages {
    /** The stages by the progress at which they end. */
    private static final double[] ENDS = {0.05, 0.1, 0.12, 0.3308, 0.88, 0.92, 0.97, 1};

    private static final String[] NAMES = {
        "taste's material",
        "layout",
        "layout's colours",
        "patches, coarse",
        "patches, fine",
        "colours",
        "finish",
        "size"
    };

    private PaintingStages() {}

    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        int width = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 512;
        int height = arguments.length > 2 ? Integer.parseInt(arguments[2]) : width;
        double unit = unit();
        for (String set : Samples.SETS) {
            List<BufferedImage> references = references(set);
            double[] reading = new double[3];
            for (int i = 0; i < reading.length; i++) {
                long start = System.nanoTime();
                Taste.of(references);
                reading[i] = millis(start);
            }
            System.out.printf("%n%s, %d x %d, median of %d rounds%n", set, width, height, rounds);
            print("taste of 4", Arrays.stream(reading).sorted().toArray()[1], unit);
            Map<String, double[]> times = rounds(Taste.of(references), width, height, rounds);
            times.forEach((stage, all) ->
                    print(stage.substring(2), Arrays.stream(all).sorted().toArray()[rounds / 2], unit));
        }
    }

    private static Map<String, double[]> rounds(Taste taste, int width, int height, int rounds) {
        Map<String, double[]> times = new TreeMap<>();
        Painter painter = new Painter();
        String prompt = "a lone boat under a mountain at dawn";
        for (int warm = 0; warm < 3; warm++) painter.paint(taste, prompt, width, height, warm, p -> {});
        for (int round = 0; round < rounds; round++) {
            double[] ends = new double[ENDS.length];
            long used = cpu();
            long start = System.nanoTime();
            BufferedImage image = painter.paint(taste, prompt, width, height, round, p -> mark(ends, p, start))
                    .image();
            for (int k = 0; k < ENDS.length; k++)
                put(times, k + " " + NAMES[k], rounds, round, ends[k] - (k == 0 ? 0 : ends[k - 1]));
            put(times, "8 painting", rounds, round, ends[ENDS.length - 1]);
            put(times, "9 painting, CPU", rounds, round, (cpu() - used) / 1e6);
            long judging = System.nanoTime();
            new Judge().judge(taste, image, prompt, List.of(), p -> {});
            put(times, "A judging", rounds, round, millis(judging));
        }
        return times;
    }

    private static void mark(double[] ends, double progress, long start) {
        for (int k = 0; k < ENDS.length; k++) if (progress <= ENDS[k] + 1e-6) ends[k] = millis(start);
        for (int k = 1; k < ENDS.length; k++)
            if (progress > ENDS[k - 1] + 1e-6 && ends[k] == 0) ends[k] = millis(start);
    }

    private static void put(Map<String, double[]> times, String stage, int rounds, int round, double value) {
        times.computeIfAbsent(stage, s -> new double[rounds])[round] = value;
    }

    private static void print(String stage, double millis, double unit) {
        System.out.printf(Locale.ROOT, "  %-18s %8.1f ms %8.2f units%n", stage, millis, millis / unit);
    }

    /** CPU time of all threads, ns: on a busy machine the better figure. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** Milliseconds of 20 million dependent multiplications, the best of ten. */
    private static double unit() {
        double best = Double.MAX_VALUE;
        long sum = 1;
        for (int i = 0; i < 10; i++) {
            long start = System.nanoTime();
            for (int k = 0; k < 20_000_000; k++) sum = sum * 6364136223846793005L + k;
            best = Math.min(best, millis(start));
        }
        System.out.printf(
                Locale.ROOT,
                "1 unit = %.1f ms (%d threads)%n",
                best,
                Runtime.getRuntime().availableProcessors());
        return sum == 0 ? 0 : best;
    }

    private static List<BufferedImage> references(String set) {
        List<BufferedImage> references = new ArrayList<>();
        for (int number = 1; number <= 4; number++) references.add(Samples.draw(set, number));
        return references;
    }
}
