package air.samples;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * The three reference sets of {@code sample-data}. Pictures 1 to 4 of a set are shipped; further numbers are further
 * pictures of the same hand, for tests that need one nobody has seen. The same set and number give the same pixels on
 * every machine.
 */
public final class Samples {
    /** The names of the sets, which are also their folders. */
    public static final List<String> SETS = List.of("ink", "print", "nocturne");

    /** How many pictures of a set are shipped. */
    public static final int SHIPPED = 4;

    private Samples() {}

    /**
     * Draws one picture, 640 x 480 pixels, opaque RGB. Takes one to four seconds.
     *
     * @param set one of {@link #SETS}
     * @param number from 1; subjects come round again after six pictures, in another layout
     * @throws IllegalArgumentException for an unknown set or a number below 1
     */
    public static BufferedImage draw(String set, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number must be >= 1 but was " + number);
        }
        return switch (set) {
            case "ink" -> InkSet.draw(number);
            case "print" -> PrintSet.draw(number);
            case "nocturne" -> OilSet.draw(number);
            default -> throw new IllegalArgumentException("no sample set \"" + set + "\"; there are " + SETS);
        };
    }

    /** The file of a shipped picture below {@code sample-data}, as in {@code ink/ink-1.png}. */
    public static String file(String set, int number) {
        return set + "/" + set + "-" + number + ".png";
    }
}
