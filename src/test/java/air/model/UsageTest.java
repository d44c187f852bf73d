package air.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    private static Usage costing(String usd) {
        return new Usage("fal", "flux", 1, 0, 0, Optional.ofNullable(usd).map(BigDecimal::new), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0.10, 3", "0.01, 7", "1, 16", "0, 4", "0.000000002, 3", "0.0000000001234, 5", "1E+2, 3", "0.039, 1"})
    void sharesOfACostAddUpToExactlyTheCost(String usd, int results) {
        BigDecimal sum = IntStream.range(0, results)
                .mapToObj(i -> costing(usd).costShare(i, results).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(usd);
    }

    @Test
    void sharesDifferByNoMoreThanABillionth() {
        Usage usage = costing("0.10");
        BigDecimal first = usage.costShare(0, 3).orElseThrow();
        BigDecimal last = usage.costShare(2, 3).orElseThrow();
        assertThat(first).isEqualByComparingTo("0.033333334");
        assertThat(last).isEqualByComparingTo("0.033333333");
    }

    @Test
    void shareOfAnUnknownCostIsUnknown() {
        assertThat(costing(null).costShare(0, 2)).isEmpty();
    }

    @Test
    void anotherCostLeavesTheRestAsItIs() {
        Usage usage = costing("0.10").withCostUsd(Optional.empty());
        assertThat(usage.costUsd()).isEmpty();
        assertThat(usage.withCostUsd(Optional.of(new BigDecimal("0.10")))).isEqualTo(costing("0.10"));
    }
}
