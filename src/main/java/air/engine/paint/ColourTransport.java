package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves a picture's colours towards those of the reference images: sliced one-dimensional optimal transport (Pitié
 * 2007, Rabin and Bonneel) in OKLab, worked out on a smaller copy, with the displacement smoothed over the picture so
 * that equal colours stay equal and no noise is made.
 */
final class ColourTransport {
    private static final int BINS = 512;
    /** Longer side of the copy the displacement is worked out on, px. */
    private static final int WORKING_SIDE = 256;
    /** Longer side of the copies of the references, px. */
    private static final int REFERENCE_SIDE = 128;
    /** Share of each slice's displacement that is applied. */
    private static final double STEP = 0.9;

    private final List<Lab> references;

    ColourTransport(List<Lab> references) {
        this.references = references.stream()
                .map(r -> Math.max(r.width, r.height) > REFERENCE_SIDE ? r.fit(REFERENCE_SIDE) : r)
                .toList();
    }

    /**
     * @param strength 0 leaves the picture, 1 gives it the references' colours
     * @param lead index of the reference that counts double
     * @param rounds rotations of the slices, 1 to 8; more is closer
     */
    Lab apply(Lab picture, double strength, int lead, int rounds) {
        if (strength < 0.01) return picture;
        boolean large = Math.max(picture.width, picture.height) > WORKING_SIDE;
        Lab small = large ? picture.fit(WORKING_SIDE) : picture;
        Lab moved = small.copy();
        float[][] target = samples(lead);
        for (int round = 0; round < rounds; round++) move(moved, target, rotation(round));
        return displaced(picture, small, moved, strength);
    }

    private static Lab displaced(Lab picture, Lab small, Lab moved, double strength) {
        Lab result = picture.copy();
        for (int c = 0; c < 3; c++) {
            float[] from = small.plane(c);
            float[] change = new float[from.length];
            for (int i = 0; i < change.length; i++) change[i] = moved.plane(c)[i] - from[i];
            change = Plane.blur(change, small.width, small.height, 0.8);
            if (small != picture)
                change = Plane.resize(change, small.width, small.height, picture.width, picture.height);
            float share = (float) (c == 0 ? strength * 0.8 : strength);
            float[] to = result.plane(c);
            for (int i = 0; i < to.length; i++) to[i] += share * change[i];
        }
        return result;
    }

    private float[][] samples(int lead) {
        int count = 0;
        for (int r = 0; r < references.size(); r++) count += references.get(r).l.length * (r == lead ? 2 : 1);
        float[][] all = new float[3][count];
        int at = 0;
        for (int r = 0; r < references.size(); r++)
            for (int copies = r == lead ? 2 : 1; copies > 0; copies--) {
                int n = references.get(r).l.length;
                for (int c = 0; c < 3; c++) System.arraycopy(references.get(r).plane(c), 0, all[c], at, n);
                at += n;
            }
        return all;
    }

    private static void move(Lab picture, float[][] target, double[][] axes) {
        float[][] shift = new float[3][];
        IntStream.range(0, 3).parallel().forEach(d -> shift[d] = slice(picture, target, axes[d]));
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.plane(c);
            float x = (float) (STEP * axes[0][c]);
            float y = (float) (STEP * axes[1][c]);
            float z = (float) (STEP * axes[2][c]);
            for (int i = 0; i < plane.length; i++) plane[i] += x * shift[0][i] + y * shift[1][i] + z * shift[2][i];
        }
    }

    /** How far each pixel moves along one axis. */
    private static float[] slice(Lab picture, float[][] target, double[] axis) {
        float[] here = projected(new float[][] {picture.l, picture.a, picture.b}, axis);
        float[] there = projected(target, axis);
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (float[] values : new float[][] {here, there})
            for (float v : values) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        float scale = (BINS - 1) / (high - low + 1e-9f);
        float[] table = displacement(shares(here, low, scale), shares(there, low, scale), scale);
        for (int i = 0; i < here.length; i++) here[i] = table[(int) ((here[i] - low) * scale)];
        return here;
    }

    private static float[] projected(float[][] colours, double[] axis) {
        float x = (float) axis[0];
        float y = (float) axis[1];
        float z = (float) axis[2];
        float[] result = new float[colours[0].length];
        for (int i = 0; i < result.length; i++) result[i] = x * colours[0][i] + y * colours[1][i] + z * colours[2][i];
        return result;
    }

    /** Cumulative histogram, 0 to 1, at the bins' borders. */
    private static double[] shares(float[] values, float low, float scale) {
        double[] sum = new double[BINS + 1];
        for (float v : values) sum[(int) ((v - low) * scale) + 1]++;
        for (int i = 1; i <= BINS; i++) sum[i] = sum[i - 1] + sum[i] / values.length;
        return sum;
    }

    private static float[] displacement(double[] from, double[] to, float scale) {
        float[] table = new float[BINS];
        int j = 0;
        for (int i = 0; i < BINS; i++) {
            double share = (from[i] + from[i + 1]) / 2;
            while (j < BINS - 1 && to[j + 1] < share) j++;
            double within = to[j + 1] > to[j] ? (share - to[j]) / (to[j + 1] - to[j]) : 0.5;
            table[i] = (float) ((j + within - i - 0.5) / scale);
        }
        return smooth(smooth(table));
    }

    private static float[] smooth(float[] table) {
        float[] result = table.clone();
        for (int i = 2; i < BINS - 2; i++)
            result[i] = (table[i - 2] + table[i - 1] + table[i] + table[i + 1] + table[i + 2]) / 5;
        return result;
    }

    /** Three axes at right angles, other ones for each round. */
    private static double[][] rotation(int round) {
        double p = 0.9 * round;
        double q = 1.7 * round;
        double r = 2.3 * round;
        double[][] about = {
            {StrictMath.cos(p), -StrictMath.sin(p), 0}, {StrictMath.sin(p), StrictMath.cos(p), 0}, {0, 0, 1}
        };
        double[][] across = {
            {StrictMath.cos(q), 0, StrictMath.sin(q)}, {0, 1, 0}, {-StrictMath.sin(q), 0, StrictMath.cos(q)}
        };
        double[][] along = {
            {1, 0, 0}, {0, StrictMath.cos(r), -StrictMath.sin(r)}, {0, StrictMath.sin(r), StrictMath.cos(r)}
        };
        return product(product(about, across), along);
    }

    private static double[][] product(double[][] p, double[][] q) {
        double[][] result = new double[3][3];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++) for (int k = 0; k < 3; k++) result[i][j] += p[i][k] * q[k][j];
        return result;
    }
}
