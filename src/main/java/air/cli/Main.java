package air.cli;

import air.Air;
import air.model.InvalidInputException;
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
            "Exit codes: 0 done, 1 failed, 2 wrong usage or bad input, 3 finished below the",
            "threshold, 4 refused by the budget, 130 interrupted."
        })
public final class Main {
    private final Session session;

    Main(Session session) {
        this.session = session;
    }

    /** Ends the process with the command's exit code. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        Terminal terminal = Terminal.ofProcess();
        int code;
        try (Air air = Air.open(terminal::say)) {
            code = new Main(new Session(terminal, air, InstantSource.system())).run(arguments);
        }
        System.exit(code);
    }

    /** Runs one command; blocks until it ends. */
    int run(String... arguments) {
        CommandLine line = commands();
        try {
            for (String argument : arguments)
                Terminal.lost(argument).ifPresent(sentence -> {
                    throw new InvalidInputException(sentence);
                });
            return line.execute(arguments);
        } catch (InvalidInputException | OutOfMemoryError | LinkageError e) {
            return Failure.explain(e, session.terminal(), false);
        }
    }

    private CommandLine commands() {
        CommandLine line = new CommandLine(this)
                .addSubcommand(new CreateCommand(session))
                .addSubcommand(new ProfileCommand(session))
                .addSubcommand(new CalibrateCommand(session))
                .addSubcommand(new CritiqueCommand(session))
                .addSubcommand(new RestyleCommand(session))
                .addSubcommand(new GenerateCommand(session))
                .addSubcommand(new ReproduceCommand(session))
                .addSubcommand(new BatchCommand(session))
                .addSubcommand(library())
                .addSubcommand(new ProfilesCommand(session))
                .addSubcommand(new JudgeCommand(session))
                .addSubcommand(new ModelsCommand(session))
                .addSubcommand(new UsageCommand(session))
                .addSubcommand(new ProbeCommand(session));
        line.setOut(session.terminal().out());
        line.setErr(session.terminal().err());
        line.setParameterExceptionHandler((e, arguments) -> Failure.explain(e, session.terminal()));
        line.setExecutionExceptionHandler(
                (e, command, parsed) -> Failure.explain(e, session.terminal(), verbose(command.getParseResult())));
        readable(line);
        asWritten(line);
        return line;
    }

    /** A value is taken as written: @ does not begin a file of arguments, and -heavy is not -h and more. */
    private static void asWritten(CommandLine line) {
        line.setExpandAtFiles(false);
        line.setPosixClusteredShortOptionsAllowed(false);
    }

    private CommandLine library() {
        CommandLine library = new CommandLine(new LibraryCommand(session))
                .addSubcommand(new LibrarySearchCommand(session))
                .addSubcommand(new LibraryShowCommand(session))
                .addSubcommand(new LibraryExportCommand(session))
                .addSubcommand(new LibraryPruneCommand(session));
        library.getSubcommands().get("tag").setUnmatchedOptionsArePositionalParams(true);
        return library;
    }

    private static void readable(CommandLine line) {
        line.setUsageHelpLongOptionsMaxWidth(30);
        line.getSubcommands().values().forEach(Main::readable);
    }

    private static boolean verbose(ParseResult parsed) {
        return parsed.hasMatchedOption("--verbose");
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
