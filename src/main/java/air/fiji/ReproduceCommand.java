package air.fiji;

import air.fiji.Costs.Judged;
import air.fiji.host.AirCommand;
import air.fiji.host.Suggestion;
import air.fiji.image.Log;
import air.fiji.image.OpenWindows;
import air.fiji.image.Pictures;
import air.fiji.image.Region;
import air.fiji.run.RunNews;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Picture;
import air.provenance.Provenance;
import air.report.CostEstimate;
import air.studio.LibraryLookup;
import air.studio.Models;
import air.studio.Reproduction;
import air.studio.Reproduction.Given;
import air.studio.Reproduction.Plan;
import air.studio.Run;
import air.studio.Selection;
import ij.ImagePlus;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Shows how the active image was made and makes it again, as it was or with some of the settings changed. */
@Plugin(
        type = Command.class,
        menuPath = "Plugins>AIR Generator>AIR Reproduce Image...",
        label = "AIR Reproduce Image",
        initializer = "prepare")
public class ReproduceCommand extends AirCommand {
    static final long OWN_SEED = -1;
    private static final String NONE = "";

    @Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private String hint = "";

    @Parameter(
            label = "Engine",
            description = "Empty for the image's own",
            required = false,
            persist = false,
            callback = "changed")
    String engine = "";

    @Parameter(
            label = "Model",
            description = "Empty for the image's own",
            required = false,
            persist = false,
            callback = "changed")
    String model = "";

    @Parameter(
            label = "Width, px",
            description = "0 for the image's own",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE,
            persist = false)
    int width = 0;

    @Parameter(
            label = "Height, px",
            description = "0 for the image's own",
            min = "0",
            max = "" + ImageRequest.MAX_SIDE,
            persist = false)
    int height = 0;

    @Parameter(label = "Seed", description = "-1 for the image's own", min = "-1", persist = false)
    long seed = OWN_SEED;

    @Parameter(
            label = "Profile instead of its own",
            description =
                    "A profile file (JSON) or the name of a kept profile; empty to take the image's own from the library",
            style = "open,extensions:json",
            required = false,
            persist = false)
    File profile = new File("");

    @Parameter(
            label = "Picture it was made from",
            description = "An open image, where the image is an edit; empty to take it from the library",
            required = false,
            persist = false)
    String input = NONE;

    @Parameter(
            label = "Budget, US dollars (empty: no limit)",
            description = "Nothing is sent if it would cost more; 0 for free work only, empty for no limit",
            required = false,
            persist = false)
    String budget = "";

    @Parameter(label = "Prompt", description = "Empty for the image's own", required = false, persist = false)
    String prompt = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT)
    private boolean identical;

    @Override
    protected void prepareDialog() {
        ImagePlus image = OpenWindows.active();
        LibraryLookup library = library();
        Provenance record = Reproduction.completed(ReproducedSettings.of(image, library), library);
        fill(record);
        hint = ReproducedSettings.hint(image, record);
        showFirst("hint");
        suggest("model");
        List<String> names = new ArrayList<>(List.of(NONE));
        OpenWindows.pictures().forEach(window -> names.add(OpenWindows.names(List.of(window))));
        getInfo().getMutableInput("input", String.class).setChoices(names);
        List<String> engines = new ArrayList<>(air.engines());
        if (!engines.contains(engine)) engines.add(0, engine);
        getInfo().getMutableInput("engine", String.class).setChoices(engines);
    }

    private void fill(Provenance record) {
        engine = record.provider().orElse("");
        model = record.model().orElse("");
        width = record.width().orElse(0);
        height = record.height().orElse(0);
        // A seed too large to be requested is below zero here.
        seed = Math.max(OWN_SEED, record.seed().orElse(OWN_SEED));
        prompt = record.prompt().orElse("");
    }

    @Override
    protected List<Suggestion> suggestions(String name) {
        return air.generators(
                engine, ReproducedSettings.of(OpenWindows.active(), library()).task());
    }

    @Override
    protected String meant(String name, String written) {
        if (name.equals("profile")) return KeptProfiles.meant(written, super.meant(name, written), air.studio());
        return name.equals("input")
                ? OpenWindows.meant(written, title -> super.meant(name, title))
                : super.meant(name, written);
    }

    @Override
    protected void check() {
        Plan plan = plan(library());
        Costs.check(budget, selection(plan), plan.request(), Judged.UNJUDGED);
    }

    private LibraryLookup library() {
        return new LibraryLookup(() -> air.studio().store());
    }

    private Optional<Region> input() {
        return Optional.of(input)
                .filter(name -> !name.isBlank())
                .map(OpenWindows::find)
                .map(StudioInputs::region);
    }

    private Plan plan(LibraryLookup library) {
        Provenance record = Reproduction.completed(ReproducedSettings.of(OpenWindows.active(), library), library);
        Given given = new Given(
                ProfileFiles.given(profile) ? Optional.of(KeptProfiles.read(profile, air.studio())) : Optional.empty(),
                Optional.empty(),
                input().map(StudioInputs::picture),
                ReproducedSettings.changed(engine, record.provider()),
                ReproducedSettings.changed(model, record.model()));
        return Reproduction.plan(ReproducedSettings.with(record, prompt, seed, width, height), given, library);
    }

    private Selection selection(Plan plan) {
        return air.studio().select(plan.choice(), plan.request().operation());
    }

    @Override
    protected void work() throws ModelException {
        ImagePlus image = OpenWindows.active();
        LibraryLookup library = library();
        Plan plan = plan(library);
        ImageRequest request = plan.request();
        input().ifPresent(Region::tell);
        library.troubles().forEach(trouble -> Log.say("AIR Generator: " + trouble));
        plan.notes().forEach(note -> Log.say("AIR Reproduce Image: " + note));
        Selection selected = selection(plan);
        Run run = plan.open(air.studio(), Costs.budget(budget));
        Models models = air.models(run, selected);
        Costs.tell("AIR Reproduce Image", CostEstimate.ofCall(selected, request));
        ImageReply reply = Making.of(request, models.generator(), "AIR Reproduce Image", tasks);
        RunNews.log(run);
        Picture made = reply.pictures().get(0);
        identical = Pictures.whole(image).pixelHash().equals(made.pixelHash());
        Log.say("AIR Reproduce Image: " + (identical ? "the same pixels as " : "other pixels than ")
                + image.getTitle());
        result = new StudioResult(air.studio(), run, request, "", air.embedsPrompts())
                .window(OpenWindows.PREFIX + "again · " + image.getTitle(), reply, 0);
        OpenWindows.activate(result);
    }
}
