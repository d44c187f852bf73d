package air.cli;

import air.report.FailureText;
import air.text.SafeText;
import java.util.Set;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;

/** Says what went wrong in one sentence; the stack trace comes only on request. */
final class Failure {
    private Failure() {}

    /** One line. */
    static String sentence(Throwable failure) {
        if (failure instanceof CancellationException) return "Cancelled.";
        if (failure instanceof OutOfMemoryError)
            return "There is not enough memory: make smaller pictures, or give Java more memory with java -Xmx4g -jar ...";
        return FailureText.sentence(failure, "run it again with --verbose and report what it prints");
    }

    /** Prints the sentence and returns the exit code. */
    static int explain(Throwable thrown, Terminal terminal, boolean verbose) {
        boolean wrapped = thrown instanceof CommandLine.ExecutionException && thrown.getCause() != null;
        Throwable failure = wrapped ? thrown.getCause() : thrown;
        terminal.say("air: " + sentence(failure));
        if (verbose) terminal.trace(failure);
        return ExitCode.of(failure);
    }

    /** Explains a command line that cannot be understood. */
    static int explain(CommandLine.ParameterException failure, Terminal terminal) {
        String message = SafeText.line(misunderstood(failure));
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say("air: " + message + (message.endsWith(".") ? "" : ".") + " See " + command + " --help.");
        return ExitCode.BAD_INPUT;
    }

    private static String misunderstood(CommandLine.ParameterException failure) {
        Set<String> commands = failure.getCommandLine().getSubcommands().keySet();
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().get(0);
            if (word.startsWith("-")) return "There is no option " + word;
            return commands.isEmpty()
                    ? "\"" + word + "\" belongs to no option: put text with spaces in quotes"
                    : "There is no command " + word + ": use " + String.join(", ", commands);
        }
        return commands.isEmpty() ? failure.getMessage() : "Name a command: " + String.join(", ", commands);
    }
}
