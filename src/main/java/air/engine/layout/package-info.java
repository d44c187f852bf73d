/**
 * From an intent's words to a drawn guide: motifs, grammars, composition, coloured only from a palette. May import
 * {@code engine.raster, engine.words}. Start at {@link air.engine.layout.Layout}.
 */
package air.engine.layout;
