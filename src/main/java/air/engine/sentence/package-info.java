/**
 * What a sentence asks to see: things, how many, how they stand to each other, place, hour, season and weather. May
 * import {@code engine.raster, engine.words}. Start at {@link air.engine.sentence.Sentence}.
 */
package air.engine.sentence;
