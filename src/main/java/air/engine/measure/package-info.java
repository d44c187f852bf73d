/**
 * What a taste is in figures and in words: features, intervals, sentences, steering by edited words, and the judge.
 * Touches {@code air.engine.words}, {@code air.engine.raster} and {@code air.text}. Start at
 * {@link air.engine.measure.Taste} and {@link air.engine.measure.Judge}.
 */
package air.engine.measure;
