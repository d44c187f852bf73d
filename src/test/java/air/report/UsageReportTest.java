package air.report;

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
                        ? Optional.of(new QueuedModel.Order("fal", "fal/flux-dev", "order-7", Map.of()))
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

    private static UsageReport report(Optional<BigDecimal> budget, Ledger.Spent spent, LedgerEntry... unsettled) {
        return new UsageReport(Optional.of(MONTH), Optional.empty(), spent, budget, List.of(), List.of(unsettled));
    }

    private static Ledger.Spent spent(String known, String reserved, int unknown, int calls) {
        return new Ledger.Spent(new BigDecimal(known), new BigDecimal(reserved), unknown, calls);
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
        UsageReport report = report(Optional.empty(), spent("0", "0", 1, 4), entry("r", State.SUBMITTED, null));
        assertThat(report.cost(line(0, "0"))).isEqualTo("1 under way");
        assertThat(report.cost(line(0, "0.05"))).isEqualTo("$0.05 + 1 under way");
    }

    @Test
    void lostCallsSayWhomToAsk() {
        assertThat(UsageReport.advice(entry("r", State.SUBMITTED, null)))
                .isEqualTo("fal has order order-7: collect it at no further cost.");
        assertThat(UsageReport.advice(entry("r", State.UNKNOWN, null)))
                .contains("ask fal (request req-9) whether it was made and billed");
        assertThat(UsageReport.advice(entry("r", State.OPEN, null))).isEqualTo("Under way.");
    }

    @Test
    void sentenceTellsKnownUnknownAndReservedApart() {
        Optional<BigDecimal> none = Optional.empty();
        assertThat(report(none, spent("0", "0", 0, 0)).sentence()).isEqualTo("November 2026: no calls.");
        assertThat(report(none, spent("0", "0", 0, 2)).sentence()).isEqualTo("November 2026: 2 calls, free.");
        assertThat(report(none, spent("2.5", "0", 0, 1)).sentence()).isEqualTo("November 2026: 1 call, $2.50.");
        assertThat(report(none, spent("0", "0.08", 1, 4)).sentence())
                .isEqualTo("November 2026: 4 calls, $0.00 known; the cost of 1 is unknown; up to $0.08 more for calls"
                        + " under way.");
    }

    @Test
    void budgetIsShownWithWhatIsLeft() {
        Optional<BigDecimal> ten = Optional.of(new BigDecimal("10"));
        assertThat(report(ten, spent("2.5", "0.5", 0, 4)).budgetSentence())
                .hasValue("Monthly budget $10.00: $7.00 left");
        assertThat(report(ten, spent("12", "0", 1, 4)).budgetSentence())
                .hasValue("Monthly budget $10.00: $0.00 left, not counting unknown costs");
        assertThat(report(Optional.empty(), spent("12", "0", 1, 4)).budgetSentence())
                .isEmpty();
    }
}
