package air.cli;

import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.report.CritiqueText;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "critique",
        sortOptions = false,
        description = {
            "Judges a picture against a taste: 0 to 10 for each dimension, and what to change.",
            "The taste comes from a profile or is read from --references; what is read is kept: see 'air profiles'."
        })
final class CritiqueCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "IMAGE", description = "The picture to judge.")
    private Path image;

    @Mixin
    private TasteOptions taste;

    @Mixin
    private ModelOptions engine;

    @Mixin
    private CommonOptions common;

    CritiqueCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws ModelException {
        GivenTaste given = taste.require(session);
        Selection selection = engine.select(session, Operation.TEXT_TO_IMAGE);
        if (selection.embeddedCritic()) taste.requireExemplars(given);
        Picture picture = Picture.read(image);
        picture.notes().forEach(session.terminal()::say);
        Run run = engine.open(session, "critique", "");
        Models models = ModelOptions.models(session, run, selection);
        taste.tellOwnReference(session, image);
        TasteProfile profile = given.profile(session, run, models);
        Critic.Work work = new Critic.Work(picture, profile, "", List.of()).withFindings();
        Critique critique =
                SingleStep.run(session, "Judging", run, call -> models.critic().evaluate(work, call));
        session.terminal().print(common.json() ? TasteJson.text(TasteJson.node(critique)) : text(critique));
        return ExitCode.DONE;
    }

    private static String text(Critique critique) {
        List<String> lines = new ArrayList<>(List.of(CritiqueText.scores(critique), critique.reasoning()));
        lines.addAll(CritiqueText.remarks(critique));
        lines.add("Prompt to try next: " + critique.revisedPrompt());
        return String.join("\n", lines);
    }
}
