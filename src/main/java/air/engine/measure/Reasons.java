package air.engine.measure;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The one sentence of a critique: the biggest gap, in an artist's words. */
final class Reasons {
    private static final Map<Feature, String[]> TOO = new EnumMap<>(Feature.class);

    static {
        too(Feature.CHROMA, "The colour is too timid", "The colour is too loud");
        too(Feature.PEAK_CHROMA, "No colour rises to an accent", "The accents shout");
        too(Feature.WARMTH, "The light is too cold", "The light is too warm");
        too(Feature.HUE_VARIETY, "The palette is too narrow", "Too many hues compete");
        too(Feature.PALETTE_DISTANCE, "", "The colours come from another palette");
        too(Feature.NEGATIVE_SPACE, "The frame has no room to breathe", "Too much of the frame is left empty");
        too(Feature.CONTOURS, "The forms are too few and too blunt", "Too many contours crowd the frame");
        too(Feature.SPOTS, "The frame lacks small incidents", "Small scattered shapes distract from the whole");
        too(
                Feature.FOCUS_OFFSET,
                "The weight sits too squarely in the middle",
                "The weight slides too far to the side");
        too(Feature.FOCUS_HEIGHT, "The weight sits too high in the frame", "The weight sits too low in the frame");
        too(Feature.FOCUS_SPREAD, "Everything gathers in one spot", "The eye finds no place to rest");
        too(Feature.SYMMETRY, "The two halves do not answer each other", "The halves mirror each other too neatly");
        too(
                Feature.HORIZONTALS,
                "The horizontals that should hold the frame are missing",
                "Horizontals rule the frame");
        too(Feature.VERTICALS, "The verticals that should hold the frame are missing", "Verticals rule the frame");
        too(Feature.DARKENING, "The ground is too light for its sky", "The ground is too dark for its sky");
        too(Feature.LAYOUT_ORDER, "The large areas fall apart", "The large areas run into one another too smoothly");
        too(Feature.MASSES, "The broad masses do not part", "The broad masses part too strongly");
        too(Feature.CONTINUITY, "Contours break off", "Contours run on too smoothly");
        too(Feature.TONE_DISTANCE, "", "Light is spread in another way");
        too(Feature.PLEASURE, "The mood is too bleak", "The mood is too sweet");
        too(Feature.AROUSAL, "The mood is too sleepy", "The mood is too excited");
        too(Feature.DOMINANCE, "The mood lacks weight", "The mood weighs too heavily");
        too(Feature.KEY, "The key is too dark", "The key is too light");
        too(Feature.DRAMA, "Light and dark lie too close together", "Light and dark are driven too far apart");
        too(Feature.ACTIVITY, "The colour lies too still", "The colour is too restless");
        too(Feature.SLOPE, "Surfaces lack fine detail", "Fine detail outweighs the broad forms");
        too(Feature.GRAIN, "The surface is too clean", "The surface is too grainy");
        too(Feature.FINEST_DETAIL, "The surface is too smooth", "The surface is over-sharp");
        too(Feature.FINE_DETAIL, "The marks are too faint", "The marks are too insistent");
        too(Feature.MEDIUM_DETAIL, "The brushwork is too weak", "The brushwork is too heavy");
        too(Feature.BROAD_DETAIL, "The forms are modelled too weakly", "The forms are modelled too heavily");
        too(Feature.EDGE_SPARSITY, "Edges dissolve into the surface", "Edges are cut too hard against flat areas");
        too(Feature.LOCAL_CONTRAST, "Neighbouring tones lie too close", "Neighbouring tones clash");
        too(Feature.SMOOTHNESS, "No area is left smooth", "Too much of the surface is smooth");
        too(Feature.MARK_SIZE, "The marks are too small", "The marks are too large");
        too(Feature.STROKE_DIRECTION, "The marks follow no direction", "The marks all run one way");
        too(Feature.MARK_DISTANCE, "", "The marks are made by another hand");
    }

    private Reasons() {}

    private static void too(Feature feature, String little, String much) {
        TOO.put(feature, new String[] {little, much});
    }

    static String of(Assessment assessment) {
        if (assessment.limit().isPresent()) return assessment.limit().get().reason();
        if (assessment.gaps().isEmpty()) return "Nothing stands out: every measure lies within the taste.";
        return of(assessment.gaps().get(0));
    }

    /** The sentence for one gap. */
    static String of(Gap gap) {
        if (gap.rule() != null)
            return "The picture falls into what the taste avoids: " + gap.rule().text() + ".";
        return TOO.get(gap.feature())[gap.excess() < 0 ? 0 : 1] + figures(gap) + ".";
    }

    private static String figures(Gap gap) {
        if (gap.feature() != Feature.NEGATIVE_SPACE) return "";
        String kept = percent(gap.low()).equals(percent(gap.high()))
                ? percent(gap.low()) + " %"
                : percent(gap.low()) + " to " + percent(gap.high()) + " %";
        return ": " + percent(gap.now()) + " % of it is quiet, where the references keep " + kept;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f", 100 * share);
    }
}
