package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/** Coherence of the structure tensor: 0 (marks without direction) to 1 (all neighbouring marks run the same way). */
final class StrokeDirection {
    private static final double DERIVATIVE_BLUR = 0.8;
    /** Reach of a neighbourhood, px at half size: the tensor is smooth, so half size is enough for it. */
    private static final double NEIGHBOURHOOD = 2;

    private StrokeDirection() {}

    static double of(Lab picture) {
        float[] l = Plane.blur(picture.l, picture.width, picture.height, DERIVATIVE_BLUR);
        int width = picture.width / 2;
        int height = picture.height / 2;
        float[] xx = new float[width * height];
        float[] yy = new float[width * height];
        float[] xy = new float[width * height];
        for (int y = 1; y < 2 * height - 1; y++)
            for (int x = 1; x < 2 * width - 1; x++) {
                int i = y * picture.width + x;
                float gx = l[i + 1] - l[i - 1];
                float gy = l[i + picture.width] - l[i - picture.width];
                int half = y / 2 * width + x / 2;
                xx[half] += gx * gx / 4;
                yy[half] += gy * gy / 4;
                xy[half] += gx * gy / 4;
            }
        return coherence(
                Plane.blur(xx, width, height, NEIGHBOURHOOD),
                Plane.blur(yy, width, height, NEIGHBOURHOOD),
                Plane.blur(xy, width, height, NEIGHBOURHOOD));
    }

    private static double coherence(float[] xx, float[] yy, float[] xy) {
        double coherent = 0;
        double total = 0;
        for (int i = 0; i < xx.length; i++) {
            double trace = xx[i] + yy[i];
            double difference = Math.sqrt((xx[i] - yy[i]) * (xx[i] - yy[i]) + 4.0 * xy[i] * xy[i]);
            double weight = Math.sqrt(trace);
            coherent += weight * difference / (trace + 1e-6);
            total += weight;
        }
        return coherent / Math.max(total, 1e-9);
    }
}
