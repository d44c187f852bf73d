package air.engine.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * How far an outline of lines and cubics reaches, in which no move stands alone. Not Path2D's own bounds: these hold
 * the control points too in Java 17 but not in later ones.
 */
final class Extent {
    private double left = Double.POSITIVE_INFINITY;
    private double top = Double.POSITIVE_INFINITY;
    private double right = Double.NEGATIVE_INFINITY;
    private double bottom = Double.NEGATIVE_INFINITY;

    private Extent() {}

    /** The box an outline touches on all sides; empty for an outline of no points. */
    static Rectangle2D.Double of(Path2D outline) {
        Extent extent = new Extent();
        double[] at = new double[2];
        double[] c = new double[6];
        for (PathIterator steps = outline.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(c);
            if (kind == PathIterator.SEG_CLOSE) continue;
            int end = kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind == PathIterator.SEG_CUBICTO) extent.cubic(at, c);
            at[0] = c[end];
            at[1] = c[end + 1];
            extent.add(at[0], at[1]);
        }
        if (extent.left > extent.right) return new Rectangle2D.Double();
        return new Rectangle2D.Double(extent.left, extent.top, extent.right - extent.left, extent.bottom - extent.top);
    }

    private void add(double x, double y) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }

    private void cubic(double[] from, double[] c) {
        for (int axis = 0; axis < 2; axis++) {
            double p0 = from[axis];
            double p1 = c[axis];
            double p2 = c[2 + axis];
            double p3 = c[4 + axis];
            // Where the curve turns: the roots of its derivative, a t² + b t + d.
            double a = p3 - 3 * p2 + 3 * p1 - p0;
            double b = 2 * (p2 - 2 * p1 + p0);
            double d = p1 - p0;
            double root = Math.sqrt(Math.max(0, b * b - 4 * a * d));
            double q = -(b + (b < 0 ? -root : root)) / 2;
            turn(axis, q / a, p0, p1, p2, p3);
            turn(axis, d / q, p0, p1, p2, p3);
        }
    }

    private void turn(int axis, double t, double p0, double p1, double p2, double p3) {
        // Written so that NaN, from a curve that never turns, is no turn either.
        if (!(t > 0 && t < 1)) return;
        double s = 1 - t;
        double value = s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
        if (axis == 0) {
            left = Math.min(left, value);
            right = Math.max(right, value);
        } else {
            top = Math.min(top, value);
            bottom = Math.max(bottom, value);
        }
    }
}
