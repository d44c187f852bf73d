/**
 * What a taste is in figures and in words: features, intervals, sentences, steering by edited words, the judge and its
 * revisions. May import {@code engine.raster, engine.sentence, engine.sight, engine.words, text}. Start at
 * {@link air.engine.measure.Taste} and {@link air.engine.measure.Judge}.
 */
package air.engine.measure;
