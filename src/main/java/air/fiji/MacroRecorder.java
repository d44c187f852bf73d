package air.fiji;

import ij.IJ;
import ij.plugin.frame.Recorder;
import java.util.Locale;
import java.util.Map;
import org.scijava.ItemVisibility;
import org.scijava.MenuEntry;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.service.Service;
import org.scijava.widget.Button;

/** In plain ImageJ: records a command's inputs with ImageJ's recorder, as Fiji does by itself. */
final class MacroRecorder extends AbstractPostprocessorPlugin {
    @Override
    public void process(Module module) {
        if (!Recorder.record || IJ.isMacro() || module.getInfo().is("no-record")) return;
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            Object value = input.getValue(module);
            if (value == null || !recorded(input)) continue;
            record(input.getName(), value.toString());
        }
    }

    /**
     * Starts the record of a command at its end: other commands may have been recorded while it ran.
     *
     * @param options options beyond the command's inputs
     */
    static void begin(AirCommand command, Map<String, String> options) {
        MenuEntry entry = command.getInfo().getMenuPath().getLeaf();
        if (!Recorder.record || IJ.isMacro() || entry == null) return;
        Recorder.setCommand(entry.getName());
        options.forEach(MacroRecorder::record);
    }

    /** An empty value is the same as none. */
    private static void record(String key, String value) {
        if (value.isBlank()) return;
        Recorder.recordOption(key.toLowerCase(Locale.ROOT), OptionText.escape(value));
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
