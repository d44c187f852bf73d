package air.samples;

/**
 * A place to put a motif drawn in units of its own: origin, and how many pixels a unit is to the right and down
 * (negative mirrors).
 */
record Frame(double x, double y, double right, double down) {

    static Frame of(double x, double y, double size, int side) {
        return new Frame(x, y, size * side, size);
    }

    /** Points of the motif, u and v in turn, in pixels. */
    double[] map(double... uv) {
        double[] p = new double[uv.length];
        for (int k = 0; k < uv.length; k += 2) {
            p[k] = x(uv[k]);
            p[k + 1] = y(uv[k + 1]);
        }
        return p;
    }

    double x(double u) {
        return x + u * right;
    }

    double y(double v) {
        return y + v * down;
    }

    /** An angle of the motif, in the picture. */
    double turn(double angle) {
        return right < 0 ? StrictMath.PI - angle : angle;
    }
}
