package air.studio;

import air.model.MediaFile;
import air.store.Asset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The answers to a call: kept on disk until read, then in the library as the results they contained, or as received if
 * unreadable. What cannot be kept is reported to the run.
 */
final class CallAnswers {
    private final RunContext context;
    private final String model;
    private final LedgerRequest request;
    private final Asset.Origin origin;
    private final List<Path> unreadable = new CopyOnWriteArrayList<>();

    /** @param origin the origin of the results; without a call nothing is kept */
    CallAnswers(RunContext context, String model, LedgerRequest request, Asset.Origin origin) {
        this.context = context;
        this.model = model;
        this.request = request;
        this.origin = origin;
    }

    private OptionalLong row() {
        return origin.call();
    }

    /** Keeps the body of an answer until it has been read. */
    void hold(MediaFile body) {
        if (row().isPresent() && body.size() > 0)
            context.afterwards(
                    "What " + model + " answered could not be kept before it was read",
                    store -> store.library().hold(row().getAsLong(), body));
    }

    /** Keeps what was received and paid for but is not a result. */
    void unreadable(MediaFile file) {
        for (Asset asset : keep(List.of(Results.unreadable(request, origin, file))))
            unreadable.add(context.studio().store().library().file(asset));
    }

    /** The file of an answer that is not a result; empty if everything could be read, or nothing could be kept. */
    Optional<Path> unreadable() {
        return unreadable.stream().findFirst();
    }

    /** Puts results into the library. @return empty if that failed */
    List<Asset> keep(List<Asset.Fresh> made) {
        if (row().isEmpty()) return List.of();
        List<Asset> assets = new ArrayList<>();
        context.afterwards(
                "What " + model + " made could not be kept in the library, so save it yourself",
                store -> assets.addAll(store.library().keep(made)));
        return List.copyOf(assets);
    }

    /** Puts every answer still on disk into the library as received, unless its results are there already. */
    void keepHeld() {
        if (row().isEmpty()) return;
        if (unreadable.isEmpty())
            context.afterwards(
                    "What " + model + " answered could not be put into the library",
                    store -> store.library().held(row().getAsLong()).forEach(this::unreadable));
        letGo();
    }

    /** Deletes the answers, which have been read or can be requested again. */
    void letGo() {
        if (row().isPresent())
            context.afterwards("An answer that has been read is still in the folder answers", store -> store.library()
                    .release(row().getAsLong()));
    }
}
