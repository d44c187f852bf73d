/**
 * From guide and taste to the finished picture: patch synthesis, colour transport, finish. May import
 * {@code engine.scene, engine.material, engine.sentence, engine.measure, engine.raster}. Start at
 * {@link air.engine.paint.Painter}.
 */
package air.engine.paint;
