package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/**
 * Whether the large areas of a frame belong together: Moran's I of lightness and colour over coarse grids, 1 when every
 * area continues in its neighbours, about 0 when they lie as if shuffled.
 */
final class LayoutOrder {
    /** Sides of the grids, cells. */
    private static final int[] GRIDS = {4, 8, 16};
    /** Colour counts this much more than lightness, as the square of its weight in a distance. */
    private static final double COLOUR = 4;

    private LayoutOrder() {}

    static double of(Lab picture) {
        double sum = 0;
        for (int side : GRIDS) sum += order(picture.resize(side, side), side);
        return sum / GRIDS.length;
    }

    private static double order(Lab grid, int side) {
        double[] sums = new double[2];
        add(grid.l, side, 1, sums);
        add(grid.a, side, COLOUR, sums);
        add(grid.b, side, COLOUR, sums);
        return sums[1] < 1e-6 ? 1 : sums[0] / sums[1];
    }

    /** Adds the covariance of neighbours and the variance of a plane to the sums. */
    private static void add(float[] plane, int side, double weight, double[] sums) {
        double mean = Plane.mean(plane);
        double product = 0;
        double square = 0;
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) {
                double here = plane[y * side + x] - mean;
                square += here * here;
                if (x < side - 1) product += here * (plane[y * side + x + 1] - mean);
                if (y < side - 1) product += here * (plane[(y + 1) * side + x] - mean);
            }
        sums[0] += weight * product / (2 * side * (side - 1));
        sums[1] += weight * square / (side * side);
    }

    /** Contrast of the broad masses: decadic logarithm of the lightness that a 4 x 4 grid shows beyond a 2 x 2 one. */
    static double masses(Lab picture) {
        float[] fine = picture.resize(4, 4).l;
        float[] broad = Plane.resize(picture.resize(2, 2).l, 2, 2, 4, 4);
        double squares = 0;
        for (int i = 0; i < fine.length; i++) squares += (fine[i] - broad[i]) * (fine[i] - broad[i]);
        return StrictMath.log10(Math.sqrt(squares / fine.length) + 3e-3);
    }
}
