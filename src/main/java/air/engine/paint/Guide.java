package air.engine.paint;

import air.engine.raster.Lab;

/**
 * A drawn guide for the picture to be painted.
 *
 * @param picture the drawing, in colours of the palette
 * @param motifMask per pixel, row-major, 0 to 1: how much its drawing belongs to what the artist asked for and must
 *     stay legible
 */
record Guide(Lab picture, float[] motifMask) {
    Guide {
        if (motifMask.length != picture.l.length)
            throw new IllegalArgumentException(
                    "The mask has " + motifMask.length + " values for " + picture.l.length + " pixels.");
    }
}
