package air.registry;

import air.model.ImageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model costs, in US dollars, as its provider tells in public. A price nobody knows is unknown, never 0.
 *
 * @param unit what is counted
 * @param tiers what a unit costs, from small to large; the first tier that fits counts
 * @param inputUsdPerMillion for {@link Unit#TOKEN}: a million tokens read
 * @param outputUsdPerMillion for {@link Unit#TOKEN}: a million tokens written
 * @param source where the price is told, with the month; may be empty
 */
public record Price(
        Unit unit,
        List<Tier> tiers,
        Optional<BigDecimal> inputUsdPerMillion,
        Optional<BigDecimal> outputUsdPerMillion,
        String source) {
    /** What is counted. */
    public enum Unit {
        FREE,
        IMAGE,
        MEGAPIXEL,
        SECOND,
        TOKEN,
        UNKNOWN
    }

    /**
     * A unit's price up to a size.
     *
     * @param upToMegapixels the largest result this price is for; empty for any
     * @param usd for one unit
     */
    public record Tier(Optional<BigDecimal> upToMegapixels, BigDecimal usd) {}

    public static final Price FREE = new Price(Unit.FREE, List.of(), Optional.empty(), Optional.empty(), "");
    public static final Price UNKNOWN = new Price(Unit.UNKNOWN, List.of(), Optional.empty(), Optional.empty(), "");

    public Price {
        Objects.requireNonNull(unit, "unit");
        tiers = List.copyOf(tiers);
        Objects.requireNonNull(inputUsdPerMillion, "inputUsdPerMillion");
        Objects.requireNonNull(outputUsdPerMillion, "outputUsdPerMillion");
        Objects.requireNonNull(source, "source");
    }

    /** What a request will cost at the most as far as anyone can tell before; empty when unknown. */
    public Optional<BigDecimal> estimate(ImageRequest request) {
        throw new UnsupportedOperationException();
    }

    /**
     * What a question to a model that sees will cost at the most.
     *
     * @param letters of the question
     * @param pictures that are looked at
     */
    public Optional<BigDecimal> estimate(int letters, int pictures) {
        throw new UnsupportedOperationException();
    }

    /** What was used, in money; empty when unknown. */
    public Optional<BigDecimal> cost(ImageRequest request, int results, long inputTokens, long outputTokens) {
        throw new UnsupportedOperationException();
    }
}
