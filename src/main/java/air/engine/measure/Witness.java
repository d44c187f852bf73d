package air.engine.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Keeps, for every clause that is said of a taste, what was measured of each reference. */
final class Witness {
    /** Standing, in standard deviations, within which a reference is as usual. */
    private static final double USUAL = 0.35;

    private final List<Look> looks;
    private final List<Features> features;
    private final List<Evidence> evidence = new ArrayList<>();

    Witness(List<Look> looks, List<Features> features) {
        this.looks = looks;
        this.features = features;
    }

    /** The clause, kept with a reading of every reference and the references in which it shows. */
    String says(String clause, String measure, ToDoubleFunction<Look> value, DoublePredicate shows) {
        return says(clause, measure, looks.stream().map(value::applyAsDouble).toList(), shows);
    }

    /** The clause, kept with a feature of every reference; it shows in those on the same side of the usual. */
    String says(String clause, Feature feature, double middle) {
        List<Double> values = features.stream().map(f -> f.get(feature)).toList();
        return says(
                clause,
                feature.noun,
                values,
                value -> side(feature, value) == 0 || side(feature, middle) == 0
                        ? Math.abs(Baseline.standing(feature, value) - Baseline.standing(feature, middle)) < 2 * USUAL
                        : side(feature, value) == side(feature, middle));
    }

    private static int side(Feature feature, double value) {
        double standing = Baseline.standing(feature, value);
        return standing > USUAL ? 1 : standing < -USUAL ? -1 : 0;
    }

    private String says(String clause, String measure, List<Double> values, DoublePredicate shows) {
        List<Integer> references = IntStream.range(0, values.size())
                .filter(i -> shows.test(values.get(i)))
                .boxed()
                .toList();
        if (references.isEmpty()) references = List.of(nearestToMean(values));
        evidence.add(new Evidence(clause, measure, values, references));
        return clause;
    }

    /** What only the mean shows is shown best by the reference nearest to it. */
    private static int nearestToMean(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        int nearest = 0;
        for (int i = 1; i < values.size(); i++)
            if (Math.abs(values.get(i) - mean) < Math.abs(values.get(nearest) - mean)) nearest = i;
        return nearest;
    }

    List<Look> looks() {
        return looks;
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }
}
