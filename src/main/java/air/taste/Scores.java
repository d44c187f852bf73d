package air.taste;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/**
 * The scores of one critique, brought to 0 to 10: each from the scale it names; those that name none together, where
 * all of them are plainly on another. A doubtful one is rejected.
 */
final class Scores {
    /** Above it, scores are out of a hundred: schools mark out of twenty. */
    private static final double CLEARLY_OF_HUNDRED = 20;

    private final Map<String, Score> marks = new LinkedHashMap<>();
    private final Map<String, JsonNode> written = new LinkedHashMap<>();
    private final List<String> complaints;

    /** @param complaints added to where a score cannot be used */
    Scores(List<String> complaints) {
        this.complaints = complaints;
    }

    /** @param scale what it is out of where it does not say so itself; 0 where nothing does */
    void add(String field, JsonNode node, double scale) {
        written.put(field, node);
        Optional<Score> mark = Score.of(node);
        mark.ifPresent(m -> marks.put(field, m.on(scale)));
        if (mark.isEmpty())
            complaints.add(field + " must be a number but was " + TasteJson.shown(node) + numberWanted(node) + ".");
    }

    private static String numberWanted(JsonNode node) {
        return node.isMissingNode() ? "" : ": give one from 0 to 10";
    }

    /**
     * The scores on the scale of 0 to 10, by field; those that cannot be used are left out.
     *
     * @param demanding whether scores that look like fractions of 1 are rejected even where their digits prove it
     */
    Map<String, Double> outOfTen(boolean demanding) {
        double scale = isOfHundred() ? 100 : 0;
        if (scale == 0 && isOfOne()) {
            scale = 1;
            if (demanding || !isFine()) complaints.add(askedOfOne());
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Map.Entry<String, Score> one : marks.entrySet()) {
            double score = one.getValue().on(scale).outOfTen();
            if (score >= 0 && score <= 10) scores.put(one.getKey(), score);
            else
                complaints.add(
                        one.getKey() + " must be 0 to 10 but was " + TasteJson.shown(written.get(one.getKey())) + ".");
        }
        return scores;
    }

    /** What names no scale and is not 0, which is the same on all. */
    private List<Double> bare() {
        return marks.values().stream()
                .filter(mark -> mark.scale() == 0 && mark.value() != 0)
                .map(Score::value)
                .toList();
    }

    private boolean isOfHundred() {
        List<Double> bare = bare();
        boolean said = marks.values().stream().anyMatch(mark -> mark.scale() == 100);
        boolean seen = bare.size() > 1 && any(bare, value -> value > CLEARLY_OF_HUNDRED);
        return (said || seen) && !bare.isEmpty() && !any(bare, value -> !(value > 10 && value <= 100));
    }

    /** A bad picture's scores may all be below 1 as well: the digits prove nothing, so the model is asked. */
    private boolean isOfOne() {
        List<Double> bare = bare();
        boolean othersSay = marks.values().stream().anyMatch(mark -> mark.scale() != 0);
        boolean some = any(bare, value -> value != Math.rint(value)) || bare.size() > 1 && !any(zeros(), zero -> true);
        return !othersSay && some && !bare.isEmpty() && !any(bare, value -> !(value > 0 && value <= 1));
    }

    private List<Double> zeros() {
        return marks.values().stream().map(Score::value).filter(v -> v == 0).toList();
    }

    /** Two decimals where one was asked for: only a model that thinks in fractions of 1 writes them. */
    private boolean isFine() {
        return bare().stream()
                        .filter(value -> Math.abs(value * 10 - Math.rint(value * 10)) > 1e-6)
                        .count()
                > 1;
    }

    private String askedOfOne() {
        String given = marks.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue().value())
                .collect(Collectors.joining(", "));
        return "The scores are on a scale of 0 to 1, and 0 to 10 was asked for: 7.4 of 10, not 0.74 (" + given
                + "). Where so little of the taste is met, give whole numbers.";
    }

    private static boolean any(List<Double> values, DoublePredicate condition) {
        return values.stream().anyMatch(condition::test);
    }
}
