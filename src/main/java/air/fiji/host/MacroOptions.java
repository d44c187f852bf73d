package air.fiji.host;

import air.model.InvalidInputException;
import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.scijava.command.DynamicCommand;
import org.scijava.convert.ConvertService;
import org.scijava.module.ModuleItem;

/**
 * Fills a command's inputs from the options of the macro that runs it. Fiji needs it too: SciJava itself ends a value
 * at the first bracket, finds keys inside other values and reads what is not a number as 0.
 */
final class MacroOptions {
    private final DynamicCommand command;
    private final BinaryOperator<String> meant;
    private final ConvertService convert;
    private final Map<String, String> values;

    /**
     * @param meant what a value of an input may mean that version 0.1.0 recorded, from the input's name and the value
     */
    MacroOptions(DynamicCommand command, BinaryOperator<String> meant, String options) {
        this.meant = meant;
        this.command = command;
        this.convert = command.context().service(ConvertService.class);
        this.values = OptionText.parse(options);
    }

    /** @throws InvalidInputException on the first value that should be a number and is not */
    void fill() {
        for (ModuleItem<?> input : command.getInfo().inputs()) {
            String value = values.get(input.getName().toLowerCase(Locale.ROOT));
            if (value == null || (value.isBlank() && input.getType().isPrimitive())) continue;
            if (!fits(value, input.getType()))
                throw new InvalidInputException(input.getName() + " must be a number but was " + value + ".");
            command.setInput(input.getName(), convert.convert(meant(input, value), input.getType()));
        }
    }

    private static boolean fits(String value, Class<?> type) {
        boolean whole = type == int.class || type == long.class;
        return whole ? value.matches("-?\\d{1,18}") : type != double.class || value.matches("-?\\d+(\\.\\d*)?");
    }

    private String meant(ModuleItem<?> input, String written) {
        if (values.containsKey(OptionText.ESCAPED)) return OptionText.unescape(written);
        boolean there = input.getType() == File.class && new File(written).exists();
        return there ? written : meant.apply(input.getName(), written);
    }
}
