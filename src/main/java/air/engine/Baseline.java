package air.engine;

import java.util.EnumMap;
import java.util.Map;

/** What is usual: mean and standard deviation of every feature over photographs and paintings. Numbers only. */
final class Baseline {
    private record Usual(double mean, double deviation) {}

    private static final Map<Feature, Usual> TABLE = new EnumMap<>(Feature.class);

    static {
        usual(Feature.CHROMA, 0.0578, 0.0259);
        usual(Feature.PEAK_CHROMA, 0.0991, 0.0378);
        usual(Feature.WARMTH, 0.0201, 0.0304);
        usual(Feature.HUE_VARIETY, 0.3369, 0.2930);
        usual(Feature.NEGATIVE_SPACE, 0.3376, 0.2527);
        usual(Feature.CONTOURS, 0.2645, 0.1332);
        usual(Feature.SPOTS, 1.7397, 0.3818);
        usual(Feature.FOCUS_OFFSET, 0.0784, 0.0765);
        usual(Feature.FOCUS_HEIGHT, 0.5137, 0.0901);
        usual(Feature.FOCUS_SPREAD, 0.4160, 0.0267);
        usual(Feature.SYMMETRY, 0.4115, 0.4087);
        usual(Feature.HORIZONTALS, 0.3634, 0.1558);
        usual(Feature.VERTICALS, 0.2195, 0.1193);
        usual(Feature.DARKENING, 0.0949, 0.1583);
        usual(Feature.PLEASURE, 0.4540, 0.0786);
        usual(Feature.AROUSAL, -0.0486, 0.0756);
        usual(Feature.DOMINANCE, -0.3751, 0.0994);
        usual(Feature.KEY, 0.5959, 0.1451);
        usual(Feature.DRAMA, 0.5343, 0.1371);
        usual(Feature.ACTIVITY, 0.4619, 0.0860);
        usual(Feature.SLOPE, -2.5022, 0.4136);
        usual(Feature.GRAIN, 0.00195, 0.00217);
        usual(Feature.FINEST_DETAIL, -1.5709, 0.2800);
        usual(Feature.FINE_DETAIL, -1.7091, 0.2509);
        usual(Feature.MEDIUM_DETAIL, -1.6841, 0.2351);
        usual(Feature.BROAD_DETAIL, -1.6309, 0.2109);
        usual(Feature.EDGE_SPARSITY, 0.9462, 0.2644);
        usual(Feature.LOCAL_CONTRAST, 0.3836, 0.4290);
        usual(Feature.SMOOTHNESS, 0.7298, 0.1044);
        usual(Feature.MARK_SIZE, 10.9485, 1.8902);
        usual(Feature.STROKE_DIRECTION, 0.5902, 0.1254);
        usual(Feature.LAYOUT_ORDER, 0.67, 0.10);
        usual(Feature.MASSES, -1.154, 0.174);
        usual(Feature.CONTINUITY, 0.787, 0.078);
        usual(Feature.TONE_DISTANCE, 0, 0.10);
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
    static double deviation(Feature feature) {
        return TABLE.get(feature).deviation;
    }

    /** How many standard deviations a value lies above the mean. */
    static double standing(Feature feature, double value) {
        return (value - mean(feature)) / deviation(feature);
    }
}
