package air.engine.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a stroke covers, as a filled outline: a box for each straight piece, a corner for each turn, a cap for each end,
 * all wound the same way, so that the non-zero rule fills their union. Not java.awt.BasicStroke, whose outlines differ
 * between versions of Java.
 */
final class StrokeOutline {
    /** Straight pieces a curve is cut into. */
    private static final int PIECES = 16;

    private static final int MOST_POINTS = 50_000;

    private final Pen pen;
    private final double radius;
    private final Path2D.Double out = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final List<double[]> figure = new ArrayList<>();
    private int points;

    private StrokeOutline(Pen pen) {
        this.pen = pen;
        radius = pen.width() / 2;
    }

    /** The area that a pen covers along a line of moves, lines, cubics and closings. */
    static Path2D.Double of(Path2D line, Pen pen) throws IOException {
        StrokeOutline outline = new StrokeOutline(pen);
        double[] c = new double[6];
        for (PathIterator steps = line.getPathIterator(null); !steps.isDone(); steps.next()) {
            switch (steps.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    outline.finish(false);
                    outline.add(c[0], c[1]);
                }
                case PathIterator.SEG_LINETO -> outline.add(c[0], c[1]);
                case PathIterator.SEG_CUBICTO -> outline.curve(c);
                default -> outline.finish(true);
            }
        }
        outline.finish(false);
        return outline.out;
    }

    private void curve(double[] c) throws IOException {
        double[] from = figure.get(figure.size() - 1);
        for (int i = 1; i <= PIECES; i++) {
            double t = i / (double) PIECES;
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double d = 3 * s * t * t;
            double e = t * t * t;
            add(a * from[0] + b * c[0] + d * c[2] + e * c[4], a * from[1] + b * c[1] + d * c[3] + e * c[5]);
        }
    }

    private void add(double x, double y) throws IOException {
        if (++points > MOST_POINTS)
            throw new IOException("has strokes with more than " + MOST_POINTS + " points; simplify its lines.");
        if (!figure.isEmpty()) {
            double[] last = figure.get(figure.size() - 1);
            if (last[0] == x && last[1] == y && figure.size() > 1) return;
        }
        figure.add(new double[] {x, y});
    }

    /** Draws what has been gathered since the last move. */
    private void finish(boolean closed) {
        if (figure.size() > 1) {
            dropStandstill();
            if (closed && !same(figure.get(0), figure.get(figure.size() - 1)))
                figure.add(figure.get(0).clone());
            stroke(closed);
        }
        figure.clear();
    }

    private void dropStandstill() {
        if (figure.size() > 2 && same(figure.get(0), figure.get(1))) figure.remove(0);
    }

    private static boolean same(double[] a, double[] b) {
        return a[0] == b[0] && a[1] == b[1];
    }

    private void stroke(boolean closed) {
        int last = figure.size() - 1;
        if (last == 1 && same(figure.get(0), figure.get(1))) {
            cap(figure.get(0), 0, radius);
            cap(figure.get(0), 0, -radius);
            return;
        }
        double[] first = normal(figure.get(0), figure.get(1));
        double[] before = closed ? normal(figure.get(last - 1), figure.get(last)) : null;
        for (int i = 0; i < last; i++) {
            double[] p = figure.get(i);
            double[] n = normal(p, figure.get(i + 1));
            piece(p, figure.get(i + 1), n);
            if (before != null) join(p, before, n);
            before = n;
        }
        if (closed) return;
        cap(figure.get(0), -first[0], -first[1]);
        cap(figure.get(last), before[0], before[1]);
    }

    private void piece(double[] p, double[] q, double[] n) {
        double dx = q[0] - p[0];
        double dy = q[1] - p[1];
        polygon(p, n[0], n[1], dx + n[0], dy + n[1], dx - n[0], dy - n[1], -n[0], -n[1]);
    }

    /** At right angles to a piece, half a width long. */
    private double[] normal(double[] p, double[] q) {
        double dx = q[0] - p[0];
        double dy = q[1] - p[1];
        double scale = radius / Math.sqrt(dx * dx + dy * dy);
        return new double[] {-dy * scale, dx * scale};
    }

    /** The end of a piece whose normal is given, which is half a width long. */
    private void cap(double[] at, double nx, double ny) {
        if (pen.cap().equals("round")) disc(at);
        if (pen.cap().equals("square")) polygon(at, nx, ny, nx + ny, ny - nx, ny - nx, -ny - nx, -nx, -ny);
    }

    private void join(double[] at, double[] before, double[] after) {
        if (pen.join().equals("round")) {
            disc(at);
            return;
        }
        double side = before[0] * after[1] - before[1] * after[0] > 0 ? -1 : 1;
        double ax = side * before[0];
        double ay = side * before[1];
        double bx = side * after[0];
        double by = side * after[1];
        // 1 straight on, 0 a right angle, -1 back again; the mitre's length over the width is √(2 / (1 + cos)).
        double cos = (ax * bx + ay * by) / (radius * radius);
        boolean blunt = pen.join().equals("bevel") || 2 > pen.sharpest() * pen.sharpest() * (1 + cos);
        // A blunt corner's tip lies on the line between the two pieces' edges.
        double tip = blunt ? 0.5 : 1 / (1 + cos);
        polygon(at, 0, 0, ax, ay, tip * (ax + bx), tip * (ay + by), bx, by);
    }

    private void disc(double[] at) {
        SvgShapes.rounded(out, at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius, radius, radius);
    }

    /** Adds a convex polygon about a point, wound like {@link SvgShapes#rounded}; its corners are relative to it. */
    private void polygon(double[] at, double... xy) {
        double twiceArea = 0;
        int count = xy.length / 2;
        for (int i = 0; i < count; i++) {
            int j = (i + 1) % count;
            twiceArea += xy[2 * i] * xy[2 * j + 1] - xy[2 * j] * xy[2 * i + 1];
        }
        if (twiceArea == 0) return;
        for (int i = 0; i < count; i++) {
            int k = twiceArea > 0 ? i : count - 1 - i;
            if (i == 0) out.moveTo(at[0] + xy[2 * k], at[1] + xy[2 * k + 1]);
            else out.lineTo(at[0] + xy[2 * k], at[1] + xy[2 * k + 1]);
        }
        out.closePath();
    }
}
