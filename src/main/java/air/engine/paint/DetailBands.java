package air.engine.paint;

import air.engine.raster.Plane;

/**
 * Lightness parted into four bands of detail and a rest; the sum gives it back. The bands are those of the texture
 * features: about 2, 5, 10 and 20 px wide.
 */
final class DetailBands {
    static final int COUNT = 4;
    private static final double FIRST_BLUR = 1.2;
    private static final double SECOND_BLUR = 2.4;

    /** Detail in lightness, the finest band first. */
    final float[][] detail = new float[COUNT][];
    /** Root mean square of each band. */
    final double[] strength = new double[COUNT];
    /** What is left: the broad tones. */
    final float[] rest;

    DetailBands(float[] lightness, int width, int height) {
        float[] before = lightness;
        float[] level = lightness;
        int w = width;
        int h = height;
        for (int k = 0; k < COUNT; k++) {
            level = Plane.blur(level, w, h, k == 0 ? FIRST_BLUR : SECOND_BLUR);
            float[] after = w == width ? level : Plane.resize(level, w, h, width, height);
            detail[k] = difference(before, after);
            strength[k] = rms(detail[k]);
            before = after;
            if (k > 0 && k < COUNT - 1) {
                int halfWidth = Math.max(4, w / 2);
                int halfHeight = Math.max(4, h / 2);
                level = Plane.resize(level, w, h, halfWidth, halfHeight);
                w = halfWidth;
                h = halfHeight;
            }
        }
        rest = before;
    }

    private static float[] difference(float[] p, float[] q) {
        float[] result = new float[p.length];
        for (int i = 0; i < result.length; i++) result[i] = p[i] - q[i];
        return result;
    }

    static double rms(float[] values) {
        double squares = 0;
        for (float v : values) squares += v * v;
        return Math.sqrt(squares / values.length);
    }
}
