package air.engine;

import java.util.List;

/**
 * The last layer: brings the strength of detail at four scales to the references', then the tone, colour and grain that
 * were asked for, and keeps lightness within what the references use.
 */
final class Finish {
    /** Blurs that part the detail into bands, px. */
    private static final double[] SIGMAS = {0.9, 1.8, 3.6, 7.2};
    /** How much of each band's gap to the references is closed. */
    private static final double[] CLOSED = {0.6, 0.6, 0.35, 0.35};

    private static final double LEAST_GAIN = 0.35;
    private static final double MOST_GAIN = 2.6;
    /** Width of the soft end of the range of lightness. */
    private static final double KNEE = 0.02;
    /** Direction of warmth in OKLab: hue 58 degrees. */
    private static final double WARM_A = 0.53;

    private static final double WARM_B = 0.85;

    private final double[] strengths = new double[SIGMAS.length];
    private double darkest = 1;
    private double lightest;

    Finish(List<Lab> references) {
        for (Lab reference : references) {
            darkest = Math.min(darkest, Plane.percentile(reference.l, 0.002));
            lightest = Math.max(lightest, Plane.percentile(reference.l, 0.997));
            double[] own = new Bands(reference).strength;
            for (int k = 0; k < strengths.length; k++) strengths[k] += own[k] / references.size();
        }
    }

    /** Lightness parted into bands of detail, the finest first, and what is left. */
    private static final class Bands {
        final float[][] detail = new float[SIGMAS.length][];
        final double[] strength = new double[SIGMAS.length];
        final float[] rest;

        Bands(Lab picture) {
            float[] before = picture.l;
            for (int k = 0; k < SIGMAS.length; k++) {
                float[] after = Plane.blur(picture.l, picture.width, picture.height, SIGMAS[k]);
                float[] band = new float[after.length];
                double energy = 0;
                for (int i = 0; i < band.length; i++) {
                    band[i] = before[i] - after[i];
                    energy += band[i] * band[i];
                }
                detail[k] = band;
                strength[k] = StrictMath.sqrt(energy / band.length);
                before = after;
            }
            rest = before;
        }
    }

    /**
     * Changes the picture in place.
     *
     * @param touch what was asked for beyond the references' own ways
     */
    void apply(Lab picture, Touch touch, long seed) {
        Bands bands = new Bands(picture);
        double[] gain = new double[SIGMAS.length];
        for (int k = 0; k < gain.length; k++) {
            double closing = StrictMath.pow(strengths[k] / (bands.strength[k] + 1e-5), CLOSED[k]);
            gain[k] = Math.max(
                    LEAST_GAIN, Math.min(MOST_GAIN, closing * touch.bands().get(k)));
        }
        double middle = Plane.mean(bands.rest);
        double warmA = touch.warmth() * WARM_A;
        double warmB = touch.warmth() * WARM_B;
        for (int i = 0; i < picture.l.length; i++) {
            double l = middle + (bands.rest[i] - middle) * touch.contrast() + touch.lightness();
            for (int k = 0; k < gain.length; k++) l += bands.detail[k][i] * gain[k];
            if (touch.grain() > 0) l += touch.grain() * grain(seed, i);
            picture.l[i] = (float) within(l);
            picture.a[i] = (float) (picture.a[i] * touch.chroma() + warmA);
            picture.b[i] = (float) (picture.b[i] * touch.chroma() + warmB);
        }
    }

    /** Triangular noise of standard deviation about 0.7. */
    private static double grain(long seed, int i) {
        return 1.7 * (Hash.unit(seed * 77 + i) + Hash.unit(seed * 78 + i) - 1);
    }

    private double within(double l) {
        double high = lightest - KNEE;
        double low = darkest + KNEE;
        if (l > high) return high + KNEE * (1 - KNEE / (KNEE + l - high));
        if (l < low) return low - KNEE * (1 - KNEE / (KNEE + low - l));
        return l;
    }
}
