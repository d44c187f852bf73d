/**
 * Drawings of things, as data: silhouettes cut into parts, each with the colour it has in nature. May import
 * {@code engine.words}. Start at {@link air.engine.drawing.Drawings}.
 */
package air.engine.drawing;
