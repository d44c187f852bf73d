package air.fiji.library;

import air.report.UsageReport;
import air.store.Ledger;
import ij.measure.ResultsTable;
import java.awt.GraphicsEnvironment;

/** A month's usage as a table that macros read. */
public final class UsageTable {
    static final String TITLE = "AIR Usage";

    private static ResultsTable latest = new ResultsTable();

    private UsageTable() {}

    /** Shows the report's lines in place of those shown before; without a screen the table is kept for scripts. */
    public static synchronized void show(UsageReport report) {
        ResultsTable table = new ResultsTable();
        for (Ledger.Line line : report.lines()) {
            table.incrementCounter();
            table.addValue("Month", line.month().toString());
            table.addValue("Provider", line.provider());
            table.addValue("Model", line.model());
            table.addValue("Operation", line.operation());
            table.addValue("Calls", line.calls());
            table.addValue("Failed", line.failed());
            table.addValue("Results", line.units());
            table.addValue("Known USD", line.knownUsd().toPlainString());
            table.addValue("Unknown calls", line.unknown());
            table.addValue("Calls under way", report.underWay(line));
            table.addValue("Cost", report.cost(line));
        }
        latest = table;
        if (!GraphicsEnvironment.isHeadless()) table.show(TITLE);
    }

    /** What was shown last. */
    public static synchronized ResultsTable table() {
        return latest;
    }
}
