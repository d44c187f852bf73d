package air.fiji;

import air.fiji.Costs.Judged;
import air.fiji.host.AirCommand;
import air.fiji.host.Suggestion;
import air.fiji.image.OpenWindows;
import air.fiji.run.RunNews;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.report.CostEstimate;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Any operation of any model on open images; the results are opened. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Studio...",
        label = "AIR Studio",
        initializer = "prepare")
public class StudioCommand extends AirCommand {
    private static final String NONE = "";

    @Parameter(label = "What to do", callback = "changed")
    String operation = Operation.IMAGE_VARIATION.key();

    @Parameter(
            label = "Picture",
            description = "The open image to work on; in macros, titles joined by |",
            required = false,
            persist = false,
            callback = "changed")
    String image = NONE;

    @Parameter(
            label = "Second picture",
            description = "For face-swap, the one with the face; for image-edit, one more to look at",
            required = false,
            persist = false,
            callback = "changed")
    String second = NONE;

    @Parameter(label = "Engine", description = "The provider that does the work", callback = "changed")
    String engine = ImageModel.EMBEDDED;

    @Parameter(
            label = "Model",
            description = "Leave empty for the engine's default",
            required = false,
            callback = "changed")
    String model = "";

    @Parameter(
            label = "Width, px",
            description =
                    "0 for the picture's own, or twice that to upscale; without a picture, 512 for the embedded engine, else"
                            + " 1024",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE,
            callback = "changed")
    int width = 0;

    @Parameter(
            label = "Height, px",
            description =
                    "0 for the picture's own, or twice that to upscale; without a picture, 512 for the embedded engine, else"
                            + " 1024",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE,
            callback = "changed")
    int height = 0;

    @Parameter(label = "Seconds of video", description = "0 for the model's default", min = "0", callback = "changed")
    double seconds = 0;

    @Parameter(
            label = "Seed",
            description = "The same seed makes the same picture, if the model can repeat one",
            min = "0")
    long seed = 1;

    @Parameter(
            label = "Budget, US dollars (empty: no limit)",
            description = "Nothing is sent that would cost more; 0 for free work only, empty for no limit",
            required = false,
            persistKey = Costs.BUDGET)
    String budget = "";

    @Parameter(label = "Price", visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private String cost = "";

    @Parameter(
            label = "Prompt",
            description = "What the result should show; not every operation needs one",
            style = "text area",
            columns = 60,
            required = false,
            persist = false)
    String prompt = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus result;

    private final StudioInputs inputs = new StudioInputs();

    @Override
    protected void prepareDialog() {
        suggest("model");
        List<String> names = new ArrayList<>(OpenWindows.pictures().stream()
                .map(window -> OpenWindows.names(List.of(window)))
                .toList());
        ImagePlus active = WindowManager.getCurrentImage();
        if (image.isBlank() && active != null && OpenWindows.pictures().contains(active))
            image = OpenWindows.names(List.of(active));
        names.add(0, NONE);
        getInfo().getMutableInput("image", String.class).setChoices(names);
        getInfo().getMutableInput("second", String.class).setChoices(names);
        getInfo().getMutableInput("engine", String.class).setChoices(air.engines());
        getInfo()
                .getMutableInput("operation", String.class)
                .setChoices(Stream.of(Operation.values()).map(Operation::key).toList());
        changed();
    }

    @Override
    protected void changed() {
        cost = CostEstimate.hint(() -> {
            Selection selected = selection();
            return CostEstimate.ofCall(selected, request("any", selected));
        });
    }

    @Override
    protected List<Suggestion> suggestions(String input) {
        return air.generators(engine, Operation.named(operation));
    }

    @Override
    protected String meant(String input, String written) {
        return input.equals("image") || input.equals("second")
                ? OpenWindows.meant(written, title -> super.meant(input, title))
                : super.meant(input, written);
    }

    private Selection selection() {
        Choice choice = new Choice(engine, Optional.of(model), Optional.empty());
        return air.studio().select(choice, Operation.named(operation));
    }

    @Override
    protected void check() {
        Operation wanted = Operation.named(operation);
        if (wanted.needsPrompt() && prompt.isBlank())
            throw new InvalidInputException(operation + " needs a prompt: say what the result should show.");
        Selection selected = selection();
        ImageRequest request = request(prompt, selected);
        selected.quote(request);
        Costs.check(budget, selected, request, Judged.UNJUDGED);
    }

    private ImageRequest request(String words, Selection selected) {
        Operation wanted = selected.operation();
        ImageRequest request = inputs.request(wanted, images(wanted), words, selected::usualSide, width, height, seed);
        if (seconds == 0) return request;
        return request.withOptions(new ImageRequest.Options(
                Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(seconds)));
    }

    /** The images to work on: those named, or else the active one. */
    private List<ImagePlus> images(Operation wanted) {
        if (wanted.inputs() == 0) return List.of();
        List<ImagePlus> named = OpenWindows.named(image + "|" + second);
        if (named.isEmpty()) named = List.of(OpenWindows.active());
        if (named.size() < wanted.inputs())
            throw new InvalidInputException(operation + " works on " + wanted.inputs() + " pictures but " + named.size()
                    + (named.size() == 1 ? " was" : " were") + " chosen: choose the second picture too.");
        return named;
    }

    @Override
    protected void work() throws ModelException {
        Operation wanted = Operation.named(operation);
        List<ImagePlus> images = images(wanted);
        images.forEach(image -> StudioInputs.region(image).tell());
        Selection selected = selection();
        ImageRequest request = request(prompt, selected);
        Run run = air.studio().open("studio", prompt, Costs.budget(budget));
        Models models = air.models(run, selected);
        for (int i = 0; i < images.size(); i++)
            StudioInputs.recognise(run, images.get(i), request.inputs().get(i));
        ImageReply reply = Making.of(request, models.generator(), "AIR Studio", tasks);
        RunNews.log(run);
        String name = images.isEmpty() ? "" : images.get(0).getTitle();
        result = new StudioResult(air.studio(), run, request, name, air.embedsPrompts())
                .show(reply)
                .orElse(null);
    }
}
