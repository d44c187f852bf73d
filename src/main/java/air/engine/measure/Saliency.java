package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/** Where the eye goes: spectral residual (Hou and Zhang 2007) and centre-surround colour contrast, half each. */
public final class Saliency {
    private static final int SIDE = 64;
    private static final Fft FFT = new Fft(SIDE);
    /** Weight of the spectral residual of each plane: lightness, a, b. */
    private static final double[] PLANE_WEIGHT = {1, 0.6, 0.6};

    private static final double RESIDUAL_BLUR = 2.5;
    private static final double CENTRE = 2;
    private static final double SURROUND = 14;

    private Saliency() {}

    /** Saliency of the picture squeezed to {@value #SIDE} x {@value #SIDE}, 0 to 1, then resized to the picture. */
    public static float[] of(Lab picture) {
        Lab square = picture.resize(SIDE, SIDE);
        float[] saliency = Plane.blur(residual(square), SIDE, SIDE, RESIDUAL_BLUR);
        normalise(saliency);
        float[] contrast = contrast(square);
        normalise(contrast);
        for (int i = 0; i < saliency.length; i++) {
            float both = 0.5f * saliency[i] + 0.5f * contrast[i];
            saliency[i] = both * both;
        }
        return Plane.resize(saliency, SIDE, SIDE, picture.width, picture.height);
    }

    private static float[] residual(Lab square) {
        float[] sum = new float[SIDE * SIDE];
        for (int plane = 0; plane < 3; plane++) {
            double[] re = new double[SIDE * SIDE];
            double[] im = new double[SIDE * SIDE];
            for (int i = 0; i < re.length; i++) re[i] = square.plane(plane)[i];
            FFT.forward(re, im);
            whiten(re, im);
            FFT.inverse(re, im);
            for (int i = 0; i < sum.length; i++)
                sum[i] += (float) (PLANE_WEIGHT[plane] * (re[i] * re[i] + im[i] * im[i]));
        }
        return sum;
    }

    /** Replaces each amplitude by its ratio to the geometric mean of its 3x3 neighbours; phases stay. */
    private static void whiten(double[] re, double[] im) {
        double[] log = new double[re.length];
        for (int i = 0; i < log.length; i++) log[i] = StrictMath.log(Math.sqrt(re[i] * re[i] + im[i] * im[i]) + 1e-6);
        for (int y = 0; y < SIDE; y++)
            for (int x = 0; x < SIDE; x++) {
                double mean = 0;
                for (int dy = -1; dy <= 1; dy++)
                    for (int dx = -1; dx <= 1; dx++)
                        mean += log[(y + dy + SIDE) % SIDE * SIDE + (x + dx + SIDE) % SIDE];
                int i = y * SIDE + x;
                double scale = StrictMath.exp(-mean / 9);
                re[i] *= scale;
                im[i] *= scale;
            }
    }

    private static float[] contrast(Lab square) {
        Lab centre = square.blur(CENTRE);
        Lab surround = square.blur(SURROUND);
        float[] contrast = new float[SIDE * SIDE];
        for (int i = 0; i < contrast.length; i++) {
            double l = centre.l[i] - surround.l[i];
            double a = 2 * (centre.a[i] - surround.a[i]);
            double b = 2 * (centre.b[i] - surround.b[i]);
            contrast[i] = (float) Math.sqrt(l * l + a * a + b * b);
        }
        return contrast;
    }

    private static void normalise(float[] values) {
        float most = 1e-9f;
        for (float v : values) most = Math.max(most, v);
        for (int i = 0; i < values.length; i++) values[i] /= most;
    }
}
