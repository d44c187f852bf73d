package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Picture;
import air.model.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * From an answer of an image model to pictures, or to the one of the other three outcomes it is: refused by a filter,
 * nothing generated, failed.
 */
final class Pictures {
    private static final int BLACK = 8;

    private final Wire wire;
    private final String model;
    private final Failures failures;

    Pictures(Wire wire, String model) {
        this.wire = wire;
        this.model = model;
        this.failures = wire.failures(model);
    }

    /** Meters the answer, then takes its pictures out. */
    ImageReply of(Wire.Reply reply, ImageRequest request, Call call) throws ModelException {
        ReplyReader.Found found = ReplyReader.read(reply);
        Usage usage = Metering.of(
                wire.endpoint(),
                model,
                reply.answer(),
                reply.body(),
                found.sources().size());
        call.meter().used(usage);
        if (found.sources().isEmpty() || found.filter().equals(Filters.NSFW)) throw without(found, reply);
        List<String> notes = new ArrayList<>();
        List<Picture> pictures = decoded(found, reply, notes, call);
        if (pictures.stream().allMatch(Pictures::isBlack))
            throw failures.refused("(the image is entirely black)", reply.requestId());
        Picture first = pictures.get(0);
        if (first.width() != request.width() || first.height() != request.height())
            notes.add("Asked for " + request.width() + " x " + request.height() + " px, " + model + " made "
                    + first.width() + " x " + first.height() + " px.");
        return new ImageReply(pictures, usage, notes);
    }

    private ModelException without(ReplyReader.Found found, Wire.Reply reply) {
        if (!found.filter().isEmpty())
            return failures.refused(
                    found.text().isEmpty() ? found.filter() : found.filter() + ": " + found.text(), reply.requestId());
        for (JsonNode choice : reply.body().path("choices")) {
            boolean broke = choice.path("finish_reason").asText("").equals("error") || choice.has("error");
            if (broke)
                return failures.made(
                        ModelException.Kind.UNAVAILABLE,
                        model + " at " + wire.endpoint().host()
                                + " stopped with an error before the image was done: try again later. "
                                + Said.of(choice).message(),
                        reply.requestId(),
                        null,
                        null);
        }
        return failures.nothing(found.text(), reply.requestId());
    }

    private List<Picture> decoded(ReplyReader.Found found, Wire.Reply reply, List<String> notes, Call call)
            throws ModelException {
        List<Picture> pictures = new ArrayList<>();
        ModelException last = null;
        for (ReplyReader.Source source : found.sources()) {
            try {
                pictures.add(decoded(bytes(source, call), call));
            } catch (ReceivedImage.UnusableException e) {
                last = failures.unreadable(e.getMessage(), reply.requestId());
                notes.add(last.getMessage());
            } catch (ModelException e) {
                last = e;
                notes.add(e.getMessage());
            }
        }
        if (pictures.isEmpty()) throw last;
        return pictures;
    }

    private byte[] bytes(ReplyReader.Source source, Call call) throws ModelException {
        return source.bytes() != null ? source.bytes() : wire.downloads().fetch(source.address(), failures, call);
    }

    /** What was paid for and cannot be opened is not thrown away. */
    private static Picture decoded(byte[] bytes, Call call) throws ReceivedImage.UnusableException {
        try {
            return ReceivedImage.decode(bytes);
        } catch (ReceivedImage.UnusableException e) {
            if (bytes.length > 0) call.meter().unreadable(new MediaFile(bytes, ReceivedImage.type(bytes)));
            throw e;
        }
    }

    /** What safety filters put in an image's place. */
    private static boolean isBlack(Picture picture) {
        for (int rgb : picture.rgb()) {
            if ((rgb >> 16 & 255) > BLACK || (rgb >> 8 & 255) > BLACK || (rgb & 255) > BLACK) return false;
        }
        return true;
    }
}
