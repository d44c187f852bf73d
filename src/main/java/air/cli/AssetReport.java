package air.cli;

import air.store.Asset;
import air.store.Library;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Assets as JSON and as lines for people. The keys are a contract. */
final class AssetReport {
    private AssetReport() {}

    static ObjectNode found(Library.Found found) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("total", found.total());
        node.set("assets", nodes(found.assets()));
        return node;
    }

    static ArrayNode nodes(List<Asset> assets) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        assets.forEach(asset -> nodes.add(node(asset)));
        return nodes;
    }

    static ObjectNode node(Asset asset) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", asset.number());
        node.put("sha256", asset.hash());
        node.put("media_type", asset.mediaType());
        node.put("bytes", asset.bytes());
        node.put("width", asset.width().isPresent() ? asset.width().getAsInt() : null);
        node.put("height", asset.height().isPresent() ? asset.height().getAsInt() : null);
        node.put("created", asset.created().toString());
        origin(node, asset.origin());
        node.set("critique", asset.critique().map(TasteJson::node).orElse(null));
        node.put("decision", asset.decision().orElse(null));
        node.put("decided_prompt", asset.decidedPrompt().orElse(null));
        node.put("rating", asset.rating().isPresent() ? asset.rating().getAsInt() : null);
        node.put("favourite", asset.favourite());
        new TreeSet<>(asset.tags()).forEach(node.putArray("tags")::add);
        node.put("missing", asset.missing());
        return node;
    }

    private static void origin(ObjectNode node, Asset.Origin origin) {
        node.put("run", origin.run());
        node.put("call", origin.call().isPresent() ? origin.call().getAsLong() : null);
        node.put("intent", origin.intent());
        node.put("operation", origin.operation());
        node.put("provider", origin.provider());
        node.put("model", origin.model());
        node.put("prompt", origin.prompt());
        node.put("seed", origin.seed());
        node.put("asked_width", origin.askedWidth());
        node.put("asked_height", origin.askedHeight());
        node.put("options", origin.options());
        node.put("profile", origin.profile().orElse(null));
        origin.references().forEach(node.putArray("references")::add);
        origin.parents().forEach(node.putArray("parents")::add);
        node.put("cost_usd", origin.costUsd().orElse(null));
    }

    /** A line an asset. */
    static String table(List<Asset> assets) {
        Table table = new Table()
                .right("no.")
                .left("made")
                .right("score")
                .left("rated")
                .cut("model")
                .cut("what");
        for (Asset asset : assets)
            table.row(
                    asset.number(),
                    Figures.minute(asset.created()),
                    score(asset),
                    rated(asset),
                    asset.origin().model(),
                    what(asset));
        return table.text();
    }

    /** One line that tells an asset from others. */
    static String line(Asset asset) {
        return asset.number() + "  " + Figures.minute(asset.created()) + "  "
                + asset.origin().operation() + "  " + what(asset);
    }

    private static String score(Asset asset) {
        return asset.score().isPresent()
                ? String.format(Locale.ROOT, "%.1f", asset.score().getAsDouble())
                : "-";
    }

    private static String rated(Asset asset) {
        String rating = asset.rating().isPresent() ? "" + asset.rating().getAsInt() : "-";
        return asset.favourite() ? rating + " fav" : rating;
    }

    /** The intent says it shortest. */
    private static String what(Asset asset) {
        Asset.Origin origin = asset.origin();
        String words = origin.intent().isBlank() ? origin.prompt() : origin.intent();
        return (asset.missing() ? "(missing) " : "") + (words.isBlank() ? origin.operation() : words);
    }
}
