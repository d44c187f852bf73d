/**
 * Pictures as OKLab planes, what is done to a plane, palettes and hashed random numbers. Touches nothing but the JDK.
 * Start at {@link air.engine.raster.Lab}.
 */
package air.engine.raster;
