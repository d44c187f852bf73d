package air.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one request used, as the provider says.
 *
 * @param provider name of the provider, for example {@code embedded}
 * @param model id of the model
 * @param images number of images made
 * @param inputTokens tokens read, 0 where the provider does not count them
 * @param outputTokens tokens written, 0 where the provider does not count them
 * @param costUsd cost in US dollars; empty means unknown, which is never the same as 0; an impossible figure becomes
 *     unknown
 * @param requestId the provider's id of the request, if it gave one
 */
public record Usage(
        String provider,
        String model,
        int images,
        long inputTokens,
        long outputTokens,
        Optional<BigDecimal> costUsd,
        Optional<String> requestId) {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_TO_SPEND = BigDecimal.valueOf(1_000_000_000);
    private static final int FINEST = 400;
    /** Shares are whole billionths, as the store keeps them, unless the cost itself is finer. */
    private static final int SHARE_DIGITS = 9;

    public Usage {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(model, "model");
        costUsd = costUsd.filter(Usage::isMoney);
        Objects.requireNonNull(requestId, "requestId");
        if (images < 0) throw new IllegalArgumentException("images must be >= 0 but was " + images);
    }

    /** Whether an amount of US dollars can be what requests cost: not below 0, not absurdly high or fine. */
    public static boolean isMoney(BigDecimal usd) {
        return usd.signum() >= 0 && usd.scale() <= FINEST && usd.compareTo(MOST) <= 0;
    }

    /** The same, of another cost. */
    public Usage withCostUsd(Optional<BigDecimal> other) {
        return new Usage(provider, model, images, inputTokens, outputTokens, other, requestId);
    }

    /**
     * The part of the cost that one of several results bears; the parts add up to exactly the cost. Empty when unknown.
     *
     * @param number of the result, from 0
     * @param results how many there are, 1 or more
     */
    public Optional<BigDecimal> costShare(int number, int results) {
        return costUsd.map(usd -> {
            int digits = Math.max(SHARE_DIGITS, usd.scale());
            BigInteger[] parts = usd.setScale(digits).unscaledValue().divideAndRemainder(BigInteger.valueOf(results));
            int more = number < parts[1].intValue() ? 1 : 0;
            return new BigDecimal(parts[0].add(BigInteger.valueOf(more)), digits).stripTrailingZeros();
        });
    }

    /**
     * An amount a user wrote.
     *
     * @param name of the setting or option, for the error
     * @throws InvalidInputException unless it is US dollars, 0 or more, within reason
     */
    public static BigDecimal usd(String name, String text) {
        try {
            return requireUsd(name, new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw new InvalidInputException(
                    name + " must be an amount in US dollars such as 2.50 but was \"" + text.strip() + "\".", e);
        }
    }

    /**
     * As {@link #usd}, of an amount that has been read.
     *
     * @return {@code usd}
     */
    public static BigDecimal requireUsd(String name, BigDecimal usd) {
        if (usd.signum() >= 0 && usd.compareTo(MOST_TO_SPEND) <= 0) return usd;
        throw new InvalidInputException(name + " must be 0 to " + MOST_TO_SPEND + " US dollars but was " + usd + ".");
    }

    /** Several requests for one reply, one or more; the cost is unknown as soon as one of them is. */
    public static Usage sum(List<Usage> all) {
        Usage first = all.get(0);
        Optional<BigDecimal> cost = Optional.of(BigDecimal.ZERO);
        int images = 0;
        long in = 0;
        long out = 0;
        for (Usage one : all) {
            images += one.images();
            in += one.inputTokens();
            out += one.outputTokens();
            cost = cost.flatMap(sum -> one.costUsd().map(sum::add));
        }
        return new Usage(first.provider(), first.model(), images, in, out, cost, first.requestId());
    }
}
