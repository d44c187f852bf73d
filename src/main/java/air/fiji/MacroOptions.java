package air.fiji;

import ij.Macro;
import java.util.Map;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.plugin.Parameter;

/** In plain ImageJ: fills a command's inputs from the options of the macro that runs it, as Fiji does by itself. */
final class MacroOptions extends AbstractPreprocessorPlugin {
    @Parameter
    private ConvertService convert;

    @Override
    public void process(Module module) {
        String options = Macro.getOptions();
        if (options == null) return;
        Map<String, String> values = OptionText.parse(options);
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            String value = values.get(input.getName().toLowerCase(java.util.Locale.ROOT));
            if (value == null) continue;
            if (!convert.supports(value, input.getType())) {
                cancel(input.getName() + " cannot be " + value + ".");
                return;
            }
            module.setInput(input.getName(), convert.convert(value, input.getType()));
            module.resolveInput(input.getName());
        }
    }
}
