package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    ImageReply of(Wire.Reply reply, ImageRequest request, Call call) throws ModelException {
        return of(reply, Optional.of(request), call);
    }

    /**
     * Meters the answer, then takes its pictures out.
     *
     * @param request what was asked; empty where nobody knows any more
     */
    ImageReply of(Wire.Reply reply, Optional<ImageRequest> request, Call call) throws ModelException {
        ReplyReader.Found found = ReplyReader.read(reply);
        Usage usage = Metering.of(
                wire.endpoint(),
                model,
                reply.answer(),
                reply.body(),
                found.sources().size());
        call.meter().used(usage);
        if (found.filter().equals(Filters.NSFW)) found.sources().forEach(source -> keep(source.bytes(), call));
        if (found.sources().isEmpty() || found.filter().equals(Filters.NSFW)) throw without(found, reply);
        List<String> notes = new ArrayList<>();
        List<Picture> pictures = decoded(found, reply, notes, call);
        request.flatMap(asked -> otherSize(asked, pictures.get(0))).ifPresent(notes::add);
        return new ImageReply(pictures, usage, notes);
    }

    private Optional<String> otherSize(ImageRequest asked, Picture made) {
        boolean same = made.width() == asked.width() && made.height() == asked.height();
        if (same || asked.operation() == Operation.IMAGE_UPSCALE) return Optional.empty();
        return Optional.of("Asked for " + asked.width() + " x " + asked.height() + " px, " + model + " made "
                + made.width() + " x " + made.height() + " px.");
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
                                null)
                        .with(ModelException.Bill.POSSIBLE);
        }
        return failures.nothing(found.text(), reply.requestId());
    }

    private List<Picture> decoded(ReplyReader.Found found, Wire.Reply reply, List<String> notes, Call call)
            throws ModelException {
        List<Picture> pictures = new ArrayList<>();
        ModelException last = null;
        for (ReplyReader.Source source : found.sources()) {
            try {
                pictures.add(decoded(bytes(source, call), reply, call));
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

    private Picture decoded(byte[] bytes, Wire.Reply reply, Call call) throws ModelException {
        try {
            Picture picture = ReceivedImage.decode(bytes);
            if (!isBlack(picture)) return picture;
        } catch (ReceivedImage.UnusableException e) {
            keep(bytes, call);
            throw failures.unreadable(e.getMessage(), reply.requestId());
        }
        keep(bytes, call);
        throw failures.refused("(the image is entirely black)", reply.requestId());
    }

    /** What was paid for and is no picture is not thrown away. */
    private static void keep(byte[] bytes, Call call) {
        if (bytes != null && bytes.length > 0) call.meter().unreadable(new MediaFile(bytes, ReceivedImage.type(bytes)));
    }

    /** What safety filters put in an image's place. */
    private static boolean isBlack(Picture picture) {
        for (int rgb : picture.rgb()) {
            if ((rgb >> 16 & 255) > BLACK || (rgb >> 8 & 255) > BLACK || (rgb & 255) > BLACK) return false;
        }
        return true;
    }
}
