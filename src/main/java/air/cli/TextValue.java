package air.cli;

import java.util.Objects;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * An option's value that is text: all but the name of an option is, so that -heavy rain is no -h with more behind it.
 */
final class TextValue implements IParameterConsumer {
    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        String name = ((OptionSpec) option).longestName();
        if (!Objects.equals(option.getValue(), option.initialValue()))
            throw new ParameterException(command.commandLine(), name + " is there twice: keep one.");
        if (arguments.isEmpty() || command.optionsMap().containsKey(arguments.peek()))
            throw new ParameterException(command.commandLine(), "Text is missing after " + name + ".");
        option.setValue(arguments.pop());
    }
}
