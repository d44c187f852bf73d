package air.cli;

import air.Air;
import air.Samples;
import air.cli.Main.Session;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.taste.Prompts;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "generate",
        sortOptions = false,
        description = "Makes pictures from a prompt with one call, without judging them.")
final class GenerateCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--prompt", paramLabel = "TEXT", required = true, description = "What to show.")
    private String prompt;

    @Option(
            names = "--out",
            paramLabel = "FILE.png",
            required = true,
            description = "Where to write the picture; for several FILE-1.png, FILE-2.png and so on.")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it is there.")
    private boolean force;

    @Option(
            names = "--n",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of pictures, 1 to 16, made from one seed after the other.")
    private int count;

    @Mixin
    private TasteOptions taste;

    @Option(
            names = "--style",
            paramLabel = "NAME",
            description = "A style of the model; for the embedded engine a sample set.")
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
            description = "Weight of the prompt, for models that have it.")
    private Optional<Double> guidanceScale = Optional.empty();

    @Mixin
    private CommonOptions common;

    GenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        ImageRequest request = request();
        PictureFiles files = PictureFiles.claim(out, request.count(), force);
        Air.Models models = engine.from(session);
        Spending spending = new Spending(Optional.empty());
        session.terminal().say("Seed " + seed.value());
        ImageReply reply = SingleStep.run(
                session, "Generating", spending, call -> models.generator().generate(request, call));
        files.write(reply, request, spending.total(), session, common.json());
        return ExitCode.DONE;
    }

    private ImageRequest request() {
        ImageRequest plain = ImageRequest.textToImage(prompt, size.width(engine), size.height(engine), seed.value())
                .withCount(count)
                .withOptions(new ImageRequest.Options(
                        style,
                        steps.map(OptionalInt::of).orElse(OptionalInt.empty()),
                        guidanceScale.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                        OptionalDouble.empty()));
        if (engine.embedded() && taste.none())
            return plain.withReferences(sampleSet().pictures());
        Optional<ReferenceSet> references = taste.readReferences();
        Optional<TasteProfile> profile = taste.readProfile(references);
        if (profile.isEmpty())
            return plain.withReferences(references.map(ReferenceSet::pictures).orElse(List.of()));
        taste.requireExemplars(profile.get(), engine);
        return plain.withPrompt(Prompts.first(prompt, profile.get()))
                .withReferences(profile.get().exemplars());
    }

    /** What the embedded engine, which has no taste of its own, calls a style. */
    private ReferenceSet sampleSet() {
        return Samples.load(style.orElseThrow(() -> new InvalidInputException(
                "The embedded engine needs a taste: name one with --references, --profile, or --style "
                        + String.join(", --style ", Samples.names()) + ".")));
    }
}
