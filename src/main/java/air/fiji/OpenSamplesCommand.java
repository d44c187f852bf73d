package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.image.Pictures;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import ij.ImagePlus;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens one of the sets of reference images that come with the program. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Open Samples",
        label = "AIR Open Samples",
        initializer = "prepare")
public class OpenSamplesCommand extends AirCommand {
    @Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private final String hint = "Opens four pictures that share a taste, to try AIR Generate... with.";

    @Parameter(label = "Set", description = "Four pictures that share a taste")
    String set = SampleSets.names().get(0);

    @Override
    protected void prepareDialog() {
        getInfo().getMutableInput("set", String.class).setChoices(SampleSets.names());
    }

    @Override
    protected void work() {
        for (ReferenceSet.Named sample : SampleSets.load(set).references()) {
            ImagePlus image = Pictures.window(sample.name(), sample.picture());
            image.changes = false;
            image.show();
        }
    }
}
