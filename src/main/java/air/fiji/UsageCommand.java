package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.host.Host;
import air.fiji.host.Swing;
import air.fiji.library.UsageTable;
import air.fiji.library.UsageWindow;
import air.report.FigureReader;
import air.report.UsageReport;
import java.time.YearMonth;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** What was used and what it cost: a window for people, a table for scripts. Has no dialog. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Usage...",
        label = "AIR Usage",
        initializer = "prepare")
public class UsageCommand extends AirCommand {
    @Parameter(
            label = "Month",
            description = "For example 2026-11; empty for this one",
            required = false,
            persist = false)
    String month = "";

    @Parameter(type = ItemIO.OUTPUT)
    private double known;

    @Parameter(type = ItemIO.OUTPUT)
    private int unknown;

    @Override
    protected void prepareDialog() {
        resolveInput("month");
    }

    @Override
    protected void work() {
        UsageReport report = UsageReport.ofMonth(air.studio(), month());
        known = report.spent().known().doubleValue();
        unknown = report.spent().unknown();
        if (Host.scripted(context())) UsageTable.show(report);
        else
            Swing.call(() -> {
                UsageWindow.show(air.studio());
                return true;
            });
    }

    private YearMonth month() {
        return month.isBlank() ? YearMonth.now() : FigureReader.month("month", month);
    }
}
