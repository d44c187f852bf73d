package air.fiji.run;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;

/** Places windows where they do not cover pictures. */
final class WindowPlacement {
    static final int MARGIN = 20;

    private WindowPlacement() {}

    /**
     * Moves a window to the bottom of the screen.
     *
     * @param window may be null: nothing is moved then
     * @param left distance from the screen's left margin, px
     */
    static void atBottom(Window window, int left) {
        if (window == null) return;
        window.validate();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        window.setLocation(screen.x + MARGIN + left, screen.y + screen.height - window.getHeight() - 2 * MARGIN);
    }
}
