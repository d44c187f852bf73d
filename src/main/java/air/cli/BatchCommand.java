package air.cli;

import air.batch.Batch;
import air.batch.BatchListener.Level;
import air.batch.BatchResult;
import air.batch.BatchSettings;
import air.create.TasteSource;
import air.files.TextFile;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.studio.Selection;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import air.text.Figures;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "batch",
        sortOptions = false,
        description = {
            "Makes pictures from many prompts: each is generated and judged, its prompt is refined, and it is generated and judged again.",
            "The prompts file is JSON, {\"prompts\": [{\"id\", \"title\", \"scene\", \"mood\", \"prompt\"}]}, the list alone, or one prompt per line; or a table (CSV, TSV) whose first line has those names. id and prompt are required.",
            "The folder gets results/<id>/ with iteration_1.png, iteration_1_results.json, iteration_1_evaluation.json"
                    + " and so on, summary.json for each prompt and for all, and contact_sheet.html to look at.",
            "Without --references and --profile each picture is judged by its own prompt, scene and mood.",
            "Ctrl-C stops after the calls under way; a second Ctrl-C stops at once. --resume continues."
        })
final class BatchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PROMPTS", description = "The prompts file: .json, .jsonl, .csv or .tsv.")
    private Path prompts;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the batch; created if it does not exist.")
    private Path out;

    @Option(
            names = "--resume",
            description =
                    "Continue the batch in the folder: only what is missing is made. The prompts and settings must be those it was started with.")
    private boolean resume;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            defaultValue = "" + BatchSettings.DEFAULT_CONCURRENCY,
            description = "Prompts at a time, 1 to " + BatchSettings.MOST_CONCURRENCY + "; ${DEFAULT-VALUE}.")
    private int concurrency;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "" + BatchSettings.DEFAULT_ROUNDS,
            description = "Pictures for each prompt, 1 to " + BatchSettings.MOST_ROUNDS + "; ${DEFAULT-VALUE}.")
    private int iterations;

    @Mixin
    private TasteOptions taste;

    @Option(names = "--style", paramLabel = "NAME", description = "A sample set as the taste: ink, print or nocturne.")
    private Optional<String> style = Optional.empty();

    @Mixin
    private ModelOptions engine;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "0 or more, for the first prompt; each later prompt gets the next. Random unless given; the output says which.")
    private Optional<Long> seed = Optional.empty();

    @Mixin
    private ModelOptions.Size size;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            defaultValue = "info",
            description =
                    "The least that is printed: debug, info, warning or error; ${DEFAULT-VALUE}. The log file in the folder has everything.")
    private String level;

    @Mixin
    private CommonOptions common;

    BatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        Level least = level();
        Selection selection = engine.select(session, Operation.TEXT_TO_IMAGE);
        Batch.Request request = request(selection);
        Cancellation cancellation = new Cancellation();
        Batch batch = new Batch(session.studio(), new BatchConsole(session.terminal(), least), session.clock());
        ModelOptions.sayDestination(session, selection);
        CtrlC keys = new CtrlC(
                () -> {
                    session.terminal().say("Stopping after the calls under way; press Ctrl-C again to stop at once.");
                    batch.finish();
                },
                cancellation::cancel,
                new Interrupt(cancellation));
        try {
            BatchResult result = batch.run(request, cancellation);
            tell(result);
            return exitCode(result);
        } finally {
            keys.close();
        }
    }

    private Level level() {
        for (Level each : Level.values()) if (each.name().equalsIgnoreCase(level)) return each;
        throw new InvalidInputException("--log-level must be debug, info, warning or error but was " + level + ".");
    }

    private Batch.Request request(Selection selection) {
        int side = selection.usualSide();
        BatchSettings settings = new BatchSettings(
                selection.choice(), size.width(side), size.height(side), seed.orElse(0L), iterations, concurrency);
        if (style.isPresent() && !taste.none())
            throw new InvalidInputException("--style already names a taste: leave out --references and --profile.");
        Optional<ReferenceSet> references = style.map(SampleSets::load).or(() -> taste.readReferences(session));
        Optional<TasteProfile> profile = taste.readProfile(session, references);
        boolean embedded = selection.embedded() || selection.embeddedCritic();
        if (embedded) requireTaste(references, profile);
        return new Batch.Request(
                prompts,
                out,
                resume,
                settings,
                seed.map(OptionalLong::of).orElse(OptionalLong.empty()),
                profile.map(TasteSource::of).or(() -> references.map(TasteSource::of)),
                engine.budget(),
                session.air().settings().embedsPrompts(),
                engine.resend());
    }

    private void requireTaste(Optional<ReferenceSet> references, Optional<TasteProfile> profile) {
        profile.ifPresent(taste::requireExemplars);
        if (references.isEmpty() && profile.isEmpty())
            throw new InvalidInputException(
                    "The embedded engine needs a taste: name one with --references, --profile, or --style "
                            + String.join(", --style ", SampleSets.names()) + ".");
    }

    private void tell(BatchResult result) {
        result.why().ifPresent(why -> session.terminal().say("air: " + why));
        if (result.cause().isPresent() && common.verbose())
            session.terminal().trace(result.cause().get());
        if (result.left() > 0) session.terminal().say("Continue with --resume.");
        if (common.json()) {
            session.terminal()
                    .print(TextFile.read(result.summary(), "batch's summary").strip());
            return;
        }
        session.terminal()
                .print(String.format(
                        Locale.ROOT,
                        "%d of %d complete%s%s in %s: %s",
                        result.complete(),
                        result.total(),
                        result.failed() > 0 ? ", " + result.failed() + " failed" : "",
                        Figures.besides(result.costUsd()),
                        Figures.duration(result.duration()),
                        result.sheet()));
    }

    private static int exitCode(BatchResult result) {
        return switch (result.ending()) {
            case STOPPED -> ExitCode.INTERRUPTED;
            case BROKEN_OFF -> result.cause().map(ExitCode::of).orElse(ExitCode.FAILED);
            case FINISHED -> result.failed() > 0 ? ExitCode.FAILED : ExitCode.DONE;
        };
    }
}
