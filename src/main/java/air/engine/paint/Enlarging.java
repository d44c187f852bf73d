package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/** Enlarges a painted picture beyond the size it was worked at, keeping its edges crisp. */
final class Enlarging {
    /** How much detail is lifted to make up for what enlarging softens. */
    private static final double LIFT = 0.45;

    private Enlarging() {}

    /** Cubic (Catmull-Rom) in both directions, then a light lift of the finest detail. */
    static Lab of(Lab picture, int width, int height) {
        Lab result = new Lab(width, height);
        double scale = Math.sqrt((double) width * height / picture.width / picture.height);
        for (int c = 0; c < 3; c++) {
            float[] plane = Resampling.cubic(picture.plane(c), picture.width, picture.height, width, height);
            if (c == 0 && scale > 1.2) lift(plane, width, height, scale);
            System.arraycopy(plane, 0, result.plane(c), 0, plane.length);
        }
        return result;
    }

    /**
     * Enlarges with the finest detail of a larger picture of the same subject laid over it.
     *
     * @param source the larger picture, of the wanted size
     * @param strength 0 to 1: how much of its detail
     */
    static Lab guided(Lab picture, Lab source, double strength) {
        Lab result = of(picture, source.width, source.height);
        float[] coarse = Plane.resize(source.l, source.width, source.height, picture.width, picture.height);
        float[] known = Resampling.cubic(coarse, picture.width, picture.height, source.width, source.height);
        for (int i = 0; i < known.length; i++) result.l[i] += (float) strength * (source.l[i] - known[i]);
        return result;
    }

    private static void lift(float[] plane, int width, int height, double scale) {
        float[] soft = Plane.blur(plane, width, height, 0.7 * scale);
        for (int i = 0; i < plane.length; i++) plane[i] += (float) LIFT * (plane[i] - soft[i]);
    }
}
