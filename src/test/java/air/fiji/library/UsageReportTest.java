package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.QueuedModel;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageReportTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final YearMonth MONTH = YearMonth.from(NOW.atZone(ZoneId.systemDefault()));

    private static LedgerEntry entry(String run, State state, String cost) {
        boolean submitted = state == State.SUBMITTED;
        return new LedgerEntry(
                1,
                run,
                NOW,
                "fal",
                "fal/flux-dev",
                "text-to-image",
                "f",
                "{}",
                Optional.of(new BigDecimal("0.025")),
                state,
                submitted
                        ? Optional.of(new QueuedModel.Job("fal", "fal/flux-dev", "order-7", Map.of()))
                        : Optional.empty(),
                Optional.ofNullable(cost).map(BigDecimal::new),
                "",
                1,
                0,
                0,
                10,
                Optional.of("req-9"),
                Optional.empty(),
                Optional.empty());
    }

    private static Ledger.Line line(int unknown, String known) {
        return new Ledger.Line(
                MONTH, "fal", "fal/flux-dev", "text-to-image", 3, 0, unknown, 3, new BigDecimal(known), 10);
    }

    private static UsageReport report(Optional<BigDecimal> budget, String known, LedgerEntry... open) {
        return new UsageReport(
                MONTH,
                List.of(MONTH),
                List.of(),
                new Ledger.Spent(new BigDecimal(known), BigDecimal.ZERO, 1, 4),
                budget,
                List.of(),
                List.of(open));
    }

    @Test
    void unknownIsNeverNothing() {
        assertThat(UsageReport.cost(BigDecimal.ZERO, 3, 0)).isEqualTo("3 unknown");
        assertThat(UsageReport.cost(new BigDecimal("0.0250"), 1, 0)).isEqualTo("$0.025 + 1 unknown");
        assertThat(UsageReport.cost(new BigDecimal("0.1"), 0, 0)).isEqualTo("$0.10");
        assertThat(UsageReport.cost(BigDecimal.ZERO, 0, 0)).isEqualTo("free");
    }

    @Test
    void ordersUnderWayAreNotFree() {
        UsageReport report = report(Optional.empty(), "0", entry("r", State.SUBMITTED, null));
        assertThat(report.cost(line(0, "0"))).isEqualTo("1 under way");
        assertThat(report.cost(line(0, "0.05"))).isEqualTo("$0.05 + 1 under way");
    }

    @Test
    void callsAreGatheredIntoRuns() {
        List<UsageReport.RunLine> runs = UsageReport.runs(List.of(
                entry("second", State.FAILED, "0"),
                entry("second", State.DONE, "0.025"),
                entry("first", State.DONE, null),
                entry("first", State.SUBMITTED, null)));
        assertThat(runs)
                .containsExactly(
                        new UsageReport.RunLine("second", NOW, 2, 1, 0, 0, new BigDecimal("0.025")),
                        new UsageReport.RunLine("first", NOW, 2, 0, 1, 1, BigDecimal.ZERO));
    }

    @Test
    void lostCallsSayWhomToAsk() {
        assertThat(UsageReport.advice(entry("r", State.SUBMITTED, null)))
                .contains("fal has the order (order order-7)", "not paid again");
        assertThat(UsageReport.advice(entry("r", State.UNKNOWN, null)))
                .contains("check with fal (request req-9) whether it was made and billed");
    }

    @Test
    void budgetIsShownWithBothFigures() {
        UsageReport report = report(Optional.of(new BigDecimal("10")), "2.5");
        assertThat(report.budgetSentence()).isEqualTo("$2.50 of $10.00 a month");
        assertThat(report.share()).isEqualTo(0.25);
        assertThat(report.sentence()).isEqualTo("4 calls in this month, $2.50 known; what 1 of them cost is unknown.");
        assertThat(report(Optional.of(BigDecimal.ZERO), "0").share()).isOne();
    }
}
