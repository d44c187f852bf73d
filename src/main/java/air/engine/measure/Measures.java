package air.engine.measure;

import air.engine.sight.Belonging;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** What a few references share in figures, and how far a picture is from that. Immutable and thread-safe. */
final class Measures {
    private final List<Features> references;
    /** How far edited words moved what is allowed, without changing the references. */
    private final Map<Feature, Double> shifts;

    private final Map<Feature, Interval> intervals = new EnumMap<>(Feature.class);
    private final Map<Aspect, Interval> strangeness = new EnumMap<>(Aspect.class);
    private final Belonging belonging;

    Measures(List<Features> references, Map<Feature, Double> shifts) {
        this.references = references;
        this.shifts = shifts;
        belonging = Belonging.to(references.stream().map(f -> f.seen).toList());
        for (Feature feature : Feature.values()) intervals.put(feature, measured(feature));
        shifts.forEach((feature, step) -> intervals.compute(feature, (f, interval) -> interval.moved(step)));
        for (Aspect aspect : Aspect.MEASURED)
            strangeness.put(
                    aspect, Interval.ofStrangeness(aspect, leaveOneOut((one, others) -> one.nearest(aspect, others))));
    }

    private Interval measured(Feature feature) {
        return feature.isDistance()
                ? Interval.ofDistance(feature, leaveOneOut((one, others) -> one.distance(feature, others)))
                : Interval.of(
                        feature,
                        references.stream().mapToDouble(f -> f.get(feature)).toArray());
    }

    /** A measure of each reference against the others. */
    private double[] leaveOneOut(ToDoubleBiFunction<Features, List<Features>> measure) {
        return IntStream.range(0, references.size())
                .mapToDouble(i -> measure.applyAsDouble(references.get(i), without(references, i)))
                .toArray();
    }

    static <T> List<T> without(List<T> all, int left) {
        List<T> others = new ArrayList<>(all);
        others.remove(left);
        return List.copyOf(others);
    }

    /** The same words' figures without one of the references. */
    Measures without(int left) {
        return new Measures(without(references, left), shifts);
    }

    Map<Feature, Interval> intervals() {
        return Collections.unmodifiableMap(intervals);
    }

    Interval interval(Feature feature) {
        return intervals.get(feature);
    }

    boolean isShifted(Feature feature) {
        return shifts.containsKey(feature);
    }

    /** The value of a feature for a picture; for a distance, to these references. */
    double value(Feature feature, Features picture) {
        return feature.isDistance() ? picture.distance(feature, references) : picture.get(feature);
    }

    /**
     * How much further a picture is from its nearest reference, in one aspect, than the references are from each other;
     * in tolerances, 0 or more.
     */
    double strangeness(Aspect aspect, Features picture) {
        return strangeness.get(aspect).excess(picture.nearest(aspect, references));
    }

    /**
     * Share of a picture's area, 0 to 1, in colours that no reference has, beyond what the references do themselves.
     */
    double foreignColours(Features picture) {
        double foreign = foreign(picture, references);
        if (references.size() < 2) return foreign;
        double[] own = leaveOneOut(Measures::foreign);
        return foreign
                - IntStream.range(0, own.length)
                        .mapToDouble(i -> own[i])
                        .average()
                        .orElse(0);
    }

    private static double foreign(Features picture, List<Features> others) {
        return picture.plane.foreign(others.stream().map(one -> one.plane).toList());
    }

    /** How far a picture belongs to the references, by what a small trained network sees. */
    double belonging(Features picture) {
        return belonging.ratio(picture.seen);
    }

    /** How far what is seen is weakened or disturbed beside the references: about 1 when it is not. */
    double damage(Features picture) {
        return belonging.damage(picture.seen);
    }
}
