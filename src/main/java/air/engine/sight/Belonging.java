package air.engine.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How far pictures belong to a few references, by what the network sees: which marks and which forms go together, and
 * where they lie. What a picture shows does not come into it. Immutable and thread-safe.
 */
public final class Belonging {
    private final List<Impression> seen;
    private final List<Direction> references;
    /** How far the references are from each other: half as measured, half as is usual. */
    private final double own;
    /** The same of their mean answers. */
    private final double ownOffset;

    /** An impression as seen from the usual picture: of every part a vector of length 1. */
    record Direction(List<float[]> parts) {
        static Direction of(Impression seen, Usual usual) {
            return new Direction(IntStream.range(0, seen.parts().size())
                    .mapToObj(
                            part -> unit(seen.parts().get(part), usual.centres().get(part)))
                    .toList());
        }

        private static float[] unit(float[] values, float[] centre) {
            double squares = 0;
            for (int i = 0; i < values.length; i++) squares += (values[i] - centre[i]) * (values[i] - centre[i]);
            double length = Math.sqrt(squares) + 1e-9;
            float[] unit = new float[values.length];
            for (int i = 0; i < unit.length; i++) unit[i] = (float) ((values[i] - centre[i]) / length);
            return unit;
        }

        /** Mean of the parts' distances, each in medians of what lies between two pictures of any kind. */
        double distance(Direction other, Usual usual) {
            double sum = 0;
            for (int part = 0; part < parts.size(); part++) sum += distance(other, part) / usual.distances()[part];
            return sum / parts.size();
        }

        double distance(Direction other, int part) {
            float[] one = parts.get(part);
            float[] two = other.parts.get(part);
            double squares = 0;
            for (int i = 0; i < one.length; i++) squares += (one[i] - two[i]) * (one[i] - two[i]);
            return Math.sqrt(squares);
        }
    }

    private Belonging(List<Impression> seen) {
        this.seen = List.copyOf(seen);
        references = seen.stream().map(one -> Direction.of(one, Usual.get())).toList();
        own = half(Usual.get().spread(), i -> mean(references.get(i), without(references, i)));
        ownOffset = half(
                Usual.get().offset(),
                i -> offset(seen.get(i), without(seen, i), Usual.get().deviations()));
    }

    /** What it takes to belong to these references, one or more. */
    public static Belonging to(List<Impression> references) {
        return new Belonging(references);
    }

    /** Half the mean of what each reference measures against the others, half what is usual. */
    private double half(double usual, IntToDoubleFunction measure) {
        if (seen.size() < 2) return usual;
        double mean =
                IntStream.range(0, seen.size()).mapToDouble(measure).average().orElse(usual);
        return 0.5 * mean + 0.5 * usual;
    }

    static <T> List<T> without(List<T> all, int index) {
        List<T> others = new ArrayList<>(all);
        others.remove(index);
        return others;
    }

    private static double mean(Direction one, List<Direction> others) {
        return others.stream()
                .mapToDouble(other -> one.distance(other, Usual.get()))
                .average()
                .orElse(0);
    }

    /** How far a picture's mean answers lie from the mean of others', in deviations, root mean square. */
    static double offset(Impression one, List<Impression> others, float[] deviations) {
        double squares = 0;
        for (int k = 0; k < deviations.length; k++) {
            int channel = k;
            double mean = others.stream()
                    .mapToDouble(other -> other.means[channel])
                    .average()
                    .orElse(0);
            double offset = (one.means[k] - mean) / deviations[k];
            squares += offset * offset;
        }
        return Math.sqrt(squares / deviations.length);
    }

    /**
     * How far a picture is from the references, over how far they are from each other: about 1 for another picture by
     * the same hand, 1.3 or more for pictures by others.
     */
    public double ratio(Impression picture) {
        return mean(Direction.of(picture, Usual.get()), references) / own;
    }

    /**
     * How far the strength of what is seen is from the references', over how far theirs are from each other: about 1
     * for another picture by the same hand, more for one that was blurred, shuffled in small pieces or crudely
     * compressed.
     */
    public double damage(Impression picture) {
        return offset(picture, seen, Usual.get().deviations()) / ownOffset;
    }
}
