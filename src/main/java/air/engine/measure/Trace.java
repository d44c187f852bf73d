package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;
import java.util.Optional;

/** Where in a picture something shows. Stateless. */
@FunctionalInterface
interface Trace {
    /** Longer side, px, at which forms and colours are looked for. */
    int SIDE = 128;
    /** The same of each reference whose colours others are held against. */
    int REFERENCE_SIDE = 24;

    /** Warmth from which a place is warm. */
    double WARM = 0.02;

    /** Everywhere, or in no one place. */
    Trace NOWHERE = picture -> Optional.empty();

    /** How much of it there is at a pixel, 0 or more. */
    @FunctionalInterface
    interface Amount {
        double at(Lab picture, int pixel);
    }

    /** The place where it shows most; empty where it shows everywhere or nowhere. */
    Optional<Place> in(Lab picture);

    /** Where the pixels have most of it. */
    private static Trace pixels(Amount amount) {
        return full -> {
            Lab picture = full.fit(2 * SIDE);
            return Place.densest(map(picture, amount), picture.width, picture.height);
        };
    }

    /** The same of marks, which may be small. */
    private static Trace marks(Amount amount) {
        return full -> {
            Lab picture = full.fit(2 * SIDE);
            return Place.marks(map(picture, amount), picture.width, picture.height);
        };
    }

    private static float[] map(Lab picture, Amount amount) {
        float[] map = new float[picture.l.length];
        for (int i = 0; i < map.length; i++) map[i] = (float) Math.max(0, amount.at(picture, i));
        return map;
    }

    private static double chroma(Lab picture, int i) {
        return Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]);
    }

    /** Where colour is strong. */
    static Trace colour() {
        return pixels((picture, i) -> chroma(picture, i) * chroma(picture, i));
    }

    /** Where colour is warm, or cool with -1. */
    static Trace warm(int sign) {
        return pixels((picture, i) -> sign * ColourAnalysis.warmth(picture.a[i], picture.b[i]) > WARM ? 1 : 0);
    }

    static Trace lighterThan(double lightness) {
        return marks((picture, i) -> picture.l[i] > lightness ? 1 : 0);
    }

    static Trace darkerThan(double lightness) {
        return marks((picture, i) -> picture.l[i] < lightness ? 1 : 0);
    }

    /** The lightest marks, or the darkest: those beyond a share of the pixels. */
    static Trace extreme(boolean light) {
        return picture -> {
            Lab soft = picture.fit(2 * SIDE);
            double limit = Plane.percentile(soft.l, light ? 0.99 : 0.01);
            return (light ? lighterThan(limit) : darkerThan(limit)).in(picture);
        };
    }

    /** Where a family of colours lies. */
    static Trace family(String family) {
        return marks((picture, i) -> PigmentShares.family(picture, i).equals(family) ? 1 : 0);
    }

    /** Where a family of colours is strong. */
    static Trace strong(String family) {
        return marks((picture, i) -> chroma(picture, i) >= PaletteRoles.SIGNAL_CHROMA
                        && PigmentShares.family(picture, i).equals(family)
                ? 1
                : 0);
    }

    /** Where colours lie within 22 degrees and a half of a bin of the hue histogram. */
    static Trace hue(int bin) {
        return marks((picture, i) -> {
            double strength = chroma(picture, i) - HueHistogram.GREY;
            int away = Math.abs(HueHistogram.bin(picture.a[i], picture.b[i]) - bin);
            return strength > 0 && Math.min(away, HueHistogram.BINS - away) <= 1 ? strength : 0;
        });
    }

    /** Where colours are that the references have not. */
    static Trace foreign(List<Lab> references) {
        List<Lab> small =
                references.stream().map(each -> each.fit(REFERENCE_SIDE)).toList();
        return full -> {
            Lab picture = full.fit(SIDE / 2);
            float[] map = new float[picture.l.length];
            for (int i = 0; i < map.length; i++) map[i] = nearest(picture, i, small);
            return Place.densest(map, picture.width, picture.height);
        };
    }

    private static float nearest(Lab picture, int i, List<Lab> references) {
        double least = 1;
        for (Lab reference : references)
            for (int j = 0; j < reference.l.length; j++) {
                double l = ColourCloud.LIGHTNESS * (picture.l[i] - reference.l[j]);
                double a = picture.a[i] - reference.a[j];
                double b = picture.b[i] - reference.b[j];
                least = Math.min(least, l * l + a * a + b * b);
            }
        return (float) Math.sqrt(least);
    }

    /** Where the eye goes. */
    static Trace focus() {
        return full -> {
            Lab picture = full.fit(SIDE);
            return Place.densest(Saliency.of(picture), picture.width, picture.height);
        };
    }

    /** The large quiet regions. */
    static Trace quiet() {
        return full -> {
            Lab small = full.fit(SIDE);
            float[] activity = CompositionAnalysis.activity(small.blur(CompositionAnalysis.FORM_BLUR));
            return Place.densest(QuietSpace.regions(activity, small.width, small.height), small.width, small.height);
        };
    }

    /** Where forms and contours are closest. */
    static Trace busy() {
        return full -> {
            Lab small = full.fit(SIDE);
            float[] activity = CompositionAnalysis.activity(small.blur(CompositionAnalysis.FORM_BLUR));
            return Place.densest(activity, small.width, small.height);
        };
    }

    /** Where detail finer than a blur, px at 512 px, is strong; else where it is weak. */
    static Trace detail(double blur, boolean strong) {
        return picture -> {
            float[] broad = Plane.blur(picture.l, picture.width, picture.height, blur);
            float[] map = new float[broad.length];
            for (int i = 0; i < map.length; i++) map[i] = Math.abs(picture.l[i] - broad[i]);
            float[] mean = Plane.blur(map, picture.width, picture.height, 12);
            double middle = Plane.percentile(mean, 0.5);
            for (int i = 0; i < map.length; i++) map[i] = (float) (strong ? mean[i] : Math.max(0, middle - mean[i]));
            return Place.densest(map, picture.width, picture.height);
        };
    }

    /** Thin dark lines, or light ones. */
    static Trace lines(boolean dark) {
        return picture -> Place.densest(
                Edges.lines(
                        Plane.blur(picture.l, picture.width, picture.height, Look.LINE_BLUR),
                        picture.width,
                        picture.height,
                        dark),
                picture.width,
                picture.height);
    }

    /** Contours that dissolve. */
    static Trace weak() {
        return picture -> Place.densest(Contours.weak(picture), picture.width, picture.height);
    }

    static Trace paper() {
        return full -> {
            Lab picture = full.fit(2 * SIDE);
            return Place.densest(Look.paperIn(picture), picture.width, picture.height);
        };
    }

    static Trace seal() {
        return full -> {
            Lab picture = full.fit(Math.min((int) Look.SEAL_SIDE, Math.max(full.width, full.height)));
            return Seal.first(picture);
        };
    }

    static Trace dots() {
        return picture -> Place.densest(DotScreen.dotted(picture), picture.width, picture.height);
    }
}
