package air.cli;

import air.create.Created;
import air.create.Creation;
import air.create.Judging;
import air.create.KeptRun;
import air.create.Receipt;
import air.create.RunFolder;
import air.create.RunRecovery;
import air.create.RunResult;
import air.create.RunState;
import air.create.TasteSource;
import air.files.TextFile;
import air.files.WriteFailedException;
import air.loop.GatePolicy;
import air.loop.PersonalTaste;
import air.loop.Round;
import air.model.Call;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.Operation;
import air.personal.PersonalJudge;
import air.report.CostEstimate;
import air.report.CritiqueText;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.taste.TasteJson;
import air.text.Figures;
import java.nio.file.Path;
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

    @Mixin
    private CreateSettings settings;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder of the run; created if it does not exist.")
    private Path out;

    @Option(names = "--force", description = "Replace the run that the folder already holds.")
    private boolean force;

    @Option(
            names = "--resume",
            description =
                    "Continue the run in the folder: nothing is made, judged or paid for twice. Settings you name must be those it was started with; the others are taken from it.")
    private boolean resume;

    @Option(
            names = "--gate",
            paramLabel = "POLICY",
            description = "Who decides on a picture between --gate-low and --threshold: ask (you), approve, continue or"
                    + " stop. Unless given: ask at a terminal, else continue.")
    private Optional<String> gate = Optional.empty();

    @Mixin
    private ModelOptions engine;

    @Mixin
    private CommonOptions common;

    CreateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (force && resume)
            throw new InvalidInputException("--force replaces a run and --resume continues it: use one of them.");
        GatePolicy policy = policy();
        if (!resume) return begin(policy);
        try (RunFolder folder = RunFolder.open(out, 0)) {
            if (folder.outcome().filter(outcome -> outcome.isFinal()).isPresent()) return ended(folder);
            Optional<RunState> state = folder.state();
            if (state.isPresent()) return resumed(folder, state.get(), policy);
        }
        return begin(policy);
    }

    private GatePolicy policy() {
        boolean interactive = session.terminal().interactive();
        GatePolicy policy = gate.map(GatePolicy::named).orElse(interactive ? GatePolicy.ASK : GatePolicy.CONTINUE);
        if (policy == GatePolicy.ASK && !interactive)
            throw new InvalidInputException(
                    "--gate ask needs a terminal to ask at:" + " in a script use --gate approve, continue or stop.");
        return policy;
    }

    private int begin(GatePolicy policy) {
        CreateSettings.Resolved how = settings.resolved(engine.select(session, Operation.TEXT_TO_IMAGE));
        TasteSource source = taste.source(session);
        requireExemplars(how.selection(), source);
        Run run = engine.open(session, "create", how.intent());
        CostEstimate estimate = estimate(how, how.settings().maxRounds());
        Models models = ModelOptions.models(session, run, how.selection());
        Creation.Request request = how.of(run, models, source).with(judging(how));
        try (RunFolder folder = RunFolder.open(out, roomForOne(request))) {
            folder.clear(force, taste.files());
            RunState state = RunState.of(how.plan(run.id(), source));
            folder.write(state);
            session.tell(estimate);
            return create(request, KeptRun.NOTHING, folder, state, policy);
        }
    }

    private int resumed(RunFolder folder, RunState state, GatePolicy policy) {
        CreateSettings.Resolved how = settings.resolved(
                session.studio().select(engine.choice(state.plan()), Operation.TEXT_TO_IMAGE), state.plan());
        Optional<TasteSource> named = taste.none() ? Optional.empty() : Optional.of(taste.source(session));
        state.plan()
                .requireSame(how.plan(state.plan().run(), named), folder.path().toString());
        TasteSource source = folder.readProfile()
                .map(TasteSource::of)
                .or(() -> named)
                .orElseThrow(() -> new InvalidInputException("The run in " + out
                        + " had not read its taste yet: name its reference images with --references once more."));
        requireExemplars(how.selection(), source);
        Run run = engine.reopen(session, state.plan().run(), how.intent());
        Models models = ModelOptions.models(session, run, how.selection());
        KeptRun kept = new RunRecovery(folder, state, run).kept();
        int left = how.settings().maxRounds() - kept.earlier().rounds().size();
        session.tell(estimate(how, left));
        session.terminal().say("Going on after " + Figures.count(kept.rounds().size(), "round"));
        return create(how.of(run, models, source).with(judging(how)), kept, folder, state, policy);
    }

    private static CostEstimate estimate(CreateSettings.Resolved how, int rounds) {
        return CostEstimate.ofRun(
                how.selection(), how.request(), rounds, how.settings().candidates());
    }

    private Judging judging(CreateSettings.Resolved how) {
        return new Judging(profile -> personal(profile, how), settings.calibrating());
    }

    /** What is known of the artist; how well is said wherever it has a say. */
    private PersonalTaste personal(Optional<String> profile, CreateSettings.Resolved how) {
        PersonalJudge judge = PersonalJudge.learnt(session::store, profile, how.personal());
        if (judge.trusted() && how.settings().candidates() > 1)
            session.terminal().say(judge.sentence());
        return judge;
    }

    /** The embedded engine works from the references' pixels. */
    private void requireExemplars(Selection selection, TasteSource source) {
        if (selection.embedded() || selection.embeddedCritic()) source.profile().ifPresent(taste::requireExemplars);
    }

    /** Two uncompressed pictures and a megabyte: with less there is no room for a single round. */
    private static long roomForOne(Creation.Request request) {
        return 2L * 3 * request.width() * request.height() + (1 << 20);
    }

    private int create(Creation.Request request, KeptRun kept, RunFolder folder, RunState state, GatePolicy policy) {
        session.terminal().say("Seed " + request.seed());
        Cancellation cancellation = new Cancellation();
        ConsoleArtist artist =
                new ConsoleArtist(session, taste, folder, state, kept.rounds().size());
        Call call = new Call(cancellation, artist::progress, usage -> {});
        Interrupt interrupt = new Interrupt(cancellation);
        try {
            Created created =
                    written(folder, new Creation(policy, artist, session.clock()).run(request, kept, call), request);
            if (!common.json())
                session.terminal().say(Receipt.of(created, request).sentence());
            session.tellCost(request.run());
            created.failure().ifPresent(why -> Failure.explain(why, session.terminal(), common.verbose()));
            if (common.json())
                session.terminal().print(TasteJson.text(RunResult.node(created, request, failure(created))));
            else session.terminal().print(summary(created, folder));
            return ExitCode.of(created);
        } finally {
            interrupt.close();
        }
    }

    /** Writes what can be written; a run whose result cannot be has failed, but for the first reason. */
    private static Created written(RunFolder folder, Created created, Creation.Request request) {
        Created pictured = created;
        try {
            created.best().ifPresent(folder::writeBest);
        } catch (WriteFailedException e) {
            pictured = created.failed(e);
        }
        try {
            folder.write(pictured, request, failure(pictured));
            return pictured;
        } catch (WriteFailedException e) {
            return pictured.failed(e);
        }
    }

    private static Optional<String> failure(Created created) {
        return created.failure().map(Failure::sentence);
    }

    private static String summary(Created created, RunFolder folder) {
        return created.outcome().key()
                + created.best().map(best -> kept(best, folder)).orElse(", without a picture: " + folder.result());
    }

    private static String kept(Round best, RunFolder folder) {
        String score = best.critiqued() ? CritiqueText.score(best.critique()) : "not scored,";
        return ", " + score + " in " + CandidateText.place(best) + ": " + folder.best(best);
    }

    /** Nothing is left to do: the same answer as when the run ended. */
    private int ended(RunFolder folder) {
        session.terminal().say("The run in " + out + " has ended: there is nothing to continue.");
        if (common.json())
            session.terminal()
                    .print(TextFile.read(folder.result(), "a run's result (JSON)")
                            .strip());
        else session.terminal().print(folder.outcome().orElseThrow().key() + ": " + folder.result());
        return ExitCode.of(folder.outcome().orElseThrow());
    }
}
