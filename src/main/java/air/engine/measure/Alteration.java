package air.engine.measure;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Changes pictures by amounts of their features: tone, contrast, colour, detail and grain. All pictures of a set are
 * changed alike, so that what sets them apart stays.
 */
final class Alteration {
    private static final Feature[] BANDS = {Feature.FINEST_DETAIL, Feature.FINE_DETAIL, Feature.MEDIUM_DETAIL};
    /** Blur, px at 512 px, that separates each band from the next. */
    private static final double[] BAND_BLUR = {0.9, 1.8, 3.6};

    private static final double WARM_A = 0.53;
    private static final double WARM_B = 0.85;
    private static final double DARKEST = 0.02;
    private static final double LIGHTEST = 0.985;

    private final Map<Feature, Double> steps;
    private final Taste taste;

    /** By amounts in the features' units, from where the taste is. */
    Alteration(Map<Feature, Double> steps, Taste taste) {
        this.steps = steps;
        this.taste = taste;
    }

    /** Whether such a step can be given to a picture; others only move what is allowed. */
    static boolean changes(Feature feature, double step) {
        return switch (feature) {
            case WARMTH, CHROMA, PEAK_CHROMA, KEY, DRAMA, GRAIN, FINEST_DETAIL, FINE_DETAIL, MEDIUM_DETAIL -> true;
            case HUE_VARIETY -> step < 0;
            default -> false;
        };
    }

    private double step(Feature feature) {
        return steps.getOrDefault(feature, 0.0);
    }

    void apply(Lab picture, long seed) {
        detail(picture);
        contrast(picture);
        key(picture);
        hues(picture);
        colour(picture);
        grain(picture, seed);
        for (int i = 0; i < picture.l.length; i++)
            picture.l[i] = (float) Math.max(DARKEST, Math.min(LIGHTEST, picture.l[i]));
    }

    private void detail(Lab picture) {
        double[] gain = new double[BANDS.length];
        boolean any = false;
        for (int k = 0; k < gain.length; k++) {
            double exponent = step(BANDS[k]);
            gain[k] = Math.max(0.15, Math.min(5, StrictMath.pow(10, exponent)));
            any |= exponent != 0;
        }
        double cleaner = step(Feature.GRAIN);
        if (cleaner < 0) {
            gain[0] *= Math.max(0.15, 1 + cleaner / Math.max(1e-4, taste.middle(Feature.GRAIN)));
            any = true;
        }
        if (!any) return;
        float[] sharp = picture.l.clone();
        float[] sum = new float[sharp.length];
        for (int k = 0; k < gain.length; k++) {
            float[] soft = Plane.blur(picture.l, picture.width, picture.height, BAND_BLUR[k]);
            for (int i = 0; i < sum.length; i++) sum[i] += (float) (gain[k] * (sharp[i] - soft[i]));
            sharp = soft;
        }
        for (int i = 0; i < sum.length; i++) picture.l[i] = sum[i] + sharp[i];
    }

    private void contrast(Lab picture) {
        double step = step(Feature.DRAMA);
        if (step == 0) return;
        double range = Math.max(0.05, taste.middle(Feature.DRAMA));
        double gain = Math.max(0.3, Math.min(2.5, (range + step) / range));
        double mean = Plane.mean(picture.l);
        for (int i = 0; i < picture.l.length; i++) picture.l[i] = (float) (mean + gain * (picture.l[i] - mean));
    }

    /** A gamma that takes the references' middle key where it should be; black and white stay. */
    private void key(Lab picture) {
        double step = step(Feature.KEY);
        if (step == 0) return;
        double now = inside(taste.middle(Feature.KEY));
        double gamma = StrictMath.log(inside(now + step)) / StrictMath.log(now);
        for (int i = 0; i < picture.l.length; i++)
            picture.l[i] = (float) StrictMath.pow(Math.max(0, Math.min(1, picture.l[i])), gamma);
    }

    private static double inside(double key) {
        return Math.max(0.06, Math.min(0.94, key));
    }

    /** Pulls the colours towards the line of the picture's mean hue. */
    private void hues(Lab picture) {
        double step = step(Feature.HUE_VARIETY);
        if (step >= 0) return;
        double share = Math.min(1, -step / Math.max(0.05, taste.middle(Feature.HUE_VARIETY)));
        double a = Plane.mean(picture.a);
        double b = Plane.mean(picture.b);
        double length = Math.sqrt(a * a + b * b) + 1e-9;
        for (int i = 0; i < picture.l.length; i++) {
            double chroma = Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
            picture.a[i] += (float) (share * (chroma * a / length - picture.a[i]));
            picture.b[i] += (float) (share * (chroma * b / length - picture.b[i]));
        }
    }

    private void colour(Lab picture) {
        double chroma = step(Feature.CHROMA) != 0 ? step(Feature.CHROMA) : 0.6 * step(Feature.PEAK_CHROMA);
        double now = Math.max(0.004, taste.middle(Feature.CHROMA));
        double gain = Math.max(0.03, Math.min(3, (now + chroma) / now));
        double warm = step(Feature.WARMTH);
        if (gain == 1 && warm == 0) return;
        for (int i = 0; i < picture.l.length; i++) {
            picture.a[i] = (float) (picture.a[i] * gain + warm * WARM_A);
            picture.b[i] = (float) (picture.b[i] * gain + warm * WARM_B);
        }
    }

    private void grain(Lab picture, long seed) {
        double step = step(Feature.GRAIN);
        if (step <= 0) return;
        double now = taste.middle(Feature.GRAIN);
        double deviation = Math.sqrt((now + step) * (now + step) - now * now);
        for (int i = 0; i < picture.l.length; i++) {
            double noise = Hash.unit(seed + 2L * i) + Hash.unit(seed + 2L * i + 1) - 1;
            picture.l[i] += (float) (noise * deviation * Math.sqrt(6));
        }
    }

    /**
     * Copies of the pictures, changed and rounded to what 8 bits can show; small ones enlarged to the size texture is
     * measured at, so that grain stays grain.
     */
    static List<Lab> of(List<Lab> pictures, List<Recolouring> colours, Alteration alteration) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> {
                    Lab copy = pictures.get(i).copy().fit(Features.TEXTURE_SIDE);
                    for (Recolouring recolouring : colours) recolouring.apply(copy);
                    alteration.apply(copy, Hash.of(i));
                    return Lab.of(copy.toImage());
                })
                .toList();
    }
}
