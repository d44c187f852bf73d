package air.fiji.host;

import air.model.InvalidInputException;
import air.store.StoreException;
import ij.Macro;
import org.scijava.module.Module;
import org.scijava.module.process.AbstractPreprocessorPlugin;

/** In plain ImageJ: asks for a command's inputs with ImageJ's own dialog, as SciJava's user interface does in Fiji. */
final class DialogHarvester extends AbstractPreprocessorPlugin {
    @Override
    public void process(Module module) {
        AirCommand command = (AirCommand) module;
        boolean accepted;
        do {
            DialogForm form = new DialogForm(command);
            if (form.isEmpty()) return;
            if (!form.ask()) {
                cancel(null);
                if (Host.startedByMacro(command.context())) Macro.abort();
                return;
            }
            accepted = accepts(command, form);
        } while (!accepted);
    }

    /** After a mistake the dialog comes back as it was, with a sentence. */
    private static boolean accepts(AirCommand command, DialogForm form) {
        try {
            form.store();
            command.check();
            return true;
        } catch (InvalidInputException | StoreException e) {
            MessageBox.say(command.getInfo().getTitle(), e.getMessage());
            return false;
        }
    }
}
