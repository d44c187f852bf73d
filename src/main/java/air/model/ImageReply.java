package air.model;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What an image model answered.
 *
 * @param pictures one or more, but for operations that make none
 * @param files what was made that is not a picture: a video, a 3D model
 * @param usage what it used
 * @param notes sentences for the user: what was understood of the prompt, what was not, what was changed
 */
public record ImageReply(List<Picture> pictures, List<MediaFile> files, Usage usage, List<String> notes) {
    public ImageReply {
        pictures = List.copyOf(pictures);
        files = List.copyOf(files);
        Objects.requireNonNull(usage, "usage");
        notes = List.copyOf(notes);
        if (pictures.isEmpty() && files.isEmpty())
            throw new IllegalArgumentException("a reply holds at least one picture or file");
    }

    /** Pictures and nothing else. */
    public ImageReply(List<Picture> pictures, Usage usage, List<String> notes) {
        this(pictures, List.of(), usage, notes);
    }

    /** One reply out of several, one or more; these notes before theirs, none twice. */
    public static ImageReply joined(List<ImageReply> replies, List<String> notes) {
        return new ImageReply(
                replies.stream().flatMap(reply -> reply.pictures.stream()).toList(),
                replies.stream().flatMap(reply -> reply.files.stream()).toList(),
                Usage.sum(replies.stream().map(ImageReply::usage).toList()),
                Stream.concat(notes.stream(), replies.stream().flatMap(reply -> reply.notes.stream()))
                        .distinct()
                        .toList());
    }
}
