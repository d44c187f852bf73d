package air.fiji;

import air.fiji.host.Host;
import air.fiji.host.Swing;
import air.model.ModelException;
import air.taste.TasteProfile;
import ij.IJ;
import java.io.File;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Reads the taste that open images share, shows it to edit and saves it. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Extract Profile...",
        label = "AIR Extract Profile",
        initializer = "prepare")
public class ExtractProfileCommand extends TasteCommand {
    @Parameter(label = "Show the taste profile first", description = "To read it and change it")
    boolean edit = true;

    @Parameter(
            label = "Save as",
            description = "A file for the profile, JSON; empty to be asked",
            style = "save,extensions:json",
            required = false,
            persist = false)
    File out = new File("");

    @Override
    protected void work() throws ModelException {
        TasteProfile profile = agreed(air.models(engine, "", critic), edit);
        if (!ProfileFiles.given(out) && !Host.scripted()) Swing.profileToSave().ifPresent(file -> out = file);
        if (ProfileFiles.given(out)) ProfileFiles.write(profile, out);
        String where = ProfileFiles.given(out) ? " saved to " + out : " kept until ImageJ is closed";
        IJ.log("AIR Extract Profile:" + where);
        IJ.showStatus("AIR profile" + where);
    }
}
