package air.engine.material;

import java.util.Arrays;

/** A small picture cut into patches of alike pixels, SLIC (Achanta et al. 2012) over colour and texture. */
final class Superpixels {
    /** Side of a patch, px. */
    private static final int STEP = 7;

    private static final int ROUNDS = 6;
    /** What a pixel's distance from its patch counts, beside differences of lightness. */
    private static final double SPATIAL = 0.03 / STEP;

    /** Patch of each pixel, row-major. */
    final int[] labels;
    /** Per patch: the means of the planes, then of x and y. */
    final float[][] centres;

    private final int width;
    private final int height;
    private final float[][] planes;

    /** @param planes what is compared, weighted, row-major */
    Superpixels(float[][] planes, int width, int height) {
        this.planes = planes;
        this.width = width;
        this.height = height;
        labels = new int[width * height];
        int across = Math.max(1, width / STEP);
        int down = Math.max(1, height / STEP);
        centres = new float[across * down][];
        for (int i = 0; i < centres.length; i++) centres[i] = start(i % across, i / across);
        for (int round = 0; round < ROUNDS; round++) {
            assign();
            recentre();
        }
    }

    private float[] start(int column, int row) {
        int x = Math.min(width - 1, column * STEP + STEP / 2);
        int y = Math.min(height - 1, row * STEP + STEP / 2);
        float[] centre = new float[planes.length + 2];
        for (int k = 0; k < planes.length; k++) centre[k] = planes[k][y * width + x];
        centre[planes.length] = x;
        centre[planes.length + 1] = y;
        return centre;
    }

    private void assign() {
        float[] least = new float[labels.length];
        Arrays.fill(least, Float.MAX_VALUE);
        for (int q = 0; q < centres.length; q++) {
            int cx = (int) centres[q][planes.length];
            int cy = (int) centres[q][planes.length + 1];
            int reach = STEP * 3 / 2;
            for (int y = Math.max(0, cy - reach); y <= Math.min(height - 1, cy + reach); y++)
                for (int x = Math.max(0, cx - reach); x <= Math.min(width - 1, cx + reach); x++) {
                    float distance = distance(x, y, centres[q]);
                    if (distance >= least[y * width + x]) continue;
                    least[y * width + x] = distance;
                    labels[y * width + x] = q;
                }
        }
    }

    private float distance(int x, int y, float[] centre) {
        double dx = (x - centre[planes.length]) * SPATIAL;
        double dy = (y - centre[planes.length + 1]) * SPATIAL;
        double sum = dx * dx + dy * dy;
        for (int k = 0; k < planes.length; k++) {
            double d = planes[k][y * width + x] - centre[k];
            sum += d * d;
        }
        return (float) sum;
    }

    private void recentre() {
        int length = planes.length + 2;
        float[][] sums = new float[centres.length][length];
        int[] counts = new int[centres.length];
        for (int i = 0; i < labels.length; i++) {
            float[] sum = sums[labels[i]];
            for (int k = 0; k < planes.length; k++) sum[k] += planes[k][i];
            sum[planes.length] += i % width;
            sum[planes.length + 1] += i / width;
            counts[labels[i]]++;
        }
        for (int q = 0; q < centres.length; q++)
            for (int k = 0; k < length && counts[q] > 0; k++) centres[q][k] = sums[q][k] / counts[q];
    }
}
