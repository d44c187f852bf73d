package air.fiji;

import air.fiji.image.OpenWindows;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Parameter;

/** A command on the active image, in a taste from other images, a file, or the session's last profile. */
abstract class ActiveImageCommand extends TasteCommand {
    @Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
    private String hint = "";

    @Override
    protected void prepareDialog() {
        hint = "The active image is " + OpenWindows.active().getTitle() + "."
                + (remembersTaste() ? " Without references, the last taste profile is used." : "");
        showFirst("hint");
        super.prepareDialog();
    }

    @Override
    final boolean takesActiveImage() {
        return true;
    }
}
