package air.studio;

import air.model.ImageReply;
import air.model.MediaFile;
import air.model.Picture;
import air.model.Usage;
import air.provenance.Provenance;
import air.store.Asset;
import air.store.Library;
import air.store.StoreException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a call made, as the library keeps it, and back again. */
final class Results {
    private static final String UNREADABLE = "unreadable";
    /** Ends the options of an asset that is not a result. */
    private static final String MARK = "\"" + UNREADABLE + "\":true";

    private Results() {}

    /** Everything in the reply, pictures first, in the form to be kept. */
    static List<Asset.Fresh> fresh(LedgerRequest request, Asset.Origin origin, ImageReply reply) {
        List<Asset.Fresh> fresh = new ArrayList<>();
        for (Picture picture : reply.pictures()) fresh.add(fresh(picture, made(request, reply, fresh.size()), origin));
        for (MediaFile file : reply.files())
            fresh.add(new Asset.Fresh(
                    file, OptionalInt.empty(), OptionalInt.empty(), made(request, reply, fresh.size()), origin));
        return fresh;
    }

    private static Provenance made(LedgerRequest request, ImageReply reply, int number) {
        return request.asked().result(reply, number).build();
    }

    private static Asset.Fresh fresh(Picture picture, Provenance made, Asset.Origin origin) {
        return new Asset.Fresh(
                new MediaFile(picture.bytes(), picture.mediaType()),
                OptionalInt.of(picture.width()),
                OptionalInt.of(picture.height()),
                made,
                origin);
    }

    /** Bytes that were paid for and that this version cannot read. */
    static Asset.Fresh unreadable(LedgerRequest request, Asset.Origin origin, MediaFile file) {
        ObjectNode options = request.options().put(UNREADABLE, true);
        return new Asset.Fresh(
                file,
                OptionalInt.empty(),
                OptionalInt.empty(),
                request.asked(),
                new Asset.Origin(origin.run(), origin.call(), options.toString(), origin.parents()));
    }

    /** A picture that was found in an answer which {@link #unreadable} had kept. */
    static Asset.Fresh found(Picture picture, Asset answer) {
        Asset.Origin origin = answer.origin();
        String options = origin.options().replaceFirst(",?" + MARK, "");
        return fresh(picture, answer.made(), new Asset.Origin(origin.run(), origin.call(), options, origin.parents()));
    }

    /** Whether an asset is a result, and not something received in its place. */
    static boolean isResult(Asset asset) {
        return !asset.origin().options().contains(MARK);
    }

    /** What was kept, as the original reply. */
    static ImageReply reply(List<Asset> assets, Library library, Usage usage) {
        List<Picture> pictures = new ArrayList<>();
        List<MediaFile> files = new ArrayList<>();
        for (Asset asset : assets) {
            byte[] bytes = library.original(asset);
            if (asset.width().isPresent()) pictures.add(Picture.decode(bytes, "asset " + asset.number()));
            else files.add(new MediaFile(bytes, asset.mediaType()));
        }
        if (pictures.isEmpty() && files.isEmpty())
            throw new StoreException("The order's result is not in the library.");
        return new ImageReply(pictures, files, usage, List.of());
    }
}
