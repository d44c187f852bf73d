package air.engine.measure;

import air.engine.raster.Colour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

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
    /** Share of the colourfulness under which a hue is not used. */
    private static final double UNUSED = 0.02;

    private static final double HUE_SLACK = 0.06;
    private static final double HUE_STRENGTH = 0.55;
    private static final String BLACK = "solid black areas";
    private static final String WHITE = "burnt-out white";

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

    /** Hue families by the middle of their 45 degrees of the OKLab hue angle, as bins of the histogram. */
    private static final Map<Integer, String> HUES = new TreeMap<>(Map.of(
            1, "red", 4, "orange", 7, "yellow", 10, "green", 13, "turquoise", 16, "blue", 19, "violet", 22, "pink"));

    private static final int MOST_HUES = 3;

    private AvoidRules() {}

    /** The strongest rules, the strongest first. */
    static List<AvoidRule> of(List<Features> references) {
        List<AvoidRule> rules = all(references);
        return List.copyOf(rules.subList(0, Math.min(MOST, rules.size())));
    }

    /**
     * Every rule the references keep, the strongest first. A rule that one of them would break if it were read from the
     * others alone says more about the choice of pictures than about the taste, and does not stay.
     */
    static List<AvoidRule> all(List<Features> references) {
        List<AvoidRule> rules = kept(references);
        for (int i = 0; i < references.size() && references.size() > 1; i++) {
            Features one = references.get(i);
            List<Features> others = new ArrayList<>(references);
            others.remove(i);
            Set<String> broken = kept(others).stream()
                    .filter(rule -> rule.violation(one) > 0)
                    .map(AvoidRule::text)
                    .collect(Collectors.toSet());
            rules.removeIf(rule -> broken.contains(rule.text()));
        }
        return rules;
    }

    private static List<AvoidRule> kept(List<Features> references) {
        List<AvoidRule> rules = new ArrayList<>();
        for (Candidate candidate : CANDIDATES) adopt(candidate, references, rules);
        black(BLACK, 0.02, references, rules);
        white(WHITE, 0.01, references, rules);
        hues(references, rules);
        rules.sort(Comparator.comparingDouble(AvoidRule::strength).reversed());
        return rules;
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

    private static void black(String text, double most, List<Features> references, List<AvoidRule> rules) {
        share(text, f -> f.black, most, 0.03, Trace.darkerThan(ColourAnalysis.NEAR_BLACK), references, rules);
    }

    private static void white(String text, double most, List<Features> references, List<AvoidRule> rules) {
        share(text, f -> f.white, most, 0.02, Trace.lighterThan(ColourAnalysis.NEAR_WHITE), references, rules);
    }

    private static void share(
            String text,
            ToDoubleFunction<Features> measure,
            double most,
            double slack,
            Trace trace,
            List<Features> references,
            List<AvoidRule> rules) {
        double extreme = references.stream().mapToDouble(measure).max().orElse(0);
        if (extreme < most)
            rules.add(new AvoidRule(
                    text, measure, Feature.DRAMA, true, extreme + slack, 0.04, 0.7, "share of the picture", trace));
    }

    private static void hues(List<Features> references, List<AvoidRule> rules) {
        if (references.stream().anyMatch(f -> f.get(Feature.HUE_VARIETY) >= ALL_HUES)) return;
        HUES.keySet().stream()
                .map(bin -> hue("any " + HUES.get(bin), bin, references))
                .filter(rule -> rule.limit() < UNUSED + HUE_SLACK)
                .sorted(Comparator.comparingDouble(AvoidRule::limit))
                .limit(MOST_HUES)
                .forEach(rules::add);
    }

    /** The rules an item of an avoid list asks for in its words; none when it says nothing measurable. */
    static List<AvoidRule> inWords(String item, List<Features> references, Map<Feature, Interval> intervals) {
        List<AvoidRule> rules = new ArrayList<>();
        for (TasteWord word : TasteReading.of(item)) {
            if (word.isColour()) colour(item, word.colour(), references, rules);
            else {
                Map.Entry<Feature, Double> target =
                        word.meaning().targets().entrySet().iterator().next();
                boolean upper = target.getValue() > 0;
                Interval interval = intervals.get(target.getKey());
                if (rules.stream().noneMatch(r -> r.remedy() == target.getKey()))
                    rules.add(at(item, target.getKey(), upper, upper ? interval.high() : interval.low(), 1));
            }
        }
        return rules;
    }

    private static void colour(String item, Colour colour, List<Features> references, List<AvoidRule> rules) {
        if (colour.chroma() > GREY_CHROMA) rules.add(hue(item, HueHistogram.bin(colour.a(), colour.b()), references));
        else if (colour.l() < 0.3) black(item, 1, references, rules);
        else if (colour.l() > 0.9) white(item, 1, references, rules);
    }

    /** A rule against a family of hues, by the bin in the middle of its range. */
    static AvoidRule hue(String text, int bin, List<Features> references) {
        ToDoubleFunction<Features> measure = f -> f.hues.around(bin) * Math.min(1, f.get(Feature.CHROMA) / GREY_CHROMA);
        double extreme = references.stream().mapToDouble(measure).max().orElse(0);
        return new AvoidRule(
                text,
                measure,
                Feature.PALETTE_DISTANCE,
                true,
                extreme + HUE_SLACK,
                0.08,
                HUE_STRENGTH,
                "share of the colour",
                Trace.hue(bin));
    }
}
