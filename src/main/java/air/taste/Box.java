package air.taste;

import air.model.InvalidInputException;

/**
 * A part of a picture, in shares of its sides: 0, 0 is the top left corner and 1, 1 the bottom right one.
 *
 * @param x left edge, 0 to below 1
 * @param y top edge, 0 to below 1
 * @param width above 0, to the right edge of the picture at most
 * @param height above 0, to its bottom edge at most
 */
public record Box(double x, double y, double width, double height) {
    /** What rounding may add to a side. */
    private static final double ROUNDING = 1e-6;

    public Box {
        if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + ROUNDING && y + height <= 1 + ROUNDING))
            throw new InvalidInputException("A box must lie inside its picture, x, y, width and height from 0 to 1, but"
                    + " was " + x + ", " + y + ", " + width + ", " + height + ".");
    }
}
