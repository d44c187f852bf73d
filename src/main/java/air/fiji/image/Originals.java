package air.fiji.image;

import air.model.Picture;
import java.util.Optional;
import javax.imageio.ImageIO;

/** The bytes that a model sent, as ImageJ shows them. */
public final class Originals {
    static {
        // Where the program is a plug-in, ImageIO does not find its readers by itself.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Originals.class.getClassLoader());
        try {
            ImageIO.scanForPlugins();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Originals() {}

    /**
     * The picture, or the first of a video; empty for what cannot be looked at.
     *
     * @throws air.model.InvalidInputException if the bytes are damaged
     */
    public static Optional<Picture> picture(String mediaType, byte[] bytes) {
        if (!mediaType.startsWith("image/")) return Optional.empty();
        return Optional.of(Picture.decode(bytes, "The original"));
    }
}
