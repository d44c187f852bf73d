package air.engine.sentence;

import air.engine.raster.Colour;
import air.engine.words.Concept;
import java.util.Optional;

/**
 * Something named, and how it was asked for.
 *
 * @param concept what it is
 * @param word the word that named it, as written, in small letters
 * @param count how many, 1 to 30
 * @param said the number that was said, exactly; 0 where none was
 * @param action what it does, as the stem of an action ("sleep", "walk", "read", "fly"); empty when nothing is said
 * @param size 0.4 tiny to 2 huge; 1 is usual
 * @param distance 0 near to 1 far; 0.3 is usual
 * @param side where in the frame
 * @param colour the colour it was asked in, or empty
 * @param old whether it was called old
 */
public record Thing(
        Concept concept,
        String word,
        int count,
        int said,
        String action,
        double size,
        double distance,
        Side side,
        Optional<Colour> colour,
        boolean old) {
    /** Where in the frame. */
    public enum Side {
        ANYWHERE,
        LEFT,
        MIDDLE,
        RIGHT
    }
}
