/**
 * From a prompt and a taste to the finished picture, in the references' own marks. May import {@code engine.drawing,
 * engine.material, engine.measure, engine.raster, engine.scene, engine.sentence}. Start at
 * {@link air.engine.paint.Painter}.
 */
package air.engine.paint;
