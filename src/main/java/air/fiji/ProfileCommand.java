package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.host.CommandRunner;
import air.fiji.host.Host;
import air.fiji.host.MessageBox;
import air.fiji.host.Swing;
import air.model.InvalidInputException;
import air.model.Picture;
import air.taste.TasteProfile;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.widget.Button;

/** The dialog of a taste profile: six fields to read, change, load and save. Does nothing by itself. */
@Plugin(type = Command.class, label = "AIR Taste Profile", initializer = "prepare")
public class ProfileCommand extends AirCommand {
    private static final String AREA = "text area";
    private static final int COLUMNS = 60;

    @Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private final String hint = "What the references share. Change any sentence, and the pictures will follow it.";

    @Parameter(label = "Principles (one a line)", style = AREA, columns = COLUMNS, persist = false)
    String principles = "";

    @Parameter(label = "Palette", style = AREA, columns = COLUMNS, persist = false)
    String palette_tendency = "";

    @Parameter(label = "Composition", style = AREA, columns = COLUMNS, persist = false)
    String compositional_style = "";

    @Parameter(label = "Mood", style = AREA, columns = COLUMNS, persist = false)
    String emotional_register = "";

    @Parameter(label = "Texture", style = AREA, columns = COLUMNS, persist = false)
    String texture_feel = "";

    @Parameter(label = "Avoid (one a line)", style = AREA, columns = COLUMNS, persist = false, required = false)
    String avoid_list = "";

    @Parameter(label = "Load...", callback = "load", persist = false, required = false)
    private Button load;

    @Parameter(label = "Save...", callback = "save", persist = false, required = false)
    private Button save;

    private List<Picture> exemplars = List.of();
    private TasteProfile origin;
    private File loaded;

    /**
     * Lets a person change a profile. In a script there is no dialog; options of the running macro that are named like
     * the fields replace them, as the recorder wrote them when a person made the change.
     *
     * @param read the profile as it was read; changes are recorded against it
     * @param shown what the dialog begins with: the same, or the artist's earlier version
     * @throws CancellationException if the dialog was cancelled
     */
    static Edit edit(Context context, TasteProfile read, TasteProfile shown) {
        ProfileCommand dialog = new ProfileCommand();
        dialog.origin = read;
        dialog.fill(shown);
        while (true) {
            ProfileCommand last = dialog;
            dialog = CommandRunner.ask(context, ProfileCommand.class, command -> command.fill(last));
            if (dialog.isCanceled()) throw new CancellationException("cancelled");
            try {
                return dialog.result();
            } catch (InvalidInputException e) {
                if (Host.scripted(context)) throw e;
                MessageBox.say("AIR Taste Profile", e.getMessage());
            }
        }
    }

    /**
     * A profile as the artist left it.
     *
     * @param origin the profile as it was read or loaded
     * @param changes the texts of the changed fields by name
     * @param loaded the file it was loaded from, if it was
     */
    record Edit(TasteProfile profile, TasteProfile origin, Map<String, String> changes, Optional<File> loaded) {}

    private Edit result() {
        return new Edit(profile(), origin, changes(), Optional.ofNullable(loaded));
    }

    private void fill(ProfileCommand other) {
        other.texts().forEach(this::setInput);
        exemplars = other.exemplars;
        origin = other.origin;
        loaded = other.loaded;
    }

    private void fill(TasteProfile profile) {
        principles = String.join("\n", profile.principles());
        palette_tendency = profile.paletteTendency();
        compositional_style = profile.compositionalStyle();
        emotional_register = profile.emotionalRegister();
        texture_feel = profile.textureFeel();
        avoid_list = String.join("\n", profile.avoidList());
        exemplars = profile.exemplars();
    }

    private TasteProfile profile() {
        return new TasteProfile(
                principles.lines().toList(),
                oneLine(palette_tendency),
                oneLine(compositional_style),
                oneLine(emotional_register),
                oneLine(texture_feel),
                avoid_list.lines().toList(),
                exemplars,
                origin == null ? List.of() : origin.evidence());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("principles", principles.strip());
        texts.put("palette_tendency", oneLine(palette_tendency));
        texts.put("compositional_style", oneLine(compositional_style));
        texts.put("emotional_register", oneLine(emotional_register));
        texts.put("texture_feel", oneLine(texture_feel));
        texts.put("avoid_list", avoid_list.strip());
        return texts;
    }

    private Map<String, String> changes() {
        ProfileCommand before = new ProfileCommand();
        before.fill(origin);
        Map<String, String> changes = texts();
        changes.entrySet().removeAll(new ArrayList<>(before.texts().entrySet()));
        return changes;
    }

    @Override
    protected void check() {
        profile();
    }

    @Override
    protected void work() {}

    /** Called by the Load button. */
    void load() {
        attempt(() -> Swing.profileToOpen().ifPresent(file -> {
            origin = ProfileFiles.read(file);
            loaded = file;
            fill(origin);
        }));
    }

    /** Called by the Save button. */
    void save() {
        attempt(() -> Swing.profileToSave().ifPresent(file -> ProfileFiles.write(profile(), file)));
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (InvalidInputException e) {
            MessageBox.say("AIR Taste Profile", e.getMessage());
        }
    }
}
