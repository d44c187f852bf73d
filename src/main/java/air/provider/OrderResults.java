package air.provider;

import air.model.Call;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.model.Operation.Makes;
import air.model.Usage;
import air.registry.ModelEntry;
import air.reply.ContentFilters;
import air.reply.FileLinks;
import air.reply.ReplyReader;
import air.wire.Failures;
import air.wire.Metering;
import air.wire.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the result of an order into pictures, or the files of a video or a 3D model. */
final class OrderResults {
    private final Wire wire;
    private final ModelEntry entry;
    private final Failures failures;

    OrderResults(Wire wire, ModelEntry entry) {
        this.wire = wire;
        this.entry = entry;
        this.failures = wire.failures(entry.id());
    }

    /** @param request the request; empty if only the order is known */
    ImageReply of(Wire.Reply reply, Optional<ImageRequest> request, Call call) throws ModelException {
        Makes makes = request.map(ImageRequest::operation).map(Operation::makes).orElseGet(() -> guessed(reply));
        if (makes == Makes.PICTURES) return new ReceivedPictures(wire, entry.id()).of(reply, request, call);
        return files(reply, makes, call);
    }

    /** A model with several kinds of results is judged by what it made. */
    private Makes guessed(Wire.Reply reply) {
        List<Makes> can = entry.operations().stream()
                .map(Operation::makes)
                .distinct()
                .sorted()
                .toList();
        return can.stream()
                .filter(makes -> makes != Makes.PICTURES)
                .filter(makes -> can.size() == 1
                        || !FileLinks.surely(reply.body(), makes).isEmpty())
                .findFirst()
                .orElse(Makes.PICTURES);
    }

    private ImageReply files(Wire.Reply reply, Makes makes, Call call) throws ModelException {
        List<ReplyReader.Source> sources = FileLinks.in(reply.body(), makes);
        Usage usage = Metering.of(wire.endpoint(), entry.id(), reply.answer(), reply.body(), sources.size());
        call.meter().used(usage);
        String filter = ContentFilters.verdict(reply.body());
        if (sources.isEmpty())
            throw filter.isEmpty() ? nothing(makes, reply) : failures.refused(filter, reply.requestId());
        List<MediaFile> files = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        ModelException last = null;
        for (ReplyReader.Source source : sources) {
            try {
                files.add(file(source, makes, reply, call));
            } catch (ModelException e) {
                last = e;
                notes.add(e.getMessage());
            }
        }
        if (files.isEmpty()) throw last;
        return new ImageReply(List.of(), files, usage, notes);
    }

    private MediaFile file(ReplyReader.Source source, Makes makes, Wire.Reply reply, Call call) throws ModelException {
        call.progress().report("fetching what " + entry.id() + " made", Double.NaN);
        byte[] bytes = wire.fetch(source, entry.id(), call);
        MediaFile file = new MediaFile(bytes, FileLinks.type(bytes, source.address() == null ? "" : source.address()));
        boolean fits = makes == Makes.VIDEO
                ? file.mediaType().startsWith("video/")
                : file.mediaType().startsWith("model/") || file.mediaType().equals("application/zip");
        if (fits) return file;
        if (bytes.length > 0) call.meter().unreadable(file);
        throw failures.unreadable(
                "what it sent is " + (bytes.length == 0 ? "empty" : "not " + called(makes)), reply.requestId());
    }

    private static String called(Makes makes) {
        return makes == Makes.VIDEO ? "a video" : "a 3D model";
    }

    private ModelException nothing(Makes makes, Wire.Reply reply) {
        return failures.made(
                Kind.NOTHING_GENERATED,
                entry.id() + " at " + wire.endpoint().host() + " answered without " + called(makes)
                        + ": word the prompt otherwise, or choose another model.",
                reply.requestId(),
                null,
                null);
    }
}
