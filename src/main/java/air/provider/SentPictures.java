package air.provider;

import air.model.ImageRequest;
import air.model.Picture;
import air.reply.DataUrls;
import air.reply.ReceivedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures sent with a request, to recognise them if a reply sends them back. */
final class SentPictures {
    private final List<Picture> sent;

    /** @param request the request; empty if no longer known */
    SentPictures(Optional<ImageRequest> request) {
        sent = request.map(asked -> Stream.concat(asked.inputs().stream(), asked.references().stream())
                        .toList())
                .orElse(List.of());
    }

    /** Whether {@code bytes} are exactly one of them, in one of the forms in which pictures are sent. */
    boolean contain(byte[] bytes) {
        String type = ReceivedImage.type(bytes);
        return sent.stream().anyMatch(picture -> switch (type) {
            case "image/jpeg" ->
                Arrays.equals(DataUrls.in(Pixels.reference(picture)).get(0), bytes);
            case "image/png" ->
                Stream.of(Pixels.GENERATOR_SIDE, RequestFields.INPUT_SIDE)
                        .anyMatch(side -> Arrays.equals(Pixels.png(picture, side), bytes));
            default -> false;
        });
    }
}
