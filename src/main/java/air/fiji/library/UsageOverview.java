package air.fiji.library;

import air.report.UsageReport;
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
 * What the usage window shows.
 *
 * @param report of the month chosen
 * @param months all that have calls, the latest first, the chosen one among them
 * @param runs the latest, newest first
 * @param unsettled calls of any month whose end is not known, newest first
 */
record UsageOverview(UsageReport report, List<YearMonth> months, List<RunLine> runs, List<LedgerEntry> unsettled) {
    private static final int LATEST_CALLS = 1000;
    private static final int MOST_RUNS = 100;

    /** A run's calls together. */
    record RunLine(String run, Instant begun, int calls, int failed, int unknown, int underWay, BigDecimal knownUsd) {
        RunLine with(LedgerEntry entry) {
            boolean waits = UsageReport.isUnderWay(entry);
            boolean unsure = entry.costUsd().isEmpty() && !waits;
            return new RunLine(
                    run,
                    entry.begun().isBefore(begun) ? entry.begun() : begun,
                    calls + 1,
                    failed + (entry.state() == State.FAILED ? 1 : 0),
                    unknown + (unsure ? 1 : 0),
                    underWay + (waits ? 1 : 0),
                    knownUsd.add(entry.costUsd().orElse(BigDecimal.ZERO)));
        }

        String cost() {
            return UsageReport.cost(knownUsd, unknown, underWay);
        }
    }

    /** Reads it; blocks on the disk. */
    static UsageOverview of(Studio studio, YearMonth month) {
        Ledger ledger = studio.store().ledger();
        List<YearMonth> months = new ArrayList<>(ledger.months());
        if (!months.contains(month)) months.add(month);
        months.sort(Comparator.reverseOrder());
        return new UsageOverview(
                UsageReport.ofMonth(studio, month),
                months,
                runs(ledger.entries(Optional.empty(), LATEST_CALLS)),
                UsageReport.unsettled(ledger, Optional.empty()));
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

    /** How much of the monthly budget is spent, 0 to 1; 0 without one. */
    double share() {
        Optional<BigDecimal> budget = report.budget();
        if (budget.isEmpty()) return 0;
        if (budget.get().signum() == 0) return 1;
        return Math.min(1, report.spent().known().doubleValue() / budget.get().doubleValue());
    }
}
