package air.engine.sight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far pictures belong to a few references, by what the network sees: which marks and which forms go together, and
 * where they lie. What a picture shows does not come into it. Immutable and thread-safe.
 */
public final class Belonging {
    private final List<Direction> references;
    /** How far the references are from each other: half as measured, half as is usual. */
    private final double own;

    /** An impression as seen from the usual picture: of every part a vector of length 1. */
    record Direction(List<float[]> parts) {
        static Direction of(Impression seen, Usual usual) {
            return new Direction(IntStream.range(0, seen.parts().size())
                    .mapToObj(part ->
                            unit(seen.parts().get(part), usual.centres().get(part)))
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

    private Belonging(List<Direction> references) {
        this.references = references;
        double usual = Usual.get().spread();
        double measured = IntStream.range(0, references.size())
                .mapToDouble(i -> mean(references.get(i), without(i)))
                .average()
                .orElse(usual);
        own = 0.5 * (references.size() > 1 ? measured : usual) + 0.5 * usual;
    }

    /** What it takes to belong to these references, one or more. */
    public static Belonging to(List<Impression> references) {
        return new Belonging(
                references.stream().map(seen -> Direction.of(seen, Usual.get())).toList());
    }

    private List<Direction> without(int index) {
        List<Direction> others = new ArrayList<>(references);
        others.remove(index);
        return others;
    }

    private static double mean(Direction one, List<Direction> others) {
        return others.stream()
                .mapToDouble(other -> one.distance(other, Usual.get()))
                .average()
                .orElse(0);
    }

    /**
     * How far a picture is from the references, over how far they are from each other: about 1 for another picture by
     * the same hand, 1.3 or more for pictures by others.
     */
    public double ratio(Impression picture) {
        return mean(Direction.of(picture, Usual.get()), references) / own;
    }
}
