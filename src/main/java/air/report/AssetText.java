package air.report;

import air.provenance.Provenance;
import air.store.Asset;
import air.store.Profiles;
import air.taste.Critique;
import air.text.Figures;
import air.text.SafeText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the library knows of an asset, in words. */
public final class AssetText {
    private static final int TITLE_LENGTH = 80;
    private static final int HASH_LENGTH = 12;

    private AssetText() {}

    /** What it shows, in one line: the intent, else the prompt's beginning, else the operation. */
    public static String title(Asset asset) {
        String words = Stream.of(asset.intent(), asset.prompt(), asset.made().operation())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("asset " + asset.number());
        // Swing takes a text that begins so for HTML, and would fetch what it names.
        return SafeText.shortened(words, TITLE_LENGTH).replaceFirst("(?i)^<(?=html)", " <");
    }

    /** {@code 7.9 [7.3-8.4]}, without brackets where its error is unknown; empty where it was not judged. */
    public static String score(Asset asset) {
        return asset.critique().map(Critique::shown).orElse("");
    }

    /** {@code 640 x 480 px}, or the kind of file where it has no size. */
    public static String size(Asset asset) {
        if (asset.width().isEmpty() || asset.height().isEmpty()) return asset.mediaType();
        return asset.width().getAsInt() + " x " + asset.height().getAsInt() + " px";
    }

    /** The first digits of its hash, enough to name it. */
    public static String shortHash(Asset asset) {
        return shortHash(asset.hash());
    }

    /** The first digits of a hash, enough to name what has it. */
    public static String shortHash(String hash) {
        return hash.substring(0, Math.min(HASH_LENGTH, hash.length()));
    }

    /** The facts about how it was made, by their names and in the order to show them; blank ones are left out. */
    public static Map<String, String> facts(Asset asset, Profiles profiles) {
        Provenance made = asset.made();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Made", Figures.minute(asset.created()));
        facts.put("Model", asset.model() + " (" + made.provider().orElse("") + ")");
        facts.put("Operation", made.operation());
        facts.put("Seed", made.seedText().orElse(""));
        facts.put("File", size(asset) + ", " + Figures.size(asset.bytes()));
        facts.put("Cost", Figures.cost(made.costUsd()));
        facts.put("Profile", made.profile().map(hash -> profile(hash, profiles)).orElse(""));
        facts.put("At the gate", asset.decision().orElse(""));
        facts.values().removeIf(String::isBlank);
        return facts;
    }

    private static String profile(String hash, Profiles profiles) {
        return profiles.named(hash)
                .map(name -> name + " (" + shortHash(hash) + ")")
                .orElse(shortHash(hash));
    }
}
