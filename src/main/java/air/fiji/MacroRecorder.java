package air.fiji;

import ij.IJ;
import ij.plugin.frame.Recorder;
import java.util.Locale;
import org.scijava.ItemVisibility;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.service.Service;
import org.scijava.widget.Button;

/** In plain ImageJ: records a command's inputs with ImageJ's recorder, as Fiji does by itself. */
final class MacroRecorder extends AbstractPostprocessorPlugin {
    @Override
    public void process(Module module) {
        record(module);
    }

    /** Records every input that a person can give. */
    static void record(Module module) {
        if (!Recorder.record || IJ.isMacro()) return;
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            Object value = input.getValue(module);
            if (value == null || !recorded(input)) continue;
            Recorder.recordOption(input.getName().toLowerCase(Locale.ROOT), OptionText.escape(value.toString()));
        }
    }

    private static boolean recorded(ModuleItem<?> input) {
        ItemVisibility visibility = input.getVisibility();
        Class<?> type = input.getType();
        return visibility != ItemVisibility.INVISIBLE
                && visibility != ItemVisibility.MESSAGE
                && type != Button.class
                && !Service.class.isAssignableFrom(type)
                && !org.scijava.Context.class.isAssignableFrom(type);
    }
}
