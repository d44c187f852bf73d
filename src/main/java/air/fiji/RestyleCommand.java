package air.fiji;

import air.Air;
import air.fiji.host.Background;
import air.fiji.image.ImageNotes;
import air.fiji.image.OpenWindows;
import air.fiji.image.Pictures;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Prompts;
import air.taste.TasteProfile;
import ij.IJ;
import ij.ImagePlus;
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
    @Parameter(label = "Generator model", description = "Empty for the engine's own", required = false)
    String generator = "";

    @Parameter(label = "Seed", description = "The same seed makes the same picture", min = "0")
    long seed = 1;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus result;

    @Override
    protected void work() throws ModelException {
        ImagePlus guide = OpenWindows.active();
        Picture seen = Pictures.seen(guide);
        Air.Models models = air.models(engine, generator, critic);
        TasteProfile profile = taste(models);
        air.remember(profile);
        String prompt = Prompts.taste(profile);
        ImageRequest request = ImageRequest.edit(seen, prompt, seed).withReferences(profile.exemplars());
        ImageReply reply =
                Background.run("AIR Restyle", tasks, b -> models.generator().generate(request, b.call()));
        result = Pictures.window(
                OpenWindows.PREFIX + "restyled · " + guide.getTitle(),
                reply.pictures().get(0));
        new ImageNotes().picture(prompt, models.generator().id(), seed, reply).attachTo(result);
        reply.notes().forEach(IJ::log);
        result.show();
        OpenWindows.activate(result);
    }
}
