package air.engine.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How well a picture meets a taste.
 *
 * @param score 0 to 10
 * @param points 0 to 10 for every aspect
 * @param reasoning one sentence: the biggest gap
 * @param revisedPrompt the prompt to try next
 */
public record Judgement(double score, Map<Aspect, Double> points, String reasoning, String revisedPrompt) {
    public Judgement {
        points = Collections.unmodifiableMap(new EnumMap<>(points));
    }
}
