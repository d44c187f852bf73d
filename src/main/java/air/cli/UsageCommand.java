package air.cli;

import air.model.InvalidInputException;
import air.model.ModelException;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.taste.TasteJson;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "usage",
        sortOptions = false,
        description = {
            "Shows what was asked of models and what it cost, by model and operation: this month, another, or one run.",
            "A cost that no provider has named is unknown; it never counts as 0."
        })
final class UsageCommand implements Callable<Integer> {
    private static final int MOST_ROWS = 10_000;
    private static final Set<State> UNSETTLED = EnumSet.of(State.OPEN, State.SUBMITTED, State.UNKNOWN);

    private final Session session;

    @Option(names = "--month", paramLabel = "MONTH", description = "For example 2026-11; this month unless named.")
    private Optional<String> month = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "One run; its id is in result.json and in 'air library show'.")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--collect",
            description = "First ask the providers for orders that they took and whose results never came.")
    private boolean collect;

    @Mixin
    private CommonOptions common;

    UsageCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        if (month.isPresent() && run.isPresent())
            throw new InvalidInputException("--month and --run are two questions: ask one of them.");
        YearMonth asked = month.map(text -> Figures.month("--month", text))
                .orElseGet(() -> YearMonth.from(session.clock().instant().atZone(ZoneId.systemDefault())));
        if (collect) collect();
        UsageReport report = run.isPresent() ? ofRun(run.get()) : ofMonth(asked);
        session.terminal().print(common.json() ? TasteJson.text(report.json()) : report.text());
        return ExitCode.DONE;
    }

    private UsageReport ofMonth(YearMonth asked) {
        Ledger ledger = ledger();
        List<LedgerEntry> open = unsettled(Optional.empty()).stream()
                .filter(entry -> YearMonth.from(entry.begun().atZone(ZoneId.systemDefault()))
                        .equals(asked))
                .toList();
        return new UsageReport(
                Optional.of(asked),
                Optional.empty(),
                ledger.ofMonth(asked),
                session.studio().monthBudget(),
                ledger.lines(asked),
                open);
    }

    private UsageReport ofRun(String id) {
        Ledger ledger = ledger();
        List<Ledger.Line> lines = ledger.linesOf(id);
        if (lines.isEmpty())
            throw new InvalidInputException("The ledger knows no run " + id
                    + ": its id is in result.json and in what 'air library show' prints.");
        return new UsageReport(
                Optional.empty(), run, ledger.ofRun(id), Optional.empty(), lines, unsettled(Optional.of(id)));
    }

    private List<LedgerEntry> unsettled(Optional<String> ofRun) {
        return ledger().entries(ofRun, MOST_ROWS).stream()
                .filter(entry -> UNSETTLED.contains(entry.state()))
                .toList();
    }

    private Ledger ledger() {
        return session.studio().store().ledger();
    }

    private void collect() throws ModelException {
        List<String> told = SingleStep.run(
                session, "Asking for orders", call -> session.studio().collect(call.cancellation()));
        told.forEach(session.terminal()::say);
        if (told.isEmpty()) session.terminal().say("No orders are waiting.");
    }
}
