package air.fiji.run;

import ij.IJ;
import ij.ImageJ;
import ij.gui.ImageWindow;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;

/** Places windows where they do not cover one another. */
final class WindowPlacement {
    static final int MARGIN = 20;
    /** Room for the plot and the table, px. */
    private static final int BOTTOM = 330;
    /** The least side of a cell, px: in a small screen pictures cover something rather than be too small to see. */
    private static final int LEAST = 160;
    /** What a window's frame and the line above its picture take, about, px. */
    private static final int FRAME = 50;

    private WindowPlacement() {}

    private static Rectangle screen() {
        return GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
    }

    /**
     * Moves a window to the bottom of the screen.
     *
     * @param window may be null: nothing is moved then
     * @param left distance from the screen's left margin, px
     */
    static void atBottom(Window window, int left) {
        if (window == null) return;
        window.validate();
        Rectangle screen = screen();
        window.setLocation(screen.x + MARGIN + left, screen.y + screen.height - window.getHeight() - 2 * MARGIN);
    }

    /** Moves a window to the right margin of the screen, below ImageJ's own where there is room for it. */
    static void atRight(Window window) {
        Rectangle screen = screen();
        int left = screen.x + screen.width - window.getWidth() - MARGIN;
        int top = Math.min(top(screen) + MARGIN, screen.y + screen.height - window.getHeight() - MARGIN);
        window.setLocation(Math.max(screen.x, left), Math.max(screen.y, top));
    }

    /** Where ImageJ's own window ends, if it is at the top. */
    private static int top(Rectangle screen) {
        ImageJ main = IJ.getInstance();
        return main == null || main.getY() > screen.y + screen.height / 2
                ? screen.y
                : Math.max(screen.y, main.getY() + main.getHeight());
    }

    /**
     * Moves an image's window to its place among others of its round: left of the gate, above plot and table. A picture
     * too large for the place is shown smaller.
     *
     * @param window may be null: nothing is moved then
     * @param index from 0
     * @param count how many there are
     */
    static void tile(ImageWindow window, int index, int count) {
        if (window == null) return;
        Rectangle cell = cell(area(), index, count, window.getSize());
        if (window.getWidth() <= cell.width && window.getHeight() <= cell.height) window.setLocation(cell.x, cell.y);
        else window.setLocationAndSize(cell.x, cell.y, cell.width, cell.height);
    }

    private static Rectangle area() {
        Rectangle screen = screen();
        int top = top(screen);
        int left = screen.x + MARGIN;
        return new Rectangle(
                left,
                top,
                Math.max(LEAST, screen.x + screen.width - GateWindow.WIDTH - 2 * MARGIN - left),
                Math.max(LEAST, screen.y + screen.height - BOTTOM - top));
    }

    /**
     * One of {@code count} equal parts of an area, in rows, so arranged that windows of this size are seen largest.
     *
     * @param index from 0
     */
    static Rectangle cell(Rectangle area, int index, int count, Dimension size) {
        int columns = 1;
        for (int more = 2; more <= count; more++)
            if (scale(area, more, count, size) > scale(area, columns, count, size)) columns = more;
        int rows = rows(columns, count);
        int width = area.width / columns;
        int height = area.height / rows;
        return new Rectangle(area.x + index % columns * width, area.y + index / columns * height, width, height);
    }

    private static int rows(int columns, int count) {
        return (count + columns - 1) / columns;
    }

    private static double scale(Rectangle area, int columns, int count, Dimension size) {
        double wide = (double) (area.width / columns) / size.width;
        double high = (double) (area.height / rows(columns, count) - FRAME) / Math.max(1, size.height - FRAME);
        return Math.min(1, Math.min(wide, high));
    }
}
