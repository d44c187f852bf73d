package air.engine.material;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/**
 * How contours look, counted at points on them.
 *
 * @param count points
 * @param dark points with a dark line along the contour
 * @param light points with a light line along it
 * @param width sum of the contours' widths there, px
 */
record Contours(int count, int dark, int light, double width) {
    /** Pixels looked at on either side of a contour. */
    private static final int REACH = 9;
    /** The strongest twentieth of the gradients, if they are clear, is taken for contours. */
    private static final double STRONGEST = 0.95;

    private static final double CLEAR = 0.06;
    private static final double DARKER = 0.12;
    private static final double LIGHTER = 0.10;

    static Contours of(Lab picture, Blurs blurs) {
        int w = picture.width;
        int h = picture.height;
        float[] sharp = Plane.blur(picture.l, w, h, 0.8);
        float[] soft = blurs.at(2.5).l;
        float[] gradient = new float[w * h];
        for (int y = REACH - 1; y <= h - REACH; y++)
            for (int i = y * w + REACH - 1; i <= y * w + w - REACH; i++) {
                float dx = soft[i + 2] - soft[i - 2];
                float dy = soft[i + 2 * w] - soft[i - 2 * w];
                gradient[i] = (float) Math.sqrt(dx * dx + dy * dy);
            }
        double least = Math.max(CLEAR, Plane.percentile(gradient, STRONGEST));
        Contours sum = new Contours(0, 0, 0, 0);
        for (int y = REACH + 1; y < h - REACH - 1; y += 2)
            for (int x = REACH + 1; x < w - REACH - 1; x += 2)
                if (gradient[y * w + x] >= least) sum = sum.plus(at(sharp, soft, gradient, x, y, w));
        return sum;
    }

    Contours plus(Contours other) {
        return new Contours(count + other.count, dark + other.dark, light + other.light, width + other.width);
    }

    private static Contours at(float[] sharp, float[] soft, float[] gradient, int x, int y, int w) {
        int i = y * w + x;
        double dx = (soft[i + 2] - soft[i - 2]) / (gradient[i] + 1e-9);
        double dy = (soft[i + 2 * w] - soft[i - 2 * w]) / (gradient[i] + 1e-9);
        double[] across = new double[2 * REACH + 1];
        for (int k = -REACH; k <= REACH; k++)
            across[k + REACH] = sharp[(int) Math.round(y + dy * k) * w + (int) Math.round(x + dx * k)];
        return of(across);
    }

    /** One point, from the lightness across it, from the darker side to the lighter. */
    private static Contours of(double[] v) {
        double low = (v[0] + v[1] + v[2] + v[3]) / 4;
        double high = (v[15] + v[16] + v[17] + v[18]) / 4;
        double least = v[5];
        double most = v[5];
        double slope = 0;
        for (int k = 5; k <= 13; k++) {
            least = Math.min(least, v[k]);
            most = Math.max(most, v[k]);
            slope = Math.max(slope, v[k + 1] - v[k - 1]);
        }
        boolean dark = least < Math.min(low, high) - DARKER;
        boolean light = most > Math.max(low, high) + LIGHTER;
        double width = Math.min(9, Math.max(1, 2 * (high - low) / (slope + 1e-3)));
        return new Contours(1, dark ? 1 : 0, light ? 1 : 0, width);
    }
}
