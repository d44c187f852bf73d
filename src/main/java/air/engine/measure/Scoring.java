package air.engine.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a picture's distances from a taste make of its score: as they are, and as they would be with some of them
 * mended.
 */
final class Scoring {
    /** Share of the score that is the weakest aspect. */
    private static final double WEAKEST = 0.2;
    /** Distance outside an interval, in tolerances, at which half the points are lost. */
    private static final double HALF = 2.7;
    /** The same for the sum of the avoid rules' violations. */
    private static final double AVOID_HALF = 5;

    private static final double AVOID_STEEPNESS = 1.6;
    /** One rule never weighs more than this many tolerances. */
    private static final double MOST_VIOLATION = 2.5;

    /**
     * Belonging, as a ratio of distances, that is worth {@link #OWN} points; what a tenth less adds, and more takes.
     */
    private static final double BELONGING = 1.12;

    private static final double NEARER = 12;
    private static final double FURTHER = 40;
    /** What belonging is worth to another picture by the same hand, points. */
    private static final double OWN = 8;
    /** A feature that was asked for in words counts this much more. */
    private static final double WANTED_WEIGHT = 2;

    private static final double WANTED_STRICTNESS = 1.4;
    private static final double LEAST_GAP = 0.25;
    private static final double LEAST_VIOLATION = 0.2;

    /** Stands for belonging, where it is taken as mended. */
    static final Object BELONGS = new Object();

    private final Taste taste;
    private final Features picture;
    /** Distances outside the intervals, in tolerances: negative when too low. */
    private final Map<Feature, Double> excess = new EnumMap<>(Feature.class);

    private final Map<Aspect, Double> strangeness = new EnumMap<>(Aspect.class);
    private final double belonging;
    private final List<Limit> limits;
    private final Optional<Limit> subject;

    /** @param subject what limits a picture whose subject was not understood */
    Scoring(Taste taste, Features picture, Optional<Limit> subject) {
        this.taste = taste;
        this.picture = picture;
        this.subject = subject;
        for (Feature feature : Feature.values()) {
            boolean wanted = taste.isWanted(feature);
            double outside = taste.interval(feature).excess(taste.value(feature, picture));
            excess.put(feature, outside * (wanted ? WANTED_STRICTNESS : 1));
        }
        for (Aspect aspect : Aspect.MEASURED) strangeness.put(aspect, points(taste.strangeness(aspect, picture)));
        belonging = belonging(taste.belonging(picture));
        limits = Limits.of(taste, picture);
    }

    /** How far outside its interval a feature lies, in tolerances: negative when too low. */
    double excess(Feature feature) {
        return excess.get(feature);
    }

    List<Limit> limits() {
        return Stream.concat(limits.stream(), subject.stream()).toList();
    }

    /** Whether it is further from the references than other pictures by the same hand are. */
    boolean isStrange() {
        return belonging < OWN && Aspect.MEASURED.stream().anyMatch(aspect -> !taste.isWanted(aspect));
    }

    Assessment assessment() {
        Map<Aspect, Double> points = points(Set.of());
        Assessment free =
                new Assessment(overall(points), points, gaps(), Limits.copied(taste, picture), Optional.empty());
        Assessment limited = limits.isEmpty() ? free : free.limited(limits.get(0));
        return subject.isEmpty() ? limited : limited.limited(subject.get());
    }

    /** The score with these mended: {@linkplain Gap#subject subjects of gaps}, {@link Limit}s, {@link #BELONGS}. */
    double without(Set<?> mended) {
        double free = overall(points(mended));
        return limits().stream()
                .filter(limit -> !mended.contains(limit))
                .mapToDouble(Limit::most)
                .reduce(free, Math::min);
    }

    private static double overall(Map<Aspect, Double> points) {
        double mean = 0;
        for (Aspect aspect : Aspect.values()) mean += aspect.weight * points.get(aspect);
        double weakest = points.values().stream().mapToDouble(p -> p).min().orElse(0);
        return (1 - WEAKEST) * mean + WEAKEST * weakest;
    }

    private Map<Aspect, Double> points(Set<?> mended) {
        Map<Aspect, Double> points = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.MEASURED) points.put(aspect, measured(aspect, mended));
        points.put(Aspect.AVOID, avoid(mended));
        for (Limit limit : limits)
            if (limit.kind().aspect != null && !mended.contains(limit))
                points.merge(limit.kind().aspect, limit.points(), Math::min);
        return points;
    }

    /** 0 to 10 for how far a picture is from the references, over how far they are from each other. */
    private static double belonging(double ratio) {
        double nearer = BELONGING - ratio;
        return Math.max(0, Math.min(10, OWN + (nearer > 0 ? NEARER : FURTHER) * nearer));
    }

    private static double points(double distance) {
        double d = distance / HALF;
        return 10 / (1 + d * d);
    }

    private double weight(Feature feature) {
        return feature.weight * (taste.isWanted(feature) ? WANTED_WEIGHT : 1);
    }

    /**
     * Half the weighted mean of the features, a quarter the two worst, a quarter the nearest reference; of that and of
     * belonging, the aspect's shares. Where edited words ask for something else than the references, belonging to them
     * does not count.
     */
    private double measured(Aspect aspect, Set<?> mended) {
        double sum = 0;
        double weights = 0;
        List<Double> all = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            if (feature.aspect != aspect) continue;
            double points = points(mended.contains(feature) ? 0 : excess.get(feature));
            sum += weight(feature) * points;
            weights += weight(feature);
            all.add(points);
        }
        double[] sorted = all.stream().mapToDouble(p -> p).sorted().toArray();
        double worst = Arrays.stream(sorted).limit(2).average().orElse(10);
        if (taste.isWanted(aspect)) return 0.7 * sum / weights + 0.3 * worst;
        double measured = 0.5 * sum / weights + 0.25 * worst + 0.25 * strangeness.get(aspect);
        double seen = mended.contains(BELONGS) ? Math.max(OWN, belonging) : belonging;
        return (1 - aspect.belonging) * measured + aspect.belonging * seen;
    }

    private double avoid(Set<?> mended) {
        double sum = 0;
        for (AvoidRule rule : taste.rules()) {
            if (mended.contains(rule)) continue;
            sum += Math.min(MOST_VIOLATION, rule.violation(picture)) * Math.min(1.2, 0.5 + 0.5 * rule.strength());
        }
        return 10 / (1 + StrictMath.pow(sum / AVOID_HALF, AVOID_STEEPNESS));
    }

    /** What is missed, the costliest first. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Aspect aspect : Aspect.MEASURED)
            for (Feature feature : Feature.values())
                if (feature.aspect == aspect && Math.abs(excess.get(feature)) > LEAST_GAP) gaps.add(gap(feature));
        for (AvoidRule rule : taste.rules()) {
            double violation = rule.violation(picture);
            if (violation > LEAST_VIOLATION) gaps.add(rule.gap(picture, violation));
        }
        gaps.sort(Comparator.comparingDouble(Gap::cost).reversed());
        return List.copyOf(gaps);
    }

    private Gap gap(Feature feature) {
        Interval interval = taste.interval(feature);
        double outside = excess.get(feature);
        double cost = (10 - points(outside)) * weight(feature) * feature.aspect.weight;
        double value = taste.value(feature, picture);
        return new Gap(feature, value, interval.low(), interval.high(), outside, cost, null);
    }
}
