package air.engine.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A picture measured against a taste.
 *
 * @param score 0 to 10
 * @param points 0 to 10 for every aspect
 * @param gaps what is missed, the costliest first
 * @param copied the reference, from 1, this is nearly a copy of; 0 for none
 */
record Assessment(double score, Map<Aspect, Double> points, List<Gap> gaps, int copied) {
    /** Share of the score that is the weakest aspect. */
    private static final double WEAKEST = 0.2;
    /** Distance outside an interval, in tolerances, at which half the points are lost. */
    private static final double HALF = 1.9;
    /** The same for the sum of the avoid rules' violations. */
    private static final double AVOID_HALF = 3;

    private static final double AVOID_STEEPNESS = 1.6;
    /** One rule never weighs more than this many tolerances. */
    private static final double MOST_VIOLATION = 2.5;

    private static final double COPY = 0.90;
    private static final double COPY_SCORE = 5;
    /** Where areas belong together less than the references', by these standard deviations, no picture is seen. */
    private static final double FALLING_APART = 0.8;

    private static final double FALLEN_APART = 1.5;
    private static final double FALLEN_APART_SCORE = 6;
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
        gaps.sort(Comparator.comparingDouble(Gap::cost).reversed());
        double mean = 0;
        for (Aspect aspect : Aspect.values()) mean += aspect.weight * points.get(aspect);
        double weakest = points.values().stream().mapToDouble(p -> p).min().orElse(0);
        int copied = copied(taste, picture);
        double most = copied > 0 ? COPY_SCORE : most(taste, picture);
        double score = Math.min(most, (1 - WEAKEST) * mean + WEAKEST * weakest);
        return new Assessment(score, points, List.copyOf(gaps), copied);
    }

    /** The most a picture can reach whose large areas lie as if shuffled: colours and marks alone make no picture. */
    private static double most(Taste taste, Features picture) {
        double missing = taste.low(Feature.LAYOUT_ORDER) - picture.get(Feature.LAYOUT_ORDER);
        double share =
                (missing / Baseline.deviation(Feature.LAYOUT_ORDER) - FALLING_APART) / (FALLEN_APART - FALLING_APART);
        return 10 - (10 - FALLEN_APART_SCORE) * Math.max(0, Math.min(1, share));
    }

    private static double points(double distance) {
        double d = distance / HALF;
        return 10 / (1 + d * d);
    }

    /** Half the weighted mean of the features, a quarter the two worst, a quarter the nearest reference. */
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
        return 0.5 * sum / weights + 0.25 * worst + 0.25 * points(taste.strangeness(aspect, picture));
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

    private static int copied(Taste taste, Features picture) {
        double most = COPY;
        int copied = 0;
        for (int i = 0; i < taste.features().size(); i++) {
            double likeness = picture.likeness(taste.features(i));
            if (likeness <= most) continue;
            most = likeness;
            copied = i + 1;
        }
        return copied;
    }
}
