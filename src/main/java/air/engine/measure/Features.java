package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import air.engine.sight.Impression;
import java.util.Arrays;
import java.util.List;

/** Everything measured of one picture: the features' values and what the distances to other pictures need. */
public final class Features {
    /** Long sides, px, at which colour, composition and texture are measured. */
    static final int COLOUR_SIDE = 256;

    static final int COMPOSITION_SIDE = 128;
    static final int TEXTURE_SIDE = 512;

    /** Blurs, px, between which wavelengths of 4 to 16 px lie. */
    private static final double FINE = 0.75;

    private static final double BROAD = 3;
    /** How many times busier marks may become from one round to the next. */
    private static final double BUSIER = 1.5;

    private static final int THUMBNAIL = 48;
    /** A single feature never makes more difference than this, in standard deviations. */
    private static final double MOST_DIFFERENCE = 4;
    /** What a reference without others is taken to differ from them. */
    private static final double LONE_REFERENCE = 0.4;

    private final double[] values = new double[Feature.values().length];
    private final float[] thumbnail;
    final ColourCloud cloud;
    final ColourPlane plane;
    final MarkSignature marks;
    final HueHistogram hues;
    final ToneCurve tones;
    final Contours contours;
    final Impression seen;
    private final double markEnergy;
    /** Share of the pixels, 0 to 1: near black, near white, of strong colour. */
    double black;

    double white;
    double strong;
    /** Share of the pixels, 0 to 1, whose tone is that of most. */
    double plain;
    /** Share of the edge energy, 0 to 1, that is neither horizontal nor vertical. */
    double diagonals;
    /** Row of the strongest top-bottom step, 0 (top) to 1, and the size of that step, 0 to about 1. */
    double horizon = 0.5;

    double horizonStrength;
    /** Centre of attention across, 0 (left) to 1. */
    double focusX = 0.5;

    private Features(Lab picture) {
        Lab colour = picture.fit(COLOUR_SIDE);
        cloud = ColourCloud.of(colour);
        plane = ColourPlane.of(colour);
        hues = HueHistogram.of(colour);
        tones = ToneCurve.of(colour);
        ColourAnalysis.measure(colour, this);
        CompositionAnalysis.measure(colour.fit(COMPOSITION_SIDE), this);
        Lab texture = picture.fit(TEXTURE_SIDE);
        marks = MarkSignature.of(texture);
        TextureAnalysis.measure(texture, colour, this);
        contours = Contours.of(texture);
        markEnergy = markEnergy(texture);
        seen = Impression.of(texture.toImage());
        thumbnail = thumbnail(colour);
    }

    /** Measures a picture of any size. */
    public static Features of(Lab picture) {
        return new Features(picture);
    }

    private static double markEnergy(Lab picture) {
        float[] fine = Plane.blur(picture.l, picture.width, picture.height, FINE);
        float[] broad = Plane.blur(picture.l, picture.width, picture.height, BROAD);
        double squares = 0;
        for (int i = 0; i < fine.length; i++) squares += (fine[i] - broad[i]) * (fine[i] - broad[i]);
        return squares / fine.length;
    }

    /** Mean square of the lightness, 0 to 1, that varies over 4 to 16 px at 512 px: how busy the marks are. */
    public double markEnergy() {
        return markEnergy;
    }

    /** Whether marks are so much busier than in an earlier round that a revision has overdone it. */
    public boolean overdone(Features earlier) {
        return markEnergy > BUSIER * earlier.markEnergy;
    }

    private static float[] thumbnail(Lab picture) {
        float[] small = Plane.resize(picture.l, picture.width, picture.height, THUMBNAIL, THUMBNAIL);
        float[] broad = Plane.blur(small, THUMBNAIL, THUMBNAIL, THUMBNAIL / 6.0);
        for (int i = 0; i < small.length; i++) small[i] -= broad[i];
        return small;
    }

    /** A feature's value, on that feature's own scale. */
    public double get(Feature feature) {
        return values[feature.ordinal()];
    }

    void put(Feature feature, double value) {
        values[feature.ordinal()] = value;
    }

    /**
     * How far this picture is from references: half the nearest, half the mean.
     *
     * @param feature one that {@linkplain Feature#isDistance is a distance}
     */
    double distance(Feature feature, List<Features> references) {
        return blend(references.stream()
                .mapToDouble(reference -> distance(feature, reference))
                .toArray());
    }

    private double distance(Feature feature, Features other) {
        return switch (feature) {
            case PALETTE_DISTANCE -> cloud.distance(other.cloud);
            case TONE_DISTANCE -> tones.distance(other.tones);
            case MARK_DISTANCE -> marks.distance(other.marks);
            default -> throw new IllegalArgumentException(feature + " is not a distance.");
        };
    }

    /** Distance to the nearest reference in the features of one aspect, in standard deviations of usual pictures. */
    double nearest(Aspect aspect, List<Features> references) {
        return references.stream().mapToDouble(r -> difference(aspect, r)).min().orElse(LONE_REFERENCE);
    }

    private double difference(Aspect aspect, Features other) {
        double sum = 0;
        double weights = 0;
        for (Feature feature : Feature.values()) {
            if (feature.aspect != aspect || feature.isDistance()) continue;
            double scale = Math.max(Baseline.deviation(feature), feature.floor);
            double d = Math.min(MOST_DIFFERENCE, Math.abs(get(feature) - other.get(feature)) / scale);
            sum += feature.weight * d * d;
            weights += feature.weight;
        }
        return Math.sqrt(sum / weights);
    }

    private static double blend(double[] distances) {
        return 0.5 * Arrays.stream(distances).min().orElse(0)
                + 0.5 * Arrays.stream(distances).average().orElse(0);
    }

    /**
     * Correlation -1 to 1 of the two pictures' small-scale light and dark, the other also mirrored; above 0.9 a copy.
     */
    double likeness(Features other) {
        return Math.max(correlation(other, false), correlation(other, true));
    }

    private double correlation(Features other, boolean mirrored) {
        double product = 0;
        double own = 0;
        double others = 0;
        for (int i = 0; i < thumbnail.length; i++) {
            int j = mirrored ? i / THUMBNAIL * THUMBNAIL + THUMBNAIL - 1 - i % THUMBNAIL : i;
            product += thumbnail[i] * other.thumbnail[j];
            own += thumbnail[i] * thumbnail[i];
            others += other.thumbnail[j] * other.thumbnail[j];
        }
        return product / Math.sqrt(own * others + 1e-12);
    }
}
