package air.decode;

import java.awt.image.BufferedImage;

/**
 * A picture file, read.
 *
 * @param image upright, of type {@link BufferedImage#TYPE_INT_RGB}; the reader's own
 * @param kind what the file is, whatever its name says
 * @param pictures how many pictures the file holds; the first was read
 * @param asStored whether a viewer that knows nothing of orientation, profiles and ranges shows the same
 */
public record Decoded(BufferedImage image, PictureKind kind, int pictures, boolean asStored) {}
