package air.engine.drawing;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/**
 * A thing, drawn: parts from the back to the front, in units of its own, y downwards, its foot at the lower edge. It
 * faces right unless it faces the viewer.
 *
 * @param name its name among the drawings
 * @param width units
 * @param height units
 * @param size how tall it is beside a usual one standing upright: 0.4 for a sleeping cat
 * @param seat where another thing may stand, sit or lie on it, in shares of width and height from the upper left
 *     corner; empty where nothing may
 * @param parts what it consists of
 */
public record Drawing(String name, double width, double height, double size, Optional<Seat> seat, List<Part> parts) {
    /**
     * A place on a drawing.
     *
     * @param x 0 left to 1 right
     * @param y 0 top to 1 bottom
     * @param width how wide it is, as a share of the drawing's width
     */
    public record Seat(double x, double y, double width) {}

    /**
     * One part of one colour.
     *
     * @param rgb its colour in nature, 0xRRGGBB
     * @param outline its filled shape, with its own winding rule
     */
    public record Part(int rgb, Path2D outline) {}

    public Drawing {
        parts = List.copyOf(parts);
    }
}
