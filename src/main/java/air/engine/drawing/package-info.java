/**
 * Drawings of things, as data: silhouettes cut into parts, each with the colour it has in nature. May import
 * {@code engine.words}. Start at {@link air.engine.drawing.Drawings}.
 *
 * <p>A user's own come first. Ours are SVG files in {@code own}, named by what they show and the view, and listed in
 * {@code own/index.txt}; {@link air.engine.drawing.SvgReader} says what a file may hold. {@code icons.gz} serves where
 * there is none, and {@code stand-ins.txt} where there is no icon either.
 */
package air.engine.drawing;
