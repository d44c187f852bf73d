package air.fiji;

import air.create.TasteSource;
import air.fiji.host.AirCommand;
import air.fiji.host.Background;
import air.fiji.host.Suggestion;
import air.fiji.host.WindowChoice;
import air.fiji.image.OpenWindows;
import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.Operation;
import air.studio.Choice;
import air.studio.Models;
import air.studio.Run;
import air.studio.Selection;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import ij.ImagePlus;
import ij.WindowManager;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scijava.plugin.Parameter;

/** A command that needs a taste: from open images, from a profile file, or from a profile that is kept. */
abstract class TasteCommand extends AirCommand {
    @Parameter(label = "References", description = "Titles of 3 to 5 open images, joined by |", persist = false)
    String references = "";

    @Parameter(
            label = "Profile instead of references",
            description = "A profile saved earlier, JSON, or the name of one that is kept; empty to read the taste from"
                    + " the references",
            style = "open,extensions:json",
            required = false,
            persist = false)
    File profile = new File("");

    @Parameter(
            label = "Engine",
            description = "The provider whose models read, generate and judge",
            callback = "changed")
    String engine = ImageModel.EMBEDDED;

    @Parameter(
            label = "Critic model",
            description = "Empty for the engine's own",
            required = false,
            callback = "changed")
    String critic = "";

    private WindowChoice windows;
    private KeptProfiles kept;
    private Agreement agreement;

    /** What a profile was read from, and what the artist made of it. */
    private record Agreement(List<Object> from, TasteProfile read, TasteProfile agreed) {}

    @Override
    protected void prepareDialog() {
        getInfo().getMutableInput("engine", String.class).setChoices(air.engines());
        windows = new WindowChoice(this, references.isBlank() ? likely() : OpenWindows.open(references));
        kept = new KeptProfiles(this, air.studio());
        kept.input().ifPresent(list -> showAfter("profile", list));
        resolveInput("references");
        suggest("critic");
        if (getInfo().getInput("generator") != null) {
            suggest("generator");
            showAfter("engine", "generator");
        }
        if (remembersTaste()) getInfo().getMutableInput("profile", File.class).setLabel("Profile instead of the last");
        changed();
    }

    @Override
    protected List<Suggestion> suggestions(String input) {
        return input.equals("generator") ? air.generators(engine, operation()) : air.critics(engine);
    }

    @Override
    protected String meant(String input, String written) {
        if (input.equals("profile")) return KeptProfiles.meant(written, super.meant(input, written), air.studio());
        if (!input.equals("references")) return super.meant(input, written);
        return OpenWindows.meant(written, title -> super.meant(input, title));
    }

    /** The models named. */
    Choice choice() {
        return new Choice(engine, Optional.of(generator()), Optional.of(critic));
    }

    /** What the models named come to. */
    final Selection selection() {
        return air.studio().select(choice(), operation());
    }

    /** The generator's id; blank for the engine's own. */
    String generator() {
        return "";
    }

    /** The images to tick at first: none where a taste is remembered, and never the one that is worked on. */
    private List<ImagePlus> likely() {
        if (remembersTaste() || ProfileFiles.given(profile)) return List.of();
        List<ImagePlus> images = new ArrayList<>(OpenWindows.pictures());
        if (takesActiveImage()) images.remove(WindowManager.getCurrentImage());
        return WindowChoice.likely(images);
    }

    @Override
    protected void check() {
        if (windows != null) references = windows.names();
        if (kept != null) kept.chosen().ifPresent(name -> profile = new File(name));
        if (takesActiveImage()) StudioInputs.region(OpenWindows.active());
        if (ProfileFiles.given(profile)) given();
        else if (!references.isBlank() || !remembersTaste() && needsTaste()) OpenWindows.check(references);
    }

    /** The profile that was given: a file, or one that is kept under this name. */
    final TasteProfile given() {
        return KeptProfiles.read(profile, air.studio());
    }

    /** Whether the command works on the active image. */
    boolean takesActiveImage() {
        return false;
    }

    /** Whether nothing can be done without a taste. */
    boolean needsTaste() {
        return true;
    }

    /** Whether the session's last profile will do where none is given. */
    boolean remembersTaste() {
        return takesActiveImage() && air.lastProfile().isPresent();
    }

    /** Whether the taste is read from this image, among others. */
    final boolean readFrom(ImagePlus image) {
        return !ProfileFiles.given(profile) && OpenWindows.named(references).contains(image);
    }

    /** The models named. */
    Models models(Run run) {
        return air.models(run, selection());
    }

    /** What the generator is to do. */
    Operation operation() {
        return Operation.TEXT_TO_IMAGE;
    }

    /** A side of a new picture, px: as given, or where that is 0 the usual one. */
    final int side(int given) {
        return given == 0 ? selection().usualSide() : given;
    }

    /** The taste to work with: the file's, the references', or the session's last; kept with what is made in it. */
    TasteProfile taste(Models models, Run run) throws ModelException {
        TasteProfile taste = read(models);
        air.remember(taste);
        run.use(taste);
        return taste;
    }

    /** Blocks while it is read. */
    final TasteProfile read(Models models) throws ModelException {
        TasteSource source = source();
        if (source.profile().isPresent()) return source.profile().get();
        return Background.run("AIR reading the taste", tasks, b -> source.read(models.reader(), b.call()));
    }

    /**
     * Where the taste comes from: a profile file, the session's last profile, or the references. After a restart on the
     * same references nothing is read twice.
     */
    final TasteSource source() {
        if (agreement != null && agreement.from().equals(origin())) return TasteSource.of(agreement.read());
        if (ProfileFiles.given(profile)) return TasteSource.of(given());
        if (!references.isBlank()) return TasteSource.of(OpenWindows.references(references));
        return TasteSource.of(air.lastProfile()
                .orElseThrow(() -> new InvalidInputException("There is no taste to work with yet: choose "
                        + ReferenceSet.MIN_COUNT + " to " + ReferenceSet.MAX_COUNT
                        + " reference images or a profile file.")));
    }

    /** The profile as the artist wants it, shown as it was left; remembered for the session. */
    final TasteProfile agreed(TasteProfile read, boolean edit) {
        boolean again = agreement != null && agreement.from().equals(origin());
        agreement = edit ? edited(read, again ? agreement.agreed() : read) : new Agreement(origin(), read, read);
        air.remember(agreement.agreed());
        return agreement.agreed();
    }

    private List<Object> origin() {
        return List.of(references, profile, engine, critic);
    }

    private Agreement edited(TasteProfile read, TasteProfile shown) {
        ProfileCommand.Edit edit = ProfileCommand.edit(context(), read, shown);
        edit.loaded().ifPresent(file -> profile = file);
        record(edit.changes());
        return new Agreement(origin(), edit.origin(), edit.profile());
    }
}
