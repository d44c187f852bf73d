package air.fiji.library;

/**
 * Which part of a picture is seen, and how large. Immutable.
 *
 * @param zoom 1 for a picture that just fits its pane
 * @param x what is in the middle, 0 at the picture's left to 1 at its right
 * @param y what is in the middle, 0 at the picture's top to 1 at its bottom
 */
record ZoomView(double zoom, double x, double y) {
    static final ZoomView WHOLE = new ZoomView(1, 0.5, 0.5);
    private static final double LARGEST = 64;

    ZoomView {
        zoom = Math.max(1, Math.min(LARGEST, zoom));
        double half = 0.5 / zoom;
        x = Math.max(half, Math.min(1 - half, x));
        y = Math.max(half, Math.min(1 - half, y));
    }

    /** Larger or smaller by a factor; the point (atX, atY) of the picture stays where it is. */
    ZoomView zoomed(double factor, double atX, double atY) {
        double next = Math.max(1, Math.min(LARGEST, zoom * factor));
        double kept = zoom / next;
        return new ZoomView(next, atX + (x - atX) * kept, atY + (y - atY) * kept);
    }

    /** Moved by parts of the picture. */
    ZoomView moved(double dx, double dy) {
        return new ZoomView(zoom, x + dx, y + dy);
    }
}
