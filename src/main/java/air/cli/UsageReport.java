package air.cli;

import air.model.QueuedModel;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of models in a month or a run, and what it cost. The JSON's keys are a contract.
 *
 * @param month the month, or empty
 * @param run the run, or empty
 * @param unsettled calls nobody has heard the end of
 */
record UsageReport(
        Optional<YearMonth> month,
        Optional<String> run,
        Ledger.Spent spent,
        Optional<BigDecimal> budget,
        List<Ledger.Line> lines,
        List<LedgerEntry> unsettled) {
    private static final int SHOWN = 10;

    private Optional<BigDecimal> left() {
        return budget.map(
                usd -> usd.subtract(spent.known()).subtract(spent.reserved()).max(BigDecimal.ZERO));
    }

    ObjectNode json() {
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
        lines.forEach(line -> rows.add(json(line)));
        ArrayNode open = node.putArray("unsettled");
        unsettled.forEach(entry -> open.add(json(entry)));
        return node;
    }

    private static ObjectNode json(Ledger.Line line) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("provider", line.provider())
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

    private static ObjectNode json(LedgerEntry entry) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("call", entry.number())
                .put("state", entry.state().name().toLowerCase(java.util.Locale.ROOT))
                .put("begun", entry.begun().toString())
                .put("run", entry.run())
                .put("provider", entry.provider())
                .put("model", entry.model())
                .put("operation", entry.operation())
                .put("order", entry.job().map(job -> job.id()).orElse(null))
                .put("estimate_usd", entry.estimateUsd().orElse(null));
    }

    String text() {
        List<String> parts = new ArrayList<>();
        parts.add(summary());
        if (!lines.isEmpty()) parts.add(table());
        unsettled(State.OPEN, "Under way now:").ifPresent(parts::add);
        unsettled(State.SUBMITTED, "Ordered and not yet there; 'air usage --collect' asks for them:")
                .ifPresent(parts::add);
        unsettled(
                        State.UNKNOWN,
                        "Begun by a process that ended before the answer came: whether the provider did the work and"
                                + " billed it is unknown. Check there:")
                .ifPresent(parts::add);
        return String.join("\n\n", parts);
    }

    private String summary() {
        String when = month.map(Figures::month).orElseGet(() -> "Run " + run.orElseThrow());
        if (spent.calls() == 0) return when + ": no calls." + allowance();
        String unknown =
                spent.unknown() == 0 ? "" : ", and " + Figures.count(spent.unknown(), "call") + " of unknown cost";
        String reserved = spent.reserved().signum() == 0
                ? ""
                : "\nCalls under way may cost up to " + Figures.money(spent.reserved()) + " more.";
        return when + ": " + Figures.money(spent.known()) + " in " + Figures.count(spent.calls(), "call") + unknown
                + "." + reserved + allowance();
    }

    private String allowance() {
        return budget.map(usd -> "\nBudget " + Figures.money(usd) + ": " + Figures.money(left().orElseThrow()) + " left"
                        + (spent.unknown() == 0 ? "." : ", not counting what is unknown."))
                .orElse("");
    }

    private String table() {
        int decimals = lines.stream()
                .mapToInt(line -> Figures.decimals(line.knownUsd()))
                .max()
                .orElseThrow();
        Table table = new Table()
                .left("provider")
                .cut("model")
                .left("operation")
                .right("calls")
                .right("failed")
                .right("cost");
        for (Ledger.Line line : lines)
            table.row(
                    line.provider(), line.model(), line.operation(), line.calls(), line.failed(), cost(line, decimals));
        return table.text();
    }

    private static String cost(Ledger.Line line, int decimals) {
        String known = Figures.money(line.knownUsd(), decimals);
        if (line.unknown() == 0) return known;
        return line.knownUsd().signum() == 0 ? "unknown" : known + " + unknown";
    }

    private Optional<String> unsettled(State state, String head) {
        List<LedgerEntry> these =
                unsettled.stream().filter(entry -> entry.state() == state).toList();
        if (these.isEmpty()) return Optional.empty();
        Table table = new Table()
                .right("row")
                .left("begun")
                .cut("model")
                .left("operation")
                .cut("order")
                .right("at most");
        for (LedgerEntry entry : these.subList(0, Math.min(SHOWN, these.size())))
            table.row(
                    entry.number(),
                    Figures.minute(entry.begun()),
                    entry.model(),
                    entry.operation(),
                    entry.job().map(QueuedModel.Job::id).orElse("-"),
                    Figures.cost(entry.estimateUsd()));
        String more = these.size() > SHOWN ? "\n... and " + (these.size() - SHOWN) + " more" : "";
        return Optional.of(String.join("\n", Table.wrap(head, Table.WIDTH)) + "\n" + table.text() + more);
    }
}
