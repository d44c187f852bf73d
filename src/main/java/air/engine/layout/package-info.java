/**
 * From an intent's words to a drawn guide: motifs, grammars, composition, coloured only from a palette. Touches
 * {@code air.engine.words} and {@code air.engine.raster}. Start at {@link air.engine.layout.Layout}.
 */
package air.engine.layout;
