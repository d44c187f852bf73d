package air.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0.04,$0.04",
        "0.0390,$0.039",
        "0,$0.00",
        "12.5,$12.50",
        "0.0025,$0.0025",
        "1234,$1234.00",
        "0.00000012,<$0.000001",
        "0.1234567,$0.123457"
    })
    void moneyHasTheDecimalsItNeeds(BigDecimal usd, String text) {
        assertThat(Figures.usd(usd)).isEqualTo(text);
    }

    @Test
    void costIsKnownFreeOrUnknown() {
        assertThat(Figures.cost(Optional.of(new BigDecimal("0.04")))).isEqualTo("$0.04");
        assertThat(Figures.cost(Optional.of(new BigDecimal("0.00")))).isEqualTo("free");
        assertThat(Figures.cost(Optional.empty())).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "0,0 bytes",
        "1,1 byte",
        "999,999 bytes",
        "1000,1.0 kB",
        "999949,999.9 kB",
        "999999,1.0 MB",
        "10000000000,10.0 GB",
        "5000000000000000,5000.0 TB"
    })
    void sizesAreRounded(long bytes, String text) {
        assertThat(Figures.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,0 s", "89,89 s", "90,2 min", "5369,89 min", "5400,1 h 30 min", "11100,3 h 05 min"})
    void durationsAreAsLongAsTheyNeedToBe(long seconds, String text) {
        assertThat(Figures.duration(Duration.ofSeconds(seconds))).isEqualTo(text);
    }

    @Test
    void oneThingIsNoPlural() {
        assertThat(Figures.count(0, "picture")).isEqualTo("0 pictures");
        assertThat(Figures.count(1, "picture")).isEqualTo("1 picture");
        assertThat(Figures.count(2, "picture")).isEqualTo("2 pictures");
    }

    @Test
    void monthsAndScoresAreInEnglish() {
        assertThat(Figures.month(YearMonth.of(2026, 11))).isEqualTo("November 2026");
        assertThat(Figures.score(7.35)).isEqualTo("7.4");
    }
}
