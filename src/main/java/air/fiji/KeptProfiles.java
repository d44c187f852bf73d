package air.fiji;

import air.fiji.host.AirCommand;
import air.fiji.image.Log;
import air.report.Lookup;
import air.store.Profiles;
import air.store.StoreException;
import air.studio.Studio;
import air.taste.TasteProfile;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scijava.ItemVisibility;
import org.scijava.module.DefaultMutableModuleItem;

/**
 * A list of the kept profiles' names in a command's dialog, if there are any. The list is not recorded in macros; the
 * chosen name is, as the command's {@code profile}.
 */
final class KeptProfiles {
    private static final String INPUT = "keptProfile";
    private static final String NONE = "–";

    private final AirCommand command;
    private final boolean shown;

    KeptProfiles(AirCommand command, Studio studio) {
        this.command = command;
        List<String> names = names(studio);
        shown = !names.isEmpty();
        if (!shown) return;
        DefaultMutableModuleItem<String> item = new DefaultMutableModuleItem<>(command, INPUT, String.class);
        List<String> choices = new ArrayList<>(List.of(NONE));
        choices.addAll(names);
        item.setChoices(choices);
        item.setLabel("or a kept profile");
        item.setDescription("A profile that AIR Extract Profile... kept under a name");
        item.setVisibility(ItemVisibility.INVISIBLE);
        item.setPersisted(false);
        item.setRequired(false);
        command.addInput(item);
        command.setInput(INPUT, NONE);
    }

    private static List<String> names(Studio studio) {
        try {
            return studio.store().profiles().list().stream()
                    .map(Profiles.Kept::name)
                    .filter(name -> !name.isEmpty())
                    .toList();
        } catch (StoreException e) {
            Log.say("AIR Generator: " + e.getMessage());
            return List.of();
        }
    }

    /** The name of the list's input; empty where there is no list. */
    Optional<String> input() {
        return shown ? Optional.of(INPUT) : Optional.empty();
    }

    /** The profile that was given, as {@link Lookup#profile} reads it. */
    static TasteProfile read(File profile, Studio studio) {
        return new Lookup(studio::store).profile(profile.getPath());
    }

    /** What a macro means by a profile that is not a file: one kept under the name as written, or {@code other}. */
    static String meant(String written, String other, Studio studio) {
        boolean kept = !other.equals(written)
                && studio.store().profiles().find(written).isPresent();
        return kept ? written : other;
    }

    /** The name chosen in the dialog. */
    Optional<String> chosen() {
        return shown
                ? Optional.of((String) command.getInput(INPUT)).filter(name -> !name.equals(NONE))
                : Optional.empty();
    }
}
