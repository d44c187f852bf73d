package air.model;

import java.util.List;

/**
 * What an image model answered.
 *
 * @param pictures one or more
 * @param usage what it used
 * @param notes sentences for the user: what was understood of the prompt, what was not, what was changed
 */
public record ImageReply(List<Picture> pictures, Usage usage, List<String> notes) {
    public ImageReply {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
        if (pictures.isEmpty()) throw new IllegalArgumentException("a reply holds at least one picture");
    }
}
