package air.cli;

import air.cli.Main.Session;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.studio.Models;
import air.studio.Run;
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
        description = "Makes a picture again in the taste of a profile, at its own size.")
final class RestyleCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "IMAGE", description = "The picture to make again; it stays as it is.")
    private Path image;

    @Mixin
    private TasteOptions taste;

    @Option(names = "--out", paramLabel = "FILE.png", required = true, description = "Where to write the new picture.")
    private Path out;

    @Option(names = "--force", description = "Replace the file if it is there.")
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
        TasteProfile profile = taste.requireProfile(session);
        if (engine.embedded(session, Operation.IMAGE_EDIT)) taste.requireExemplars(profile);
        Picture picture = Picture.read(image).atMost(ImageRequest.MAX_SIDE);
        ImageRequest request =
                ImageRequest.edit(picture, Prompts.taste(profile), seed.value()).withReferences(profile.exemplars());
        PictureFiles files = PictureFiles.claim(out, request.operation().makes(), 1, force);
        Run run = engine.open(session, "restyle", "");
        Costs.requirePossible(session, engine.choice(), request);
        Models models = engine.models(session, run, Operation.IMAGE_EDIT);
        Costs.tellBefore(session, engine.choice(), request);
        session.terminal().say("Seed " + seed.value());
        run.use(profile);
        request.inputs().forEach(run::recognise);
        ImageReply reply = SingleStep.run(
                session, "Restyling", run, call -> models.generator().generate(request, call));
        files.write(reply, request, run, session, common.json());
        return ExitCode.DONE;
    }
}
