package air.fiji.host;

import ij.plugin.frame.Recorder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.scijava.ItemVisibility;
import org.scijava.MenuEntry;
import org.scijava.command.DynamicCommand;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;
import org.scijava.widget.Button;

/**
 * Records a command for macros, in both hosts. Fiji's own recorder does not escape values: a bracket, an equals sign or
 * a letter that is not ASCII would come back as something else.
 */
public final class MacroRecorder {
    /** Attribute of inputs that come first in dialogs, though last in macros. */
    static final String FIRST = "air-first";

    private MacroRecorder() {}

    /**
     * Stops the hosts' own recording of a command. What they have begun would be written, without options, by whichever
     * command ends first, and that may be a macro's.
     */
    static void begin(DynamicCommand command) {
        command.getInfo().set("no-record", "");
        forget(command);
    }

    /**
     * Records a command at its end: other commands may have been recorded while it ran.
     *
     * @param options options beyond the command's inputs
     */
    static void record(DynamicCommand command, Map<String, String> options) {
        MenuEntry entry = command.getInfo().getMenuPath().getLeaf();
        if (!Recorder.record || Host.startedByMacro(command.context()) || entry == null) return;
        write(entry.getName(), options(command, options));
    }

    /**
     * Writes a line at once. ImageJ's recorder would gather it option by option, in fields that all threads share.
     *
     * @param options escaped values by key
     */
    public static void write(String command, Map<String, String> options) {
        if (Recorder.record) Recorder.recordString(line(command, options, Recorder.scriptMode()));
    }

    /** @param script whether it is for one of ImageJ's script languages and not for a macro */
    static String line(String command, Map<String, String> options, boolean script) {
        String all = options.entrySet().stream()
                .map(option -> option.getKey() + "=" + bracketed(option.getValue()))
                .collect(Collectors.joining(" "));
        return (script ? "IJ." : "") + "run(\"" + command + "\", \"" + all + "\");\n";
    }

    private static String bracketed(String value) {
        return value.contains(" ") ? "[" + value + "]" : value;
    }

    /** Drops a cancelled command, which both hosts would otherwise record without its options. */
    static void forget(DynamicCommand command) {
        if (Recorder.record && !Host.startedByMacro(command.context())) Recorder.setCommand(null);
    }

    /**
     * Keys and escaped values in the macro's order: that of the inputs, but what dialogs show first is free text and
     * comes last. Empty values are left out.
     */
    static Map<String, String> options(DynamicCommand command, Map<String, String> more) {
        Map<String, String> texts = new LinkedHashMap<>(more);
        Map<String, String> last = new LinkedHashMap<>();
        for (ModuleItem<?> input : command.getInfo().inputs()) {
            Object value = input.getValue(command);
            if (value == null || !recorded(input)) continue;
            (input.is(FIRST) ? last : texts).put(input.getName(), value.toString());
        }
        texts.putAll(last);
        Map<String, String> options = new LinkedHashMap<>();
        texts.values().removeIf(String::isBlank);
        texts.replaceAll((key, text) -> OptionText.escape(text));
        if (texts.values().stream().anyMatch(text -> text.contains("%"))) options.put(OptionText.ESCAPED, "true");
        texts.forEach((key, text) -> options.put(key.toLowerCase(Locale.ROOT), text));
        return options;
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
