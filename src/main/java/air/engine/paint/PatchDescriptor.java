package air.engine.paint;

import air.engine.raster.Lab;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Describes the 5x5 patch about every pixel by 16 numbers: its low DCT-II coefficients, 10 of lightness and 3 of each
 * chroma plane, ordered so that the mean colour comes first. The basis is orthonormal over the mean square, so the
 * squared distance of two descriptors is, up to the fine detail left out, the mean squared difference of the patches.
 */
final class PatchDescriptor {
    /** Numbers in a descriptor. */
    static final int LENGTH = 16;
    /** Fixed-point steps in one unit of lightness. */
    static final float SCALE = 4096;
    /** Weight of chroma against lightness. */
    static final float CHROMA = 1.7f;

    /** Pixels from the middle of a patch to its border. */
    static final int RADIUS = 2;

    private static final int SIZE = 2 * RADIUS + 1;
    private static final int ORDERS = 4;
    private static final float[][] COSINES = cosines();
    /** Slot, vertical order and horizontal order of each lightness coefficient. */
    private static final int[][] LIGHTNESS = {
        {0, 0, 0}, {3, 0, 1}, {4, 1, 0}, {5, 1, 1}, {6, 0, 2}, {7, 2, 0}, {12, 0, 3}, {13, 3, 0}, {14, 1, 2}, {15, 2, 1}
    };

    private static final int[][] GREEN_RED = {{1, 0, 0}, {8, 0, 1}, {9, 1, 0}};
    private static final int[][] BLUE_YELLOW = {{2, 0, 0}, {10, 0, 1}, {11, 1, 0}};

    private PatchDescriptor() {}

    /** The descriptors of all patches of a picture, row-major; patches over the border see its pixels repeated. */
    static short[] of(Lab picture) {
        short[] result = new short[picture.width * picture.height * LENGTH];
        IntStream.range(0, picture.height).parallel().forEach(y -> {
            row(picture.l, picture, y, 1, LIGHTNESS, result);
            row(picture.a, picture, y, CHROMA, GREEN_RED, result);
            row(picture.b, picture, y, CHROMA, BLUE_YELLOW, result);
        });
        return result;
    }

    private static void row(float[] plane, Lab picture, int y, float weight, int[][] terms, short[] result) {
        int width = picture.width;
        float[] column = new float[width + 2 * RADIUS];
        int order = -1;
        for (int[] term : sortedByVertical(terms)) {
            if (term[1] != order) filterDown(plane, picture, y, COSINES[order = term[1]], column);
            float[] c = COSINES[term[2]];
            int out = y * width * LENGTH + term[0];
            for (int x = 0; x < width; x++) {
                float v = c[0] * column[x]
                        + c[1] * column[x + 1]
                        + c[2] * column[x + 2]
                        + c[3] * column[x + 3]
                        + c[4] * column[x + 4];
                result[out + x * LENGTH] = (short) (v * weight * SCALE);
            }
        }
    }

    private static int[][] sortedByVertical(int[][] terms) {
        int[][] sorted = terms.clone();
        Arrays.sort(sorted, (p, q) -> Integer.compare(p[1], q[1]));
        return sorted;
    }

    private static void filterDown(float[] plane, Lab picture, int y, float[] cosine, float[] column) {
        int width = picture.width;
        Arrays.fill(column, 0);
        for (int k = 0; k < SIZE; k++) {
            int from = Math.max(0, Math.min(picture.height - 1, y + k - RADIUS)) * width;
            float c = cosine[k];
            for (int x = 0; x < width; x++) column[x + RADIUS] += c * plane[from + x];
        }
        for (int k = 0; k < RADIUS; k++) {
            column[k] = column[RADIUS];
            column[width + RADIUS + k] = column[width + RADIUS - 1];
        }
    }

    /** Orthonormal over the mean, so that order 0 is the mean. */
    private static float[][] cosines() {
        float[][] result = new float[ORDERS][SIZE];
        for (int u = 0; u < ORDERS; u++)
            for (int k = 0; k < SIZE; k++) {
                double amplitude = u == 0 ? 1 : StrictMath.sqrt(2);
                result[u][k] = (float) (amplitude * StrictMath.cos(Math.PI * (k + 0.5) * u / SIZE) / SIZE);
            }
        return result;
    }

    /**
     * Squared distance of two descriptors, or any number over {@code limit} once it is known to be over.
     *
     * @param lightness weight of the mean lightness in sixteenths, 0 to 16
     * @param chroma weight of the mean chroma in sixteenths, 0 to 16
     */
    static int distance(short[] p, int i, short[] q, int j, int lightness, int chroma, int limit) {
        int l = p[i] - q[j];
        int a = p[i + 1] - q[j + 1];
        int b = p[i + 2] - q[j + 2];
        int sum = (l * l >> 4) * lightness + (a * a + b * b >> 4) * chroma;
        for (int k = 3; k < 8; k++) {
            int d = p[i + k] - q[j + k];
            sum += d * d;
        }
        if (sum > limit) return sum;
        for (int k = 8; k < LENGTH; k++) {
            int d = p[i + k] - q[j + k];
            sum += d * d;
        }
        return sum;
    }
}
