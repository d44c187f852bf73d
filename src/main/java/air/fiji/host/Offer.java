package air.fiji.host;

import air.registry.ModelEntry;
import air.registry.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something a field proposes while it takes other text too.
 *
 * @param id what goes into the field
 * @param note what is told beside it, may be empty
 */
public record Offer(String id, String note) {
    private static final int DIGITS = 4;

    /** The models, after an empty text that stands for the engine's own choice. */
    public static List<Offer> of(List<ModelEntry> models) {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer("", "the engine's own"));
        models.forEach(model -> offers.add(new Offer(model.id(), price(model.price()))));
        return offers;
    }

    /** {@code $0.039 a picture}, {@code free}, {@code price unknown}. */
    public static String price(Price price) {
        return switch (price.unit()) {
            case FREE -> "free";
            case IMAGE -> tier(price).map(from -> from + " a picture").orElse("price unknown");
            case MEGAPIXEL -> tier(price).map(from -> from + " a megapixel").orElse("price unknown");
            case STARTED_MEGAPIXEL ->
                tier(price).map(from -> from + " a megapixel, rounded up").orElse("price unknown");
            case SECOND -> tier(price).map(from -> from + " a second").orElse("price unknown");
            case TOKEN -> tokens(price);
            case UNKNOWN -> "price unknown";
        };
    }

    private static Optional<String> tier(Price price) {
        return price.tiers().stream()
                .map(Price.Tier::usd)
                .min(BigDecimal::compareTo)
                .map(least -> (price.tiers().size() > 1 ? "from " : "") + dollars(least));
    }

    private static String tokens(Price price) {
        Optional<BigDecimal> picture =
                price.tiers().stream().map(Price.Tier::usd).max(BigDecimal::compareTo);
        if (picture.isPresent()) return "about " + dollars(picture.get()) + " a picture";
        return price.outputUsdPerMillion()
                .map(usd -> dollars(usd) + " a million tokens")
                .orElse("price unknown");
    }

    /** {@code $0.039}: cents, or up to four digits where it needs them. */
    public static String dollars(BigDecimal usd) {
        BigDecimal rounded = usd.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        if (usd.signum() > 0 && rounded.signum() == 0) return "less than $0.0001";
        return "$" + (rounded.scale() < 2 ? rounded.setScale(2) : rounded).toPlainString();
    }

    /** What a field shows once it is chosen. */
    @Override
    public String toString() {
        return id;
    }
}
