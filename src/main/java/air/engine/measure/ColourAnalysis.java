package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/**
 * Palette and emotion of a picture's colours. Emotion follows Valdez and Mehrabian 1994, with OKLab lightness as
 * brightness and chroma over the strongest sRGB chroma as saturation; colour activity follows the shape of Ou et al.
 * 2004.
 */
final class ColourAnalysis {
    /** OKLab hue, degrees, of the warmest colour: orange. */
    private static final double WARMEST = StrictMath.toRadians(58);

    private static final double WARM_A = StrictMath.cos(WARMEST);
    private static final double WARM_B = StrictMath.sin(WARMEST);
    /** Chroma that counts as full saturation. */
    private static final double FULL_CHROMA = 0.26;
    /** Mean chroma above grey under which a picture has no hues to vary. */
    private static final double COLOURLESS = 0.004;

    private static final double STRONG_CHROMA = 0.14;
    static final double NEAR_BLACK = 0.2;
    static final double NEAR_WHITE = 0.95;
    /** How far from the middle, in OKLab, a tone is still the same. */
    private static final double ONE_TONE = 0.025;

    private ColourAnalysis() {}

    static void measure(Lab picture, Features into) {
        int n = picture.l.length;
        float[] chroma = new float[n];
        for (int i = 0; i < n; i++)
            chroma[i] = (float) Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
        into.put(Feature.CHROMA, Plane.mean(chroma));
        into.put(Feature.PEAK_CHROMA, Plane.percentile(chroma, 0.9));
        into.put(Feature.WARMTH, Plane.mean(picture.a) * WARM_A + Plane.mean(picture.b) * WARM_B);
        into.put(Feature.HUE_VARIETY, hueVariety(picture, chroma));
        shares(picture, chroma, into);
        emotion(picture, chroma, into);
    }

    /** How warm a colour is; negative where it is cool. */
    static double warmth(float a, float b) {
        return a * WARM_A + b * WARM_B;
    }

    /** 0 (one hue) to 1 (hues that cancel out): one less the length of the mean hue vector. */
    private static double hueVariety(Lab picture, float[] chroma) {
        double a = 0;
        double b = 0;
        double total = 0;
        for (int i = 0; i < chroma.length; i++) {
            double coloured = chroma[i] - HueHistogram.GREY;
            if (coloured <= 0) continue;
            double share = coloured / chroma[i];
            a += picture.a[i] * share;
            b += picture.b[i] * share;
            total += coloured;
        }
        return total / chroma.length < COLOURLESS ? 0 : 1 - Math.sqrt(a * a + b * b) / total;
    }

    private static void shares(Lab picture, float[] chroma, Features into) {
        int black = 0;
        int white = 0;
        int strong = 0;
        for (int i = 0; i < chroma.length; i++) {
            if (chroma[i] > STRONG_CHROMA) strong++;
            if (picture.l[i] < NEAR_BLACK) black++;
            if (picture.l[i] > NEAR_WHITE) white++;
        }
        into.black = (double) black / chroma.length;
        into.white = (double) white / chroma.length;
        into.strong = (double) strong / chroma.length;
        into.plain = plain(picture);
    }

    private static double plain(Lab picture) {
        double[] middle = new double[3];
        for (int k = 0; k < 3; k++) middle[k] = Plane.percentile(picture.plane(k), 0.5);
        int plain = 0;
        for (int i = 0; i < picture.l.length; i++) {
            double off = 0;
            for (int k = 0; k < 3; k++) off = Math.max(off, Math.abs(picture.plane(k)[i] - middle[k]));
            if (off < ONE_TONE) plain++;
        }
        return (double) plain / picture.l.length;
    }

    private static void emotion(Lab picture, float[] chroma, Features into) {
        double brightness = Plane.mean(picture.l);
        double saturation = 0;
        double activity = 0;
        for (int i = 0; i < chroma.length; i++) {
            double s = Math.min(1, chroma[i] / FULL_CHROMA);
            double away = (picture.l[i] - 0.55) / 0.6;
            saturation += s;
            activity += Math.sqrt(1.6 * s * s + away * away);
        }
        saturation /= chroma.length;
        into.put(Feature.PLEASURE, 0.69 * brightness + 0.22 * saturation);
        into.put(Feature.AROUSAL, -0.31 * brightness + 0.60 * saturation);
        into.put(Feature.DOMINANCE, -0.76 * brightness + 0.32 * saturation);
        into.put(Feature.ACTIVITY, activity / chroma.length);
        into.put(Feature.KEY, Plane.percentile(picture.l, 0.5));
        into.put(Feature.DRAMA, Plane.percentile(picture.l, 0.95) - Plane.percentile(picture.l, 0.05));
    }
}
