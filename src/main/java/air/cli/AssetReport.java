package air.cli;

import air.report.AssetText;
import air.store.Asset;
import air.store.AssetJson;
import air.store.Library;
import air.text.Figures;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Assets as JSON and as lines of text. */
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
        assets.forEach(asset -> nodes.add(AssetJson.node(asset)));
        return nodes;
    }

    /** One line for each asset. */
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
                    asset.score().isPresent() ? AssetText.score(asset) : "-",
                    rated(asset),
                    asset.model(),
                    what(asset));
        return table.text();
    }

    /** One line that identifies an asset. */
    static String line(Asset asset) {
        return asset.number() + "  " + Figures.minute(asset.created()) + "  "
                + asset.made().operation() + "  " + what(asset);
    }

    private static String rated(Asset asset) {
        String rating = asset.rating().isPresent() ? "" + asset.rating().getAsInt() : "-";
        return asset.favourite() ? rating + " fav" : rating;
    }

    private static String what(Asset asset) {
        return (asset.missing() ? "(missing) " : "") + AssetText.title(asset);
    }
}
