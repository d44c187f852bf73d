package air.fiji;

import air.Air;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.taste.ReferenceSet;
import air.taste.TasteProfile;
import java.io.File;
import org.scijava.plugin.Parameter;

/** A command that needs a taste: from open images, or from a profile file. */
abstract class TasteCommand extends AirCommand {
    @Parameter(label = "References", description = "Titles of 3 to 5 open images, joined by |", persist = false)
    String references = "";

    @Parameter(
            label = "Profile instead of references",
            description = "A profile saved earlier, JSON; empty to read the taste from the references",
            style = "open,extensions:json",
            required = false,
            persist = false)
    File profile = new File("");

    @Parameter(label = "Engine", description = "Who reads, paints and judges")
    String engine = Air.EMBEDDED;

    @Parameter(label = "Critic model", description = "Empty for the engine's own", required = false)
    String critic = "";

    private WindowChoice choice;

    @Override
    void prepareDialog() {
        getInfo().getMutableInput("engine", String.class).setChoices(air.engines());
        choice = new WindowChoice(this, references.isBlank() ? WindowChoice.likely() : OpenWindows.open(references));
        resolveInput("references");
    }

    @Override
    void check() {
        if (choice != null) references = choice.names();
        if (ProfileFiles.given(profile)) ProfileFiles.read(profile);
        else if (!references.isBlank() || !remembersTaste())
            OpenWindows.checkCount(references.isBlank() ? 0 : references.split("\\|").length);
    }

    /** Whether the session's last profile will do where none is given. */
    boolean remembersTaste() {
        return false;
    }

    /** The taste to work with: the file's, the references', or the session's last. */
    TasteProfile taste(Air.Models models) throws ModelException {
        if (ProfileFiles.given(profile)) return ProfileFiles.read(profile);
        if (references.isBlank()) {
            return air.lastProfile()
                    .orElseThrow(() -> new InvalidInputException("There is no taste to work with yet: choose "
                            + ReferenceSet.MIN_COUNT + " to " + ReferenceSet.MAX_COUNT
                            + " reference images or a profile file."));
        }
        ReferenceSet set = OpenWindows.references(references);
        return Background.run(
                "AIR reading the taste", tasks, b -> models.reader().read(set, b.call()));
    }

    /** The profile as the artist wants it; remembered for the session. */
    TasteProfile agreed(TasteProfile read, boolean edit) {
        TasteProfile agreed = read;
        if (edit) {
            ProfileCommand.Edit edited = ProfileCommand.edit(context(), read);
            agreed = edited.profile();
            record(edited.changes());
        }
        air.remember(agreed);
        return agreed;
    }
}
