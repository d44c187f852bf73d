package air.engine.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a picture lacks, each with its part in what the score lacks. A thing's part is the mean of what mending it alone
 * would bring and of what leaving it alone unmended would take, because a limit hides what lies below it and two gaps
 * of one aspect hide each other; all parts together are what mending everything would bring.
 */
final class Shortcomings {
    private static final int MOST = 5;
    /** Points under which nothing is worth saying. */
    private static final double LEAST = 0.05;

    private record Part(Optional<Aspect> aspect, String sentence, Set<Object> subjects) {}

    private final Scoring scoring;
    private final List<Part> parts = new ArrayList<>();

    private Shortcomings(Scoring scoring) {
        this.scoring = scoring;
        for (Limit limit : scoring.limits()) add(Optional.ofNullable(limit.kind().aspect), limit.reason(), limit);
        for (Gap gap : scoring.gaps()) add(Optional.of(aspect(gap)), Reasons.of(gap), gap.subject());
        if (scoring.isStrange())
            add(
                    Optional.empty(),
                    "Forms and marks go together in another way than in the references, as if by another hand.",
                    Scoring.BELONGS);
    }

    /** What two measures say in the same words is one thing. */
    private void add(Optional<Aspect> aspect, String sentence, Object subject) {
        for (Part part : parts)
            if (part.sentence.equals(sentence)) {
                part.subjects.add(subject);
                return;
            }
        parts.add(new Part(aspect, sentence, new LinkedHashSet<>(Set.of(subject))));
    }

    private static Aspect aspect(Gap gap) {
        return gap.rule() == null ? gap.feature().aspect : Aspect.AVOID;
    }

    /**
     * The costliest, at most five.
     *
     * @param place where the {@linkplain Scoring#without subject} of a gap or a limit shows; asked for these only
     */
    static List<Judgement.Finding> of(Scoring scoring, Function<Object, Optional<Place>> place) {
        Shortcomings all = new Shortcomings(scoring);
        return all.costs().entrySet().stream()
                .filter(one -> one.getValue() >= LEAST)
                .sorted(Map.Entry.<Part, Double>comparingByValue().reversed())
                .limit(MOST)
                .map(one -> finding(one.getKey(), one.getValue(), place))
                .toList();
    }

    private static Judgement.Finding finding(Part part, double cost, Function<Object, Optional<Place>> place) {
        Optional<Place> shown =
                part.subjects.stream().map(place).flatMap(Optional::stream).findFirst();
        return new Judgement.Finding(part.aspect, part.sentence, shown, cost);
    }

    private Map<Part, Double> costs() {
        double now = scoring.without(Set.of());
        Set<Object> all = new HashSet<>();
        for (Part part : parts) all.addAll(part.subjects);
        double whole = scoring.without(all) - now;
        double[] shares = new double[parts.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            Set<Object> others = new HashSet<>(all);
            others.removeAll(parts.get(i).subjects);
            double alone = scoring.without(parts.get(i).subjects) - now;
            double last = now + whole - scoring.without(others);
            shares[i] = (Math.max(0, alone) + Math.max(0, last)) / 2;
            sum += shares[i];
        }
        Map<Part, Double> costs = new LinkedHashMap<>();
        for (int i = 0; i < shares.length && sum > 0; i++) costs.put(parts.get(i), whole * shares[i] / sum);
        return costs;
    }
}
