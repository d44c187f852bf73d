package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.Usage;
import air.reply.ContentFilters;
import air.reply.ReceivedImage;
import air.reply.ReplyReader;
import air.wire.Failures;
import air.wire.Metering;
import air.wire.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Turns an image model's answer into pictures, or into one of the other three outcomes: refused by a filter, nothing
 * generated, failed.
 */
final class ReceivedPictures {
    private static final int BLACK = 8;

    private final Wire wire;
    private final String model;
    private final Failures failures;
    private final NoPicture without;

    ReceivedPictures(Wire wire, String model) {
        this.wire = wire;
        this.model = model;
        this.failures = wire.failures(model);
        this.without = new NoPicture(failures);
    }

    ImageReply of(Wire.Reply reply, ImageRequest request, Call call) throws ModelException {
        return of(reply, Optional.of(request), call);
    }

    /**
     * Meters the answer, then takes its pictures out.
     *
     * @param request the request; empty if no longer known
     */
    ImageReply of(Wire.Reply reply, Optional<ImageRequest> request, Call call) throws ModelException {
        ReplyReader.Found found = found(reply);
        Usage usage = Metering.of(
                wire.endpoint(),
                model,
                reply.answer(),
                reply.body(),
                found.sources().size());
        call.meter().used(usage);
        found.drafts().forEach(draft -> keep(draft.bytes(), call));
        if (found.filter().equals(ContentFilters.NSFW)) found.sources().forEach(source -> keep(source.bytes(), call));
        if (found.sources().isEmpty() || found.filter().equals(ContentFilters.NSFW)) throw without.of(found, reply);
        List<String> notes = new ArrayList<>();
        List<Picture> pictures = decoded(found, reply, request, notes, call);
        request.flatMap(asked -> fewer(asked, pictures.size(), reply)).ifPresent(notes::add);
        request.flatMap(asked -> otherSize(asked, pictures.get(0))).ifPresent(notes::add);
        return new ImageReply(pictures, usage, notes);
    }

    /** The answer may be the image itself. */
    private static ReplyReader.Found found(Wire.Reply reply) {
        if (!reply.body().isMissingNode()) return ReplyReader.read(reply.body());
        return new ReplyReader.Found(
                List.of(new ReplyReader.Source(reply.answer().body(), null)), List.of(), "", "");
    }

    /** Filters silently empty single places in a reply. */
    private Optional<String> fewer(ImageRequest asked, int made, Wire.Reply reply) {
        int moderated = made < asked.count() ? ContentFilters.moderated(reply.body()) : 0;
        return moderated == 0
                ? Optional.empty()
                : Optional.of("The content filter of " + wire.endpoint().host() + " held back " + moderated + " of "
                        + asked.count() + " results.");
    }

    private Optional<String> otherSize(ImageRequest asked, Picture made) {
        boolean same = made.width() == asked.width() && made.height() == asked.height();
        if (same || asked.operation() == Operation.IMAGE_UPSCALE) return Optional.empty();
        return Optional.of("Asked for " + asked.width() + " x " + asked.height() + " px, " + model + " made "
                + made.width() + " x " + made.height() + " px.");
    }

    private List<Picture> decoded(
            ReplyReader.Found found, Wire.Reply reply, Optional<ImageRequest> request, List<String> notes, Call call)
            throws ModelException {
        SentPictures echoes = new SentPictures(request);
        List<byte[]> seen = new ArrayList<>();
        List<Picture> pictures = new ArrayList<>();
        ModelException last = failures.nothing(
                "sent back the picture it was given: try again, or choose another model.", "", reply.requestId());
        for (ReplyReader.Source source : found.sources()) {
            try {
                byte[] bytes = wire.fetch(source, model, call);
                if (echoes.contain(bytes) || seen.stream().anyMatch(one -> Arrays.equals(one, bytes))) continue;
                seen.add(bytes);
                pictures.add(decoded(bytes, reply, call));
            } catch (ModelException e) {
                last = e;
                notes.add(e.getMessage());
            }
        }
        if (pictures.isEmpty()) throw last;
        return pictures;
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

    /** What was paid for is kept even if it is not a picture. */
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
