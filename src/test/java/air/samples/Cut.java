package air.samples;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Paper cut-outs: the plain shapes the prints are made of. Angles in radians, clockwise from the right. */
final class Cut {
    private Cut() {}

    static Shape disc(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    static Shape box(double x0, double y0, double x1, double y1) {
        return new Rectangle2D.Double(x0, y0, x1 - x0, y1 - y0);
    }

    static Shape polygon(double... p) {
        Path2D path = new Path2D.Double();
        path.moveTo(p[0], p[1]);
        for (int k = 2; k < p.length; k += 2) {
            path.lineTo(p[k], p[k + 1]);
        }
        path.closePath();
        return path;
    }

    /** A closed smooth outline through the points. */
    static Shape blob(double... p) {
        int n = p.length / 2;
        Path2D path = new Path2D.Double();
        path.moveTo(p[0], p[1]);
        for (int k = 0; k < n; k++) {
            int a = 2 * ((k + n - 1) % n);
            int b = 2 * k;
            int c = 2 * ((k + 1) % n);
            int d = 2 * ((k + 2) % n);
            path.curveTo(
                    p[b] + (p[c] - p[a]) / 6,
                    p[b + 1] + (p[c + 1] - p[a + 1]) / 6,
                    p[c] - (p[d] - p[b]) / 6,
                    p[c + 1] - (p[d + 1] - p[b + 1]) / 6,
                    p[c],
                    p[c + 1]);
        }
        path.closePath();
        return path;
    }

    /** The half disc on the side the angle points to. */
    static Shape half(double x, double y, double radius, double angle) {
        return slice(x, y, radius, angle - 1.5708, angle + 1.5708);
    }

    /** A slice of a disc between two angles. */
    static Shape slice(double x, double y, double radius, double from, double to) {
        int steps = 2 + (int) (Math.abs(to - from) * radius / 3);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        for (int k = 0; k <= steps; k++) {
            double a = from + (to - from) * k / steps;
            path.lineTo(x + StrictMath.cos(a) * radius, y + StrictMath.sin(a) * radius);
        }
        path.closePath();
        return path;
    }

    /** A pointed leaf from its foot along an angle. */
    static Shape leaf(double x, double y, double angle, double length, double half) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double tx = x + c * length;
        double ty = y + s * length;
        double mx = x + c * length * .45;
        double my = y + s * length * .45;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.quadTo(mx - s * half * 2, my + c * half * 2, tx, ty);
        path.quadTo(mx + s * half * 2, my - c * half * 2, x, y);
        path.closePath();
        return path;
    }

    /** The half of a leaf on one side of its rib. */
    static Shape leafHalf(double x, double y, double angle, double length, double half) {
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.quadTo(
                x + c * length * .45 - s * half * 2,
                y + s * length * .45 + c * half * 2,
                x + c * length,
                y + s * length);
        path.closePath();
        return path;
    }

    /** A straight bar of even width. */
    static Shape bar(double x0, double y0, double x1, double y1, double half) {
        double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        double nx = -(y1 - y0) / length * half;
        double ny = (x1 - x0) / length * half;
        return polygon(x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny);
    }

    static Shape both(Shape one, Shape other) {
        Area area = new Area(one);
        area.intersect(new Area(other));
        return area;
    }

    static Shape without(Shape one, Shape other) {
        Area area = new Area(one);
        area.subtract(new Area(other));
        return area;
    }
}
