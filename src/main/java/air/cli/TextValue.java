package air.cli;

import java.util.Objects;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Reads an option's value as text, unless it is the name of an option: "-heavy rain" is not -h and more. */
final class TextValue implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        String name = ((OptionSpec) option).longestName();
        if (!Objects.equals(option.getValue(), option.initialValue()))
            throw new ParameterException(command.commandLine(), name + " is given twice: keep one.");
        if (arguments.isEmpty() || command.optionsMap().containsKey(arguments.peek()))
            throw new ParameterException(command.commandLine(), "Text is missing after " + name + ".");
        option.setValue(arguments.pop());
    }
}
