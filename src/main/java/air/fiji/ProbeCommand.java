package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.host.Background;
import air.fiji.image.Log;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.ProbeReport;
import air.text.SafeText;
import ij.IJ;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Asks the provider for one small picture and shows what came back. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Probe Connection...",
        label = "AIR Probe Connection",
        initializer = "prepare")
public class ProbeCommand extends AirCommand {
    @Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private final String hint =
            "Asks the provider behind BASE_URL for one small picture. It may cost what a picture costs.";

    @Parameter(label = "Generator model", description = "Leave empty for the default", required = false)
    String model = "";

    @Parameter(type = ItemIO.OUTPUT)
    private String report;

    @Parameter(type = ItemIO.OUTPUT)
    private boolean works;

    @Override
    protected void work() throws ModelException {
        ProbeReport probed = Background.run("AIR Probe Connection", tasks, b -> air.probe(model, b.call()));
        report = probed.text();
        works = probed.works();
        Log.say("AIR Probe Connection\n" + report);
        if (!works) throw new InvalidInputException(probed.understood());
        IJ.showStatus(SafeText.line(probed.understood()));
    }
}
