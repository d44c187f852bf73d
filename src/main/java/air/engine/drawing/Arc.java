package air.engine.drawing;

import java.awt.geom.Path2D;

/**
 * An elliptical arc between two points, as cubics. Source: SVG 1.1, appendix F.6, with {@link StrictMath} so that the
 * same arc has the same bits everywhere.
 *
 * @param fromX where it begins
 * @param fromY where it begins
 * @param toX where it ends
 * @param toY where it ends
 */
record Arc(double fromX, double fromY, double toX, double toY) {
    static Arc between(double fromX, double fromY, double toX, double toY) {
        return new Arc(fromX, fromY, toX, toY);
    }

    /**
     * Continues a path that has reached the arc's beginning.
     *
     * @param degrees by how much the ellipse is turned
     * @param large whether the longer way round is meant
     * @param sweep whether angles grow along it
     */
    void addTo(Path2D path, double radiusX, double radiusY, double degrees, boolean large, boolean sweep) {
        double rx = Math.abs(radiusX);
        double ry = Math.abs(radiusY);
        if (fromX == toX && fromY == toY) return;
        if (rx == 0 || ry == 0) {
            path.lineTo(toX, toY);
            return;
        }
        double cos = StrictMath.cos(StrictMath.toRadians(degrees));
        double sin = StrictMath.sin(StrictMath.toRadians(degrees));
        // The half chord in the ellipse's own axes, where radii are 1.
        double dx = (cos * (fromX - toX) + sin * (fromY - toY)) / 2;
        double dy = (cos * (fromY - toY) - sin * (fromX - toX)) / 2;
        double tooSmall = Math.sqrt(dx * dx / (rx * rx) + dy * dy / (ry * ry));
        if (tooSmall > 1) {
            rx *= tooSmall;
            ry *= tooSmall;
        }
        new Ellipse(rx, ry, cos, sin).turn(path, this, dx / rx, dy / ry, large != sweep, sweep);
    }

    /** The ellipse an arc lies on: its radii and how it is turned. */
    private record Ellipse(double rx, double ry, double cos, double sin) {
        /** Adds the arc, in steps of a quarter turn at most; ux and uy is half the chord on the unit circle. */
        void turn(Path2D path, Arc arc, double ux, double uy, boolean right, boolean sweep) {
            double square = ux * ux + uy * uy;
            double away = Math.sqrt(Math.max(0, 1 - square) / square) * (right ? 1 : -1);
            double centreX = away * uy;
            double centreY = -away * ux;
            double start = StrictMath.atan2(uy - centreY, ux - centreX);
            double whole = StrictMath.atan2(-uy - centreY, -ux - centreX) - start;
            if (sweep && whole < 0) whole += 2 * Math.PI;
            if (!sweep && whole > 0) whole -= 2 * Math.PI;
            int steps = (int) Math.max(1, Math.ceil(Math.abs(whole) / (Math.PI / 2) - 1e-9));
            double middleX = (arc.fromX + arc.toX) / 2 + cos * centreX * rx - sin * centreY * ry;
            double middleY = (arc.fromY + arc.toY) / 2 + sin * centreX * rx + cos * centreY * ry;
            for (int i = 0; i < steps; i++) {
                boolean end = i == steps - 1;
                double[] c = cubic(middleX, middleY, start + whole * i / steps, whole / steps);
                path.curveTo(c[0], c[1], c[2], c[3], end ? arc.toX : c[4], end ? arc.toY : c[5]);
            }
        }

        private double[] cubic(double middleX, double middleY, double from, double by) {
            double pull = 4.0 / 3 * StrictMath.tan(by / 4);
            double c0 = StrictMath.cos(from);
            double s0 = StrictMath.sin(from);
            double c1 = StrictMath.cos(from + by);
            double s1 = StrictMath.sin(from + by);
            double[] unit = {c0 - pull * s0, s0 + pull * c0, c1 + pull * s1, s1 - pull * c1, c1, s1};
            double[] placed = new double[6];
            for (int i = 0; i < 6; i += 2) {
                placed[i] = middleX + cos * rx * unit[i] - sin * ry * unit[i + 1];
                placed[i + 1] = middleY + sin * rx * unit[i] + cos * ry * unit[i + 1];
            }
            return placed;
        }
    }
}
