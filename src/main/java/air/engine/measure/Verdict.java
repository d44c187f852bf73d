package air.engine.measure;

import java.util.List;

/**
 * How well a picture meets a taste.
 *
 * @param score 0 to 10
 * @param dimensions 0 to 10 each: palette, composition, emotion, texture, avoid list
 * @param reasoning one sentence: the biggest gap
 * @param revisedPrompt the prompt to try next
 */
public record Verdict(double score, List<Double> dimensions, String reasoning, String revisedPrompt) {
    public Verdict {
        dimensions = List.copyOf(dimensions);
    }
}
