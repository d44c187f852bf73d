package air.samples;

import java.util.Arrays;

/**
 * The path of a brush: a smooth curve through points, with a half width along it. Knows, for every pixel, where on it
 * it lies.
 */
final class Stroke {
    private final double[] x;
    private final double[] y;
    private final double[] half;
    private final double[] along;

    /** Half width in final pixels at a share of the length in [0, 1]. */
    interface Width {
        double at(double t);
    }

    /** What the brush leaves at a pixel: u across in [-1, 1], t along in [0, 1]. */
    interface Mark {
        void at(int index, double px, double py, double u, double t);
    }

    /** @param points x and y in turn, at least two points */
    Stroke(Width width, double... points) {
        double[][] dense = flatten(points, width.at(.5));
        x = dense[0];
        y = dense[1];
        half = new double[x.length];
        along = new double[x.length];
        for (int k = 1; k < x.length; k++) {
            along[k] = along[k - 1] + distance(x[k] - x[k - 1], y[k] - y[k - 1]);
        }
        for (int k = 0; k < x.length; k++) {
            half[k] = Math.max(.05, width.at(along[k] / length()));
        }
    }

    /** A pointed leaf-like width: thin, full at {@code peak}, thin. */
    static Width taper(double full, double peak) {
        return t -> full * Math.sqrt(Math.max(0, t < peak ? t / peak : (1 - t) / (1 - peak)));
    }

    /** Pressed at once, lifted slowly. */
    static Width lift(double full, double end) {
        return t -> full * (Math.min(1, .55 + t * 6) * (1 - (1 - end) * t * t));
    }

    double length() {
        return Math.max(1e-6, along[along.length - 1]);
    }

    private static double distance(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static double[][] flatten(double[] p, double width) {
        int spans = p.length / 2 - 1;
        double step = Math.max(1.2, width * .3);
        double[][] out = new double[2][1];
        out[0][0] = p[0];
        out[1][0] = p[1];
        for (int s = 0; s < spans; s++) {
            double dx = p[2 * s + 2] - p[2 * s];
            double dy = p[2 * s + 3] - p[2 * s + 1];
            int pieces = Math.max(2, (int) Math.ceil(distance(dx, dy) / step));
            int at = out[0].length;
            out[0] = Arrays.copyOf(out[0], at + pieces);
            out[1] = Arrays.copyOf(out[1], at + pieces);
            for (int k = 1; k <= pieces; k++) {
                out[0][at + k - 1] = spline(p, 0, s, spans, (double) k / pieces);
                out[1][at + k - 1] = spline(p, 1, s, spans, (double) k / pieces);
            }
        }
        return out;
    }

    /** Catmull-Rom. */
    private static double spline(double[] p, int axis, int s, int spans, double t) {
        double b = p[2 * s + axis];
        double c = p[2 * s + 2 + axis];
        double a = s == 0 ? 2 * b - c : p[2 * s - 2 + axis];
        double d = s == spans - 1 ? 2 * c - b : p[2 * s + 4 + axis];
        return .5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }

    /** Calls the mark once for every fine pixel under the brush, with its nearest place on the path. */
    void over(Canvas canvas, Mark mark) {
        double reach = Arrays.stream(half).max().orElse(0) + 1;
        double left = Math.max(0, Arrays.stream(x).min().orElse(0) - reach);
        double top = Math.max(0, Arrays.stream(y).min().orElse(0) - reach);
        double right = Math.min(canvas.width, Arrays.stream(x).max().orElse(0) + reach);
        double bottom = Math.min(canvas.height, Arrays.stream(y).max().orElse(0) + reach);
        if (right <= left || bottom <= top) {
            return;
        }
        int c0 = (int) (left * Canvas.FINE);
        int r0 = (int) (top * Canvas.FINE);
        int wide = (int) Math.ceil(right * Canvas.FINE) - c0;
        int high = (int) Math.ceil(bottom * Canvas.FINE) - r0;
        float[] across = new float[wide * high];
        float[] share = new float[wide * high];
        Arrays.fill(across, 9);
        for (int k = 1; k < x.length; k++) {
            span(k, c0, r0, wide, high, across, share);
        }
        for (int q = 0; q < across.length; q++) {
            if (Math.abs(across[q]) <= 1) {
                int column = c0 + q % wide;
                int row = r0 + q / wide;
                double px = (column + .5) / Canvas.FINE;
                mark.at(row * canvas.columns + column, px, (row + .5) / Canvas.FINE, across[q], share[q]);
            }
        }
    }

    private void span(int k, int c0, int r0, int wide, int high, float[] across, float[] share) {
        double w = Math.max(half[k - 1], half[k]) + .5;
        int left = Math.max(0, (int) ((Math.min(x[k - 1], x[k]) - w) * Canvas.FINE) - c0);
        int right = Math.min(wide - 1, (int) ((Math.max(x[k - 1], x[k]) + w) * Canvas.FINE) + 1 - c0);
        int top = Math.max(0, (int) ((Math.min(y[k - 1], y[k]) - w) * Canvas.FINE) - r0);
        int bottom = Math.min(high - 1, (int) ((Math.max(y[k - 1], y[k]) + w) * Canvas.FINE) + 1 - r0);
        double dx = x[k] - x[k - 1];
        double dy = y[k] - y[k - 1];
        double square = Math.max(1e-9, dx * dx + dy * dy);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double px = (c0 + column + .5) / Canvas.FINE - x[k - 1];
                double py = (r0 + row + .5) / Canvas.FINE - y[k - 1];
                double t = Noise.clamp((px * dx + py * dy) / square);
                double away = distance(px - t * dx, py - t * dy);
                double u = away / (half[k - 1] + (half[k] - half[k - 1]) * t);
                int q = row * wide + column;
                if (u < Math.abs(across[q])) {
                    across[q] = (float) (px * dy - py * dx < 0 ? -u : u);
                    share[q] = (float) ((along[k - 1] + (along[k] - along[k - 1]) * t) / length());
                }
            }
        }
    }
}
