package air.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Finds what a set of references rejects: a rule is adopted only if every reference stays on one side of what is usual.
 */
final class AvoidRules {
    private static final int MOST = 6;
    /** How far, in standard deviations, every reference must stay from the usual. */
    private static final double CLEAR = 0.25;

    private static final double CLEAR_OF_SYMMETRY = 0.8;
    /** Hue variety above which the references use all hues. */
    private static final double ALL_HUES = 0.62;

    private static final double GREY_CHROMA = 0.03;

    /** A choice that pictures make often enough for its absence to say something. */
    private record Candidate(String text, Feature feature, boolean upper) {}

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("loud colour at full saturation", Feature.PEAK_CHROMA, true),
            new Candidate("clutter of small competing shapes", Feature.SPOTS, true),
            new Candidate("visible grain or noise", Feature.GRAIN, true),
            new Candidate("theatrical light-dark contrast", Feature.DRAMA, true),
            new Candidate("flat light without contrast", Feature.DRAMA, false),
            new Candidate("large empty areas", Feature.NEGATIVE_SPACE, true),
            new Candidate("a warm yellow cast", Feature.WARMTH, true),
            new Candidate("a cold blue cast", Feature.WARMTH, false),
            new Candidate("grey drained colour", Feature.CHROMA, false),
            new Candidate("a dark heavy key", Feature.KEY, false),
            new Candidate("a bright airy key", Feature.KEY, true),
            new Candidate("mirror symmetry", Feature.SYMMETRY, true),
            new Candidate("airbrushed smoothness", Feature.FINEST_DETAIL, false),
            new Candidate("over-sharpened micro-detail", Feature.FINEST_DETAIL, true),
            new Candidate("a jumble of unrelated hues", Feature.HUE_VARIETY, true));

    private static final String[] HUES = {
        "pink",
        "red",
        "orange",
        "brown",
        "yellow",
        "lime",
        "green",
        "green",
        "teal",
        "teal",
        "cyan",
        "sky blue",
        "sky blue",
        "blue",
        "blue",
        "violet",
        "violet",
        "violet",
        "purple",
        "purple",
        "magenta",
        "magenta",
        "pink",
        "pink"
    };

    private AvoidRules() {}

    /** The strongest rules, the strongest first. */
    static List<AvoidRule> of(List<Features> references) {
        List<AvoidRule> rules = new ArrayList<>();
        for (Candidate candidate : CANDIDATES) adopt(candidate, references, rules);
        share("solid black areas", f -> f.black, Feature.DRAMA, 0.02, 0.03, references, rules);
        share("burnt-out white", f -> f.white, Feature.DRAMA, 0.01, 0.02, references, rules);
        hues(references, rules);
        rules.sort(Comparator.comparingDouble(AvoidRule::strength).reversed());
        return List.copyOf(rules.subList(0, Math.min(MOST, rules.size())));
    }

    private static void adopt(Candidate candidate, List<Features> references, List<AvoidRule> rules) {
        Feature feature = candidate.feature;
        double side = candidate.upper ? 1 : -1;
        double extreme = side
                * references.stream()
                        .mapToDouble(f -> side * f.get(feature))
                        .max()
                        .orElse(0);
        double clear = -side * Baseline.standing(feature, extreme);
        if (clear < (feature == Feature.SYMMETRY ? CLEAR_OF_SYMMETRY : CLEAR)) return;
        rules.add(at(candidate.text, feature, candidate.upper, extreme, clear));
    }

    /** A rule on a feature, its limit somewhat beyond the references' extreme. */
    static AvoidRule at(String text, Feature feature, boolean upper, double extreme, double strength) {
        double deviation = Baseline.deviation(feature);
        double slack = Math.max(feature.floor, 0.3 * deviation);
        return new AvoidRule(
                text,
                f -> f.get(feature),
                feature,
                upper,
                upper ? extreme + slack : extreme - slack,
                Math.max(feature.floor, 0.4 * deviation),
                strength);
    }

    private static void share(
            String text,
            ToDoubleFunction<Features> measure,
            Feature remedy,
            double most,
            double slack,
            List<Features> references,
            List<AvoidRule> rules) {
        double extreme = references.stream().mapToDouble(measure).max().orElse(0);
        if (extreme < most) rules.add(new AvoidRule(text, measure, remedy, true, extreme + slack, 0.04, 0.7));
    }

    private static void hues(List<Features> references, List<AvoidRule> rules) {
        if (references.stream().anyMatch(f -> f.get(Feature.HUE_VARIETY) >= ALL_HUES)) return;
        for (int bin = 1; bin < HueHistogram.BINS; bin += 3) {
            AvoidRule rule = hue(bin, references);
            if (rule.limit() < 0.08) rules.add(rule);
        }
    }

    /** A rule against a hue, by the bin in the middle of its range. */
    static AvoidRule hue(int bin, List<Features> references) {
        ToDoubleFunction<Features> measure = f -> f.hues.around(bin) * Math.min(1, f.get(Feature.CHROMA) / GREY_CHROMA);
        double extreme = references.stream().mapToDouble(measure).max().orElse(0);
        return new AvoidRule("any " + HUES[bin], measure, Feature.PALETTE_DISTANCE, true, extreme + 0.06, 0.08, 0.55);
    }
}
