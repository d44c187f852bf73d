/**
 * What words stand for, as data: nouns of many languages as concepts, colours, and the English of intents and profiles.
 * May import {@code engine.raster}. Start at {@link air.engine.words.Concepts} and {@link air.engine.words.English}.
 */
package air.engine.words;
