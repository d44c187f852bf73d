package air.provenance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A call's cost, shared by what it made. */
final class Shares {
    private static final int DECIMALS = 9;

    private Shares() {}

    static BigDecimal of(BigDecimal usd, int results) {
        if (results == 1) return usd;
        return usd.divide(BigDecimal.valueOf(results), DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
