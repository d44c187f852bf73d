package air.taste;

import air.model.InvalidInputException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well a picture meets a taste profile.
 *
 * @param score 0 (nothing of the taste) to 10 (as if it were one of the references)
 * @param breakdown a score 0 to 10 for every dimension
 * @param reasoning one sentence: the biggest gap
 * @param revisedPrompt the prompt to try next
 */
public record Critique(double score, Map<Dimension, Double> breakdown, String reasoning, String revisedPrompt) {
    public Critique {
        requireScore("score", score);
        if (breakdown == null) throw new InvalidInputException("breakdown is missing.");
        Map<Dimension, Double> ordered = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Double value = breakdown.get(dimension);
            if (value == null) throw new InvalidInputException("breakdown." + dimension.key() + " is missing.");
            requireScore("breakdown." + dimension.key(), value);
            ordered.put(dimension, value);
        }
        breakdown = Collections.unmodifiableMap(ordered);
        requireText("reasoning", reasoning);
        requireText("revised_prompt", revisedPrompt);
    }

    private static void requireScore(String field, double value) {
        if (!(value >= 0 && value <= 10))
            throw new InvalidInputException(field + " must be 0 to 10 but was " + value + ".");
    }

    private static void requireText(String field, String value) {
        if (value == null || value.isBlank())
            throw new InvalidInputException(
                    field + " must be text but was " + (value == null ? "missing" : "empty") + ".");
    }
}
