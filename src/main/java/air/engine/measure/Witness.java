package air.engine.measure;

import air.engine.raster.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Keeps, for every clause that is said of a taste, what was measured of each reference and where it shows. */
final class Witness {
    /** Standing, in standard deviations, within which a reference is as usual. */
    private static final double USUAL = 0.35;

    /**
     * Why a clause is said.
     *
     * @param values what was measured of each reference
     * @param references the references it shows in, from 0
     * @param trace where in these it shows
     */
    record Reason(String clause, String measure, List<Double> values, List<Integer> references, Trace trace) {
        /** With the words as they are written, and the places in the references. */
        Evidence shown(Sentences sentences, List<Lab> pictures) {
            List<Optional<Place>> places =
                    references.stream().map(i -> trace.in(pictures.get(i))).toList();
            return new Evidence(sentences.written(clause), measure, values, references, places);
        }
    }

    private final List<Look> looks;
    private final List<Features> features;
    private final List<Reason> reasons = new ArrayList<>();

    Witness(List<Look> looks, List<Features> features) {
        this.looks = looks;
        this.features = features;
    }

    /** The clause, kept with a reading of every reference and the references in which it shows as a whole. */
    String says(String clause, String measure, ToDoubleFunction<Look> value, DoublePredicate shows) {
        return says(clause, measure, value, shows, Trace.NOWHERE);
    }

    /** The clause, kept with a reading of every reference, the references in which it shows, and where in these. */
    String says(String clause, String measure, ToDoubleFunction<Look> value, DoublePredicate shows, Trace trace) {
        return says(clause, measure, looks.stream().map(value::applyAsDouble).toList(), shows, trace);
    }

    /** The clause, kept with a feature of every reference; it shows in those on the same side of the usual. */
    String says(String clause, Feature feature, double middle) {
        int side = side(feature, middle);
        return says(clause, feature, middle, side == 0 ? Trace.NOWHERE : Traces.shown(feature, side > 0));
    }

    /** The same where it is known where it shows. */
    String says(String clause, Feature feature, double middle, Trace trace) {
        List<Double> values = features.stream().map(f -> f.get(feature)).toList();
        return says(
                clause,
                feature.noun,
                values,
                value -> side(feature, value) == 0 || side(feature, middle) == 0
                        ? Math.abs(Baseline.standing(feature, value) - Baseline.standing(feature, middle)) < 2 * USUAL
                        : side(feature, value) == side(feature, middle),
                trace);
    }

    /** An item of the avoid list, which every reference keeps as a whole. */
    void avoids(AvoidRule rule) {
        says(
                rule.text(),
                rule.noun(),
                features.stream().map(rule.measure()::applyAsDouble).toList(),
                value -> true,
                Trace.NOWHERE);
    }

    private static int side(Feature feature, double value) {
        double standing = Baseline.standing(feature, value);
        return standing > USUAL ? 1 : standing < -USUAL ? -1 : 0;
    }

    private String says(String clause, String measure, List<Double> values, DoublePredicate shows, Trace trace) {
        List<Integer> references = IntStream.range(0, values.size())
                .filter(i -> shows.test(values.get(i)))
                .boxed()
                .toList();
        if (references.isEmpty()) references = List.of(nearestToMean(values));
        reasons.add(new Reason(clause.replaceFirst("^[, ]+", ""), measure, values, references, trace));
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

    List<Reason> reasons() {
        return List.copyOf(reasons);
    }
}
