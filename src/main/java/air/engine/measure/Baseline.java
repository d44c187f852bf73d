package air.engine.measure;

import java.util.EnumMap;
import java.util.Map;

/** What is usual: mean and standard deviation of every feature over 244 photographs and paintings. Numbers only. */
public final class Baseline {
    private record Usual(double mean, double deviation) {}

    private static final Map<Feature, Usual> TABLE = new EnumMap<>(Feature.class);

    static {
        usual(Feature.CHROMA, 0.0514, 0.0307);
        usual(Feature.PEAK_CHROMA, 0.0924, 0.0471);
        usual(Feature.WARMTH, 0.0156, 0.0377);
        usual(Feature.HUE_VARIETY, 0.2295, 0.2482);
        usual(Feature.NEGATIVE_SPACE, 0.2783, 0.2296);
        usual(Feature.CONTOURS, 0.2961, 0.1467);
        usual(Feature.SPOTS, 1.8327, 0.2405);
        usual(Feature.FOCUS_OFFSET, 0.0791, 0.0738);
        usual(Feature.FOCUS_HEIGHT, 0.5121, 0.0792);
        usual(Feature.FOCUS_SPREAD, 0.4149, 0.0413);
        usual(Feature.SYMMETRY, 0.4670, 0.3277);
        usual(Feature.HORIZONTALS, 0.3489, 0.1499);
        usual(Feature.VERTICALS, 0.2487, 0.1164);
        usual(Feature.DARKENING, 0.0998, 0.1483);
        usual(Feature.PLEASURE, 0.4244, 0.1101);
        usual(Feature.AROUSAL, -0.0525, 0.0817);
        usual(Feature.DOMINANCE, -0.3563, 0.1186);
        usual(Feature.KEY, 0.5600, 0.1861);
        usual(Feature.DRAMA, 0.5688, 0.1379);
        usual(Feature.ACTIVITY, 0.4842, 0.1194);
        usual(Feature.SLOPE, -2.6405, 0.4171);
        usual(Feature.GRAIN, 0.00297, 0.00352);
        usual(Feature.FINEST_DETAIL, -1.5151, 0.2143);
        usual(Feature.FINE_DETAIL, -1.6476, 0.1799);
        usual(Feature.MEDIUM_DETAIL, -1.6229, 0.1621);
        usual(Feature.BROAD_DETAIL, -1.5738, 0.1461);
        usual(Feature.EDGE_SPARSITY, 0.9018, 0.2348);
        usual(Feature.LOCAL_CONTRAST, 0.4760, 0.3633);
        usual(Feature.SMOOTHNESS, 0.7071, 0.1136);
        usual(Feature.MARK_SIZE, 10.6110, 2.0230);
        usual(Feature.STROKE_DIRECTION, 0.5910, 0.1250);
        usual(Feature.LAYOUT_ORDER, 0.6506, 0.1119);
        usual(Feature.MASSES, -1.1700, 0.1776);
        usual(Feature.CONTINUITY, 0.7641, 0.0666);
        usual(Feature.TONE_DISTANCE, 0, 0.150);
        usual(Feature.PALETTE_DISTANCE, 0, 0.055);
        usual(Feature.MARK_DISTANCE, 0, 0.085);
    }

    private Baseline() {}

    private static void usual(Feature feature, double mean, double deviation) {
        TABLE.put(feature, new Usual(mean, deviation));
    }

    /** Mean; 0 for a distance. */
    static double mean(Feature feature) {
        return TABLE.get(feature).mean;
    }

    /** Standard deviation; for a distance, what is usual between unrelated pictures. */
    public static double deviation(Feature feature) {
        return TABLE.get(feature).deviation;
    }

    /** How many standard deviations a value lies above the mean. */
    public static double standing(Feature feature, double value) {
        return (value - mean(feature)) / deviation(feature);
    }
}
