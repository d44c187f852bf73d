package air.fiji;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** The dialog of a restart: the references and the intent of a run, to choose anew. Does nothing by itself. */
@Plugin(type = Command.class, label = "AIR Generate: references again", initializer = "prepare")
public class RestartCommand extends TasteCommand {
    @Parameter(label = "Intent", description = "What the picture should show, in your words", persist = false)
    String intent = "";

    @Override
    protected void prepareDialog() {
        showFirst("intent");
        super.prepareDialog();
    }

    @Override
    protected void work() {}
}
