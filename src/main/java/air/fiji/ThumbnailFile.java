package air.fiji;

import air.model.Picture;
import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small picture of an image beside a label in Fiji's dialogs, which show labels as HTML with pictures from files. */
final class ThumbnailFile {
    private static final int SIDE = 64;

    private ThumbnailFile() {}

    /** The label with the image's picture before it; the label alone where no file can be written. */
    static String beside(String label, ImagePlus image) {
        try {
            Picture small = Pictures.seen(image).atMost(SIDE);
            Path file = Files.createTempFile("air-thumbnail", ".png");
            file.toFile().deleteOnExit();
            Files.write(file, small.png());
            String text = label.replace("&", "&amp;").replace("<", "&lt;");
            return "<html><table><tr><td>" + text + "</td><td><img src='" + file.toUri() + "' width=" + small.width()
                    + " height=" + small.height() + "></td></tr></table></html>";
        } catch (IOException e) {
            if (IJ.debugMode) IJ.log("no thumbnail of " + image.getTitle() + ": " + e);
            return label;
        }
    }
}
