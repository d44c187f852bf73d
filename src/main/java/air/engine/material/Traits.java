package air.engine.material;

import air.engine.raster.Colour;

/**
 * What was measured of a region.
 *
 * @param colour median
 * @param share of its picture, 0 to 1
 * @param texture root mean square of fine detail (lightness less its blur of 3 px)
 * @param band the same of forms 4 to 14 px broad: stripes, spots; skies are 0.02 to 0.05, a tablecloth 0.1
 * @param variation the same of broad forms about the colours of its rows
 * @param edges share of its pixels on strong contours, 0 to 1
 * @param events share of rare events in it, lamps or seals, 0 to 1
 * @param horizontals share of its marks that run level, 0 to 1
 * @param angle which way its marks run, radians clockwise from rightwards
 * @param top share of the picture's top row that it touches, 0 to 1
 * @param bottom share of the bottom row, 0 to 1
 * @param height its mean height, 0 top to 1 bottom
 * @param profile its colours from its top to its foot, 16 rows of {@code {l, a, b}}
 */
record Traits(
        Colour colour,
        double share,
        double texture,
        double band,
        double variation,
        double edges,
        double events,
        double horizontals,
        double angle,
        double top,
        double bottom,
        double height,
        float[][] profile) {}
