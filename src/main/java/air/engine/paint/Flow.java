package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.stream.IntStream;

/** Draws marks out along the direction they run in, or breaks them up along it (line integral convolution). */
final class Flow {
    /** Blur of the structure tensor, px. */
    private static final double NEIGHBOURHOOD = 3;
    /** Steps of one px to each side along a mark. */
    private static final int REACH = 4;

    private Flow() {}

    /**
     * Changes lightness in place.
     *
     * @param strength over 0 draws out, under 0 breaks up, -1 to 1
     * @param coarseness 1 for marks; more for contours, seen so many times smaller
     */
    static void apply(Lab picture, double strength, int coarseness) {
        int w = Math.max(8, picture.width / coarseness);
        int h = Math.max(8, picture.height / coarseness);
        float[] seen = coarseness == 1 ? picture.l : Plane.resize(picture.l, picture.width, picture.height, w, h);
        float[][] tensor = tensor(Plane.blur(seen, w, h, 0.8), w, h);
        float[] change = new float[seen.length];
        IntStream.range(0, h).parallel().forEach(y -> {
            for (int x = 0; x < w; x++) change[y * w + x] = along(seen, tensor, x, y, w, h) - seen[y * w + x];
        });
        float[] whole = coarseness == 1 ? change : Plane.resize(change, w, h, picture.width, picture.height);
        for (int i = 0; i < whole.length; i++) picture.l[i] += (float) strength * whole[i];
    }

    private static float[][] tensor(float[] l, int w, int h) {
        float[] xx = new float[l.length];
        float[] yy = new float[l.length];
        float[] xy = new float[l.length];
        for (int y = 1; y < h - 1; y++)
            for (int i = y * w + 1; i < y * w + w - 1; i++) {
                float gx = l[i + 1] - l[i - 1];
                float gy = l[i + w] - l[i - w];
                xx[i] = gx * gx;
                yy[i] = gy * gy;
                xy[i] = gx * gy;
            }
        return new float[][] {
            Plane.blur(xx, w, h, NEIGHBOURHOOD),
            Plane.blur(yy, w, h, NEIGHBOURHOOD),
            Plane.blur(xy, w, h, NEIGHBOURHOOD)
        };
    }

    /** Mean along the mark through a pixel, as far as it runs straight. */
    private static float along(float[] l, float[][] tensor, int x, int y, int w, int h) {
        int i = y * w + x;
        double difference = tensor[0][i] - tensor[1][i];
        double root = Math.sqrt(difference * difference + 4.0 * tensor[2][i] * tensor[2][i]);
        // The eigenvector of the smaller eigenvalue, written so that neither component cancels.
        double dx = difference >= 0 ? -2 * tensor[2][i] : root - difference;
        double dy = difference >= 0 ? root + difference : -2 * tensor[2][i];
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < 1e-12) return l[i];
        float sum = l[i];
        for (int k = 1; k <= REACH; k++) {
            int sx = (int) Math.round(k * dx / length);
            int sy = (int) Math.round(k * dy / length);
            sum += l[at(x + sx, y + sy, w, h)] + l[at(x - sx, y - sy, w, h)];
        }
        return sum / (2 * REACH + 1);
    }

    private static int at(int x, int y, int w, int h) {
        return Math.max(0, Math.min(h - 1, y)) * w + Math.max(0, Math.min(w - 1, x));
    }
}
