package air.engine.paint;

import air.engine.measure.TextureAnalysis;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;

/**
 * The last layer: brings the strength of detail at four scales to the references', then tone, colour and grain to what
 * was asked for, and keeps lightness within what the references use.
 */
final class Finish {
    /** How much of each band's gap to the references is closed. */
    private static final double[] CLOSED = {0.6, 0.6, 0.35, 0.35};

    private static final double LEAST_GAIN = 0.35;
    private static final double MOST_GAIN = 2.6;
    /** Width of the soft end of the range of lightness. */
    private static final double KNEE = 0.02;
    /** Fine detail this many times as strong as the grain is a mark, not grain. */
    private static final double MARK = 5;
    /** Direction of warmth in OKLab: hue 58 degrees. */
    private static final double WARM_A = 0.53;

    private static final double WARM_B = 0.85;

    private final double[] strengths = new double[DetailBands.COUNT];
    private final double darkest;
    private final double lightest;

    Finish(List<Lab> references) {
        double least = 1;
        double most = 0;
        for (Lab reference : references) {
            least = Math.min(least, Plane.percentile(reference.l, 0.002));
            most = Math.max(most, Plane.percentile(reference.l, 0.997));
            double[] own = new DetailBands(reference.l, reference.width, reference.height).strength;
            for (int k = 0; k < strengths.length; k++) strengths[k] += own[k] / references.size();
        }
        darkest = least;
        lightest = most;
    }

    /** Changes the picture in place; its longer side should be about that of the references. */
    void apply(Lab picture, FinishSettings settings, long seed) {
        detail(picture, settings, 1);
        rest(picture, settings, seed);
    }

    /** As {@link #apply}, but does no more than what the settings ask for. */
    void direct(Lab picture, FinishSettings settings, long seed) {
        detail(picture, settings, 0);
        rest(picture, settings, seed);
    }

    private void rest(Lab picture, FinishSettings settings, long seed) {
        settings.staging().apply(picture);
        tone(picture, settings);
        colour(picture, settings);
        if (settings.grain() != 0) grain(picture, settings.grain(), seed);
        double low = darkest + Math.min(0, settings.lightness()) - Math.max(0, settings.drama() / 2);
        double high = lightest + Math.max(0, settings.lightness()) + Math.max(0, settings.drama() / 2);
        for (int i = 0; i < picture.l.length; i++)
            picture.l[i] = (float) within(picture.l[i], Math.max(0, low), Math.min(1, high));
    }

    private void detail(Lab picture, FinishSettings settings, double closed) {
        DetailBands bands = new DetailBands(picture.l, picture.width, picture.height);
        System.arraycopy(bands.rest, 0, picture.l, 0, bands.rest.length);
        for (int k = 0; k < DetailBands.COUNT; k++) {
            double closing = StrictMath.pow(strengths[k] / (bands.strength[k] + 1e-5), closed * CLOSED[k]);
            closing = Math.max(LEAST_GAIN, Math.min(MOST_GAIN, closing));
            double gain = closing * StrictMath.pow(10, settings.bands().get(k));
            add(picture.l, bands.detail[k], gain, settings.crispness(), bands.strength[k]);
        }
    }

    /** Adds a band, faint detail made fainter and strong detail stronger by the crispness, its strength kept. */
    private static void add(float[] l, float[] band, double gain, double crispness, double strength) {
        float usual = (float) strength + 1e-6f;
        float[] shaped = band;
        double kept = 1;
        if (crispness != 0 && strength > 1e-5) {
            shaped = new float[band.length];
            for (int i = 0; i < band.length; i++) {
                float size = Math.abs(band[i]);
                shaped[i] = band[i] * (1 + (float) crispness * (size - usual) / (size + usual));
            }
            kept = strength / (DetailBands.rms(shaped) + 1e-6);
        }
        float factor = (float) (gain * kept);
        for (int i = 0; i < l.length; i++) l[i] += factor * shaped[i];
    }

    private static void tone(Lab picture, FinishSettings settings) {
        double span = Plane.percentile(picture.l, 0.95) - Plane.percentile(picture.l, 0.05);
        double contrast = span < 0.02 ? 1 : Math.max(0.4, Math.min(2.2, (span + settings.drama()) / span));
        double middle = Plane.mean(picture.l);
        int height = picture.height;
        for (int y = 0; y < height; y++) {
            double fall = settings.darkening() / 0.6 * (0.5 - (y + 0.5) / height);
            for (int i = y * picture.width; i < (y + 1) * picture.width; i++)
                picture.l[i] = (float) (middle + (picture.l[i] - middle) * contrast + settings.lightness() + fall);
        }
    }

    private static void colour(Lab picture, FinishSettings settings) {
        int n = picture.l.length;
        double meanA = Plane.mean(picture.a);
        double meanB = Plane.mean(picture.b);
        double spread = 1 + settings.variety();
        double warm = warmth(picture);
        double before = 0;
        double after = 0;
        for (int i = 0; i < n; i++) {
            before += Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
            picture.a[i] = (float) (meanA / spread + (picture.a[i] - meanA) * spread);
            picture.b[i] = (float) (meanB / spread + (picture.b[i] - meanB) * spread);
            after += Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
        }
        double factor = Math.max(0, Math.min(2.5, (before / n + settings.chroma()) / (after / n + 1e-4)));
        if (before / n < 2e-3) factor = 1;
        for (int i = 0; i < n; i++) {
            picture.a[i] *= (float) factor;
            picture.b[i] *= (float) factor;
        }
        if (settings.warmth() != 0) shift(picture, warm + settings.warmth() - warmth(picture));
    }

    /** Mean chroma in the direction of warmth. */
    private static double warmth(Lab picture) {
        return WARM_A * Plane.mean(picture.a) + WARM_B * Plane.mean(picture.b);
    }

    private static void shift(Lab picture, double warmth) {
        for (int i = 0; i < picture.l.length; i++) {
            picture.a[i] += (float) (warmth * WARM_A);
            picture.b[i] += (float) (warmth * WARM_B);
        }
    }

    /** More grain is added as noise; for less, the faint part of the finest detail is weakened. */
    private static void grain(Lab picture, double amount, long seed) {
        double now = TextureAnalysis.grain(picture.l, picture.width, picture.height);
        if (amount > 0) {
            double added = Math.sqrt((now + amount) * (now + amount) - now * now);
            for (int i = 0; i < picture.l.length; i++)
                picture.l[i] += (float) (added * 2.449 * (Hash.unit(seed * 77 + i) + Hash.unit(seed * 78 + i) - 1));
            return;
        }
        float[] smooth = Plane.blur(picture.l, picture.width, picture.height, 1);
        float kept = (float) Math.max(0.15, (now + amount) / (now + 1e-6));
        float mark = (float) (MARK * now + 1e-6);
        for (int i = 0; i < picture.l.length; i++) {
            float fine = picture.l[i] - smooth[i];
            float share = Math.min(1, Math.abs(fine) / mark);
            picture.l[i] = smooth[i] + fine * (kept + (1 - kept) * share * share);
        }
    }

    private static double within(double l, double low, double high) {
        double top = high - KNEE;
        double bottom = low + KNEE;
        if (l > top) return top + KNEE * (1 - KNEE / (KNEE + l - top));
        if (l < bottom) return bottom - KNEE * (1 - KNEE / (KNEE + bottom - l));
        return l;
    }
}
