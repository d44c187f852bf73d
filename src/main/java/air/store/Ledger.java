package air.store;

import air.model.QueuedModel;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Every call to a model, written down before it is made and completed after. Thread-safe, also between processes. */
public final class Ledger {
    /** What has been spent, and what calls under way may still cost. */
    public record Spent(BigDecimal known, BigDecimal reserved, int unknown, int calls) {}

    /** Budgets in US dollars; empty for none. */
    public record Budgets(Optional<BigDecimal> run, Optional<BigDecimal> month) {
        public static final Budgets NONE = new Budgets(Optional.empty(), Optional.empty());
    }

    /** The answer to {@link #begin}: the row's number, or why there is none. */
    public record Begun(boolean allowed, long number, Spent run, Spent month) {}

    /**
     * A month's calls to a model; a cost is unknown where one of its calls' is, and then {@code knownUsd} is the rest.
     */
    public record Line(
            YearMonth month,
            String provider,
            String model,
            String operation,
            int calls,
            int failed,
            int unknown,
            int units,
            BigDecimal knownUsd,
            long bytes) {}

    /**
     * Writes the row of a call that is about to be made, unless a budget forbids it; deciding and writing are one step,
     * for all processes. A call with an unknown estimate is refused under any budget.
     */
    public Begun begin(LedgerEntry.Intended call, Budgets budgets) {
        throw new UnsupportedOperationException();
    }

    /** The provider took the order. Returns once that is on the disk. */
    public void submitted(long number, QueuedModel.Job job) {
        throw new UnsupportedOperationException();
    }

    /** Completes the row. Returns once that is on the disk. */
    public void ended(long number, LedgerEntry.Ended end) {
        throw new UnsupportedOperationException();
    }

    /**
     * Rows whose process is no more: orders to be asked for become this process's, which no other gets then; all others
     * become {@link LedgerEntry.State#UNKNOWN}.
     *
     * @param provider whose orders to take over
     * @return the orders taken over
     */
    public List<LedgerEntry> takeOver(String provider) {
        throw new UnsupportedOperationException();
    }

    public Spent ofRun(String run) {
        throw new UnsupportedOperationException();
    }

    /** By the calendar of the machine's time zone. */
    public Spent ofMonth(YearMonth month) {
        throw new UnsupportedOperationException();
    }

    /** A month's calls by provider, model and operation, the dearest first. */
    public List<Line> lines(YearMonth month) {
        throw new UnsupportedOperationException();
    }

    /** A run's calls by provider, model and operation. */
    public List<Line> linesOf(String run) {
        throw new UnsupportedOperationException();
    }

    /** Months that have calls, the latest first. */
    public List<YearMonth> months() {
        throw new UnsupportedOperationException();
    }

    /** Rows, the latest first, of all runs or one. */
    public List<LedgerEntry> entries(Optional<String> run, int most) {
        throw new UnsupportedOperationException();
    }
}
