package air.fiji;

import air.create.Created;
import air.create.Creation;
import air.create.Judging;
import air.fiji.Costs.Judged;
import air.fiji.host.CommandRunner;
import air.fiji.host.Host;
import air.fiji.image.Log;
import air.fiji.run.WindowArtist;
import air.loop.Candidate;
import air.loop.GatePolicy;
import air.loop.LoopSettings;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.personal.PersonalJudge;
import air.report.CostEstimate;
import air.store.StoreException;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import ij.ImagePlus;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Generates and critiques in the references' taste until a picture is accepted. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Generate...",
        label = "AIR Generate",
        initializer = "prepare")
public class GenerateCommand extends TasteCommand {
    private static final String CAP = "cap";
    private static final String NAME = "name";

    @Parameter(
            label = "Generator model",
            description = "Empty for the engine's default",
            required = false,
            callback = "changed")
    String generator = "";

    @Parameter(
            label = "Width, px (0: default)",
            description = "0 for the engine's default: 512 for the embedded one, else 1024",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE,
            callback = "changed")
    int width = 0;

    @Parameter(
            label = "Height, px (0: default)",
            description = "0 for the engine's default: 512 for the embedded one, else 1024",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE,
            callback = "changed")
    int height = 0;

    @Parameter(label = "Seed", description = "The same seed makes the same pictures", min = "0")
    long seed = 1;

    @Parameter(label = "Maximum rounds", min = "1", max = "50", callback = "changed")
    int iterations = LoopSettings.DEFAULT.maxRounds();

    @Parameter(
            label = "Candidates a round",
            description = "How many pictures each round makes and compares; 1 is the classic loop, which keeps the"
                    + " highest score",
            min = "1",
            max = "" + Candidate.MOST,
            callback = "changed")
    int candidates = 1;

    @Parameter(
            label = "If something asked for is missing",
            description = "With several candidates, pictures are looked at for what the intent asks to see: cap holds"
                    + " one that lacks it below acceptance, name only says so",
            choices = {CAP, NAME})
    String unmet = CAP;

    @Parameter(
            label = "Calibrate the judge first",
            description = "Finds out how far its scores can be trusted in this taste, once for each taste: if free, yes"
                    + " (it may cost, see the price), or no. Where it costs, if free asks you",
            choices = {JudgeCalibration.IF_FREE, JudgeCalibration.YES, JudgeCalibration.NO},
            callback = "changed")
    String calibrate = JudgeCalibration.IF_FREE;

    @Parameter(
            label = "Your own choices",
            description =
                    "What you chose before, where that is known well enough: order lets it choose between candidates"
                            + " that are close, accept lets it accept a picture too, off leaves it out",
            choices = {"order", "accept", "off"})
    String personal = "order";

    @Parameter(label = "Accept from score", min = "0", max = "10", stepSize = "0.5")
    double threshold = LoopSettings.DEFAULT.threshold();

    @Parameter(label = "Gate from score", min = "0", max = "10", stepSize = "0.5")
    double gateLow = LoopSettings.DEFAULT.gateLow();

    @Parameter(
            label = "At the gate",
            description = "What to do with a picture that is good but not yet accepted",
            choices = {"ask", "approve", "continue", "stop"})
    String gate = "ask";

    @Parameter(
            label = "Budget, US dollars (empty: no limit)",
            description = "The run ends before it costs more; 0 for free work only, empty for no limit",
            required = false,
            persistKey = Costs.BUDGET)
    String budget = "";

    @Parameter(label = "Show the taste profile first", description = "To read it and change it")
    boolean edit = true;

    @Parameter(
            label = "Intent file instead",
            description = "A text file, UTF-8, that says what the picture should show",
            style = "open,extensions:txt",
            required = false,
            persist = false)
    File intent_file = new File("");

    @Parameter(label = "Price", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private String cost = "";

    @Parameter(label = "Intent", description = "What the picture should show, in your words", callback = "foresee")
    String intent = "";

    @Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private String foreseen = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT)
    private String outcome;

    @Parameter(type = ItemIO.OUTPUT)
    private double score;

    private boolean toldOfChoices;

    @Override
    protected void prepareDialog() {
        showFirst("intent");
        showFirst("foreseen");
        showBeside("height", "seed", "candidates", "personal", "calibrate", "gateLow", "gate");
        super.prepareDialog();
    }

    @Override
    protected void check() {
        super.check();
        settings();
        GatePolicy.named(gate);
        JudgeCalibration.wanted(calibrate);
        mode();
        if (intent().isBlank())
            throw new InvalidInputException("The intent is empty: say what the picture should show.");
        Costs.check(budget, selection(), request(), Judged.JUDGED);
    }

    private ImageRequest request() {
        return ImageRequest.textToImage(intent(), side(width), side(height), seed);
    }

    @Override
    protected void changed() {
        cost = CostEstimate.hint(this::estimate) + calibrationPrice();
        foresee();
    }

    private CostEstimate estimate() {
        ImageRequest any = ImageRequest.textToImage("any", side(width), side(height), 0);
        return CostEstimate.ofRun(selection(), any, iterations, Math.max(1, candidates));
    }

    /** What calibrating takes is known with the taste only. */
    private String calibrationPrice() {
        if (calibrate.equals(JudgeCalibration.NO)) return "";
        try {
            if (selection().embeddedCritic()) return "";
        } catch (InvalidInputException | StoreException e) {
            // The estimate says what is wrong.
            return "";
        }
        return " Calibrating the judge, once for each taste, is extra: "
                + (calibrate.equals(JudgeCalibration.YES) ? "a few dozen looks at pictures." : "you are asked first.");
    }

    private PersonalJudge.Mode mode() {
        return PersonalJudge.Mode.valueOf(MacroChoice.of("personal", personal, List.of("order", "accept", "off"))
                .toUpperCase(Locale.ROOT));
    }

    private Judging judging() {
        return new Judging(this::personalJudge, JudgeCalibration.wanted(calibrate));
    }

    /** How often it agreed with the artist is said once a run. */
    private PersonalJudge personalJudge(Optional<String> taste) {
        PersonalJudge judge = PersonalJudge.learnt(air.studio()::store, taste, mode());
        if (!toldOfChoices && candidates > 1 && !judge.sources().isEmpty())
            Log.say("AIR Generate: " + judge.sentence());
        toldOfChoices = true;
        return judge;
    }

    /** Says what the generator will not do of the intent while it is typed. */
    void foresee() {
        try {
            foreseen = intent.isBlank() ? "" : String.join(" ", selection().caveats(request()));
        } catch (InvalidInputException | StoreException e) {
            // What is wrong is said when the dialog is answered.
            foreseen = "";
        }
    }

    @Override
    String generator() {
        return generator;
    }

    private LoopSettings settings() {
        return new LoopSettings(threshold, gateLow, iterations)
                .withCandidates(candidates)
                .withCap(MacroChoice.of("unmet", unmet, List.of(CAP, NAME)).equals(CAP));
    }

    private String intent() {
        return ProfileFiles.given(intent_file) ? ProfileFiles.text(intent_file, "text file with the intent") : intent;
    }

    @Override
    protected void work() throws ModelException {
        Creation.Request request = request(air.studio().open("create", intent(), Costs.budget(budget)));
        WindowArtist.Questions questions = new WindowArtist.Questions(
                read -> agreed(read, edit), price -> JudgeCalibration.ask(context(), price), this::chooseAgain);
        WindowArtist artist = new WindowArtist(questions, air.embedsPrompts());
        Created created = artist.run(request, GatePolicy.named(gate), tasks);
        result = artist.showBest(created);
        outcome = created.outcome().key();
        score = created.best().map(round -> round.critique().score()).orElse(0.0);
        if (created.failure().isPresent()) throw failed(created.failure().get());
    }

    private Creation.Request request(Run run) {
        Selection selected = selection();
        Models models = air.models(run, selected);
        int wide = width == 0 ? selected.usualSide() : width;
        int high = height == 0 ? selected.usualSide() : height;
        Creation.Request request =
                new Creation.Request(run, selected.choice(), models, source(), wide, high, seed, settings(), judging());
        Costs.tell("AIR Generate", CostEstimate.ofRun(selected, request.firstPicture(), iterations, candidates));
        return request;
    }

    /** Back to the references: nothing made so far is touched. */
    private Optional<Creation.Request> chooseAgain(Creation.Request last) {
        if (Host.scripted(context())) return Optional.empty();
        RestartCommand again = CommandRunner.ask(context(), RestartCommand.class, command -> {
            command.references = references;
            command.profile = profile;
            command.engine = engine;
            command.critic = critic;
            command.intent = intent();
        });
        if (again.isCanceled()) return Optional.empty();
        references = again.references;
        profile = again.profile;
        engine = again.engine;
        critic = again.critic;
        intent = again.intent;
        intent_file = new File("");
        return Optional.of(request(last.run().about(intent)));
    }

    private static ModelException failed(Exception failure) {
        if (failure instanceof RuntimeException unexpected) throw unexpected;
        return (ModelException) failure;
    }
}
