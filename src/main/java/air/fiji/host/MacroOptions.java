package air.fiji.host;

import air.model.InvalidInputException;
import ij.Macro;
import java.util.Locale;
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
        try {
            checkNumbers(module);
        } catch (InvalidInputException e) {
            Failure.show((AirCommand) module, e.getMessage());
            cancel(e.getMessage());
            return;
        }
        Map<String, String> values = OptionText.parse(options);
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            String value = values.get(input.getName().toLowerCase(Locale.ROOT));
            if (value == null || (value.isBlank() && input.getType().isPrimitive())) continue;
            module.setInput(input.getName(), convert.convert(value, input.getType()));
            module.resolveInput(input.getName());
        }
    }

    /**
     * Reads the numbers among the running macro's options; SciJava, in Fiji too, reads what is no number as 0.
     *
     * @throws InvalidInputException on the first that is none
     */
    static void checkNumbers(Module module) {
        String options = Macro.getOptions();
        if (options == null) return;
        Map<String, String> values = OptionText.parse(options);
        for (ModuleItem<?> input : module.getInfo().inputs()) {
            String value = values.get(input.getName().toLowerCase(Locale.ROOT));
            if (value != null && !value.isBlank() && !fits(value, input.getType()))
                throw new InvalidInputException(input.getName() + " must be a number but was " + value + ".");
        }
    }

    private static boolean fits(String value, Class<?> type) {
        boolean whole = type == int.class || type == long.class;
        return whole ? value.matches("-?\\d{1,18}") : type != double.class || value.matches("-?\\d+(\\.\\d*)?");
    }
}
