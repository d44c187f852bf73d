package air.cli;

import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.report.CostEstimate;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.taste.Prompts;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "restyle",
        sortOptions = false,
        description = {
            "Makes a picture again in a taste, at its own size.",
            "The taste comes from a profile or is read from --references; what is read is kept: see 'air profiles'."
        })
final class RestyleCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "IMAGE", description = "The picture to make again; its file is not changed.")
    private Path image;

    @Mixin
    private TasteOptions taste;

    @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "Where to write the new picture.")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Mixin
    private ModelOptions engine;

    @Mixin
    private ModelOptions.Seed seed;

    @Mixin
    private CommonOptions common;

    RestyleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        GivenTaste given = taste.require(session);
        Selection selection = engine.select(session, Operation.IMAGE_EDIT);
        if (selection.embedded()) taste.requireExemplars(given);
        Picture picture = Picture.read(image).atMost(ImageRequest.MAX_SIDE);
        picture.notes().forEach(session.terminal()::say);
        ImageRequest withoutPrompt = ImageRequest.edit(picture, "The taste is still to be read.", seed.value());
        PictureFiles files = PictureFiles.claim(out, withoutPrompt.operation().makes(), 1, force);
        Run run = engine.open(session, "restyle", "");
        CostEstimate estimate = CostEstimate.ofCall(selection, withoutPrompt);
        Models models = ModelOptions.models(session, run, selection);
        session.tell(estimate);
        TasteProfile profile = given.profile(session, run, models);
        ImageRequest request = withoutPrompt.withPrompt(Prompts.taste(profile)).withReferences(profile.exemplars());
        session.terminal().say("Seed " + seed.value());
        request.inputs().forEach(run::recognise);
        ImageReply reply = SingleStep.generate(session, "Restyling", run, models.generator(), request);
        files.write(reply, request, run, session, common.json());
        return ExitCode.DONE;
    }
}
