package air.engine.measure;

import air.engine.raster.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The signature of a picture's marks: quantiles of the signed responses of 6x6 cosine patterns, of lightness at three
 * scales and of colour at two. It is a sliced distribution of the picture's patches in fixed directions, so that dark
 * marks on light ground differ from light ones on dark.
 */
final class MarkSignature {
    private static final int SIDE = 6;
    private static final int[][] FREQUENCIES = {
        {0, 1}, {1, 0}, {1, 1}, {0, 2}, {2, 0}, {0, 3}, {3, 0}, {2, 2}, {1, 3}, {3, 1}
    };
    /** Patterns used on the colour planes: the first three. */
    private static final int COLOUR_PATTERNS = 3;
    /** Bins in which responses are sorted for their quantiles. */
    private static final int BINS = 8192;
    /** Distance between patches at each scale, px. */
    private static final int[] STEP = {5, 3, 2};

    private static final double[] SHARES = {.005, .02, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .98, .995};
    private static final double[][] PATTERNS = new double[FREQUENCIES.length][];

    static {
        for (int f = 0; f < PATTERNS.length; f++) PATTERNS[f] = pattern(FREQUENCIES[f][0], FREQUENCIES[f][1]);
    }

    /** By scale, plane and pattern: compressed quantiles. */
    private final float[][] quantiles;

    private MarkSignature(List<float[]> quantiles) {
        this.quantiles = quantiles.toArray(float[][]::new);
    }

    private static double[] pattern(int down, int across) {
        double[] pattern = new double[SIDE * SIDE];
        double energy = 0;
        for (int i = 0; i < pattern.length; i++) {
            double y = StrictMath.cos(StrictMath.PI * (i / SIDE + 0.5) * down / SIDE);
            double x = StrictMath.cos(StrictMath.PI * (i % SIDE + 0.5) * across / SIDE);
            pattern[i] = x * y;
            energy += pattern[i] * pattern[i];
        }
        for (int i = 0; i < pattern.length; i++) pattern[i] /= Math.sqrt(energy);
        return pattern;
    }

    static MarkSignature of(Lab picture) {
        List<float[]> all = new ArrayList<>();
        Lab scaled = picture;
        for (int scale = 0; scale < STEP.length; scale++) {
            int planes = scale == 0 ? 1 : 3;
            for (int plane = 0; plane < planes; plane++) {
                int patterns = plane == 0 ? PATTERNS.length : COLOUR_PATTERNS;
                for (float[] response : responses(scaled, plane, STEP[scale], patterns)) all.add(quantiles(response));
            }
            scaled = scaled.resize(Math.max(1, scaled.width / 2), Math.max(1, scaled.height / 2));
        }
        return new MarkSignature(all);
    }

    private static float[][] responses(Lab picture, int plane, int step, int patterns) {
        int across = Math.max(0, (picture.width - SIDE) / step);
        int down = Math.max(0, (picture.height - SIDE) / step);
        float[] values = picture.plane(plane);
        float[][] responses = new float[patterns][across * down];
        IntStream.range(0, down).parallel().forEach(y -> {
            for (int x = 0; x < across; x++) {
                int corner = y * step * picture.width + x * step;
                for (int f = 0; f < patterns; f++)
                    responses[f][y * across + x] = response(values, corner, picture.width, PATTERNS[f]);
            }
        });
        return responses;
    }

    private static float response(float[] values, int corner, int width, double[] pattern) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++) sum += pattern[y * SIDE + x] * values[corner + y * width + x];
        return (float) sum;
    }

    private static float[] quantiles(float[] responses) {
        float[] result = new float[SHARES.length];
        if (responses.length == 0) return result;
        int[] histogram = new int[BINS];
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float r : responses) {
            least = Math.min(least, r);
            most = Math.max(most, r);
        }
        float scale = (BINS - 1) / Math.max(1e-9f, most - least);
        for (float r : responses) histogram[(int) ((r - least) * scale)]++;
        int bin = 0;
        int below = 0;
        for (int i = 0; i < result.length; i++) {
            int rank = (int) (SHARES[i] * (responses.length - 1));
            while (below + histogram[bin] <= rank) below += histogram[bin++];
            result[i] = compressed(least + (bin + 0.5f) / scale);
        }
        return result;
    }

    /** Logarithmic in size, so that faint and strong marks both count. */
    private static float compressed(double response) {
        return (float) (Math.signum(response) * StrictMath.log1p(Math.abs(response) * 60) / 4);
    }

    /** Mean difference of the compressed quantiles; about 0.02 within one hand, 0.1 between hands. */
    double distance(MarkSignature other) {
        double sum = 0;
        for (int f = 0; f < quantiles.length; f++)
            for (int i = 0; i < SHARES.length; i++) sum += Math.abs(quantiles[f][i] - other.quantiles[f][i]);
        return sum / (quantiles.length * SHARES.length);
    }
}
