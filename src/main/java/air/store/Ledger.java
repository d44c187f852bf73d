package air.store;

import air.model.QueuedModel;
import air.store.Dialect.Guard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;

/** Every call to a model, written down before it is made and completed after. Thread-safe, also between processes. */
public final class Ledger {
    /**
     * What has been spent.
     *
     * @param known US dollars, of calls whose cost is known
     * @param reserved US dollars: the estimates of all other calls, be they under way, of an unknown end, or ended
     *     without a known cost
     * @param unknown calls of unknown cost: those with an unknown end, those that ended without a cost, and those under
     *     way without an estimate
     * @param calls all of them
     */
    public record Spent(BigDecimal known, BigDecimal reserved, int unknown, int calls) {}

    /** Budgets in US dollars; empty for none. */
    public record Budgets(Optional<BigDecimal> run, Optional<BigDecimal> month) {
        public static final Budgets NONE = new Budgets(Optional.empty(), Optional.empty());
    }

    /**
     * The answer to {@link #begin}.
     *
     * @param number of the row, 0 where there is none
     * @param run what the run had spent before
     * @param month what the month had
     */
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

    private final Database database;
    private final InstantSource clock;

    Ledger(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the row of a call that is about to be made, unless a budget forbids it; deciding and writing are one step,
     * for all processes. A call with an unknown estimate is refused under any budget; one that costs nothing never is.
     * What counts against a budget is the sum of what was spent and what is {@link Spent#reserved}. Returns once the
     * row is on the disk.
     */
    public Begun begin(LedgerEntry.Intended call, Budgets budgets) {
        if (call.estimateUsd().isPresent() && call.estimateUsd().get().signum() < 0)
            throw new IllegalArgumentException("an estimate must be 0 or more but was "
                    + call.estimateUsd().get());
        String owner = database.dialect().owner();
        Instant now = clock.instant();
        return database.write(Guard.LEDGER, handle -> {
            LedgerRows rows = new LedgerRows(handle);
            Spent run = rows.spent(LedgerRows.Scope.run(call.run()));
            Spent month = rows.spent(LedgerRows.Scope.month(monthOf(now)));
            boolean allowed = fits(call, run, budgets.run()) && fits(call, month, budgets.month());
            return new Begun(allowed, allowed ? rows.insert(call, owner, now) : 0, run, month);
        });
    }

    private static boolean fits(LedgerEntry.Intended call, Spent spent, Optional<BigDecimal> budget) {
        if (budget.isEmpty()) return true;
        if (call.estimateUsd().isEmpty()) return false;
        BigDecimal estimate = call.estimateUsd().get();
        return estimate.signum() == 0
                || spent.known().add(spent.reserved()).add(estimate).compareTo(budget.get()) <= 0;
    }

    private static YearMonth monthOf(Instant moment) {
        return YearMonth.from(moment.atZone(ZoneId.systemDefault()));
    }

    /**
     * The provider took the order. Returns once that is on the disk.
     *
     * @throws IllegalArgumentException if there is no such row, or its call has ended
     */
    public void submitted(long number, QueuedModel.Order order) {
        changeOne(number, handle -> new LedgerRows(handle).submitted(number, order));
    }

    /**
     * Completes the row, also one that others had taken for lost. Returns once that is on the disk. A row that is
     * {@link LedgerEntry.State#DONE} stays as it is.
     *
     * @throws IllegalArgumentException if there is no such row
     */
    public void ended(long number, LedgerEntry.Ended end) {
        changeOne(number, handle -> new LedgerRows(handle).ended(number, end));
    }

    private void changeOne(long number, ToIntFunction<Handle> change) {
        if (database.write(Guard.NOTHING, change::applyAsInt) == 0)
            throw new IllegalArgumentException("the ledger has no row " + number + " that could change so");
    }

    /**
     * Rows whose process is gone: orders to be collected become this process's, and no other gets them then; calls
     * without an order become {@link LedgerEntry.State#UNKNOWN}, whatever their provider. Their estimates stay
     * {@link Spent#reserved}.
     *
     * @param provider whose orders to take over
     * @return the orders taken over, the oldest first
     */
    public List<LedgerEntry> takeOver(String provider) {
        Dialect dialect = database.dialect();
        if (database.read(handle -> new LedgerRows(handle).owners()).isEmpty()) return List.of();
        String owner = dialect.owner();
        return database.write(Guard.LEDGER, handle -> {
            LedgerRows rows = new LedgerRows(handle);
            List<LedgerEntry> taken = new ArrayList<>();
            for (String other : rows.owners())
                if (!other.equals(owner) && !dialect.lives(handle, other))
                    taken.addAll(rows.inherit(other, owner, provider));
            taken.sort(Comparator.comparingLong(LedgerEntry::number));
            return taken;
        });
    }

    /** A row. */
    public Optional<LedgerEntry> find(long number) {
        return database.read(handle -> new LedgerRows(handle).find(number));
    }

    /** What a run has spent, with what its calls under way may cost. */
    public Spent ofRun(String run) {
        return database.read(handle -> new LedgerRows(handle).spent(LedgerRows.Scope.run(run)));
    }

    /** The same by operation, for each that the run had a call of. */
    public Map<String, Spent> ofRunByOperation(String run) {
        return database.read(handle -> new LedgerRows(handle).spentByOperation(LedgerRows.Scope.run(run)));
    }

    /** By the calendar of the machine's time zone. */
    public Spent ofMonth(YearMonth month) {
        return database.read(handle -> new LedgerRows(handle).spent(LedgerRows.Scope.month(month)));
    }

    /** A month's calls by provider, model and operation, the dearest first. */
    public List<Line> lines(YearMonth month) {
        return database.read(handle -> new LedgerRows(handle).lines(LedgerRows.Scope.month(month)));
    }

    /** A run's calls by provider, model and operation, the dearest first; the month is that of the first of them. */
    public List<Line> linesOf(String run) {
        return database.read(handle -> new LedgerRows(handle).lines(LedgerRows.Scope.run(run)));
    }

    /** Months that have calls, the latest first. */
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        database.read(handle -> {
            LedgerRows rows = new LedgerRows(handle);
            for (var last = rows.lastBefore(Instant.ofEpochMilli(Long.MAX_VALUE)); last.isPresent(); ) {
                months.add(monthOf(last.get()));
                last = rows.lastBefore(LedgerRows.start(monthOf(last.get())));
            }
            return months;
        });
        return months;
    }

    /**
     * Rows, the latest first, of all runs or one.
     *
     * @param most 1 or more
     */
    public List<LedgerEntry> entries(Optional<String> run, int most) {
        return database.read(handle -> new LedgerRows(handle).entries(run, most));
    }
}
