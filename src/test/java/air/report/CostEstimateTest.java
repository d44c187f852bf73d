package air.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.Operation;
import air.registry.Limits;
import air.registry.ModelEntry;
import air.registry.Price;
import air.studio.Selection;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CostEstimateTest {
    private static final ModelEntry MODEL = new ModelEntry(
            "fal/flux-dev",
            "fal",
            "fal/flux-dev",
            Set.of(Operation.TEXT_TO_IMAGE),
            false,
            Limits.NONE,
            Price.UNKNOWN,
            Map.of(),
            Map.of(),
            "");

    private static Optional<BigDecimal> usd(String usd) {
        return Optional.ofNullable(usd).map(BigDecimal::new);
    }

    private static CostEstimate estimate(String making, String judging, int rounds) {
        return new CostEstimate(
                new Selection.Quote(MODEL, usd(making), BigDecimal.ZERO, Optional.empty()), usd(judging), rounds, 1);
    }

    @Test
    void runIsToldAsAWholeAndByTheRound() {
        assertThat(estimate("0.04", "0.01", 5).sentence())
                .isEqualTo("Costs at most $0.25 for 5 rounds, $0.05 each; reading the taste is extra.");
        assertThat(estimate("0.04", "0", 1).sentence()).contains("$0.04 for 1 round, $0.04 each");
    }

    @Test
    void callIsToldWithItsModel() {
        assertThat(estimate("0.04", "0", 0).sentence()).isEqualTo("Costs at most $0.04 (fal/flux-dev).");
    }

    @Test
    void unknownIsNeverFree() {
        assertThat(estimate(null, "0", 0).isFree()).isFalse();
        assertThat(estimate("0", null, 5).isFree()).isFalse();
        assertThat(estimate(null, "0", 5).sentence())
                .isEqualTo("The price of fal/flux-dev is unknown; a budget would stop it.");
        assertThat(estimate("0.04", null, 5).sentence())
                .isEqualTo(
                        "Costs at most $0.04 a picture, but the price of judging is unknown; a budget would stop it.");
    }

    @Test
    void freeWorkIsFreeOnlyIfJudgingIsToo() {
        assertThat(estimate("0", "0", 5).sentence()).isEqualTo("Free (fal/flux-dev).");
        assertThat(estimate("0", "0.01", 5).isFree()).isFalse();
    }

    @Test
    void monthlyBudgetIsTold() {
        Selection.Quote quote = new Selection.Quote(MODEL, usd("0.04"), new BigDecimal("1.2"), usd("10"));
        assertThat(new CostEstimate(quote, usd("0"), 0, 1).sentence())
                .isEqualTo("Costs at most $0.04 (fal/flux-dev). Spent this month: $1.20 of $10.00.");
    }

    @Test
    void hintSaysWhyThereIsNoEstimateButHidesNoFault() {
        assertThat(CostEstimate.hint(() -> {
                    throw new InvalidInputException("There is no such model.");
                }))
                .isEqualTo("There is no such model.");
        assertThatThrownBy(() -> CostEstimate.hint(() -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalPicturesARoundAreCountedAndNamed() {
        CostEstimate one = estimate("0.04", "0.01", 5);
        CostEstimate three = new CostEstimate(one.quote(), one.judging(), 5, 3);
        assertThat(three.sentence()).startsWith("Costs at most $0.65 for 5 rounds of 3 pictures, $0.13 each;");
    }
}
