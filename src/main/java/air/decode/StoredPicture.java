package air.decode;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;

/**
 * A picture as it lies in its file, and how it is shown.
 *
 * @param canvas what is shown; white where the rows do not cover it
 * @param place where on the canvas the rows lie
 * @param pictures how many the file holds
 * @param asStored whether the rows' samples are the colours, {@link Orientation} aside
 */
record StoredPicture(
        Rows rows, Dimension canvas, Point place, Orientation orientation, int pictures, boolean asStored) {
    /** Bytes of memory for each pixel decoded at a time where the picture is reduced. */
    private static final long SHARE = 32;

    private static final int WHITE = 0xFFFFFF;

    /** A picture that fills its canvas. */
    static StoredPicture whole(Rows rows, Orientation orientation, int pictures, boolean asStored) {
        Dimension size = new Dimension(rows.width(), rows.height());
        return new StoredPicture(rows, size, new Point(), orientation, pictures, asStored);
    }

    /** Upright, reduced to at most so many pixels. */
    BufferedImage image(long mostPixels) throws IOException {
        Dimension size = AreaAverage.within(canvas.width, canvas.height, mostPixels);
        boolean turned = orientation.turned();
        BufferedImage image = new BufferedImage(
                turned ? size.height : size.width, turned ? size.width : size.height, BufferedImage.TYPE_INT_RGB);
        RowSink upright = upright(Srgb.pixels(image), size);
        if (size.equals(canvas)) lines(rows.height(), upright);
        else
            lines(
                    (int) Math.max(1, Math.min(rows.height(), strip() / rows.width())),
                    new AreaAverage(canvas.width, canvas.height, size.width, size.height, upright));
        return image;
    }

    /** Most files are decoded from the start for each strip of them: the larger, the faster. */
    private static long strip() {
        return Runtime.getRuntime().maxMemory() / SHARE;
    }

    private RowSink upright(int[] pixels, Dimension size) {
        int origin = orientation.origin(size.width, size.height);
        int right = orientation.stepRight(size.height);
        int down = orientation.stepDown(size.width);
        return (y, rgb) -> {
            int at = origin + y * down;
            if (right == 1) System.arraycopy(rgb, 0, pixels, at, rgb.length);
            else for (int x = 0; x < rgb.length; x++, at += right) pixels[at] = rgb[x];
        };
    }

    private void lines(int atOnce, RowSink to) throws IOException {
        int[] line = new int[canvas.width];
        Arrays.fill(line, WHITE);
        blank(0, Math.min(place.y, canvas.height), line, to);
        for (int top = 0; top < rows.height(); top += atOnce) {
            // In one expression, so that no strip is kept while the next is decoded.
            rows.colours()
                    .lines(
                            rows.read(top, Math.min(atOnce, rows.height() - top)),
                            place.y + top,
                            (y, rgb) -> place(y, rgb, line, to));
        }
        blank(place.y + rows.height(), canvas.height, line, to);
    }

    private void place(int y, int[] rgb, int[] line, RowSink to) {
        if (y >= canvas.height) return;
        System.arraycopy(rgb, 0, line, place.x, Math.min(rgb.length, line.length - place.x));
        to.line(y, line);
    }

    private static void blank(int from, int to, int[] line, RowSink lines) {
        if (from < to) Arrays.fill(line, WHITE);
        for (int y = from; y < to; y++) lines.line(y, line);
    }
}
