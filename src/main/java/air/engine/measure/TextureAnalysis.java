package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/** How surfaces feel: detail by scale, grain, crispness, co-occurrence, size and direction of the marks. */
public final class TextureAnalysis {
    private static final Feature[] BANDS = {
        Feature.FINEST_DETAIL, Feature.FINE_DETAIL, Feature.MEDIUM_DETAIL, Feature.BROAD_DETAIL
    };
    private static final double PYRAMID_BLUR = 1.2;
    /** Added to a band's energy before its logarithm: what 8-bit rounding leaves. */
    private static final double BAND_FLOOR = 3e-4;
    /** The band whose kurtosis tells crisp edges on flat ground from even texture. */
    private static final int CRISP_BAND = 1;

    private static final double GRAIN_REACH = 3;
    /** Share of the picture, its flattest part, on which grain is measured. */
    private static final double FLATTEST = 0.4;

    private static final int GREY_LEVELS = 24;
    private static final int NEIGHBOUR = 2;

    private TextureAnalysis() {}

    /** Measures the picture at {@link Features#TEXTURE_SIDE} and, for broad features, {@link Features#COLOUR_SIDE}. */
    static void measure(Lab picture, Lab small, Features into) {
        bands(picture, into);
        into.put(Feature.GRAIN, grain(picture.l, picture.width, picture.height));
        cooccurrence(picture, into);
        into.put(Feature.SLOPE, SpectralSlope.of(picture));
        into.put(Feature.MARK_SIZE, MarkSize.of(small.l, small.width, small.height));
        into.put(Feature.STROKE_DIRECTION, StrokeDirection.of(picture));
    }

    /** Root mean square of the four finest levels of a Laplacian pyramid of lightness, decadic logarithms. */
    private static void bands(Lab picture, Features into) {
        float[] level = picture.l;
        int width = picture.width;
        int height = picture.height;
        for (int k = 0; k < BANDS.length; k++) {
            float[] low = Plane.blur(level, width, height, PYRAMID_BLUR);
            double squares = 0;
            double fourths = 0;
            for (int i = 0; i < level.length; i++) {
                double d = (level[i] - low[i]) * (level[i] - low[i]);
                squares += d;
                fourths += d * d;
            }
            squares /= level.length;
            fourths /= level.length;
            into.put(BANDS[k], StrictMath.log10(Math.sqrt(squares) + BAND_FLOOR));
            if (k == CRISP_BAND) {
                double kurtosis = fourths / (squares * squares + 1e-12);
                into.put(Feature.EDGE_SPARSITY, StrictMath.log10(Math.max(1, kurtosis)));
            }
            int halfWidth = Math.max(1, width / 2);
            int halfHeight = Math.max(1, height / 2);
            level = Plane.resize(low, width, height, halfWidth, halfHeight);
            width = halfWidth;
            height = halfHeight;
        }
    }

    /** Standard deviation of the noise (Immerkaer 1996) on the flattest part, lightness units. */
    public static double grain(float[] l, int width, int height) {
        float[] response = new float[l.length];
        for (int y = 1; y < height - 1; y++)
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                float up = l[i - width - 1] - 2 * l[i - width] + l[i - width + 1];
                float here = l[i - 1] - 2 * l[i] + l[i + 1];
                float down = l[i + width - 1] - 2 * l[i + width] + l[i + width + 1];
                response[i] = Math.abs(up - 2 * here + down);
            }
        float[] unrest = Plane.blur(response, width, height, GRAIN_REACH);
        double limit = Plane.percentile(unrest, FLATTEST);
        double sum = 0;
        int count = 0;
        for (int y = 2; y < height - 2; y++)
            for (int i = y * width + 2; i < y * width + width - 2; i++) {
                if (unrest[i] > limit) continue;
                sum += response[i];
                count++;
            }
        return Math.sqrt(Math.PI / 2) * sum / (6.0 * Math.max(count, 1));
    }

    /** Contrast (decadic logarithm) and homogeneity of the grey-level co-occurrence at a distance of two px. */
    private static void cooccurrence(Lab picture, Features into) {
        int width = picture.width;
        int[] level = new int[picture.l.length];
        for (int i = 0; i < level.length; i++) level[i] = (int) (picture.l[i] * GREY_LEVELS);
        long[] count = new long[3 * GREY_LEVELS];
        long pairs = 0;
        for (int y = 0; y < picture.height - NEIGHBOUR; y++)
            for (int i = y * width; i < y * width + width - NEIGHBOUR; i++) {
                count[Math.abs(level[i] - level[i + NEIGHBOUR])]++;
                count[Math.abs(level[i] - level[i + NEIGHBOUR * width])]++;
                pairs += 2;
            }
        double contrast = 0;
        double homogeneity = 0;
        for (int d = 0; d < count.length; d++) {
            contrast += (double) d * d * count[d];
            homogeneity += count[d] / (1.0 + d);
        }
        into.put(Feature.LOCAL_CONTRAST, StrictMath.log10(contrast / pairs + 0.01));
        into.put(Feature.SMOOTHNESS, homogeneity / pairs);
    }
}
