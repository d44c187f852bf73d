package air.registry;

import air.model.ImageRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A model's published price, in US dollars. An unknown price is never 0. Amounts are exact: nothing is rounded but
 * megapixels where the provider counts only whole ones.
 *
 * @param unit what is counted
 * @param tiers what a unit costs, from small to large pictures; the first tier that fits counts, and where none fits
 *     the price is unknown. For {@link Unit#TOKEN}: about what a result costs, used only to estimate before
 * @param inputUsdPerMillion for {@link Unit#TOKEN}: a million tokens read
 * @param outputUsdPerMillion for {@link Unit#TOKEN}: a million tokens written
 * @param source where the price is published, with the month; may be empty
 */
public record Price(
        Unit unit,
        List<Tier> tiers,
        Optional<BigDecimal> inputUsdPerMillion,
        Optional<BigDecimal> outputUsdPerMillion,
        String source) {
    /** What is counted. */
    public enum Unit {
        /** Nothing: it costs nothing. */
        FREE,
        /** Results: pictures, videos, 3D models, each. */
        IMAGE,
        /** Millions of pixels of the results, with fractions. */
        MEGAPIXEL,
        /** Megapixels of 1024 x 1024 px, begun ones whole, for each result. */
        STARTED_MEGAPIXEL,
        /** Seconds of video. */
        SECOND,
        /** Tokens read and written. */
        TOKEN,
        /** Not known. */
        UNKNOWN
    }

    /**
     * A unit's price up to a size.
     *
     * @param upToMegapixels the largest result this price is for, in megapixels of 1024 x 1024 px; empty for any
     * @param usd for one unit
     */
    public record Tier(Optional<BigDecimal> upToMegapixels, BigDecimal usd) {
        public Tier {
            if (upToMegapixels.isPresent() && upToMegapixels.get().signum() <= 0)
                throw new IllegalArgumentException("a tier's size must be above 0 but was " + upToMegapixels.get());
            if (usd.signum() < 0) throw new IllegalArgumentException("a price must be >= 0 but was " + usd);
        }

        private boolean fits(long pixels) {
            return upToMegapixels.isEmpty()
                    || upToMegapixels.get().multiply(SQUARE).compareTo(BigDecimal.valueOf(pixels)) >= 0;
        }
    }

    /** Pixels of the megapixel that is counted whole: the square that providers sell as 1 MP. */
    private static final BigDecimal SQUARE = BigDecimal.valueOf(1024 * 1024);
    /** Length of a video where the request says none, s: what nearly every model makes then. */
    private static final BigDecimal USUAL_SECONDS = BigDecimal.valueOf(5);
    /** Fewest letters of a token, in languages written with few tokens for many letters. */
    private static final int LETTERS_PER_TOKEN = 2;
    /** Most tokens that a picture of the size sent is read as. */
    private static final int TOKENS_PER_PICTURE = 1600;
    /** Most tokens of a profile or critique, with what a model thinks before. */
    private static final int TOKENS_PER_ANSWER = 4000;

    private static final int MILLION_DIGITS = 6;

    public static final Price FREE = new Price(Unit.FREE, List.of(), Optional.empty(), Optional.empty(), "");
    public static final Price UNKNOWN = new Price(Unit.UNKNOWN, List.of(), Optional.empty(), Optional.empty(), "");

    public Price {
        Objects.requireNonNull(unit, "unit");
        tiers = List.copyOf(tiers);
        Objects.requireNonNull(inputUsdPerMillion, "inputUsdPerMillion");
        Objects.requireNonNull(outputUsdPerMillion, "outputUsdPerMillion");
        Objects.requireNonNull(source, "source");
    }

    /** A price of the same amount for every size. */
    public static Price of(Unit unit, String usd, String source) {
        return new Price(
                unit,
                List.of(new Tier(Optional.empty(), new BigDecimal(usd))),
                Optional.empty(),
                Optional.empty(),
                source);
    }

    /** The most a request is expected to cost; empty if unknown. */
    public Optional<BigDecimal> estimate(ImageRequest request) {
        if (unit != Unit.TOKEN) return cost(request, request.count(), 0, 0);
        int pictures = request.inputs().size() + request.references().size();
        return tier(request).flatMap(each -> read(request.prompt().length(), pictures)
                .map(reading -> reading.add(each.usd()).multiply(BigDecimal.valueOf(request.count()))));
    }

    /**
     * The most a question to a vision model is expected to cost; empty if unknown.
     *
     * @param letters of the question
     * @param pictures that are looked at
     */
    public Optional<BigDecimal> estimate(int letters, int pictures) {
        if (unit == Unit.FREE) return Optional.of(BigDecimal.ZERO);
        if (unit != Unit.TOKEN) return Optional.empty();
        return read(letters, pictures)
                .flatMap(reading -> outputUsdPerMillion.map(
                        usd -> reading.add(millionths(usd.multiply(BigDecimal.valueOf(TOKENS_PER_ANSWER))))));
    }

    /**
     * What was used, in money; empty when unknown.
     *
     * @param request as it was carried out: the size is the results'
     * @param results pictures or files that came
     * @param inputTokens read, 0 where the provider does not count them; with 0 of both a price by tokens is unknown
     * @param outputTokens written, 0 where the provider does not count them
     */
    public Optional<BigDecimal> cost(ImageRequest request, int results, long inputTokens, long outputTokens) {
        switch (unit) {
            case FREE:
                return Optional.of(BigDecimal.ZERO);
            case UNKNOWN:
                return Optional.empty();
            case TOKEN:
                return tokens(inputTokens, outputTokens);
            default:
                return tier(request)
                        .map(tier -> tier.usd().multiply(units(request)).multiply(BigDecimal.valueOf(results)));
        }
    }

    /** What an answer in words costs; empty when unknown: a price for pictures is not its price. */
    public Optional<BigDecimal> cost(long inputTokens, long outputTokens) {
        if (unit == Unit.FREE) return Optional.of(BigDecimal.ZERO);
        return unit == Unit.TOKEN ? tokens(inputTokens, outputTokens) : Optional.empty();
    }

    /** What is counted of one result. */
    private BigDecimal units(ImageRequest request) {
        long pixels = pixels(request);
        switch (unit) {
            case MEGAPIXEL:
                return millionths(BigDecimal.valueOf(pixels));
            case STARTED_MEGAPIXEL:
                long square = SQUARE.longValueExact();
                return BigDecimal.valueOf((pixels + square - 1) / square);
            case SECOND:
                var seconds = request.options().seconds();
                return seconds.isPresent() ? BigDecimal.valueOf(seconds.getAsDouble()) : USUAL_SECONDS;
            default:
                return BigDecimal.ONE;
        }
    }

    private Optional<BigDecimal> tokens(long input, long output) {
        if (input == 0 && output == 0) return Optional.empty();
        return inputUsdPerMillion.flatMap(in -> outputUsdPerMillion.map(out ->
                millionths(in.multiply(BigDecimal.valueOf(input)).add(out.multiply(BigDecimal.valueOf(output))))));
    }

    private Optional<BigDecimal> read(int letters, int pictures) {
        long tokens = letters / LETTERS_PER_TOKEN + (long) pictures * TOKENS_PER_PICTURE;
        return inputUsdPerMillion.map(usd -> millionths(usd.multiply(BigDecimal.valueOf(tokens))));
    }

    private Optional<Tier> tier(ImageRequest request) {
        long pixels = pixels(request);
        return tiers.stream().filter(tier -> tier.fits(pixels)).findFirst();
    }

    private static long pixels(ImageRequest request) {
        return (long) request.width() * request.height();
    }

    private static BigDecimal millionths(BigDecimal amount) {
        return amount.movePointLeft(MILLION_DIGITS);
    }
}
