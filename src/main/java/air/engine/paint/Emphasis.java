package air.engine.paint;

import air.engine.measure.Saliency;
import air.engine.raster.Lab;
import java.util.stream.IntStream;

/** Leads the eye: strengthens contrast of tone and colour in one part of the frame and weakens it in the rest. */
final class Emphasis {
    /** Forms broader than this keep their tone, px. */
    private static final double BROAD = 40;

    private static final double LEAST = 0.35;
    private static final double MOST = 1.9;

    private Emphasis() {}

    static void apply(Lab picture, Staging staging) {
        double[] focus = focus(picture);
        double side = focus[0] < 0.5 ? -1 : 1;
        // A focus is centred, never carried over to the other side.
        double outward = Math.max(staging.outward(), -3 * Math.abs(focus[0] - 0.5) * 2);
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.plane(c);
            float[] broad = Broad.of(plane, picture.width, picture.height, BROAD);
            IntStream.range(0, picture.height).parallel().forEach(y -> {
                double v = (y + 0.5) / picture.height;
                for (int x = 0; x < picture.width; x++) {
                    double u = (x + 0.5) / picture.width;
                    double away = Math.sqrt((u - focus[0]) * (u - focus[0]) + (v - focus[1]) * (v - focus[1]));
                    double gain = 1
                            + 1.5 * side * outward * (u - 0.5)
                            + 1.5 * staging.down() * (v - 0.5)
                            + 1.8 * staging.spread() * (away - 0.38);
                    int i = y * picture.width + x;
                    plane[i] = broad[i] + (float) Math.max(LEAST, Math.min(MOST, gain)) * (plane[i] - broad[i]);
                }
            });
        }
    }

    /** Centre of saliency, 0 to 1 across and down. */
    private static double[] focus(Lab picture) {
        Lab small = picture.fit(128);
        float[] saliency = Saliency.of(small);
        double x = 0;
        double y = 0;
        double sum = 1e-9;
        for (int i = 0; i < saliency.length; i++) {
            x += saliency[i] * (i % small.width + 0.5) / small.width;
            y += saliency[i] * (i / small.width + 0.5) / small.height;
            sum += saliency[i];
        }
        return new double[] {x / sum, y / sum};
    }
}
