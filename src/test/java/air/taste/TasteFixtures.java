package air.taste;

import air.model.Picture;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Values the tests of several rooms build on. */
public final class TasteFixtures {
    private TasteFixtures() {}

    public static TasteProfile profile() {
        return new TasteProfile(
                List.of("Emptiness carries the picture", "One gesture, never two", "Ink before colour"),
                "Warm paper and grey ink, one vermilion accent",
                "The subject sits low and off the middle",
                "Quiet and a little lonely",
                "Dry brush on absorbent paper",
                List.of("saturated colour", "clutter", "symmetry"),
                List.of());
    }

    /** A critique of {@code score} in every dimension. */
    public static Critique critique(double score, String revisedPrompt) {
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, score);
        return new Critique(score, breakdown, "The palette is too warm.", revisedPrompt);
    }

    /** A picture of one colour, its opposite in the last row: of one colour alone no taste is read. */
    public static Picture picture(int width, int height, int rgb) {
        int[] pixels = new int[width * height];
        java.util.Arrays.fill(pixels, rgb);
        if (height > 1) java.util.Arrays.fill(pixels, width * (height - 1), pixels.length, ~rgb & 0xFFFFFF);
        return Picture.of(width, height, pixels);
    }
}
