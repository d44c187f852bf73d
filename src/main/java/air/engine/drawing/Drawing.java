package air.engine.drawing;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A thing, drawn: parts from the back to the front, in units of its own, y downwards. Its box runs from 0 0 to width
 * height and fits tightly: it touches all four sides, and its foot is the lower edge. It faces right unless it faces
 * the viewer. Immutable.
 *
 * @param name its name among the drawings: "cat-sleeping"
 * @param width units, above 0
 * @param height units, above 0
 * @param size how tall it is beside a usual one standing upright: 0.4 for a sleeping cat
 * @param seat where another thing may stand, sit or lie on it; empty where nothing may
 * @param actions the stems of the actions it shows ("sleep", "lie"); empty for a view in which it just is there
 * @param parts what it consists of, at least one
 */
public record Drawing(
        String name,
        double width,
        double height,
        double size,
        Optional<Seat> seat,
        Set<String> actions,
        List<Part> parts) {
    /**
     * A place on a drawing.
     *
     * @param x its middle, 0 left to 1 right
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
    public record Part(int rgb, Path2D outline) {
        public Part {
            outline = (Path2D) outline.clone();
        }

        /** Its filled shape, with its own winding rule: a copy, the caller's to change. */
        @Override
        public Path2D outline() {
            return (Path2D) outline.clone();
        }
    }

    public Drawing {
        actions = Set.copyOf(actions);
        parts = List.copyOf(parts);
    }
}
