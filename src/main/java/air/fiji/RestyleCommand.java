package air.fiji;

import air.fiji.image.OpenWindows;
import air.fiji.run.RunNews;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.studio.Models;
import air.studio.Run;
import air.taste.Prompts;
import air.taste.TasteProfile;
import ij.ImagePlus;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes the active image again in a taste. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Restyle Image...",
        label = "AIR Restyle Image",
        initializer = "prepare")
public class RestyleCommand extends ActiveImageCommand {
    @Parameter(
            label = "Generator model",
            description = "Leave empty for the engine's default",
            required = false,
            callback = "changed")
    String generator = "";

    @Parameter(label = "Seed", description = "The same seed makes the same picture", min = "0")
    long seed = 1;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus result;

    @Override
    String generator() {
        return generator;
    }

    @Override
    Operation operation() {
        return Operation.IMAGE_EDIT;
    }

    @Override
    protected void work() throws ModelException {
        ImagePlus guide = OpenWindows.active();
        Picture seen = StudioInputs.picture(StudioInputs.region(guide).tell());
        Run run = air.studio().open("restyle", "", Optional.empty());
        Models models = models(run);
        TasteProfile profile = taste(models, run);
        StudioInputs.recognise(run, guide, seen);
        ImageRequest request =
                ImageRequest.edit(seen, Prompts.taste(profile), seed).withReferences(profile.exemplars());
        ImageReply reply = Making.of(request, models.generator(), "AIR Restyle", tasks);
        RunNews.log(run);
        result = new StudioResult(air.studio(), run, request, "", air.embedsPrompts())
                .window(OpenWindows.PREFIX + "restyled · " + guide.getTitle(), reply, 0);
        OpenWindows.activate(result);
    }
}
