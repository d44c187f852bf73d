package air.fiji.library;

import air.fiji.host.Offer;
import air.fiji.host.Swing;
import air.store.Asset;
import air.taste.Critique;
import air.taste.Dimension;
import air.text.SafeText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assets and money in words. */
public final class AssetText {
    private static final int TITLE_LENGTH = 80;
    private static final int HASH_LENGTH = 12;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private AssetText() {}

    /** What the picture shows, in one line: the intent, else the prompt's beginning, else the operation. */
    public static String title(Asset asset) {
        String words = Stream.of(asset.intent(), asset.prompt(), asset.made().operation())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("picture " + asset.number());
        String line = Swing.plain(SafeText.line(words));
        return line.length() <= TITLE_LENGTH ? line : line.substring(0, TITLE_LENGTH - 1) + "…";
    }

    /** {@code 7.4}; empty where nobody judged. */
    static String score(Asset asset) {
        return asset.score().isPresent() ? number(asset.score().getAsDouble()) : "";
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }

    /** {@code ★★★}; empty where it is not rated. */
    static String stars(Asset asset) {
        return "★".repeat(asset.rating().orElse(0));
    }

    /** In the machine's time zone. */
    static String date(Instant instant) {
        return DATE.format(instant.atZone(ZoneId.systemDefault()));
    }

    /** Width and height, or what kind of file it is. */
    static String size(Asset asset) {
        if (asset.width().isPresent() && asset.height().isPresent())
            return asset.width().getAsInt() + " × " + asset.height().getAsInt() + " px";
        return asset.mediaType();
    }

    /** Enough of the hash to name the asset in a macro. */
    public static String shortHash(Asset asset) {
        return asset.hash().substring(0, Math.min(HASH_LENGTH, asset.hash().length()));
    }

    /** {@code $0.039}, {@code free}, {@code unknown}. */
    public static String cost(Optional<BigDecimal> usd) {
        return usd.map(AssetText::money).orElse("unknown");
    }

    private static String money(BigDecimal usd) {
        return usd.signum() == 0 ? "free" : Offer.dollars(usd);
    }

    /** {@code 1.2 MB}. */
    static String bytes(long bytes) {
        if (bytes < 1000) return bytes + " bytes";
        if (bytes < 1_000_000) return Math.round(bytes / 1000.0) + " kB";
        String[] units = {"MB", "GB", "TB"};
        double value = bytes / 1e6;
        int unit = 0;
        for (; value >= 1000 && unit < units.length - 1; unit++) value /= 1000;
        return String.format(Locale.ROOT, "%.1f %s", value, units[unit]);
    }

    /** The breakdown in one line. */
    static String breakdown(Critique critique) {
        return Stream.of(Dimension.values())
                .map(dimension ->
                        dimension.title() + " " + number(critique.breakdown().get(dimension)))
                .collect(Collectors.joining(" · "));
    }
}
