package air.studio;

import air.model.ImageReply;
import air.model.MediaFile;
import air.model.Picture;
import air.model.Usage;
import air.store.Asset;
import air.store.Library;
import air.store.StoreException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts what a call made into the library, with its lineage as its row tells it. */
final class Shelf {
    /** Fields of a row's JSON that have a place of their own in the lineage. */
    private static final List<String> NAMED =
            List.of("prompt", "width", "height", "seed", "inputs", "references", "intent", "profile", "parents");

    static final String UNREADABLE = "unreadable";
    private static final MathContext SHARE = new MathContext(12);

    private Shelf() {}

    /** Writes the run's part of the lineage into a question's JSON. */
    static Question withLineage(Question question, String intent, Optional<String> profile, List<Long> parents) {
        ObjectNode json = question.json().deepCopy().put("intent", intent);
        profile.ifPresent(hash -> json.put("profile", hash));
        if (!parents.isEmpty()) parents.forEach(json.withArray("parents")::add);
        return new Question(question.operation(), question.fingerprint(), json);
    }

    /**
     * Everything in the reply, pictures first, as it is to be kept.
     *
     * @param costUsd of the whole call
     */
    static List<Asset.Fresh> fresh(Row row, ImageReply reply, Optional<BigDecimal> costUsd) {
        int results = reply.pictures().size() + reply.files().size();
        Optional<BigDecimal> share = costUsd.map(
                usd -> usd.divide(BigDecimal.valueOf(results), SHARE).stripTrailingZeros());
        List<Asset.Fresh> fresh = new ArrayList<>();
        for (Picture picture : reply.pictures())
            fresh.add(new Asset.Fresh(
                    new MediaFile(picture.bytes(), picture.mediaType()),
                    OptionalInt.of(picture.width()),
                    OptionalInt.of(picture.height()),
                    origin(row, fresh.size(), share)));
        for (MediaFile file : reply.files())
            fresh.add(
                    new Asset.Fresh(file, OptionalInt.empty(), OptionalInt.empty(), origin(row, fresh.size(), share)));
        return fresh;
    }

    /** Bytes that were paid for and that nobody here can read. */
    static Asset.Fresh unreadable(Row row, MediaFile file) {
        ObjectNode options = row.json().deepCopy().put(UNREADABLE, true);
        return new Asset.Fresh(
                file, OptionalInt.empty(), OptionalInt.empty(), origin(row, options, 0, Optional.empty()));
    }

    /** Whether an asset is a result, and not what came in a result's place. */
    static boolean isResult(Asset asset) {
        return !asset.origin().options().contains("\"" + UNREADABLE + "\":true");
    }

    /** What was kept, as the reply it came in. */
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

    private static Asset.Origin origin(Row row, int index, Optional<BigDecimal> share) {
        return origin(row, row.json(), index, share);
    }

    private static Asset.Origin origin(Row row, ObjectNode json, int index, Optional<BigDecimal> share) {
        return new Asset.Origin(
                row.run(),
                row.number(),
                json.path("intent").asText(""),
                row.operation(),
                row.entry().provider(),
                row.entry().id(),
                json.path("prompt").asText(""),
                json.path("seed").asLong() + index,
                json.path("width").asInt(),
                json.path("height").asInt(),
                json.deepCopy().without(NAMED).toString(),
                Optional.of(json.path("profile").asText("")).filter(hash -> !hash.isEmpty()),
                texts(json.path("references")),
                numbers(json.path("parents")),
                share);
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(item -> all.add(item.asText()));
        return all;
    }

    private static List<Long> numbers(JsonNode array) {
        List<Long> all = new ArrayList<>();
        array.forEach(item -> all.add(item.asLong()));
        return all;
    }
}
