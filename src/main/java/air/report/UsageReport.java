package air.report;

import air.model.InvalidInputException;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.studio.Studio;
import air.text.Figures;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What models were asked in a month or a run, and what it cost. The JSON's keys are a contract.
 *
 * @param month the month, or empty
 * @param run the run, or empty
 * @param spent all of it
 * @param budget for a month, US dollars; empty for none
 * @param lines by provider, model and operation, the dearest first
 * @param unsettled calls whose end is not known: under way, at a provider, or lost with their process; newest first
 */
public record UsageReport(
        Optional<YearMonth> month,
        Optional<String> run,
        Ledger.Spent spent,
        Optional<BigDecimal> budget,
        List<Ledger.Line> lines,
        List<LedgerEntry> unsettled) {
    private static final int MOST_CALLS = 10_000;

    /** A month's; blocks on the disk. */
    public static UsageReport ofMonth(Studio studio, YearMonth month) {
        Ledger ledger = studio.store().ledger();
        return new UsageReport(
                Optional.of(month),
                Optional.empty(),
                ledger.ofMonth(month),
                studio.monthBudget(),
                ledger.lines(month),
                unsettled(ledger, Optional.empty()).stream()
                        .filter(entry -> monthOf(entry).equals(month))
                        .toList());
    }

    /**
     * A run's; blocks on the disk.
     *
     * @throws InvalidInputException if the ledger does not know it
     */
    public static UsageReport ofRun(Studio studio, String run) {
        Ledger ledger = studio.store().ledger();
        List<Ledger.Line> lines = ledger.linesOf(run);
        if (lines.isEmpty())
            throw new InvalidInputException(
                    "The ledger knows no run " + run + ": result.json and 'air library show' give a run's id.");
        return new UsageReport(
                Optional.empty(),
                Optional.of(run),
                ledger.ofRun(run),
                Optional.empty(),
                lines,
                unsettled(ledger, Optional.of(run)));
    }

    /** The latest calls, of all runs or one, whose end is not known; newest first. Blocks on the disk. */
    public static List<LedgerEntry> unsettled(Ledger ledger, Optional<String> run) {
        return ledger.entries(run, MOST_CALLS).stream()
                .filter(entry -> entry.state() != State.DONE && entry.state() != State.FAILED)
                .toList();
    }

    private static YearMonth monthOf(LedgerEntry entry) {
        return YearMonth.from(entry.begun().atZone(ZoneId.systemDefault()));
    }

    /** Whether a call is still going on, here or at its provider. */
    public static boolean isUnderWay(LedgerEntry entry) {
        return entry.state() == State.OPEN || entry.state() == State.SUBMITTED;
    }

    /** How many of a line's calls are under way. */
    public int underWay(Ledger.Line line) {
        return (int) unsettled.stream()
                .filter(UsageReport::isUnderWay)
                .filter(entry -> entry.provider().equals(line.provider())
                        && entry.model().equals(line.model())
                        && entry.operation().equals(line.operation())
                        && monthOf(entry).equals(line.month()))
                .count();
    }

    /** A line's cost in words. */
    public String cost(Ledger.Line line) {
        return cost(line.knownUsd(), line.unknown(), underWay(line));
    }

    /** The cost of several calls where some may be unknown: {@code $0.05 + 1 unknown}, {@code free}. */
    public static String cost(BigDecimal known, int unknown, int underWay) {
        if (unknown == 0 && underWay == 0) return Figures.cost(Optional.of(known));
        List<String> parts = new ArrayList<>();
        if (known.signum() > 0) parts.add(Figures.usd(known));
        if (unknown > 0) parts.add(unknown + " unknown");
        if (underWay > 0) parts.add(underWay + " under way");
        return String.join(" + ", parts);
    }

    /** {@code November 2026: 3 calls, $0.04 known; the cost of 1 is unknown.} */
    public String sentence() {
        String when = month.map(Figures::month).orElseGet(() -> "Run " + run.orElseThrow());
        if (spent.calls() == 0) return when + ": no calls.";
        boolean complete = spent.unknown() == 0;
        boolean settled = spent.reserved().signum() == 0;
        String known = complete && settled ? Figures.cost(Optional.of(spent.known())) : Figures.usd(spent.known());
        return when + ": " + Figures.count(spent.calls(), "call") + ", " + known
                + (complete ? "" : " known; the cost of " + spent.unknown() + " is unknown")
                + (settled ? "" : "; up to " + Figures.usd(spent.reserved()) + " more for calls under way") + ".";
    }

    /** {@code Monthly budget $10.00: $9.96 left}; empty without one. */
    public Optional<String> budgetSentence() {
        return budget.map(usd -> "Monthly budget " + Figures.usd(usd) + ": "
                + Figures.usd(left().orElseThrow()) + " left"
                + (spent.unknown() == 0 ? "" : ", not counting unknown costs"));
    }

    private Optional<BigDecimal> left() {
        return budget.map(
                usd -> usd.subtract(spent.known()).subtract(spent.reserved()).max(BigDecimal.ZERO));
    }

    /** What to do about a call whose end is not known. */
    public static String advice(LedgerEntry entry) {
        String provider = entry.provider();
        return switch (entry.state()) {
            case SUBMITTED ->
                provider + " has "
                        + entry.order().map(order -> "order " + order.id()).orElse("the order")
                        + ": collect it at no further cost.";
            case UNKNOWN ->
                "The program ended before the answer came: ask " + provider
                        + entry.requestId().map(id -> " (request " + id + ")").orElse("")
                        + " whether it was made and billed.";
            default -> "Under way.";
        };
    }

    /** All of it; an unknown cost is null. */
    public ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("month", month.map(YearMonth::toString).orElse(null));
        node.put("run", run.orElse(null));
        node.put("calls", spent.calls());
        node.put("cost_usd", spent.unknown() == 0 ? spent.known() : null);
        node.put("known_usd", spent.known());
        node.put("unknown", spent.unknown());
        node.put("reserved_usd", spent.reserved());
        node.put("budget_usd", budget.orElse(null));
        node.put("left_usd", left().orElse(null));
        ArrayNode rows = node.putArray("lines");
        lines.forEach(line -> put(rows.addObject(), line));
        ArrayNode open = node.putArray("unsettled");
        unsettled.forEach(entry -> put(open.addObject(), entry));
        return node;
    }

    private static void put(ObjectNode node, Ledger.Line line) {
        node.put("provider", line.provider())
                .put("model", line.model())
                .put("operation", line.operation())
                .put("calls", line.calls())
                .put("failed", line.failed())
                .put("results", line.units())
                .put("cost_usd", line.unknown() == 0 ? line.knownUsd() : null)
                .put("known_usd", line.knownUsd())
                .put("unknown", line.unknown())
                .put("bytes", line.bytes());
    }

    private static void put(ObjectNode node, LedgerEntry entry) {
        node.put("call", entry.number())
                .put("state", entry.state().name().toLowerCase(Locale.ROOT))
                .put("begun", entry.begun().toString())
                .put("run", entry.run())
                .put("provider", entry.provider())
                .put("model", entry.model())
                .put("operation", entry.operation())
                .put("order", entry.order().map(order -> order.id()).orElse(null))
                .put("estimate_usd", entry.estimateUsd().orElse(null));
    }
}
