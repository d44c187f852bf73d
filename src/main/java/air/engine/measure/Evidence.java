package air.engine.measure;

import java.util.List;

/**
 * Why something is said of a taste.
 *
 * @param clause the words, as they stand in one of the {@link Sentences}
 * @param measure what was measured, with its unit
 * @param values what was measured of each reference, in their order
 * @param references the references it shows in, from 0
 */
public record Evidence(String clause, String measure, List<Double> values, List<Integer> references) {
    public Evidence {
        values = List.copyOf(values);
        references = List.copyOf(references);
    }
}
