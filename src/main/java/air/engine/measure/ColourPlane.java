package air.engine.measure;

import air.engine.raster.Lab;
import java.util.List;

/**
 * How a picture's area is spread over OKLab's plane of hue and chroma, whatever the lightness: what says at a glance
 * that a blue sheet is no cream one.
 */
final class ColourPlane {
    /** Width of a cell, OKLab units. */
    private static final double CELL = 0.016;
    /** Cells on each side of grey. */
    private static final int REACH = 20;

    private static final int CELLS = 2 * REACH + 1;
    /** Colours nearer than this, OKLab units, are taken for the same. */
    private static final double SAME = 0.03;
    /** Share of the others' area that must have about the same colour, for it to be theirs. */
    private static final double THEIRS = 0.004;

    private static final int NEAR = (int) Math.ceil(SAME / CELL);

    private final double[] share = new double[CELLS * CELLS];

    static ColourPlane of(Lab picture) {
        ColourPlane plane = new ColourPlane();
        double each = 1.0 / picture.l.length;
        for (int i = 0; i < picture.l.length; i++) plane.share[cell(picture.b[i]) * CELLS + cell(picture.a[i])] += each;
        return plane;
    }

    private static int cell(double value) {
        return REACH + (int) Math.max(-REACH, Math.min(REACH, Math.rint(value / CELL)));
    }

    /** Share of the area, 0 to 1, in colours that the others together do not have. */
    double foreign(List<ColourPlane> others) {
        double foreign = 0;
        for (int y = 0; y < CELLS; y++)
            for (int x = 0; x < CELLS; x++) {
                double own = share[y * CELLS + x];
                if (own > 0 && theirs(others, x, y) < THEIRS) foreign += own;
            }
        return foreign;
    }

    private static double theirs(List<ColourPlane> others, int x, int y) {
        double sum = 0;
        for (int v = Math.max(0, y - NEAR); v <= Math.min(CELLS - 1, y + NEAR); v++)
            for (int u = Math.max(0, x - NEAR); u <= Math.min(CELLS - 1, x + NEAR); u++)
                if (CELL * CELL * ((u - x) * (u - x) + (v - y) * (v - y)) <= SAME * SAME)
                    for (ColourPlane other : others) sum += other.share[v * CELLS + u];
        return sum / Math.max(1, others.size());
    }
}
