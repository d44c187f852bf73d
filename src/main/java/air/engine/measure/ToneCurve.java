package air.engine.measure;

import air.engine.raster.Lab;
import java.util.Arrays;

/** How light is spread over a picture: quantiles of lightness. */
final class ToneCurve {
    private static final int QUANTILES = 32;

    private final float[] quantiles = new float[QUANTILES];

    private ToneCurve() {}

    static ToneCurve of(Lab picture) {
        float[] sorted = picture.l.clone();
        Arrays.sort(sorted);
        ToneCurve curve = new ToneCurve();
        for (int i = 0; i < QUANTILES; i++) curve.quantiles[i] = sorted[(int) ((i + 0.5) / QUANTILES * sorted.length)];
        return curve;
    }

    /** Mean difference in lightness, 0 to 1. */
    double distance(ToneCurve other) {
        double sum = 0;
        for (int i = 0; i < QUANTILES; i++) sum += Math.abs(quantiles[i] - other.quantiles[i]);
        return sum / QUANTILES;
    }
}
