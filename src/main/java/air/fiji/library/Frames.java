package air.fiji.library;

import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Window;

/** Windows within the screen. */
final class Frames {
    private static final double MOST_OF_THE_SCREEN = 0.9;

    private Frames() {}

    /** Makes a packed window no larger than most of the screen, and puts it in the middle. */
    static void fit(Window window) {
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        int width = (int) Math.min(window.getWidth(), screen.width * MOST_OF_THE_SCREEN);
        int height = (int) Math.min(window.getHeight(), screen.height * MOST_OF_THE_SCREEN);
        window.setSize(width, height);
        window.setLocation(screen.x + (screen.width - width) / 2, screen.y + (screen.height - height) / 2);
    }
}
