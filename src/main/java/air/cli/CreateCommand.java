package air.cli;

import air.cli.RunReport.Ending;
import air.cli.RunReport.Task;
import air.loop.GatePolicy;
import air.loop.LoopSettings;
import air.model.Call;
import air.model.Cancellation;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Operation;
import air.report.CostEstimate;
import air.studio.Models;
import air.studio.Run;
import air.taste.ReferenceSet;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "create",
        sortOptions = false,
        description = {
            "Makes a picture of your intent in the taste of your reference images: generates, judges and revises until"
                    + " the score reaches the threshold.",
            "The folder gets profile.json, iteration_<n>.png and iteration_<n>.json as each is done, result.png and"
                    + " result.json."
        })
final class CreateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private TasteOptions taste;

    @Option(
            names = "--intent",
            paramLabel = "TEXT",
            parameterConsumer = TextValue.class,
            required = true,
            description = "What the picture should show.")
    private String intent;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the run; made if it is not there.")
    private Path out;

    @Option(names = "--force", description = "Replace the run that the folder already holds.")
    private boolean force;

    @Mixin
    private ModelOptions engine;

    @Option(
            names = "--gate",
            paramLabel = "POLICY",
            description = "Who decides on a picture between --gate-low and --threshold: ask (you), approve, continue or"
                    + " stop. Unless given: ask at a terminal, else continue.")
    private Optional<String> gate = Optional.empty();

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "5",
            description = "The most rounds, 1 to 50; ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(
            names = "--threshold",
            paramLabel = "SCORE",
            defaultValue = "8",
            description = "A score from here on is accepted at once; ${DEFAULT-VALUE}.")
    private double threshold;

    @Option(
            names = "--gate-low",
            paramLabel = "SCORE",
            defaultValue = "6",
            description = "A score from here on asks the gate; ${DEFAULT-VALUE}.")
    private double gateLow;

    @Mixin
    private ModelOptions.Seed seed;

    @Mixin
    private ModelOptions.Size size;

    @Mixin
    private CommonOptions common;

    CreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        LoopSettings settings = new LoopSettings(threshold, gateLow, iterations);
        GatePolicy policy = policy();
        int side = engine.side(session, Operation.TEXT_TO_IMAGE);
        int width = size.width(side);
        int height = size.height(side);
        ImageRequest request = request(width, height);
        CreateRun.Taste start = readTaste();
        Run run = engine.open(session, "create", intent);
        CostEstimate estimate = CostEstimate.ofRun(session.studio(), engine.choice(), request, iterations);
        Models models = engine.models(session, run, Operation.TEXT_TO_IMAGE);
        Task task = new Task(engine.engine(), models, intent, width, height, seed.value(), settings);
        RunFolder folder = RunFolder.claim(out, force, taste.files(), roomForOne(width, height));
        session.tell(estimate);
        session.terminal().say("Seed " + seed.value());
        Cancellation cancellation = new Cancellation();
        Call call = new Call(cancellation, (message, fraction) -> {}, usage -> {});
        Interrupt interrupt = new Interrupt(cancellation);
        try {
            Ending ending = new CreateRun(task, start, folder, policy, session, run, call).run();
            session.tellCost(run);
            return tell(ending, task, folder);
        } finally {
            interrupt.close();
        }
    }

    private GatePolicy policy() {
        boolean interactive = session.terminal().interactive();
        GatePolicy policy = gate.map(GatePolicy::named).orElse(interactive ? GatePolicy.ASK : GatePolicy.CONTINUE);
        if (policy == GatePolicy.ASK && !interactive)
            throw new InvalidInputException(
                    "--gate ask needs a terminal to ask at:" + " in a script use --gate approve, continue or stop.");
        return policy;
    }

    /** What any model refuses is refused before the references are read. */
    private ImageRequest request(int width, int height) {
        if (intent.isBlank()) throw new InvalidInputException("--intent is empty: say what the picture should show.");
        return ImageRequest.textToImage(intent, width, height, seed.value());
    }

    private CreateRun.Taste readTaste() {
        taste.requireAny();
        Optional<ReferenceSet> references = taste.readReferences(session);
        Optional<TasteProfile> profile = taste.readProfile(session, references);
        boolean embedded = engine.embedded(session, Operation.TEXT_TO_IMAGE) || engine.embeddedEyes(session);
        if (embedded) profile.ifPresent(taste::requireExemplars);
        return new CreateRun.Taste(taste, references, profile);
    }

    /** Two uncompressed pictures and a megabyte: with less there is no room for a single round. */
    private static long roomForOne(int width, int height) {
        return 2L * 3 * width * height + (1 << 20);
    }

    private int tell(Ending ending, Task task, RunFolder folder) {
        ending.end().failure().ifPresent(why -> Failure.explain(why, session.terminal(), common.verbose()));
        if (common.json()) session.terminal().print(TasteJson.text(RunReport.result(ending, task)));
        else session.terminal().print(summary(ending, folder));
        return ExitCode.of(ending.end());
    }

    private static String summary(Ending ending, RunFolder folder) {
        String kept = ending.best()
                .map(best -> String.format(
                        Locale.ROOT,
                        ", %.1f of 10 in iteration %d: %s",
                        best.round().critique().score(),
                        best.number(),
                        folder.best(best.number())))
                .orElse(", without a picture: " + folder.result());
        return ending.end().outcome().key() + kept;
    }
}
