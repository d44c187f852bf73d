package air.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Money as the database keeps it: whole billionths of a US dollar, so that sums are exact. */
final class StoredUsd {
    private static final int DIGITS = 9;

    private StoredUsd() {}

    /** Rounded up; null for unknown. */
    static Long of(Optional<BigDecimal> usd) {
        return usd.map(StoredUsd::of).orElse(null);
    }

    static long of(BigDecimal usd) {
        return usd.setScale(DIGITS, RoundingMode.CEILING).unscaledValue().longValueExact();
    }

    static BigDecimal usd(long nanos) {
        BigDecimal usd = BigDecimal.valueOf(nanos, DIGITS).stripTrailingZeros();
        return usd.scale() < 0 ? usd.setScale(0) : usd;
    }

    /** Empty for null. */
    static Optional<BigDecimal> usd(Long nanos) {
        return Optional.ofNullable(nanos).map(n -> usd(n.longValue()));
    }
}
