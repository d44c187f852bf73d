package air.decode;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/** Images in memory as a screen shows them. */
public final class Srgb {
    private Srgb() {}

    /** A copy of type {@link BufferedImage#TYPE_INT_RGB}, over white. */
    public static BufferedImage opaque(BufferedImage source) {
        BufferedImage image = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = pixels(image);
        lines(source, (y, rgb) -> System.arraycopy(rgb, 0, pixels, y * rgb.length, rgb.length));
        return image;
    }

    /** Gives every row, over white. */
    public static void lines(BufferedImage source, RowSink to) {
        ColorModel model = source.getColorModel();
        ColorSpace space = model.getColorSpace();
        if (model.getNumColorComponents() > 4 || !(space instanceof ICC_ColorSpace)) javaLines(source, to);
        else Colours.of(model, profile(model)).lines(source.getRaster(), 0, to);
    }

    /** Java's own grey is counted in light, the pixels in it never are. */
    private static Optional<Profile> profile(ColorModel model) {
        ColorSpace space = model.getColorSpace();
        if (space.isCS_sRGB() || space == ColorSpace.getInstance(ColorSpace.CS_GRAY)) return Optional.empty();
        return Profile.of(((ICC_ColorSpace) space).getProfile(), model.getNumColorComponents());
    }

    /** For colour spaces that only their own class understands. */
    private static void javaLines(BufferedImage source, RowSink to) {
        BufferedImage line = new BufferedImage(source.getWidth(), 1, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < source.getHeight(); y++) {
            int top = y;
            line.setRGB(0, 0, line.getWidth(), 1, source.getRGB(0, y, line.getWidth(), 1, null, 0, 0), 0, 0);
            Colours.of(line.getColorModel(), Optional.empty()).lines(line.getRaster(), top, to);
        }
    }

    /**
     * The image's own pixels, of type {@link BufferedImage#TYPE_INT_RGB}; written to, it can no longer be accelerated.
     */
    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
