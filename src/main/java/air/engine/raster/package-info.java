/**
 * Pictures as OKLab planes, what is done to a plane, palettes and hashed random numbers. May import nothing. Start at
 * {@link air.engine.raster.Lab}.
 */
package air.engine.raster;
