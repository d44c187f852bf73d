package air.cli;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.report.CostEstimate;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.taste.Prompts;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        sortOptions = false,
        description = {
            "Makes one call to a model: pictures from a prompt, or any other operation. The result is not judged.",
            "An edit, a variation, an upscaled picture, a video, a 3D model: name it with --operation."
        })
final class GenerateCommand implements Callable<Integer> {
    /** The embedded engine cannot do these without a taste. */
    private static final Set<Operation> NEED_A_TASTE = Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT);

    private final Session session;

    @Option(
            names = "--prompt",
            paramLabel = "TEXT",
            parameterConsumer = TextValue.class,
            description = "What to show; some operations on a picture need no words.")
    private String prompt = "";

    @Mixin
    private OperationOptions operation;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to write the result; several become FILE-1.png, FILE-2.png and so on. A video or 3D"
                    + " model gets its own file extension.")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Option(
            names = "--n",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of results, 1 to 16, each made from the next seed.")
    private int count;

    @Mixin
    private TasteOptions taste;

    @Option(
            names = "--style",
            paramLabel = "NAME",
            description = "One of the model's styles; for the embedded engine, a sample set.")
    private Optional<String> style = Optional.empty();

    @Mixin
    private ModelOptions engine;

    @Mixin
    private ModelOptions.Seed seed;

    @Mixin
    private ModelOptions.Size size;

    @Option(names = "--steps", paramLabel = "N", description = "Denoising steps, for models that have them.")
    private Optional<Integer> steps = Optional.empty();

    @Option(
            names = "--guidance-scale",
            paramLabel = "X",
            description = "Weight of the prompt, for models that use one.")
    private Optional<Double> guidanceScale = Optional.empty();

    @Mixin
    private CommonOptions common;

    GenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        Selection selection = engine.select(session, operation.operation());
        Optional<ReferenceSet> references = taste.readReferences(session);
        Optional<TasteProfile> profile = taste.readProfile(session, references);
        ImageRequest request = request(selection, references, profile);
        PictureFiles files = PictureFiles.claim(out, request.operation().makes(), request.count(), force);
        Run run = engine.open(session, "generate", prompt);
        CostEstimate estimate = CostEstimate.ofCall(selection, request);
        Models models = ModelOptions.models(session, run, selection);
        session.tell(estimate);
        session.terminal().say("Seed " + seed.value());
        for (Picture input : request.inputs()) input.notes().forEach(session.terminal()::say);
        profile.ifPresent(run::use);
        request.inputs().forEach(run::recognise);
        ImageReply reply = SingleStep.generate(session, "Working", run, models.generator(), request);
        files.write(reply, request, run, session, common.json());
        return ExitCode.DONE;
    }

    private ImageRequest request(
            Selection selection, Optional<ReferenceSet> references, Optional<TasteProfile> profile) {
        ImageRequest.Options asked = options();
        ImageRequest plain = operation
                .request(prompt, seed.value(), size, selection::usualSide)
                .withCount(count)
                .withOptions(asked);
        boolean embedded = selection.embedded();
        if (profile.isPresent()) {
            if (embedded) taste.requireExemplars(profile.get());
            return plain.withPrompt(
                            prompt.isBlank() ? Prompts.taste(profile.get()) : Prompts.first(prompt, profile.get()))
                    .withReferences(profile.get().exemplars());
        }
        if (embedded && references.isEmpty() && NEED_A_TASTE.contains(selection.operation()))
            return plain.withReferences(sampleSet().pictures());
        return plain.withReferences(references.map(ReferenceSet::pictures).orElse(List.of()));
    }

    private ImageRequest.Options options() {
        return new ImageRequest.Options(
                style,
                steps.map(OptionalInt::of).orElse(OptionalInt.empty()),
                guidanceScale.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                operation.seconds());
    }

    /** The embedded engine's styles are the sample sets. */
    private ReferenceSet sampleSet() {
        return SampleSets.load(style.orElseThrow(() -> new InvalidInputException(
                "The embedded engine needs a taste: name one with --references, --profile, or --style "
                        + String.join(", --style ", SampleSets.names()) + ".")));
    }
}
