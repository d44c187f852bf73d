package air.cli;

import air.model.InvalidInputException;
import air.model.ModelException;
import air.report.FigureReader;
import air.report.UsageReport;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.taste.TasteJson;
import air.text.Figures;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code air usage}. */
@Command(
        name = "usage",
        sortOptions = false,
        description = {
            "Shows what models were asked for and what it cost, by model and operation: this month, another, or one run.",
            "A cost that no provider has named is unknown; it never counts as 0."
        })
final class UsageCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    private final Session session;

    @Option(names = "--month", paramLabel = "MONTH", description = "For example 2026-11; default: this month.")
    private Optional<String> month = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "One run; result.json and 'air library show' give its id.")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--collect",
            description = "First collect the results of orders that providers took and that never arrived.")
    private boolean collect;

    @Mixin
    private CommonOptions common;

    UsageCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        if (month.isPresent() && run.isPresent())
            throw new InvalidInputException("--month and --run exclude each other: use one of them.");
        YearMonth asked = month.map(text -> FigureReader.month("--month", text))
                .orElseGet(() -> YearMonth.from(session.clock().instant().atZone(ZoneId.systemDefault())));
        if (collect) collect();
        UsageReport report = run.map(id -> UsageReport.ofRun(session.studio(), id))
                .orElseGet(() -> UsageReport.ofMonth(session.studio(), asked));
        session.terminal().print(common.json() ? TasteJson.text(report.json()) : text(report));
        return ExitCode.DONE;
    }

    private void collect() throws ModelException {
        List<String> news = SingleStep.run(
                session, "Asking for orders", call -> session.studio().collect(call.cancellation()));
        news.forEach(session.terminal()::say);
        if (news.isEmpty()) session.terminal().say("No orders are waiting.");
    }

    static String text(UsageReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(String.join("\n", Table.wrap(report.sentence(), Table.WIDTH))
                + report.budgetSentence().map(budget -> "\n" + budget + ".").orElse(""));
        if (!report.lines().isEmpty()) parts.add(lines(report));
        if (!report.unsettled().isEmpty()) parts.add(unsettled(report.unsettled()));
        if (report.unsettled().stream().anyMatch(entry -> entry.state() == State.SUBMITTED))
            parts.add("'air usage --collect' collects orders.");
        return String.join("\n\n", parts);
    }

    private static String lines(UsageReport report) {
        Table table = new Table()
                .left("provider")
                .cut("model")
                .left("operation")
                .right("calls")
                .right("failed")
                .right("cost");
        for (Ledger.Line line : report.lines())
            table.row(line.provider(), line.model(), line.operation(), line.calls(), line.failed(), report.cost(line));
        return table.text();
    }

    private static String unsettled(List<LedgerEntry> entries) {
        Table table = new Table()
                .right("row")
                .left("begun")
                .cut("model")
                .right("at most")
                .wrapped("what to do");
        for (LedgerEntry entry : entries.subList(0, Math.min(SHOWN, entries.size())))
            table.row(
                    entry.number(),
                    Figures.minute(entry.begun()),
                    entry.model(),
                    Figures.cost(entry.estimateUsd()),
                    UsageReport.advice(entry));
        return table.text() + (entries.size() > SHOWN ? "\n... and " + (entries.size() - SHOWN) + " more" : "");
    }
}
