package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.host.Host;
import air.fiji.host.MessageBox;
import air.fiji.host.Swing;
import air.fiji.library.UpkeepPanel;
import air.model.InvalidInputException;
import air.settings.Settings;
import ij.IJ;
import java.util.Map;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Plugin;

/**
 * The providers' addresses and keys. Has no inputs: what is typed here goes into a file that only the user can read,
 * never into macros, preferences or logs.
 */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Settings...",
        label = "AIR Settings",
        initializer = "prepare")
public class SettingsCommand extends AirCommand {
    @Override
    protected void work() {
        if (Host.scripted(context()))
            throw new InvalidInputException(
                    "AIR Settings needs a person: for scripts, set BASE_URL, API_KEY and the others in the environment or in .env.");
        SettingsForm form = Swing.call(() -> {
            SettingsForm made = new SettingsForm(air.settings());
            made.showLibrary(new UpkeepPanel(() -> air.studio().store(), air.home()));
            return made;
        });
        Optional<Map<Settings.Key, String>> typed = Swing.call(form::ask);
        while (typed.isPresent() && !kept(typed.get())) typed = Swing.call(form::ask);
    }

    /** After a mistake the dialog comes back as it was, with a sentence. */
    private boolean kept(Map<Settings.Key, String> values) {
        try {
            air.save(values);
            IJ.showStatus("AIR settings are kept in " + air.settings().home().resolve(Settings.FILE));
            return true;
        } catch (InvalidInputException e) {
            MessageBox.say("AIR Settings", e.getMessage());
            return false;
        }
    }
}
