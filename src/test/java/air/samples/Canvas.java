package air.samples;

import java.awt.image.BufferedImage;

/**
 * The picture while it is being made: linear light at twice the final resolution, addressed in final pixels (x to the
 * right, y down, origin in the upper left corner).
 */
final class Canvas {
    static final int FINE = 2;

    final int width;
    final int height;
    /** Fine columns and rows. */
    final int columns;

    final int rows;
    final float[] r;
    final float[] g;
    final float[] b;

    /** What happens at one fine pixel: its index and its centre in final pixels. */
    interface Touch {
        void at(int index, double x, double y);
    }

    Canvas(int width, int height, Tint ground) {
        this.width = width;
        this.height = height;
        columns = width * FINE;
        rows = height * FINE;
        r = new float[columns * rows];
        g = new float[columns * rows];
        b = new float[columns * rows];
        all((i, x, y) -> set(i, ground));
    }

    void all(Touch touch) {
        box(0, 0, width, height, touch);
    }

    /** Visits the fine pixels of a rectangle, as far as it lies on the canvas. */
    void box(double x0, double y0, double x1, double y1, Touch touch) {
        int left = column(x0);
        int right = Math.min(columns - 1, (int) Math.ceil(x1 * FINE));
        int bottom = Math.min(rows - 1, (int) Math.ceil(y1 * FINE));
        for (int row = column(y0); row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                touch.at(row * columns + column, (column + .5) / FINE, (row + .5) / FINE);
            }
        }
    }

    private static int column(double v) {
        return Math.max(0, (int) Math.floor(v * FINE));
    }

    /** The index of the fine pixel that holds a point, clamped to the canvas. */
    int index(double x, double y) {
        int column = Math.max(0, Math.min(columns - 1, (int) (x * FINE)));
        int row = Math.max(0, Math.min(rows - 1, (int) (y * FINE)));
        return row * columns + column;
    }

    void set(int i, Tint tint) {
        r[i] = (float) tint.r();
        g[i] = (float) tint.g();
        b[i] = (float) tint.b();
    }

    Tint get(int i) {
        return new Tint(r[i], g[i], b[i]);
    }

    /** Lays opaque paint over what is there. */
    void cover(int i, Tint tint, double opacity) {
        float t = (float) Noise.clamp(opacity);
        r[i] += ((float) tint.r() - r[i]) * t;
        g[i] += ((float) tint.g() - g[i]) * t;
        b[i] += ((float) tint.b() - b[i]) * t;
    }

    /**
     * Filters the light through a transparent pigment: at density 1 white paper takes the pigment's own tint
     * (Beer-Lambert).
     */
    void stain(int i, Tint pigment, double density) {
        if (density > 1e-4) {
            r[i] *= (float) StrictMath.pow(pigment.r(), density);
            g[i] *= (float) StrictMath.pow(pigment.g(), density);
            b[i] *= (float) StrictMath.pow(pigment.b(), density);
        }
    }

    /** Brightens or darkens in proportion. */
    void scale(int i, double factor) {
        r[i] *= (float) factor;
        g[i] *= (float) factor;
        b[i] *= (float) factor;
    }

    /** Adds light. */
    void glow(int i, Tint tint, double amount) {
        r[i] += (float) (tint.r() * amount);
        g[i] += (float) (tint.g() * amount);
        b[i] += (float) (tint.b() * amount);
    }

    /**
     * The finished picture at final resolution, 8-bit sRGB rounded to multiples of {@code step}: under the grain of
     * paper or paint no eye finds 4, and it takes a third off the file.
     */
    BufferedImage develop(int step) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, average(r, x, y, step) << 16 | average(g, x, y, step) << 8 | average(b, x, y, step));
            }
        }
        return image;
    }

    private int average(float[] plane, int x, int y, int step) {
        int i = y * FINE * columns + x * FINE;
        int v = Tint.encode((plane[i] + plane[i + 1] + plane[i + columns] + plane[i + columns + 1]) * .25);
        return Math.min(255, (v + step / 2) / step * step);
    }
}
