package air.report;

import air.registry.Price;
import air.text.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A model's price in words. */
public final class Prices {
    private Prices() {}

    /** {@code $0.04 each}, {@code $0.03 to $0.06 a megapixel}, {@code free}, {@code unknown}. */
    public static String words(Price price) {
        return switch (price.unit()) {
            case FREE -> "free";
            case UNKNOWN -> "unknown";
            case IMAGE -> range(price) + " each";
            case TOKEN -> price.tiers().isEmpty() ? tokens(price) : "about " + range(price) + " each";
            default ->
                range(price) + " a "
                        + price.unit().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String range(Price price) {
        List<String> steps = price.tiers().stream()
                .map(Price.Tier::usd)
                .sorted()
                .map(Figures::usd)
                .distinct()
                .toList();
        if (steps.isEmpty()) return "unknown";
        String least = steps.get(0);
        return steps.size() == 1 ? least : least + " to " + steps.get(steps.size() - 1);
    }

    private static String tokens(Price price) {
        return Figures.cost(price.inputUsdPerMillion()) + " in, " + Figures.cost(price.outputUsdPerMillion())
                + " out a million tokens";
    }

    /** What work has cost, as a sentence; empty where it was free. */
    public static String spent(Optional<BigDecimal> usd) {
        if (usd.isEmpty()) return "What this run cost is unknown.";
        return usd.get().signum() == 0 ? "" : "Cost " + Figures.usd(usd.get()) + ".";
    }
}
