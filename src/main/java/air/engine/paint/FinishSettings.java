package air.engine.paint;

import air.engine.measure.Adjustments;
import air.engine.measure.Baseline;
import air.engine.measure.Feature;
import java.util.List;

/**
 * What the finish does beyond bringing the picture to the references' ways: signed amounts, all 0 for nothing. Values
 * are clamped to their ranges.
 *
 * @param lightness added to lightness, -0.35 to 0.35
 * @param drama added to the span from dark to light tones, -0.5 to 0.5
 * @param chroma added to the mean chroma, -0.1 to 0.1
 * @param variety hues spread further apart (positive) or drawn together, -0.8 to 0.8
 * @param warmth added towards orange, in units of chroma, -0.1 to 0.1
 * @param darkening lightness added above and taken below, as the difference of the halves, -0.4 to 0.4
 * @param grain added to the standard deviation of the grain, in lightness, -0.03 to 0.06
 * @param crispness strong detail made stronger and faint detail fainter (positive), -0.8 to 0.8
 * @param bands decadic logarithms of the factors of detail, finest first, four of them, -0.6 to 0.6 each
 * @param staging what is done for the composition
 */
record FinishSettings(
        double lightness,
        double drama,
        double chroma,
        double variety,
        double warmth,
        double darkening,
        double grain,
        double crispness,
        List<Double> bands,
        Staging staging) {
    static final FinishSettings NONE =
            new FinishSettings(0, 0, 0, 0, 0, 0, 0, 0, List.of(0.0, 0.0, 0.0, 0.0), Staging.NONE);

    FinishSettings {
        lightness = within(lightness, 0.35);
        drama = within(drama, 0.5);
        chroma = within(chroma, 0.1);
        variety = within(variety, 0.8);
        warmth = within(warmth, 0.1);
        darkening = within(darkening, 0.4);
        grain = Math.max(-0.03, Math.min(0.06, grain));
        crispness = within(crispness, 0.8);
        bands = bands.stream().map(b -> within(b, 0.6)).toList();
    }

    private static double within(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    /** The settings that come closest to what is asked for; wishes that contradict each other meet halfway. */
    static FinishSettings of(Adjustments wanted) {
        double[] tone = tone(wanted);
        double[] detail = detail(wanted);
        return new FinishSettings(
                tone[0],
                tone[3],
                tone[1],
                1.2 * wanted.amount(Feature.HUE_VARIETY),
                tone[2],
                0.7 * wanted.amount(Feature.DARKENING),
                (wanted.amount(Feature.GRAIN) > 0 ? 1.5 : 1) * wanted.amount(Feature.GRAIN),
                detail[4],
                List.of(detail[0], detail[1], detail[2], detail[3]),
                Staging.of(wanted));
    }

    /** Lightness, chroma, warmth and span. The effects on mood are Valdez and Mehrabian's (1994). */
    private static double[] tone(Adjustments wanted) {
        LeastSquares system = new LeastSquares(new double[] {1, 3, 3, 1});
        wish(system, wanted, Feature.KEY, 1, 0, 0, 0);
        wish(system, wanted, Feature.PLEASURE, 0.69, 0.85, 0, 0);
        wish(system, wanted, Feature.AROUSAL, -0.31, 2.3, 0, 0);
        wish(system, wanted, Feature.DOMINANCE, -0.76, 1.23, 0, 0);
        wish(system, wanted, Feature.CHROMA, 0, 1, 0, 0);
        wish(system, wanted, Feature.PEAK_CHROMA, 0, 1.6, 0, 0);
        wish(system, wanted, Feature.WARMTH, 0, 0, 1, 0);
        wish(system, wanted, Feature.DRAMA, 0, 0, 0, 1);
        wish(system, wanted, Feature.ACTIVITY, 0, 2.9, 0, 0.5);
        return system.solve();
    }

    /** Four bands of detail, finest first, and crispness; effects measured on painted pictures. */
    private static double[] detail(Adjustments wanted) {
        LeastSquares system = new LeastSquares(new double[] {0.7, 0.7, 0.7, 0.7, 0.7});
        wish(system, wanted, Feature.FINEST_DETAIL, 0.65, 0.25, 0.05, 0, 0);
        wish(system, wanted, Feature.FINE_DETAIL, 0.15, 0.42, 0.15, 0, 0);
        wish(system, wanted, Feature.MEDIUM_DETAIL, 0, 0.15, 0.4, 0.1, 0);
        wish(system, wanted, Feature.BROAD_DETAIL, 0, 0, 0.15, 0.42, 0);
        wish(system, wanted, Feature.SLOPE, 0.65, 0.8, 0.4, -0.25, 0);
        wish(system, wanted, Feature.LOCAL_CONTRAST, 0.75, 0.7, 0.25, 0, 0);
        wish(system, wanted, Feature.SMOOTHNESS, -0.17, -0.13, -0.07, 0, 0.05);
        wish(system, wanted, Feature.EDGE_SPARSITY, 0, 0, 0, 0, 0.27);
        // The size of marks is coarsely measured and hard to move: it must not drown the wishes for detail.
        double size = Math.max(-1, Math.min(1, wanted.amount(Feature.MARK_SIZE)));
        system.wish(size, Baseline.deviation(Feature.MARK_SIZE), -0.9, -0.9, -0.2, 0.2, 0);
        wish(system, wanted, Feature.CONTOURS, 0, 0, 0.05, 0.1, 0);
        wish(system, wanted, Feature.SPOTS, 0, 0, 0.13, 0.27, 0);
        wish(system, wanted, Feature.NEGATIVE_SPACE, 0, 0, -0.12, -0.22, 0.1);
        return system.solve();
    }

    private static void wish(LeastSquares system, Adjustments wanted, Feature feature, double... effects) {
        system.wish(wanted.amount(feature), 0.3 * Baseline.deviation(feature), effects);
    }
}
