package air.fiji.library;

import air.fiji.image.ImageNotes;
import air.fiji.image.Log;
import air.fiji.image.OpenWindows;
import air.fiji.image.Originals;
import air.model.InvalidInputException;
import air.model.MediaFile;
import air.model.Picture;
import air.report.AssetText;
import air.store.Asset;
import air.store.Library;
import ij.ImagePlus;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens what the library keeps: pictures as image windows, other things by the system. Blocks on the disk. */
public final class AssetOpener {
    private final Library library;
    private final boolean prompts;

    /** @param prompts whether prompts may go into the images' Info, and with it into files */
    public AssetOpener(Library library, boolean prompts) {
        this.library = library;
        this.prompts = prompts;
    }

    /**
     * Opens an asset.
     *
     * @return its image window; empty for what ImageJ cannot show, whose folder is opened instead
     * @throws air.store.StoreException if the original is gone or damaged
     */
    public Optional<ImagePlus> open(Asset asset) {
        Optional<ImagePlus> image =
                Originals.window(title(asset), new MediaFile(library.original(asset), asset.mediaType()));
        image.ifPresent(shown -> {
            new ImageNotes(asset.made(), prompts).attachTo(shown);
            shown.changes = false;
            shown.show();
            OpenWindows.activate(shown);
        });
        if (image.isEmpty()) reveal(library.file(asset));
        return image;
    }

    /** What the asset shows; empty for a 3D model. */
    Optional<Picture> picture(Asset asset) {
        return Originals.picture(asset.mediaType(), library.original(asset));
    }

    private static String title(Asset asset) {
        String score = asset.score().isPresent() ? " · " + AssetText.score(asset) : "";
        return OpenWindows.PREFIX + "#" + asset.number() + score + " · "
                + AssetText.title(asset).replace('|', '/');
    }

    /** Shows a file in the system's file browser and writes its place into the Log. */
    static void reveal(Path file) {
        Log.say("AIR Library: " + file);
        if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) return;
        Desktop desktop = Desktop.getDesktop();
        try {
            if (desktop.isSupported(Desktop.Action.BROWSE_FILE_DIR)) desktop.browseFileDirectory(file.toFile());
            else if (desktop.isSupported(Desktop.Action.OPEN))
                desktop.open(file.getParent().toFile());
        } catch (IOException e) {
            throw new InvalidInputException(
                    "The folder of " + file + " could not be opened: open it in your file browser.", e);
        }
    }
}
