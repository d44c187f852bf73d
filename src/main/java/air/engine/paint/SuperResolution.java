package air.engine.paint;

import air.engine.paint.EdgeFilters.Lesson;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * More pixels of the same picture. It is interpolated, made crisp by filters learned from the picture itself at a
 * smaller size, kept within what its surroundings allow so that no edge gets a halo, and corrected until, made smaller
 * again, it is the picture that was given (Irani and Peleg, 1991). Deterministic for any number of threads.
 */
public final class SuperResolution {
    /** Rounds of correction. */
    private static final int CORRECTIONS = 3;
    /** Most pixels that filters are learned from. */
    private static final int LESSONS = 300_000;
    /** Share of a step's time that learning takes, about. */
    private static final double LEARNING = 0.3;
    /** Share that is over when the edges are sorted. */
    private static final double CLASSED = 0.4;
    /** Rows filtered between two reports of progress. */
    private static final int BAND = 128;

    private SuperResolution() {}

    /**
     * Enlarges.
     *
     * @param width px, at least the picture's
     * @param height px, likewise, of the same proportions
     * @param progress 0 to 1, on the calling thread; what it throws ends the work
     */
    public static BufferedImage enlarge(BufferedImage picture, int width, int height, DoubleConsumer progress) {
        int steps = 0;
        for (int w = picture.getWidth(), h = picture.getHeight(); w != width || h != height; steps++) {
            boolean twice = isDouble(w, h, width, height);
            w = twice ? 2 * w : width;
            h = twice ? 2 * h : height;
        }
        Channels channels = Channels.of(picture);
        progress.accept(0);
        for (int step = 0; step < steps; step++) {
            boolean twice = isDouble(channels.width, channels.height, width, height);
            double begun = step;
            int all = steps;
            channels = step(
                    channels,
                    twice ? 2 * channels.width : width,
                    twice ? 2 * channels.height : height,
                    share -> progress.accept((begun + share) / all));
        }
        progress.accept(1);
        return channels.image();
    }

    private static boolean isDouble(int w, int h, int width, int height) {
        return width >= 2 * w && height >= 2 * h;
    }

    private static Channels step(Channels from, int width, int height, DoubleConsumer progress) {
        int w = from.width;
        int h = from.height;
        int phases = width == 2 * w && height == 2 * h ? 4 : 1;
        float[] grey = from.grey();
        EdgeFilters filters = learn(grey, w, h, width, height, phases);
        progress.accept(LEARNING);
        float[] interpolated = Resampling.cubic(grey, w, h, width, height);
        byte[] classes = EdgeClasses.of(
                interpolated, width, height, share -> progress.accept(LEARNING + (CLASSED - LEARNING) * share));
        Channels result = new Channels(width, height);
        for (int c = 0; c < 3; c++) {
            double begun = CLASSED + (1 - CLASSED) * c / 3;
            result.planes[c] = channel(
                    new Plan(from.planes[c], w, h, width, height),
                    filters,
                    classes,
                    share -> progress.accept(begun + (1 - CLASSED) / 3 * share));
        }
        return result;
    }

    private static EdgeFilters learn(float[] grey, int w, int h, int width, int height, int phases) {
        // For doubling the lesson must have even sides, so that its phases are those of the picture to come.
        int evenW = phases == 4 ? w & ~1 : w;
        int evenH = phases == 4 ? h & ~1 : h;
        float[] wanted = Resampling.cropped(grey, w, evenW, evenH);
        int smallW = Math.max(1, (int) Math.round((double) evenW * w / width));
        int smallH = Math.max(1, (int) Math.round((double) evenH * h / height));
        float[] small = Resampling.area(wanted, evenW, evenH, smallW, smallH);
        float[] interpolated = Resampling.cubic(small, smallW, smallH, evenW, evenH);
        Lesson lesson = new Lesson(interpolated, wanted, evenW, evenH, (int) (4L * evenW * evenH / LESSONS) | 1);
        return EdgeFilters.learn(phases, List.of(lesson, lesson.mirrored(), lesson.upsideDown(), lesson.turned()));
    }

    /** A channel of the smaller picture and the size it is brought to. */
    private record Plan(float[] plane, int w, int h, int width, int height) {}

    private static float[] channel(Plan plan, EdgeFilters filters, byte[] classes, DoubleConsumer progress) {
        int width = plan.width;
        int height = plan.height;
        float[] interpolated = Resampling.cubic(plan.plane, plan.w, plan.h, width, height);
        float[] crisp = new float[width * height];
        for (int top = 0; top < height; top += BAND) {
            IntStream.range(top, Math.min(height, top + BAND))
                    .parallel()
                    .forEach(y -> filters.row(interpolated, width, height, classes, y, crisp));
            progress.accept(0.6 * top / height);
        }
        progress.accept(0.6);
        limit(crisp, plan);
        for (int round = 0; round < CORRECTIONS; round++) {
            float[] gap = Resampling.area(crisp, width, height, plan.w, plan.h);
            for (int i = 0; i < gap.length; i++) gap[i] = plan.plane[i] - gap[i];
            progress.accept(0.6 + 0.4 * (round + 0.4) / CORRECTIONS);
            float[] correction = Resampling.cubic(gap, plan.w, plan.h, width, height);
            progress.accept(0.6 + 0.4 * (round + 0.8) / CORRECTIONS);
            for (int i = 0; i < crisp.length; i++) crisp[i] += correction[i];
            limit(crisp, plan);
            progress.accept(0.6 + 0.4 * (round + 1) / CORRECTIONS);
        }
        return crisp;
    }

    /** Keeps every pixel within the range of the nine pixels about its place. */
    private static void limit(float[] crisp, Plan plan) {
        float[] plane = plan.plane;
        int w = plan.w;
        int h = plan.h;
        float[] least = new float[w * h];
        float[] most = new float[w * h];
        IntStream.range(0, h).parallel().forEach(v -> {
            for (int u = 0; u < w; u++) {
                float low = plane[v * w + u];
                float high = low;
                for (int j = Math.max(0, v - 1); j <= Math.min(h - 1, v + 1); j++)
                    for (int i = Math.max(0, u - 1); i <= Math.min(w - 1, u + 1); i++) {
                        low = Math.min(low, plane[j * w + i]);
                        high = Math.max(high, plane[j * w + i]);
                    }
                least[v * w + u] = low;
                most[v * w + u] = high;
            }
        });
        IntStream.range(0, plan.height).parallel().forEach(y -> {
            int v = Math.min(h - 1, (int) ((y + 0.5) * h / plan.height));
            for (int x = 0; x < plan.width; x++) {
                int near = v * w + Math.min(w - 1, (int) ((x + 0.5) * w / plan.width));
                int i = y * plan.width + x;
                crisp[i] = Math.max(least[near], Math.min(most[near], crisp[i]));
            }
        });
    }

    /** A picture as its three channels, 0 to 255 each. */
    private static final class Channels {
        final int width;
        final int height;
        final float[][] planes = new float[3][];

        Channels(int width, int height) {
            this.width = width;
            this.height = height;
        }

        static Channels of(BufferedImage image) {
            Channels channels = new Channels(image.getWidth(), image.getHeight());
            int n = channels.width * channels.height;
            int[] rgb = image.getRGB(0, 0, channels.width, channels.height, null, 0, channels.width);
            for (int c = 0; c < 3; c++) {
                channels.planes[c] = new float[n];
                for (int i = 0; i < n; i++) channels.planes[c][i] = rgb[i] >> 16 - 8 * c & 255;
            }
            return channels;
        }

        float[] grey() {
            float[] grey = new float[width * height];
            for (int i = 0; i < grey.length; i++)
                grey[i] = 0.299f * planes[0][i] + 0.587f * planes[1][i] + 0.114f * planes[2][i];
            return grey;
        }

        BufferedImage image() {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            int[] row = new int[width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int i = y * width + x;
                    row[x] = level(planes[0][i]) << 16 | level(planes[1][i]) << 8 | level(planes[2][i]);
                }
                image.setRGB(0, y, width, 1, row, 0, width);
            }
            return image;
        }

        private static int level(float value) {
            return Math.max(0, Math.min(255, Math.round(value)));
        }
    }
}
