package air.fiji.image;

import air.model.InvalidInputException;
import air.taste.ReferenceSet;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;
import ij.macro.Interpreter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The images open in ImageJ, and how a command's {@code references} names some of them. */
public final class OpenWindows {
    /** What the titles of generated images begin with. */
    public static final String PREFIX = "AIR ";

    private static final String SEPARATOR = "|";
    private static final String NONE_OPEN = " None is open: open yours, or AIR Open Samples, first.";

    private OpenWindows() {}

    /** The open images, oldest first. */
    public static List<ImagePlus> all() {
        int[] ids = WindowManager.getIDList();
        if (ids == null) return List.of();
        return IntStream.of(ids).mapToObj(WindowManager::getImage).toList();
    }

    /** The open images that can be references: all but plots. */
    public static List<ImagePlus> pictures() {
        return all().stream()
                .filter(image -> image.getProperty(Plot.PROPERTY_KEY) == null)
                .toList();
    }

    /** The active image, which must have pixels. */
    public static ImagePlus active() {
        ImagePlus image = WindowManager.getCurrentImage();
        if (image == null || image.getWidth() == 0)
            throw new InvalidInputException("No image is open: open the one you mean and make it the active window.");
        return image;
    }

    /** Names of images as {@code references} takes them: titles, or IDs where titles are not unique. */
    public static String names(List<ImagePlus> images) {
        return images.stream().map(OpenWindows::name).collect(Collectors.joining(SEPARATOR));
    }

    private static String name(ImagePlus image) {
        boolean unique = titled(image.getTitle()).size() == 1;
        boolean plain = !image.getTitle().contains(SEPARATOR)
                && image.getTitle().equals(image.getTitle().strip());
        return unique && plain ? image.getTitle() : String.valueOf(image.getID());
    }

    private static List<ImagePlus> titled(String title) {
        return all().stream().filter(image -> image.getTitle().equals(title)).toList();
    }

    /** The images that titles or IDs name, joined by |. */
    public static List<ImagePlus> named(String names) {
        return Stream.of(names.split("\\|"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(OpenWindows::find)
                .toList();
    }

    /** Names joined by | as a macro wrote them; {@code other} handles names that no open image has. */
    public static String meant(String names, UnaryOperator<String> other) {
        return Stream.of(names.split("\\|", -1))
                .map(name -> titled(name.strip()).isEmpty() ? other.apply(name) : name)
                .collect(Collectors.joining(SEPARATOR));
    }

    /** The images that {@code references} names, as a set to read a taste from. */
    public static ReferenceSet references(String references) {
        List<ImagePlus> images = named(references);
        checkCount(images.size());
        List<Region> regions = regions(images);
        return new ReferenceSet(regions.stream()
                .map(region -> new ReferenceSet.Named(
                        label(region.image()), region.tell().picture()))
                .toList());
    }

    private static List<Region> regions(List<ImagePlus> images) {
        return images.stream()
                .map(image -> Region.of(image).requireAtLeast(ReferenceSet.MIN_SIDE, "read a taste from"))
                .toList();
    }

    /** @throws InvalidInputException if {@link #references} would be, but for images that are too small themselves */
    public static void check(String references) {
        checkCount(references.isBlank() ? 0 : references.split("\\|").length);
        regions(named(references));
    }

    /** Those of the images that {@code references} names which are still open. */
    public static List<ImagePlus> open(String references) {
        List<String> names = List.of(references.split("\\|"));
        return all().stream().filter(image -> names.contains(name(image))).toList();
    }

    /** Makes an image the active one, also where it has no window. */
    public static void activate(ImagePlus image) {
        if (image.getWindow() == null || Interpreter.isBatchMode()) {
            WindowManager.setTempCurrentImage(image);
            Interpreter.activateImage(image);
        } else {
            IJ.selectWindow(image.getID());
        }
    }

    private static void checkCount(int chosen) {
        if (chosen < ReferenceSet.MIN_COUNT || chosen > ReferenceSet.MAX_COUNT)
            throw new InvalidInputException("Choose " + ReferenceSet.MIN_COUNT + " to " + ReferenceSet.MAX_COUNT
                    + " open images as references; " + chosen + (chosen == 1 ? " was" : " were") + " chosen."
                    + (pictures().isEmpty() ? NONE_OPEN : ""));
    }

    /**
     * The open image that a name from {@link #names} or a person means.
     *
     * @throws InvalidInputException if none or several are titled so
     */
    public static ImagePlus find(String name) {
        List<ImagePlus> found = titled(name);
        if (found.isEmpty() && name.matches("-\\d{1,9}")) {
            ImagePlus image = WindowManager.getImage(Integer.parseInt(name));
            if (image != null) return image;
        }
        if (found.isEmpty()) throw new InvalidInputException(notOpen(name));
        if (found.size() > 1)
            throw new InvalidInputException(
                    found.size() + " open images are titled " + name + ": rename all but one, or give image IDs.");
        return found.get(0);
    }

    private static String notOpen(String name) {
        String open = pictures().stream().map(ImagePlus::getTitle).collect(Collectors.joining(", "));
        return "No open image is titled " + name + (open.isEmpty() ? "; none is open" : "; open are " + open)
                + ": open it first.";
    }

    /** A name no other open image has. */
    static String label(ImagePlus image) {
        boolean unique = titled(image.getTitle()).size() == 1;
        return unique ? image.getTitle() : image.getTitle() + " (ID " + image.getID() + ")";
    }
}
