package air.fiji.host;

import air.fiji.image.OpenWindows;
import air.model.InvalidInputException;
import air.taste.ReferenceSet;
import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scijava.ItemVisibility;
import org.scijava.command.DynamicCommand;
import org.scijava.module.DefaultMutableModuleItem;
import org.scijava.module.ModuleItem;

/**
 * Check boxes over the open images in a command's dialog. The boxes are not recorded in macros; the chosen images are,
 * as the command's {@code references}.
 */
public final class WindowChoice {
    /** Key of an input's attribute that holds the ID of the image it stands for. */
    static final String IMAGE = "air-image";

    private static final int TITLE_LENGTH = 20;

    private record Entry(String input, int imageId, String title) {}

    private final DynamicCommand command;
    private final List<Entry> entries = new ArrayList<>();

    /** Adds a check box for every open image; {@code chosen} are ticked. */
    public WindowChoice(DynamicCommand command, List<ImagePlus> chosen) {
        this.command = command;
        List<ModuleItem<?>> declared = new ArrayList<>();
        command.getInfo().inputs().forEach(declared::add);
        for (ImagePlus image : OpenWindows.pictures()) {
            Entry entry = new Entry("window" + entries.size(), image.getID(), image.getTitle());
            entries.add(entry);
            command.addInput(checkBox(entry, image));
            command.setInput(entry.input(), chosen.contains(image));
        }
        declared.sort(Comparator.comparing(input -> !input.is(MacroRecorder.FIRST)));
        declared.forEach(this::moveToEnd);
    }

    /** Dialogs show inputs in order: the images, what comes first, the rest. */
    private void moveToEnd(ModuleItem<?> input) {
        command.getInfo().removeInput(input);
        command.getInfo().addInput(input);
    }

    private DefaultMutableModuleItem<Boolean> checkBox(Entry entry, ImagePlus image) {
        DefaultMutableModuleItem<Boolean> item = new DefaultMutableModuleItem<>(command, entry.input(), Boolean.class);
        item.setLabel(shortened(image.getTitle()) + "  (" + image.getWidth() + " × " + image.getHeight() + ")");
        item.setDescription("Use this image as a reference");
        item.setVisibility(ItemVisibility.INVISIBLE);
        item.setPersisted(false);
        item.setRequired(false);
        item.set(IMAGE, String.valueOf(entry.imageId()));
        return item;
    }

    private static String shortened(String title) {
        return title.length() <= TITLE_LENGTH ? title : title.substring(0, TITLE_LENGTH - 1) + "…";
    }

    /** The images to tick at first: all of these, if there are as many as a taste is read from. */
    public static List<ImagePlus> likely(List<ImagePlus> images) {
        List<ImagePlus> candidates = images.stream()
                .filter(image -> !image.getTitle().startsWith(OpenWindows.PREFIX))
                .toList();
        int n = candidates.size();
        return n >= ReferenceSet.MIN_COUNT && n <= ReferenceSet.MAX_COUNT ? candidates : List.of();
    }

    /**
     * The ticked images, as {@code references} names them.
     *
     * @throws InvalidInputException if one has been closed
     */
    public String names() {
        List<ImagePlus> chosen = new ArrayList<>();
        for (Entry entry : entries) {
            if (!Boolean.TRUE.equals(command.getInput(entry.input()))) continue;
            ImagePlus image = WindowManager.getImage(entry.imageId());
            if (image == null)
                throw new InvalidInputException(
                        "The image " + entry.title() + " was closed: untick it, or cancel and open it again.");
            chosen.add(image);
        }
        return OpenWindows.names(chosen);
    }
}
