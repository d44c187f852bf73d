package air.engine.measure;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.Arrays;

/** A sample of a picture's colours, compared by the sliced Wasserstein-1 distance in fixed directions. */
final class ColourCloud {
    private static final int SAMPLES = 2048;
    private static final int DIRECTIONS = 16;
    private static final int QUANTILES = 256;
    /** Lightness counts less than hue and chroma: a palette is recognised in light and in shade. */
    static final float LIGHTNESS = 0.35f;

    private static final double GOLDEN_ANGLE = 2.399963;
    private static final double[][] DIRECTION = new double[DIRECTIONS][];

    static {
        for (int i = 0; i < DIRECTIONS; i++) {
            double z = 1 - (i + 0.5) / DIRECTIONS;
            double radius = Math.sqrt(1 - z * z);
            double angle = i * GOLDEN_ANGLE;
            DIRECTION[i] = new double[] {z, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle)};
        }
    }

    /** By direction: quantiles of the sample's projections. */
    private final float[][] quantiles = new float[DIRECTIONS][QUANTILES];

    private ColourCloud(float[] samples) {
        float[] projected = new float[SAMPLES];
        for (int d = 0; d < DIRECTIONS; d++) {
            double[] axis = DIRECTION[d];
            for (int i = 0; i < SAMPLES; i++)
                projected[i] = (float)
                        (samples[i * 3] * axis[0] + samples[i * 3 + 1] * axis[1] + samples[i * 3 + 2] * axis[2]);
            Arrays.sort(projected);
            for (int q = 0; q < QUANTILES; q++) quantiles[d][q] = projected[(int) ((q + 0.5) / QUANTILES * SAMPLES)];
        }
    }

    static ColourCloud of(Lab picture) {
        int pixels = picture.width * picture.height;
        float[] samples = new float[SAMPLES * 3];
        for (int i = 0; i < SAMPLES; i++) {
            int at = (int) (Hash.unit(i * 31L + 7) * pixels);
            samples[i * 3] = picture.l[at] * LIGHTNESS;
            samples[i * 3 + 1] = picture.a[at];
            samples[i * 3 + 2] = picture.b[at];
        }
        return new ColourCloud(samples);
    }

    /** Mean distance the colours must be moved by, OKLab units (lightness scaled by {@value #LIGHTNESS}). */
    double distance(ColourCloud other) {
        double sum = 0;
        for (int d = 0; d < DIRECTIONS; d++)
            for (int q = 0; q < QUANTILES; q++) sum += Math.abs(quantiles[d][q] - other.quantiles[d][q]);
        return sum / (DIRECTIONS * QUANTILES);
    }
}
