package air.embedded;

import air.engine.paint.Painting;
import air.engine.paint.SuperResolution;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Picture;
import java.util.List;
import java.util.function.DoubleConsumer;

/** Enlarging by the embedded engine: checks what is asked, and says what was done. */
final class Enlargement {
    /** Most times a side is made longer: beyond that there is nothing left to go by. */
    private static final int MOST_TIMES = 4;
    /** Memory that enlarging takes for each pixel of the result, bytes, about. */
    private static final long BYTES_PER_PIXEL = 40;
    /** Share of Java's memory that may be taken. */
    private static final double SHARE = 0.7;
    /** How far a side may be from the picture's proportions, px. */
    private static final double ROUNDING = 1.5;

    private Enlargement() {}

    /**
     * Blocks; a second a megapixel, about.
     *
     * @throws InvalidInputException if the size cannot be made of the picture
     */
    static Painting of(ImageRequest request, DoubleConsumer progress) {
        Picture given = request.inputs().get(0);
        int width = request.width();
        int height = request.height();
        check(given, width, height, Runtime.getRuntime().maxMemory());
        if (width == given.width() && height == given.height())
            return new Painting(
                    given.toBufferedImage(),
                    List.of("The picture already has " + width + " x " + height
                            + " px, so nothing was changed: ask for a larger size."));
        return new Painting(
                SuperResolution.enlarge(given.toBufferedImage(), width, height, progress),
                List.of("Enlarged from " + given.width() + " x " + given.height() + " to " + width + " x " + height
                        + " px, crisp by what the picture's own edges look like; nothing was invented that it does not "
                        + "show."));
    }

    /** @param memory what Java may use, bytes */
    static void check(Picture given, int width, int height, long memory) {
        String has = "The picture has " + given.width() + " x " + given.height() + " px";
        String asked = width + " x " + height;
        double times = Math.max((double) width / given.width(), (double) height / given.height());
        if (width < given.width() || height < given.height())
            throw new InvalidInputException(
                    has + ", more than the " + asked + " asked for: ask for a size it can be enlarged to.");
        if (Math.abs(given.width() * times - width) > ROUNDING || Math.abs(given.height() * times - height) > ROUNDING)
            throw new InvalidInputException(has + " and cannot be enlarged to " + asked
                    + ", which has other proportions: ask for " + Math.round(given.width() * times) + " x "
                    + Math.round(given.height() * times) + ".");
        if (times > MOST_TIMES + 0.01)
            throw new InvalidInputException(has + " and can be enlarged " + MOST_TIMES + " times, but " + asked
                    + " was asked for: ask for at most " + MOST_TIMES * given.width() + " x "
                    + MOST_TIMES * given.height() + ".");
        long needed = BYTES_PER_PIXEL * width * height;
        if (needed > SHARE * memory)
            throw new InvalidInputException("Enlarging to " + asked + " px takes about " + (needed >> 20)
                    + " MB of memory, and Java has " + (memory >> 20)
                    + " MB: ask for a smaller size, or give Java more (-Xmx, in Fiji Edit > Options > Memory).");
    }
}
