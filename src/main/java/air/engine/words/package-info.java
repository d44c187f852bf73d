/**
 * The English the embedded engine reads, as data: what words stand for in intents and in a profile's sentences. May
 * import {@code engine.raster}. Start at {@link air.engine.words.English}.
 */
package air.engine.words;
