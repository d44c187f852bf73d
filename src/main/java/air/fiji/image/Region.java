package air.fiji.image;

import air.model.InvalidInputException;
import air.model.Picture;
import ij.ImagePlus;
import ij.gui.Roi;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The part of an image that is used: the slice shown, or the bounds of an area selection on it.
 *
 * @param slice 1 for the first
 * @param bounds within the image, px
 */
public record Region(ImagePlus image, int slice, Rectangle bounds) {
    public Region {
        bounds = new Rectangle(bounds);
    }

    /** What would be used of an image now. */
    public static Region of(ImagePlus image) {
        Rectangle whole = whole(image);
        Roi roi = image.getRoi();
        Rectangle selected =
                roi == null || !roi.isArea() ? whole : roi.getBounds().intersection(whole);
        return new Region(image, image.getCurrentSlice(), selected.isEmpty() ? whole : selected);
    }

    private static Rectangle whole(ImagePlus image) {
        return new Rectangle(image.getWidth(), image.getHeight());
    }

    private boolean cropped() {
        return !bounds.equals(whole(image));
    }

    /** For work that begins: unless it is simply the image, the Log says which part is used. */
    public Region tell() {
        String sentence = sentence();
        if (!sentence.isEmpty()) Log.say(sentence);
        return this;
    }

    /** What is seen of it now, as {@link Pictures#seen}. */
    public Picture picture() {
        return Pictures.seen(image);
    }

    /** What is used, in a line; empty for an image of one slice and nothing selected. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        if (image.getStackSize() > 1) parts.add("slice " + slice + " of " + image.getStackSize() + " is used");
        Roi roi = image.getRoi();
        if (roi != null && cropped()) parts.add(selection(roi));
        else if (roi != null && unused(roi).length() > 0)
            parts.add("all of it is used, because its selection " + unused(roi));
        return parts.isEmpty() ? "" : OpenWindows.label(image) + ": " + String.join("; ", parts) + ".";
    }

    private String selection(Roi roi) {
        boolean box = roi.getType() == Roi.RECTANGLE && roi.getCornerDiameter() == 0;
        String kind = roi.getTypeAsString().toLowerCase(Locale.ROOT);
        return (box ? "the selection" : "the box around the " + kind + " selection") + " is used, " + size() + " at "
                + bounds.x + ", " + bounds.y + " of " + image.getWidth() + " x " + image.getHeight() + " px";
    }

    private String size() {
        return bounds.width + " x " + bounds.height + " px";
    }

    /** Why a selection is not used; empty where it is all of the image. */
    private String unused(Roi roi) {
        if (!roi.isArea()) return "(" + roi.getTypeAsString().toLowerCase(Locale.ROOT) + ") has no area";
        if (roi.getBounds().isEmpty()) return "is empty";
        return roi.getBounds().intersects(whole(image)) ? "" : "lies outside";
    }

    /**
     * @param what is to be done with it, as the end of "too small to"
     * @throws InvalidInputException if something is selected and its width or height is less than {@code least} px
     */
    public Region requireAtLeast(int least, String what) {
        if (!cropped() || Math.min(bounds.width, bounds.height) >= least) return this;
        boolean inside = whole(image).contains(image.getRoi().getBounds());
        throw new InvalidInputException("The selection on " + OpenWindows.label(image) + " is " + size()
                + (inside ? "" : " within the image") + ", too small to " + what + ": select at least " + least + " x "
                + least + " px, or remove it with Edit > Selection > Select None.");
    }
}
