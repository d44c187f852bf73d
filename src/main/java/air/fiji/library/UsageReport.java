package air.fiji.library;

import air.fiji.host.Offer;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.studio.Studio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
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
 * @param open calls whose end is not known: at a provider, or lost with their process; newest first
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
    public record RunLine(String run, Instant begun, int calls, int failed, int unknown, BigDecimal knownUsd) {
        RunLine with(LedgerEntry entry) {
            boolean fails = entry.state() == State.FAILED;
            boolean unsure = entry.costUsd().isEmpty() && entry.state() != State.OPEN;
            return new RunLine(
                    run,
                    entry.begun().isBefore(begun) ? entry.begun() : begun,
                    calls + 1,
                    failed + (fails ? 1 : 0),
                    unknown + (unsure ? 1 : 0),
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
                .filter(entry -> entry.state() == State.SUBMITTED || entry.state() == State.UNKNOWN)
                .toList();
        return new UsageReport(
                month, months, ledger.lines(month), ledger.ofMonth(month), studio.monthBudget(), runs(latest), open);
    }

    /** Gathers calls, newest first, into their runs. */
    static List<RunLine> runs(List<LedgerEntry> latest) {
        Map<String, RunLine> runs = new LinkedHashMap<>();
        for (LedgerEntry entry : latest) {
            RunLine before =
                    runs.getOrDefault(entry.run(), new RunLine(entry.run(), entry.begun(), 0, 0, 0, BigDecimal.ZERO));
            runs.put(entry.run(), before.with(entry));
        }
        return runs.values().stream().limit(MOST_RUNS).toList();
    }

    /** What a cost is called where some of it may not be known: never 0 for unknown. */
    static String cost(BigDecimal known, int unknown) {
        if (unknown == 0) return known.signum() == 0 ? "free" : Offer.dollars(known);
        return (known.signum() == 0 ? "" : Offer.dollars(known) + " and ")
                + unknown
                + (unknown == 1 ? " call unknown" : " calls unknown");
    }

    /** The month in a sentence. */
    String sentence() {
        if (spent.calls() == 0) return "No model was asked in this month.";
        String calls = spent.calls() == 1 ? "1 call" : spent.calls() + " calls";
        String unknown = spent.unknown() == 0 ? "" : "; what " + spent.unknown() + " of them cost is unknown";
        String reserved = spent.reserved().signum() == 0
                ? ""
                : "; up to " + Offer.dollars(spent.reserved()) + " more for calls under way";
        return calls + " in this month, " + Offer.dollars(spent.known()) + " known" + unknown + reserved + ".";
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
        if (entry.state() == State.SUBMITTED)
            return entry.provider() + " has the order" + id + ": collect it; it is not paid again.";
        return "ImageJ ended before the answer came: check with " + entry.provider() + id
                + " whether it was made and billed.";
    }
}
