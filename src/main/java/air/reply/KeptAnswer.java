package air.reply;

import air.model.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads an answer again that an earlier version could not read. Sends nothing. */
public final class KeptAnswer {
    private KeptAnswer() {}

    /**
     * The pictures in it, results before drafts.
     *
     * @param answer as it came: JSON, or the image itself
     * @return empty if it still contains no readable one
     */
    public static List<Picture> pictures(byte[] answer) {
        if (ReceivedImage.isImage(answer)) return decoded(answer);
        ReplyReader.Found found = ReplyReader.read(ReplyJson.tree(answer));
        return Stream.concat(found.sources().stream(), found.drafts().stream())
                .filter(source -> source.bytes() != null)
                .flatMap(source -> decoded(source.bytes()).stream())
                .toList();
    }

    private static List<Picture> decoded(byte[] bytes) {
        List<Picture> pictures = new ArrayList<>();
        try {
            pictures.add(ReceivedImage.decode(bytes));
        } catch (ReceivedImage.UnusableException e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, "Still no picture: {0}", e.getMessage());
        }
        return pictures;
    }
}
