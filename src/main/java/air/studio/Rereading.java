package air.studio;

import air.model.MediaFile;
import air.model.Picture;
import air.store.Asset;
import air.store.Library;
import java.util.ArrayList;
import java.util.List;

/** Reads an answer again that an earlier version could not read; its results are kept beside it. */
final class Rereading {
    private final StudioContext studio;
    private final Library library;

    Rereading(StudioContext studio) {
        this.studio = studio;
        this.library = studio.store().library();
    }

    /** @return the results in it, kept earlier or now; empty if it is a result itself or contains none */
    List<Asset> of(Asset answer) {
        if (Results.isResult(answer)) return List.of();
        MediaFile file = new MediaFile(library.original(answer), answer.mediaType());
        List<Asset.Fresh> found = new ArrayList<>();
        List<Asset> known = known(answer);
        for (Picture picture :
                studio.routing().provider(answer.made().provider().orElse("")).pictures(file)) {
            MediaFile original = new MediaFile(picture.bytes(), picture.mediaType());
            boolean kept = known.stream().anyMatch(asset -> original.equals(file(asset)));
            if (!kept) found.add(Results.found(picture, answer));
        }
        List<Asset> all = new ArrayList<>(known);
        if (!found.isEmpty()) all.addAll(library.keep(found));
        return List.copyOf(all);
    }

    /** What was found in it before. */
    private List<Asset> known(Asset answer) {
        return answer.origin().call().stream()
                .mapToObj(library::ofCall)
                .flatMap(List::stream)
                .filter(Results::isResult)
                .toList();
    }

    private MediaFile file(Asset asset) {
        return new MediaFile(library.original(asset), asset.mediaType());
    }
}
