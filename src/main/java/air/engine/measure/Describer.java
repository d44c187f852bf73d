package air.engine.measure;

import air.engine.raster.Palette;
import air.engine.words.ColourNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a measured taste into sentences: about choices, never about subjects, and without the characters that a macro's
 * parameters cannot hold.
 */
final class Describer {
    private static final int MOST_COLOURS = 4;
    private static final double LEAST_AREA = 0.06;
    private static final double MOST_ACCENT_AREA = 0.12;
    private static final double LEAST_ACCENT_AREA = 0.002;
    private static final double LEAST_ACCENT_CHROMA = 0.07;

    private final Taste taste;

    private Describer(Taste taste) {
        this.taste = taste;
    }

    static Sentences describe(Taste taste) {
        Describer describer = new Describer(taste);
        List<String> avoid = taste.rules().stream().map(AvoidRule::text).toList();
        return new Sentences(
                Principles.of(taste),
                describer.palette(),
                describer.composition(),
                describer.mood(),
                describer.texture(),
                avoid);
    }

    private double standing(Feature feature) {
        return Baseline.standing(feature, taste.middle(feature));
    }

    private String graded(Feature feature, String... words) {
        return Phrases.graded(standing(feature), words);
    }

    private String palette() {
        List<Palette.Cluster> clusters = Palette.of(taste.references()).clusters();
        List<String> names = names(clusters);
        String accent = accent(clusters, names);
        String carried = Phrases.capitalised(Phrases.list(names)) + (names.size() == 1 ? " carries" : " carry")
                + " the picture" + (accent.isEmpty() ? "" : " and " + accent + " is kept for the accents");
        return carried + "; colour is "
                + graded(
                        Feature.CHROMA,
                        "all but withheld",
                        "muted",
                        "neither shy nor loud",
                        "rich",
                        "pushed to full strength")
                + ", " + temperature() + " and " + hues();
    }

    private List<String> names(List<Palette.Cluster> clusters) {
        Map<String, Double> areas = new LinkedHashMap<>();
        for (Palette.Cluster cluster : clusters)
            areas.merge(
                    ColourNames.of(cluster.colour()),
                    cluster.area() / taste.references().size(),
                    Double::sum);
        List<Map.Entry<String, Double>> largest = new ArrayList<>(areas.entrySet());
        largest.sort((p, q) -> Double.compare(q.getValue(), p.getValue()));
        List<String> names = largest.stream()
                .filter(e -> e.getValue() >= LEAST_AREA)
                .limit(MOST_COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        return names.isEmpty() ? List.of(largest.get(0).getKey()) : names;
    }

    /** The strongest colour of a small area; empty when there is none or it is named already. */
    private static String accent(List<Palette.Cluster> clusters, List<String> names) {
        double most = LEAST_ACCENT_CHROMA;
        String accent = "";
        for (Palette.Cluster cluster : clusters) {
            if (cluster.area() < LEAST_ACCENT_AREA || cluster.area() > MOST_ACCENT_AREA) continue;
            if (cluster.colour().chroma() <= most) continue;
            most = cluster.colour().chroma();
            accent = ColourNames.of(cluster.colour());
        }
        return names.contains(accent) ? "" : accent;
    }

    private String temperature() {
        double warmth = taste.middle(Feature.WARMTH);
        if (warmth > 0.05) return "very warm";
        if (warmth > 0.025) return "warm";
        if (warmth > 0.008) return "slightly warm";
        if (warmth > -0.008) return "neither warm nor cool";
        return warmth > -0.03 ? "cool" : "very cold";
    }

    private String hues() {
        double variety = taste.middle(Feature.HUE_VARIETY);
        if (variety < 0.12) return "held to one family of hues";
        return variety < 0.4 ? "built on neighbouring hues" : "built on opposing hues";
    }

    private String composition() {
        return space() + ", with "
                + graded(
                        Feature.CONTOURS,
                        "very few contours",
                        "a few large shapes",
                        "a measured number of shapes",
                        "many shapes set close",
                        "a close weave of shapes")
                + "; the weight sits " + focus() + ", and " + lines() + horizon();
    }

    private String space() {
        double quiet = taste.middle(Feature.NEGATIVE_SPACE);
        if (quiet > 0.55) return "Most of the frame stays empty, about " + Phrases.share(quiet) + " of it";
        if (quiet > 0.28) return "Quiet ground holds about " + Phrases.share(quiet) + " of the frame";
        if (quiet > 0.08) return "Little of the frame is left to rest, about " + Phrases.share(quiet);
        return "The frame is worked from edge to edge";
    }

    private String focus() {
        double offset = taste.middle(Feature.FOCUS_OFFSET);
        double height = taste.middle(Feature.FOCUS_HEIGHT);
        return (offset < 0.06 ? "on the middle axis" : offset < 0.14 ? "a little off the middle" : "well to one side")
                + (height < 0.46 ? ", high in the frame" : height < 0.57 ? " at half height" : ", low in the frame");
    }

    private String lines() {
        double level = taste.middle(Feature.HORIZONTALS);
        double upright = taste.middle(Feature.VERTICALS);
        double slanting = 1 - level - upright;
        if (level > 1.5 * upright && level > slanting) return "level lines lead";
        if (upright > 1.5 * level && upright > slanting) return "upright lines lead";
        return slanting > 0.5 ? "slanting lines lead" : "level and upright lines hold each other";
    }

    private String horizon() {
        if (!taste.flatHorizon()) return "";
        String share = Phrases.share(taste.horizon());
        return " around a horizon " + (share.equals("half") ? "halfway" : share + " of the way") + " down";
    }

    private String mood() {
        double p = standing(Feature.PLEASURE);
        double a = standing(Feature.AROUSAL);
        double d = standing(Feature.DOMINANCE);
        return Phrases.capitalised(Phrases.list(Moods.nearest(p, a, d, 2))) + ", never "
                + Moods.nearest(-p, -a, -d, 1).get(0) + ": "
                + graded(Feature.KEY, "a low key", "a lowered key", "a middle key", "a raised key", "a high key")
                + " in which light and dark "
                + graded(
                        Feature.DRAMA,
                        "barely part",
                        "stay close",
                        "keep a measured distance",
                        "stand firmly apart",
                        "collide");
    }

    private String texture() {
        return graded(
                        Feature.FINE_DETAIL,
                        "Smooth surfaces on which marks barely show",
                        "Soft surfaces with restrained marks",
                        "Marks that show without insisting",
                        "Tactile surfaces with marks left to show",
                        "Vigorous marks over every surface")
                + ", "
                + graded(
                        Feature.GRAIN,
                        "without grain",
                        "all but free of grain",
                        "with a little grain",
                        "with visible grain",
                        "under heavy grain")
                + "; " + edges() + ", and "
                + graded(
                        Feature.STROKE_DIRECTION,
                        "marks fall in no direction",
                        "marks wander",
                        "marks loosely follow the forms",
                        "strokes follow the forms",
                        "long strokes run in clear directions");
    }

    private String edges() {
        double crisp = standing(Feature.EDGE_SPARSITY);
        if (crisp > 0.5) return "flat areas meet at crisp edges";
        return crisp < -0.5 ? "the touch is even throughout" : "edge and surface carry equal weight";
    }
}
