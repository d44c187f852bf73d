/**
 * What a picture is made of: the references cut into regions of one material each, their paper, edges and accents. May
 * import {@code engine.raster}. Start at {@link air.engine.material.Materials}.
 */
package air.engine.material;
