package air.fiji.library;

import air.fiji.host.Offer;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.studio.Studio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was used and what it cost.
 *
 * @param month the month told of
 * @param months all that have calls, the latest first, this one among them
 * @param lines by provider, model and operation, the dearest first
 * @param spent in the month
 * @param budget for a month, US dollars; empty for none
 * @param runs the latest, newest first
 * @param open calls whose end is not known: under way, at a provider, or lost with their process; newest first
 */
public record UsageReport(
        YearMonth month,
        List<YearMonth> months,
        List<Ledger.Line> lines,
        Ledger.Spent spent,
        Optional<BigDecimal> budget,
        List<RunLine> runs,
        List<LedgerEntry> open) {
    private static final int LATEST_CALLS = 1000;
    private static final int MOST_RUNS = 100;

    /** A run's calls together. */
    public record RunLine(
            String run, Instant begun, int calls, int failed, int unknown, int underWay, BigDecimal knownUsd) {
        RunLine with(LedgerEntry entry) {
            boolean fails = entry.state() == State.FAILED;
            boolean waits = waits(entry);
            boolean unsure = entry.costUsd().isEmpty() && !waits;
            return new RunLine(
                    run,
                    entry.begun().isBefore(begun) ? entry.begun() : begun,
                    calls + 1,
                    failed + (fails ? 1 : 0),
                    unknown + (unsure ? 1 : 0),
                    underWay + (waits ? 1 : 0),
                    knownUsd.add(entry.costUsd().orElse(BigDecimal.ZERO)));
        }
    }

    /** Reads it; blocks on the disk. */
    public static UsageReport of(Studio studio, YearMonth month) {
        Ledger ledger = studio.store().ledger();
        List<YearMonth> months = new ArrayList<>(ledger.months());
        if (!months.contains(month)) months.add(month);
        months.sort(Comparator.reverseOrder());
        List<LedgerEntry> latest = ledger.entries(Optional.empty(), LATEST_CALLS);
        List<LedgerEntry> open = latest.stream()
                .filter(entry -> entry.state() != State.DONE && entry.state() != State.FAILED)
                .toList();
        return new UsageReport(
                month, months, ledger.lines(month), ledger.ofMonth(month), studio.monthBudget(), runs(latest), open);
    }

    /** Gathers calls, newest first, into their runs. */
    static List<RunLine> runs(List<LedgerEntry> latest) {
        Map<String, RunLine> runs = new LinkedHashMap<>();
        for (LedgerEntry entry : latest) {
            RunLine before = runs.getOrDefault(
                    entry.run(), new RunLine(entry.run(), entry.begun(), 0, 0, 0, 0, BigDecimal.ZERO));
            runs.put(entry.run(), before.with(entry));
        }
        return runs.values().stream().limit(MOST_RUNS).toList();
    }

    private static boolean waits(LedgerEntry entry) {
        return entry.state() == State.OPEN || entry.state() == State.SUBMITTED;
    }

    /** Calls of a line whose cost is yet to come. */
    int underWay(Ledger.Line line) {
        return (int) open.stream()
                .filter(UsageReport::waits)
                .filter(entry -> entry.provider().equals(line.provider())
                        && entry.model().equals(line.model())
                        && entry.operation().equals(line.operation())
                        && YearMonth.from(entry.begun().atZone(ZoneId.systemDefault()))
                                .equals(line.month()))
                .count();
    }

    /** A line's cost in words. */
    String cost(Ledger.Line line) {
        return cost(line.knownUsd(), line.unknown(), underWay(line));
    }

    /** What a cost is called where some of it may not be known: never 0 for unknown. */
    static String cost(BigDecimal known, int unknown, int underWay) {
        if (unknown == 0 && underWay == 0) return known.signum() == 0 ? "free" : Offer.dollars(known);
        List<String> parts = new ArrayList<>();
        if (known.signum() > 0) parts.add(Offer.dollars(known));
        if (unknown > 0) parts.add(unknown + " unknown");
        if (underWay > 0) parts.add(underWay + " under way");
        return String.join(" + ", parts);
    }

    /** The month in a sentence. */
    String sentence() {
        if (spent.calls() == 0) return "No model was asked in this month.";
        String calls = spent.calls() == 1 ? "1 call" : spent.calls() + " calls";
        if (spent.known().signum() == 0
                && spent.unknown() == 0
                && spent.reserved().signum() == 0) return calls + " in this month, all of them free.";
        String unknown = spent.unknown() == 0 ? "" : "; what " + spent.unknown() + " of them cost is unknown";
        String reserved = spent.reserved().signum() == 0
                ? ""
                : "; up to " + Offer.dollars(spent.reserved()) + " more for calls under way";
        return calls + " in this month, " + Offer.dollars(spent.known()) + (spent.unknown() == 0 ? "" : " known")
                + unknown + reserved + ".";
    }

    /** The budget in a sentence. */
    String budgetSentence() {
        return budget.map(most -> Offer.dollars(spent.known()) + " of " + Offer.dollars(most) + " a month")
                .orElse("No monthly budget: AIR Settings... sets one");
    }

    /** How much of the budget is spent, 0 to 1; 0 without one. */
    double share() {
        if (budget.isEmpty()) return 0;
        if (budget.get().signum() == 0) return 1;
        return Math.min(1, spent.known().doubleValue() / budget.get().doubleValue());
    }

    /** What there is to do about a call whose end is not known. */
    static String advice(LedgerEntry entry) {
        String id = entry.job()
                .map(job -> " (order " + job.id() + ")")
                .or(() -> entry.requestId().map(request -> " (request " + request + ")"))
                .orElse("");
        if (entry.state() == State.OPEN) return "It is being made.";
        if (entry.state() == State.SUBMITTED)
            return entry.provider() + " has the order" + id + ": collect it; it is not paid again.";
        return "ImageJ ended before the answer came: check with " + entry.provider() + id
                + " whether it was made and billed.";
    }
}
