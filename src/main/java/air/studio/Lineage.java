package air.studio;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.Operation;
import air.model.Picture;
import air.provenance.Provenance;
import air.provenance.ProvenanceBuilder;
import air.provenance.ProvenanceJson;
import air.store.Asset;
import air.store.Library;
import air.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** From what the library knows of a picture to what its file says. */
public final class Lineage {
    private Lineage() {}

    /** What a file of an asset's picture should say. */
    public static Provenance of(Asset asset, Library library) {
        Asset.Origin origin = asset.origin();
        return Provenance.of(Operation.named(origin.operation()), origin.provider(), origin.model())
                .prompt(origin.prompt())
                .seed(origin.seed())
                .size(origin.askedWidth(), origin.askedHeight())
                .options(ProvenanceJson.readOptions(origin.options()))
                .intent(origin.intent())
                .profile(origin.profile())
                .references(origin.references())
                .parents(hashes(asset, library))
                .original(asset.hash())
                .critique(asset.critique())
                .costUsd(origin.costUsd())
                .created(asset.created())
                .build();
    }

    /**
     * What a file of a picture should say that was just made; where the run has kept it, with the model, profile and
     * cost that the library has.
     *
     * @param number of the picture in the reply, from 0
     */
    public static ProvenanceBuilder of(Run run, ImageRequest request, ImageReply reply, int number, Instant now) {
        ProvenanceBuilder made = Provenance.of(request, reply, number, now);
        Optional<Asset> kept = kept(run, reply.pictures().get(number));
        kept.ifPresent(
                asset -> made.by(asset.origin().provider(), asset.origin().model())
                        .intent(asset.origin().intent())
                        .profile(asset.origin().profile())
                        .costUsd(asset.origin().costUsd())
                        .created(asset.created()));
        kept.filter(asset -> asset.origin().parents().size() == request.inputs().size())
                .ifPresent(asset -> made.parents(
                        hashes(asset, run.session().studio().store().library())));
        return made;
    }

    /** What it was made from, where the library had that. */
    private static List<String> hashes(Asset asset, Library library) {
        return asset.origin().parents().stream()
                .flatMap(parent -> library.find(parent).stream())
                .map(Asset::hash)
                .toList();
    }

    private static Optional<Asset> kept(Run run, Picture picture) {
        try {
            return run.asset(picture);
        } catch (StoreException e) {
            // The run has told of it; the picture's file says what is known without the library.
            return Optional.empty();
        }
    }
}
