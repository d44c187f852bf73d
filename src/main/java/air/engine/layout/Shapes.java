package air.engine.layout;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/** Outlines that are drawn again and again. */
final class Shapes {
    private Shapes() {}

    static Ellipse2D disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Ellipse2D oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) path.lineTo(xy[i], xy[i + 1]);
        path.closePath();
        return path;
    }

    /** The smooth open curve (Catmull-Rom) through the points. */
    static Path2D curve(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        int n = xy.length / 2;
        for (int i = 0; i + 1 < n; i++) {
            int p = Math.max(0, i - 1);
            int q = Math.min(n - 1, i + 2);
            path.curveTo(
                    xy[2 * i] + (xy[2 * i + 2] - xy[2 * p]) / 6,
                    xy[2 * i + 1] + (xy[2 * i + 3] - xy[2 * p + 1]) / 6,
                    xy[2 * i + 2] - (xy[2 * q] - xy[2 * i]) / 6,
                    xy[2 * i + 3] - (xy[2 * q + 1] - xy[2 * i + 1]) / 6,
                    xy[2 * i + 2],
                    xy[2 * i + 3]);
        }
        return path;
    }

    /** The smooth closed curve through the points. */
    static Path2D loop(double... xy) {
        Path2D path = new Path2D.Double();
        int n = xy.length / 2;
        path.moveTo(xy[0], xy[1]);
        for (int i = 0; i < n; i++) {
            int p = (i + n - 1) % n;
            int j = (i + 1) % n;
            int q = (i + 2) % n;
            path.curveTo(
                    xy[2 * i] + (xy[2 * j] - xy[2 * p]) / 6,
                    xy[2 * i + 1] + (xy[2 * j + 1] - xy[2 * p + 1]) / 6,
                    xy[2 * j] - (xy[2 * q] - xy[2 * i]) / 6,
                    xy[2 * j + 1] - (xy[2 * q + 1] - xy[2 * i + 1]) / 6,
                    xy[2 * j],
                    xy[2 * j + 1]);
        }
        path.closePath();
        return path;
    }

    /** An uneven round form: a loop of ten points whose radii vary by {@code rough} (0 to 1). */
    static Path2D blob(double x, double y, double rx, double ry, double rough, Chance chance) {
        double[] xy = new double[20];
        for (int i = 0; i < 10; i++) {
            double angle = i * StrictMath.PI / 5;
            double radius = 1 + rough * chance.bell();
            xy[2 * i] = x + rx * radius * StrictMath.cos(angle);
            xy[2 * i + 1] = y + ry * radius * StrictMath.sin(angle);
        }
        return loop(xy);
    }

    /** All that lies under a line given by its height (px) at each column, down to {@code bottom}. */
    static Path2D under(double left, double right, double step, double bottom, DoubleUnaryOperator line) {
        Path2D path = new Path2D.Double();
        path.moveTo(left, bottom);
        for (double x = left; x < right; x += step) path.lineTo(x, line.applyAsDouble(x));
        path.lineTo(right, line.applyAsDouble(right));
        path.lineTo(right, bottom);
        path.closePath();
        return path;
    }

    /** A tapering stroke along a curve of points, {@code thick} px wide at its start and {@code thin} at its end. */
    static Path2D brush(double thick, double thin, double... xy) {
        int n = xy.length / 2;
        double[] edge = new double[4 * n];
        for (int i = 0; i < n; i++) {
            int p = Math.max(0, i - 1);
            int q = Math.min(n - 1, i + 1);
            double dx = xy[2 * q] - xy[2 * p];
            double dy = xy[2 * q + 1] - xy[2 * p + 1];
            double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
            double half = (thick + (thin - thick) * i / Math.max(1, n - 1)) / 2;
            edge[2 * i] = xy[2 * i] - dy / length * half;
            edge[2 * i + 1] = xy[2 * i + 1] + dx / length * half;
            int back = 2 * n - 1 - i;
            edge[2 * back] = xy[2 * i] + dy / length * half;
            edge[2 * back + 1] = xy[2 * i + 1] - dx / length * half;
        }
        return loop(edge);
    }

    static BasicStroke stroke(double thickness) {
        return new BasicStroke((float) Math.max(0.6, thickness), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
