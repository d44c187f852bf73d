package air.engine.paint;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.function.DoubleConsumer;

/**
 * For references in visible strokes: the tones are laid in strokes, broad ones first (Hertzmann 1998), so that contours
 * break as theirs do.
 */
final class Strokes {
    /** Half a stroke's width, its length, the distance between strokes (px at 512 px), and the gap it is worth it. */
    private static final double[][] PASSES = {
        {6.5, 26, 7.5, 0.0}, {3.6, 16, 4.6, 0.035}, {2.0, 9, 3.0, 0.06}, {1.2, 5, 2.2, 0.09}
    };

    /** How far a stroke's colour strays. */
    private static final double STRAY = 0.03;
    /** A stroke ends where the colour wanted is this far from its own. */
    private static final double ELSEWHERE = 0.13;
    /** Squared slope from which a stroke follows the contour and not its material. */
    private static final double CONTOUR = 0.0016;

    private static final float OPAQUE = 0.75f;
    /** Strokes considered between two reports of progress. */
    private static final int BETWEEN_REPORTS = 8192;

    private final int width;
    private final int height;
    private final Lab laid;
    private final float[] slopes;
    private final float[] angles;
    private Lab wanted;
    private double half;
    private double[] pressure;
    private double length;

    private Strokes(Lab tones, float[] angles) {
        width = tones.width;
        height = tones.height;
        laid = tones.copy();
        slopes = Plane.blur(tones.l, width, height, 1.6);
        this.angles = angles;
    }

    /**
     * Moves a picture's tones to strokes; its marks stay.
     *
     * @param painted written to
     * @param tones the picture without its marks
     * @param angles which way strokes run where there is no contour, radians, row-major
     * @param share how far, 0 to 1
     * @param progress 0 to 1; what it throws ends the work
     */
    static void over(Lab painted, Lab tones, float[] angles, double share, long seed, DoubleConsumer progress) {
        Strokes strokes = new Strokes(tones, angles);
        for (int k = 0; k < PASSES.length; k++) {
            double from = (double) k / PASSES.length;
            strokes.pass(tones, PASSES[k], seed * 31 + k * 1000003L, p -> progress.accept(from + p / PASSES.length));
        }
        for (int c = 0; c < 3; c++) {
            float[] to = painted.plane(c);
            for (int i = 0; i < to.length; i++)
                to[i] += (float) share * (strokes.laid.plane(c)[i] - tones.plane(c)[i]);
        }
    }

    private void pass(Lab tones, double[] pass, long seed, DoubleConsumer progress) {
        double scale = Math.min(width, height) / 512.0;
        half = pass[0] * scale;
        length = pass[1] * scale;
        double step = pass[2] * scale;
        wanted = tones.blur(half * 0.35);
        pressure = pressure((int) Math.max(3, length / Math.max(1, half * 0.5)));
        int across = (int) (width / step) + 1;
        int count = across * ((int) (height / step) + 1);
        int stride = coprime(count);
        for (int k = 0; k < count; k++) {
            if (k % BETWEEN_REPORTS == 0) progress.accept((double) k / count);
            int at = (int) ((long) k * stride % count);
            long key = seed + at;
            double x = (at % across + Hash.unit(key) - 0.5) * step;
            double y = (at / across + Hash.unit(key + 7) - 0.5) * step;
            int i = pixel(x, y);
            if (difference(i, laid.l[i], laid.a[i], laid.b[i]) >= pass[3]) stroke(x, y, i, key);
        }
    }

    /** Widths along a stroke, px: it swells and ebbs. */
    private double[] pressure(int steps) {
        double[] widths = new double[steps];
        for (int s = 0; s < steps; s++) widths[s] = half * (0.55 + 0.45 * StrictMath.sin(Math.PI * (s + 0.5) / steps));
        return widths;
    }

    /** A step that visits every one of so many places in a scattered order. */
    private static int coprime(int count) {
        int stride = 7919;
        while (divisor(stride, count) != 1) stride += 2;
        return stride;
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private int pixel(double x, double y) {
        int column = Math.max(0, Math.min(width - 1, (int) x));
        int row = Math.max(0, Math.min(height - 1, (int) y));
        return row * width + column;
    }

    private double difference(int i, float l, float a, float b) {
        return Math.abs(wanted.l[i] - l) + 2 * Math.abs(wanted.a[i] - a) + 2 * Math.abs(wanted.b[i] - b);
    }

    private void stroke(double startX, double startY, int start, long key) {
        float l = wanted.l[start] + (float) ((Hash.unit(key + 1) + Hash.unit(key + 2) - 1) * 1.1 * STRAY);
        float a = wanted.a[start] + (float) ((Hash.unit(key + 3) + Hash.unit(key + 4) - 1) * 0.5 * STRAY);
        float b = wanted.b[start] + (float) ((Hash.unit(key + 5) + Hash.unit(key + 6) - 1) * 0.6 * STRAY);
        double x = startX;
        double y = startY;
        double dx = 0;
        double dy = 0;
        for (int s = 0; s < pressure.length; s++) {
            int i = pixel(x, y);
            if (s > 1 && difference(i, l, a, b) > ELSEWHERE) return;
            double[] way = way(x, y, i, key);
            double turn = way[0] * dx + way[1] * dy < 0 ? -1 : 1;
            dx = turn * way[0];
            dy = turn * way[1];
            dab(x, y, pressure[s], l, a, b);
            x += dx * length / pressure.length;
            y += dy * length / pressure.length;
        }
    }

    /** Which way a stroke runs: along a contour, or as the material's marks do, a little swayed. */
    private double[] way(double x, double y, int i, long key) {
        int column = i % width;
        int row = i / width;
        if (column > 2 && row > 2 && column < width - 3 && row < height - 3) {
            double dx = slopes[i + 2] - slopes[i - 2];
            double dy = slopes[i + 2 * width] - slopes[i - 2 * width];
            double slope = dx * dx + dy * dy;
            if (slope > CONTOUR) return new double[] {-dy / Math.sqrt(slope), dx / Math.sqrt(slope)};
        }
        double angle = angles[i] + 0.35 * StrictMath.sin(x * 0.021 + y * 0.013 + (key & 1));
        return new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
    }

    private void dab(double x, double y, double radius, float l, float a, float b) {
        int left = Math.max(0, (int) (x - radius - 1));
        int right = Math.min(width - 1, (int) (x + radius + 1));
        int lower = Math.min(height - 1, (int) (y + radius + 1));
        for (int v = Math.max(0, (int) (y - radius - 1)); v <= lower; v++)
            for (int u = left; u <= right; u++) {
                double within = radius + 0.5 - Math.sqrt((u - x) * (u - x) + (v - y) * (v - y));
                if (within <= 0) continue;
                float share = (float) Math.min(1, within) * OPAQUE;
                int i = v * width + u;
                laid.l[i] += share * (l - laid.l[i]);
                laid.a[i] += share * (a - laid.a[i]);
                laid.b[i] += share * (b - laid.b[i]);
            }
    }
}
