package air.fiji.library;

import static org.assertj.core.api.Assertions.assertThat;

import air.report.UsageReport;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageOverviewTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static LedgerEntry entry(String run, State state, String cost) {
        return new LedgerEntry(
                1,
                run,
                NOW,
                "fal",
                "fal/flux-dev",
                "text-to-image",
                "f",
                "{}",
                Optional.empty(),
                state,
                Optional.empty(),
                Optional.ofNullable(cost).map(BigDecimal::new),
                "",
                1,
                0,
                0,
                10,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void callsAreGatheredIntoRuns() {
        List<UsageOverview.RunLine> runs = UsageOverview.runs(List.of(
                entry("second", State.FAILED, "0"),
                entry("second", State.DONE, "0.025"),
                entry("first", State.DONE, null),
                entry("first", State.SUBMITTED, null)));
        assertThat(runs)
                .containsExactly(
                        new UsageOverview.RunLine("second", NOW, 2, 1, 0, 0, new BigDecimal("0.025")),
                        new UsageOverview.RunLine("first", NOW, 2, 0, 1, 1, BigDecimal.ZERO));
        assertThat(runs.get(1).cost()).isEqualTo("1 unknown + 1 under way");
    }

    private static double share(String known, String budget) {
        UsageReport report = new UsageReport(
                Optional.of(YearMonth.of(2026, 11)),
                Optional.empty(),
                new Ledger.Spent(new BigDecimal(known), BigDecimal.ZERO, 0, 1),
                Optional.ofNullable(budget).map(BigDecimal::new),
                List.of(),
                List.of());
        return new UsageOverview(report, List.of(), List.of(), List.of()).share();
    }

    @Test
    void shareOfTheBudgetStaysWithinTheBar() {
        assertThat(share("2.5", "10")).isEqualTo(0.25);
        assertThat(share("12", "10")).isOne();
        assertThat(share("0", "0")).as("a budget for free work only is used up").isOne();
        assertThat(share("12", null)).isZero();
    }
}
