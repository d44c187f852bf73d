/**
 * From a sentence to a scene: where things are, how large, in which layers, materials and light. May import
 * {@code engine.drawing, engine.material, engine.raster, engine.sentence, engine.words}. Start at
 * {@link air.engine.scene.Scene}.
 */
package air.engine.scene;
