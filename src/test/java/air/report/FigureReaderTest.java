package air.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    @ParameterizedTest
    @CsvSource({"90d,90", "2w,14", "1y,365", "7 D,7"})
    void spansAreDaysWeeksAndYears(String text, long days) {
        assertThat(FigureReader.span("--older-than", text)).isEqualTo(Duration.ofDays(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "0d", "-1d", "3m", "d", "1e5d", "999999999999y", "90d90d"})
    void otherSpansAreRefused(String text) {
        assertThatThrownBy(() -> FigureReader.span("--older-than", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("--older-than must be")
                .hasMessageEndingWith("but was " + text + ".");
    }

    @ParameterizedTest
    @CsvSource({"10GB,10000000000", "500 mb,500000000", "42,42", "1TB,1000000000000"})
    void amountsOfDataHaveUnits(String text, long bytes) {
        assertThat(FigureReader.bytes("--most-bytes", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "-5GB", "5 PB", "999999999999TB", "1.5GB"})
    void otherAmountsAreRefused(String text) {
        assertThatThrownBy(() -> FigureReader.bytes("--most-bytes", text)).isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "2026-02-30", "20.11.2026", "2026-11", ""})
    void whatIsNoDateIsRefused(String text) {
        assertThatThrownBy(() -> FigureReader.day("--from", text, 0))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("--from must be a date, for example 2026-11-20, but was " + text + ".");
    }

    @Test
    void dayEndsWhereTheNextBegins() {
        assertThat(FigureReader.day("--until", "2026-11-20", 1)).isEqualTo(FigureReader.day("--from", "2026-11-21", 0));
    }

    @Test
    void monthIsReadWithBlanksAround() {
        assertThat(FigureReader.month("month", " 2026-11 ")).isEqualTo(YearMonth.of(2026, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"november", "2026-13", "2026", "2026-11-20"})
    void whatIsNoMonthIsRefused(String text) {
        assertThatThrownBy(() -> FigureReader.month("month", text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("month must be a month, for example 2026-11, but was " + text + ".");
    }
}
