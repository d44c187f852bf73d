package air.report;

import static org.assertj.core.api.Assertions.assertThat;

import air.registry.Price;
import air.registry.Price.Tier;
import air.registry.Price.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static Tier tier(String usd) {
        return new Tier(Optional.empty(), new BigDecimal(usd));
    }

    private static String words(Unit unit, Tier... tiers) {
        return Prices.words(new Price(unit, List.of(tiers), Optional.empty(), Optional.empty(), ""));
    }

    private static String tokens(String in, String out, Tier... tiers) {
        Optional<BigDecimal> input = Optional.ofNullable(in).map(BigDecimal::new);
        Optional<BigDecimal> output = Optional.ofNullable(out).map(BigDecimal::new);
        return Prices.words(new Price(Unit.TOKEN, List.of(tiers), input, output, ""));
    }

    @Test
    void freeAndUnknownAreDifferent() {
        assertThat(Prices.words(Price.FREE)).isEqualTo("free");
        assertThat(Prices.words(Price.UNKNOWN)).isEqualTo("unknown");
        assertThat(words(Unit.IMAGE)).as("no tier").startsWith("unknown");
    }

    @Test
    void unitIsNamed() {
        assertThat(words(Unit.IMAGE, tier("0.04"))).isEqualTo("$0.04 each");
        assertThat(words(Unit.MEGAPIXEL, tier("0.025"))).isEqualTo("$0.025 a megapixel");
        assertThat(words(Unit.STARTED_MEGAPIXEL, tier("0.025"))).isEqualTo("$0.025 a started megapixel");
        assertThat(words(Unit.SECOND, tier("0.1"))).isEqualTo("$0.10 a second");
    }

    @Test
    void tiersAreARangeFromTheCheapest() {
        assertThat(words(Unit.IMAGE, tier("0.09"), tier("0.03"), tier("0.06"))).isEqualTo("$0.03 to $0.09 each");
        assertThat(words(Unit.IMAGE, tier("0.03"), tier("0.030"))).isEqualTo("$0.03 each");
    }

    @Test
    void tokensAreEstimatedByThePictureWhereThatIsKnown() {
        assertThat(tokens("0.3", "30", tier("0.039"))).isEqualTo("about $0.039 each");
        assertThat(tokens("0.3", null)).isEqualTo("$0.30 in, unknown out a million tokens");
    }

    @Test
    void freeWorkHasNoCostToSay() {
        assertThat(Prices.spent(Optional.of(BigDecimal.ZERO))).isEmpty();
        assertThat(Prices.spent(Optional.of(new BigDecimal("0.5")))).isEqualTo("Cost $0.50.");
        assertThat(Prices.spent(Optional.empty())).isEqualTo("What this run cost is unknown.");
    }
}
