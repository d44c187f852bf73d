package air.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({"0.04,$0.04", "0,$0.00", "12.5,$12.50", "0.0025,$0.0025", "1234,$1234.00", "0.00000012,<$0.000001"})
    void moneyHasTheDecimalsItNeeds(BigDecimal usd, String text) {
        assertThat(Figures.money(usd)).isEqualTo(text);
    }

    @Test
    void unknownCostIsNotNothing() {
        assertThat(Figures.cost(Optional.empty())).isEqualTo("unknown");
    }

    @ParameterizedTest
    @CsvSource({"999,999 bytes", "1000,1.0 KB", "999949,999.9 KB", "999999,1.0 MB", "10000000000,10.0 GB"})
    void sizesAreRounded(long bytes, String text) {
        assertThat(Figures.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"90d,90", "2w,14", "1y,365", "7 D,7"})
    void spansAreDaysWeeksAndYears(String text, long days) {
        assertThat(Figures.span("--older-than", text)).isEqualTo(Duration.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "0d", "-1d", "3m", "d", "1e5d", "999999999999y", "90d90d"})
    void otherSpansAreRefused(String text) {
        assertThatThrownBy(() -> Figures.span("--older-than", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--older-than must be")
                .hasMessageEndingWith("but was " + text + ".");
    }

    @ParameterizedTest
    @CsvSource({"10GB,10000000000", "500 mb,500000000", "42,42", "1TB,1000000000000"})
    void amountsOfDataHaveUnits(String text, long bytes) {
        assertThat(Figures.bytes("--most-bytes", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-5GB", "5 PB", "999999999999TB", "1.5GB"})
    void otherAmountsAreRefused(String text) {
        assertThatThrownBy(() -> Figures.bytes("--most-bytes", text)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-30", "20.11.2026", "2026-11", ""})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> Figures.day("--from", text, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--from must be a date, for example 2026-11-20, but was " + text + ".");
    }

    @Test
    void dayEndsWhereTheNextBegins() {
        assertThat(Figures.day("--until", "2026-11-20", 1)).isEqualTo(Figures.day("--from", "2026-11-21", 0));
    }
}
