package air.engine.measure;

/**
 * A part of a picture, in shares of its sides from the top left corner, 0 to 1.
 *
 * @param x left edge
 * @param y top edge
 * @param width above 0
 * @param height above 0
 */
public record Place(double x, double y, double width, double height) {}
