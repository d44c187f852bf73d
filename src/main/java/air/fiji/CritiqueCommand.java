package air.fiji;

import air.fiji.host.Background;
import air.fiji.image.Log;
import air.fiji.image.OpenWindows;
import air.fiji.run.CritiqueTable;
import air.fiji.run.RunNews;
import air.loop.Round;
import air.model.ModelException;
import air.model.Picture;
import air.report.CritiqueText;
import air.studio.Models;
import air.studio.Run;
import air.taste.Critic;
import air.taste.Critique;
import air.taste.Prompts;
import air.taste.TasteProfile;
import ij.IJ;
import ij.ImagePlus;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Judges the active image against a taste. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Critique Image...",
        label = "AIR Critique Image",
        initializer = "prepare")
public class CritiqueCommand extends ActiveImageCommand {
    @Parameter(type = ItemIO.OUTPUT)
    private double score;

    @Override
    protected void work() throws ModelException {
        ImagePlus image = OpenWindows.active();
        Run run = air.studio().open("critique", "", Optional.empty());
        Models models = models(run);
        Picture picture = StudioInputs.region(image).tell().picture();
        TasteProfile profile = taste(models, run);
        if (readFrom(image))
            Log.say(image.getTitle() + " is one of the references: it is judged by a taste that it is part of.");
        Critic.Work work = new Critic.Work(picture, profile, Prompts.taste(profile), List.of()).withFindings();
        Critique critique =
                Background.run("AIR Critique", tasks, b -> models.critic().evaluate(work, b.call()));
        Log.say("AIR Critique Image: " + image.getTitle() + "\n" + Round.logLines(1, critique));
        CritiqueText.remarks(critique).forEach(Log::say);
        CritiqueTable.add(image.getTitle(), models.critic().id(), critique);
        score = critique.score();
        RunNews.log(run);
        IJ.showStatus("AIR Critique: " + CritiqueText.score(critique));
    }
}
