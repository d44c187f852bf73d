package air.engine.paint;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A painted picture.
 *
 * @param image the picture, TYPE_INT_RGB
 * @param notes sentences for the artist: what was understood of the words, and what was not
 */
public record Painting(BufferedImage image, List<String> notes) {
    public Painting {
        notes = List.copyOf(notes);
    }
}
