package air.engine.paint;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Filters that make an interpolated picture crisp: one for each class of edge and each phase of a pixel between those
 * of the smaller picture, learned from the picture itself, which is made smaller, interpolated and compared with what
 * it was (after Romano, Isidoro and Milanfar, 2016, with the picture as its own example as in Glasner, 2009).
 */
final class EdgeFilters {
    static final int RADIUS = 3;
    static final int SIZE = 2 * RADIUS + 1;
    static final int TAPS = SIZE * SIZE;
    /** Pulls a class's filter to that of all classes, in samples. */
    private static final double TRUST_IN_ALL = 800;

    /** Keeps a filter from making much of what its examples hardly show, as a share of their number. */
    private static final double CAUTION = 0.03;

    private final int phases;
    private final float[][] filters;

    private EdgeFilters(int phases, float[][] filters) {
        this.phases = phases;
        this.filters = filters;
    }

    /** Phase of a pixel: which of the pixels that one pixel becomes, where pictures are doubled; 0 otherwise. */
    static int phase(int x, int y, int phases) {
        return phases == 1 ? 0 : (y & 1) * 2 + (x & 1);
    }

    /**
     * Learns from pairs.
     *
     * @param phases 4 for doubling, 1 for any other scale
     * @param lessons interpolated planes and what they should have been
     */
    static EdgeFilters learn(int phases, List<Lesson> lessons) {
        List<Sums[]> parts =
                lessons.parallelStream().map(lesson -> lesson.sums(phases)).toList();
        Sums[] sums = parts.get(0);
        for (Sums[] part : parts.subList(1, parts.size())) for (int i = 0; i < sums.length; i++) sums[i].add(part[i]);
        float[][] filters = new float[sums.length][];
        for (int phase = 0; phase < phases; phase++) {
            Sums all = new Sums();
            for (int c = 0; c < EdgeClasses.COUNT; c++) all.add(sums[c * phases + phase]);
            double[] usual = all.solve(new double[TAPS], 0);
            int p = phase;
            IntStream.range(0, EdgeClasses.COUNT).parallel().forEach(c -> {
                double[] own = sums[c * phases + p].solve(usual, TRUST_IN_ALL);
                filters[c * phases + p] = new float[TAPS];
                for (int i = 0; i < TAPS; i++) filters[c * phases + p][i] = (float) own[i];
            });
        }
        return new EdgeFilters(phases, filters);
    }

    /** One row of a plane, filtered. */
    void row(float[] plane, int width, int height, byte[] classes, int y, float[] result) {
        int[] rows = new int[SIZE];
        for (int k = 0; k < SIZE; k++) rows[k] = Math.max(0, Math.min(height - 1, y + k - RADIUS)) * width;
        for (int x = 0; x < width; x++) {
            float[] filter = filters[(classes[y * width + x] & 255) * phases + phase(x, y, phases)];
            boolean inside = x >= RADIUS && x < width - RADIUS;
            float centre = plane[y * width + x];
            float sum = 0;
            int tap = 0;
            for (int row : rows)
                for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                    int at = inside ? x + dx : Math.max(0, Math.min(width - 1, x + dx));
                    sum += filter[tap++] * (plane[row + at] - centre);
                }
            result[y * width + x] = centre + sum;
        }
    }

    /**
     * An interpolated plane and what it should have been.
     *
     * @param step one pixel in so many is looked at; odd, so that every phase is
     */
    record Lesson(float[] interpolated, float[] wanted, int width, int height, int step) {
        /** The same, seen in a mirror. */
        Lesson mirrored() {
            return moved(width, height, i -> i / width * width + width - 1 - i % width);
        }

        /** The same, upside down. */
        Lesson upsideDown() {
            return moved(width, height, i -> (height - 1 - i / width) * width + i % width);
        }

        /** The same, rows for columns. */
        Lesson turned() {
            return moved(height, width, i -> i % height * width + i / height);
        }

        private Lesson moved(int newWidth, int newHeight, IntUnaryOperator source) {
            float[] from = new float[interpolated.length];
            float[] to = new float[interpolated.length];
            for (int i = 0; i < from.length; i++) {
                from[i] = interpolated[source.applyAsInt(i)];
                to[i] = wanted[source.applyAsInt(i)];
            }
            return new Lesson(from, to, newWidth, newHeight, step);
        }

        private Sums[] sums(int phases) {
            Sums[] sums = new Sums[EdgeClasses.COUNT * phases];
            for (int i = 0; i < sums.length; i++) sums[i] = new Sums();
            byte[] classes = EdgeClasses.of(interpolated, width, height, p -> {});
            float[] patch = new float[TAPS];
            for (int y = RADIUS; y < height - RADIUS; y++)
                for (int x = RADIUS + y * 7 % step; x < width - RADIUS; x += step) {
                    int i = y * width + x;
                    float centre = interpolated[i];
                    int tap = 0;
                    for (int dy = -RADIUS; dy <= RADIUS; dy++)
                        for (int dx = -RADIUS; dx <= RADIUS; dx++)
                            patch[tap++] = interpolated[i + dy * width + dx] - centre;
                    sums[(classes[i] & 255) * phases + phase(x, y, phases)].add(patch, wanted[i] - centre);
                }
            return sums;
        }
    }

    /** Normal equations of a least-squares fit. */
    private static final class Sums {
        private final double[][] matrix = new double[TAPS][];
        private final double[] right = new double[TAPS];
        private double count;

        Sums() {
            for (int i = 0; i < TAPS; i++) matrix[i] = new double[i + 1];
        }

        void add(float[] patch, float wanted) {
            for (int i = 0; i < TAPS; i++) {
                double[] row = matrix[i];
                float p = patch[i];
                for (int j = 0; j <= i; j++) row[j] += p * patch[j];
                right[i] += p * wanted;
            }
            count++;
        }

        void add(Sums other) {
            for (int i = 0; i < TAPS; i++) {
                for (int j = 0; j <= i; j++) matrix[i][j] += other.matrix[i][j];
                right[i] += other.right[i];
            }
            count += other.count;
        }

        /** The filter that fits best, drawn to {@code usual} as if by {@code trust} samples (Cholesky). */
        double[] solve(double[] usual, double trust) {
            double trace = 0;
            for (int i = 0; i < TAPS; i++) trace += matrix[i][i];
            double variance = trace / TAPS / Math.max(1, count);
            double ridge = variance * (trust + CAUTION * count) + 1e-3;
            double[][] root = new double[TAPS][];
            for (int i = 0; i < TAPS; i++) root[i] = matrix[i].clone();
            double[] x = new double[TAPS];
            for (int i = 0; i < TAPS; i++) {
                root[i][i] += ridge;
                x[i] = right[i] + ridge * usual[i];
            }
            factor(root);
            for (int i = 0; i < TAPS; i++) {
                for (int j = 0; j < i; j++) x[i] -= root[i][j] * x[j];
                x[i] /= root[i][i];
            }
            for (int i = TAPS - 1; i >= 0; i--) {
                for (int j = i + 1; j < TAPS; j++) x[i] -= root[j][i] * x[j];
                x[i] /= root[i][i];
            }
            return x;
        }

        private static void factor(double[][] a) {
            for (int i = 0; i < TAPS; i++)
                for (int j = 0; j <= i; j++) {
                    double sum = a[i][j];
                    for (int k = 0; k < j; k++) sum -= a[i][k] * a[j][k];
                    a[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / a[j][j];
                }
        }
    }
}
