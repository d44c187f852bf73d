package air.store;

import air.provenance.Provenance;
import air.taste.TasteJson;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/** An asset as JSON, for the file beside an exported original. The keys are a contract. */
public final class AssetJson {
    private AssetJson() {}

    /** The tree; what is unknown is null. */
    public static ObjectNode node(Asset asset) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("number", asset.number());
        node.put("sha256", asset.hash());
        node.put("media_type", asset.mediaType());
        node.put("bytes", asset.bytes());
        node.put("width", asset.width().isPresent() ? asset.width().getAsInt() : null);
        node.put("height", asset.height().isPresent() ? asset.height().getAsInt() : null);
        node.put("created", asset.created().toString());
        made(node, asset.made(), asset.origin());
        node.set("critique", asset.critique().map(TasteJson::node).orElse(null));
        node.put("decision", asset.decision().orElse(null));
        node.put("decided_prompt", asset.decidedPrompt().orElse(null));
        node.put("rating", asset.rating().isPresent() ? asset.rating().getAsInt() : null);
        node.put("favourite", asset.favourite());
        new TreeSet<>(asset.tags()).forEach(node.putArray("tags")::add);
        node.put("missing", asset.missing());
        return node;
    }

    /** The tree as text, UTF-8, for a file. */
    public static String text(Asset asset) {
        return TasteJson.text(node(asset));
    }

    private static void made(ObjectNode node, Provenance made, Asset.Origin origin) {
        node.put("run", origin.run());
        node.put("call", origin.call().isPresent() ? origin.call().getAsLong() : null);
        node.put("intent", made.intent().orElse(""));
        node.put("operation", made.operation());
        node.put("provider", made.provider().orElse(""));
        node.put("model", made.model().orElse(""));
        node.put("prompt", made.prompt().orElse(""));
        node.put("seed", made.seed().orElse(0));
        node.put("asked_width", made.width().orElse(0));
        node.put("asked_height", made.height().orElse(0));
        node.put("options", origin.options());
        node.put("profile", made.profile().orElse(null));
        made.references().forEach(node.putArray("references")::add);
        origin.parents().forEach(node.putArray("parents")::add);
        node.put("cost_usd", made.costUsd().orElse(null));
    }
}
