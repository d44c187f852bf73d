package air.engine.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture measured against a taste.
 *
 * @param score 0 to 10
 * @param points 0 to 10 for every aspect
 * @param gaps what is missed, the costliest first
 * @param copied the reference, from 1, this is nearly a copy of; 0 for none
 * @param limit what keeps the score down, if something does
 */
record Assessment(double score, Map<Aspect, Double> points, List<Gap> gaps, int copied, Optional<Limit> limit) {
    /** Share of the score that is the weakest aspect. */
    private static final double WEAKEST = 0.2;
    /** Distance outside an interval, in tolerances, at which half the points are lost. */
    private static final double HALF = 2.7;
    /** The same for the sum of the avoid rules' violations. */
    private static final double AVOID_HALF = 5;

    private static final double AVOID_STEEPNESS = 1.6;
    /** One rule never weighs more than this many tolerances. */
    private static final double MOST_VIOLATION = 2.5;

    /** Belonging, as a ratio of distances, that is worth 8 points; what a tenth less adds, what a tenth more takes. */
    private static final double BELONGING = 1.12;

    private static final double NEARER = 12;
    private static final double FURTHER = 40;
    /** Points of an aspect under which what limits it is the reason to give. */
    private static final double FELT = 5;
    /** A feature that was asked for in words counts this much more. */
    private static final double WANTED_WEIGHT = 2;

    private static final double WANTED_STRICTNESS = 1.4;
    private static final double LEAST_GAP = 0.25;
    private static final double LEAST_VIOLATION = 0.2;

    static Assessment of(Taste taste, Features picture) {
        List<Gap> gaps = new ArrayList<>();
        Map<Aspect, Double> points = new EnumMap<>(Aspect.class);
        for (Aspect aspect : Aspect.MEASURED) points.put(aspect, measured(taste, picture, aspect, gaps));
        points.put(Aspect.AVOID, avoid(taste, picture, gaps));
        List<Limit> limits = Limits.of(taste, picture);
        for (Limit limit : limits) if (limit.aspect() != null) points.merge(limit.aspect(), limit.points(), Math::min);
        gaps.sort(Comparator.comparingDouble(Gap::cost).reversed());
        double mean = 0;
        for (Aspect aspect : Aspect.values()) mean += aspect.weight * points.get(aspect);
        double weakest = points.values().stream().mapToDouble(p -> p).min().orElse(0);
        Assessment free = new Assessment(
                (1 - WEAKEST) * mean + WEAKEST * weakest,
                points,
                List.copyOf(gaps),
                Limits.copied(taste, picture),
                Optional.empty());
        return limits.isEmpty() ? free : free.limited(limits.get(0));
    }

    /** This assessment with a limit, which stays its reason where it lowers the score or broke an aspect. */
    Assessment limited(Limit by) {
        boolean felt = by.most() < score || by.points() < FELT;
        return felt ? new Assessment(Math.min(score, by.most()), points, gaps, copied, Optional.of(by)) : this;
    }

    /** 0 to 10 for how far a picture is from the references, over how far they are from each other. */
    private static double belonging(double ratio) {
        double nearer = BELONGING - ratio;
        return Math.max(0, Math.min(10, 8 + (nearer > 0 ? NEARER : FURTHER) * nearer));
    }

    private static double points(double distance) {
        double d = distance / HALF;
        return 10 / (1 + d * d);
    }

    /**
     * Half the weighted mean of the features, a quarter the two worst, a quarter the nearest reference; of that and of
     * belonging, the aspect's shares. Where edited words ask for something else than the references, belonging to them
     * does not count.
     */
    private static double measured(Taste taste, Features picture, Aspect aspect, List<Gap> gaps) {
        double sum = 0;
        double weights = 0;
        List<Double> all = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            if (feature.aspect != aspect) continue;
            double value = taste.value(feature, picture);
            Interval interval = taste.interval(feature);
            boolean wanted = taste.isWanted(feature);
            double excess = interval.excess(value) * (wanted ? WANTED_STRICTNESS : 1);
            double points = points(excess);
            double weight = feature.weight * (wanted ? WANTED_WEIGHT : 1);
            sum += weight * points;
            weights += weight;
            all.add(points);
            double cost = (10 - points) * weight * aspect.weight;
            if (Math.abs(excess) > LEAST_GAP)
                gaps.add(new Gap(feature, value, interval.low(), interval.high(), excess, cost, null));
        }
        double[] sorted = all.stream().mapToDouble(p -> p).sorted().toArray();
        double worst = Arrays.stream(sorted).limit(2).average().orElse(10);
        if (taste.isWanted(aspect)) return 0.7 * sum / weights + 0.3 * worst;
        double measured = 0.5 * sum / weights + 0.25 * worst + 0.25 * points(taste.strangeness(aspect, picture));
        return (1 - aspect.belonging) * measured + aspect.belonging * belonging(taste.belonging(picture));
    }

    private static double avoid(Taste taste, Features picture, List<Gap> gaps) {
        double sum = 0;
        for (AvoidRule rule : taste.rules()) {
            double violation = rule.violation(picture);
            sum += Math.min(MOST_VIOLATION, violation) * Math.min(1.2, 0.5 + 0.5 * rule.strength());
            if (violation > LEAST_VIOLATION) gaps.add(rule.gap(picture, violation));
        }
        return 10 / (1 + StrictMath.pow(sum / AVOID_HALF, AVOID_STEEPNESS));
    }
}
