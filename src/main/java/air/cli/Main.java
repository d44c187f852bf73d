package air.cli;

import air.Air;
import air.model.Call;
import air.model.InvalidInputException;
import air.model.ProbeReport;
import java.time.InstantSource;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

/** The command line: {@code java -jar AIR_Generator-<version>-all.jar}. */
@Command(
        name = "air",
        description = "Reads the taste that a few reference images share, and makes new pictures in it.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage or bad input, 3 finished below the threshold,",
            "4 refused by the budget, 130 interrupted."
        })
public final class Main {
    private final Session session;

    /** What the commands work with. */
    record Session(Terminal terminal, ModelOptions.Source models, InstantSource clock) {}

    Main(Session session) {
        this.session = session;
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        int code;
        try (Air air = Air.open()) {
            code = new Main(new Session(Terminal.ofProcess(), new Wired(air), InstantSource.system())).run(arguments);
        }
        System.exit(code);
    }

    /** Runs one command; blocks until it ends. */
    int run(String... arguments) {
        CommandLine line = commands();
        try {
            for (String argument : arguments) requireReadable(argument);
            return line.execute(arguments);
        } catch (InvalidInputException | OutOfMemoryError | LinkageError e) {
            return Failure.explain(e, session.terminal(), false);
        }
    }

    private CommandLine commands() {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new CreateCommand(session))
                .addSubcommand(new ProfileCommand(session))
                .addSubcommand(new CritiqueCommand(session))
                .addSubcommand(new RestyleCommand(session))
                .addSubcommand(new GenerateCommand(session))
                .addSubcommand(new ProbeCommand(session));
        line.setOut(session.terminal().out());
        line.setErr(session.terminal().err());
        line.setParameterExceptionHandler((e, arguments) -> Failure.explain(e, session.terminal()));
        line.setExecutionExceptionHandler(
                (e, command, parsed) -> Failure.explain(e, session.terminal(), verbose(command.getParseResult())));
        line.getSubcommands().values().forEach(c -> c.setUsageHelpLongOptionsMaxWidth(30));
        return line;
    }

    private static boolean verbose(ParseResult parsed) {
        return parsed.hasMatchedOption("--verbose");
    }

    /** In a C locale Java cannot read what is not ASCII: better said than painted. */
    private static void requireReadable(String argument) {
        if (argument.indexOf('\uFFFD') >= 0)
            throw new InvalidInputException("Some letters of \"" + argument.replace('\uFFFD', '?')
                    + "\" did not get through: set a UTF-8 locale, for example LC_ALL=C.UTF-8, and try again.");
    }

    /** The program's own models. */
    private record Wired(Air air) implements ModelOptions.Source {
        @Override
        public Air.Models models(String engine, Optional<String> generator, Optional<String> critic) {
            return air.models(engine, generator, critic);
        }

        @Override
        public ProbeReport probe(Optional<String> model, Call call) {
            return air.probe(model, call);
        }

        @Override
        public Optional<String> newDestination(String engine) {
            return air.newDestination(engine);
        }

        @Override
        public void rememberDestination(String engine) {
            air.rememberDestination(engine);
        }
    }

    /** The version in the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "AIR Generator "
                        + Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                                .orElse("(unpacked)")
            };
        }
    }
}
