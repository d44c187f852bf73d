package air.engine;

/** Coherence of the structure tensor: 0 (marks without direction) to 1 (all neighbouring marks run the same way). */
final class StrokeDirection {
    private static final double DERIVATIVE_BLUR = 0.8;
    private static final double NEIGHBOURHOOD = 4;

    private StrokeDirection() {}

    static double of(Lab picture) {
        int width = picture.width;
        int height = picture.height;
        float[] l = Plane.blur(picture.l, width, height, DERIVATIVE_BLUR);
        float[] xx = new float[l.length];
        float[] yy = new float[l.length];
        float[] xy = new float[l.length];
        for (int y = 1; y < height - 1; y++)
            for (int i = y * width + 1; i < y * width + width - 1; i++) {
                float gx = l[i + 1] - l[i - 1];
                float gy = l[i + width] - l[i - width];
                xx[i] = gx * gx;
                yy[i] = gy * gy;
                xy[i] = gx * gy;
            }
        xx = Plane.blur(xx, width, height, NEIGHBOURHOOD);
        yy = Plane.blur(yy, width, height, NEIGHBOURHOOD);
        xy = Plane.blur(xy, width, height, NEIGHBOURHOOD);
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
