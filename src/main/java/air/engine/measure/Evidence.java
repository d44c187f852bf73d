package air.engine.measure;

import java.util.List;
import java.util.Optional;

/**
 * Why something is said of a taste.
 *
 * @param clause the words, letter by letter as they stand in one of the {@link Sentences}
 * @param measure what was measured, with its unit
 * @param values what was measured of each reference, in their order
 * @param references the references it shows in, from 0
 * @param places where it shows in each of these; empty for a whole reference
 */
public record Evidence(
        String clause, String measure, List<Double> values, List<Integer> references, List<Optional<Place>> places) {
    public Evidence {
        values = List.copyOf(values);
        references = List.copyOf(references);
        places = List.copyOf(places);
    }
}
