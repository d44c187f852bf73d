package air.studio;

import air.model.MediaFile;
import air.model.Picture;
import air.store.Asset;
import air.store.Library;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads an answer that could not be read when it came, once the program can; what is in it is kept beside it. */
final class Rereading {
    private final Studio studio;
    private final Library library;

    Rereading(Studio studio) {
        this.studio = studio;
        this.library = studio.store().library();
    }

    /** @return the results that were in it, kept earlier or now; empty where it is a result itself, or holds none */
    List<Asset> of(Asset answer) {
        if (Shelf.isResult(answer)) return List.of();
        MediaFile file = new MediaFile(library.original(answer), answer.mediaType());
        List<Asset.Fresh> found = new ArrayList<>();
        List<Asset> known = known(answer);
        for (Picture picture :
                studio.routing().provider(answer.origin().provider()).pictures(file)) {
            MediaFile original = new MediaFile(picture.bytes(), picture.mediaType());
            boolean kept = known.stream().anyMatch(asset -> original.equals(file(asset)));
            if (!kept) found.add(fresh(answer, picture, original));
        }
        List<Asset> all = new ArrayList<>(known);
        if (!found.isEmpty()) all.addAll(library.keep(found));
        return List.copyOf(all);
    }

    /** What was found in it another time. */
    private List<Asset> known(Asset answer) {
        return answer.origin().call().stream()
                .mapToObj(library::ofCall)
                .flatMap(List::stream)
                .filter(Shelf::isResult)
                .toList();
    }

    private MediaFile file(Asset asset) {
        return new MediaFile(library.original(asset), asset.mediaType());
    }

    private static Asset.Fresh fresh(Asset answer, Picture picture, MediaFile original) {
        return new Asset.Fresh(
                original,
                OptionalInt.of(picture.width()),
                OptionalInt.of(picture.height()),
                answer.origin().with(read(answer.origin().options())));
    }

    /** The options without the mark of what is no result. */
    private static String read(String options) {
        try {
            return ((ObjectNode) Question.MAPPER.readTree(options))
                    .without(Shelf.UNREADABLE)
                    .toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an asset's options are no JSON: " + options, e);
        }
    }
}
