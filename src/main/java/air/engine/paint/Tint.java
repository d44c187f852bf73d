package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/** Draws the broad colours of motifs back to those of the layout; their marks stay. */
final class Tint {
    /** Broader than the marks, px. */
    private static final double BROAD = 2.5;

    private Tint() {}

    /**
     * Changes the picture in place.
     *
     * @param mask 0 to 1 for each pixel: how much it belongs to a motif
     * @param chroma share of the gap in chroma that is closed on a motif, 0 to 1
     * @param lightness share of the gap in lightness that is closed on a motif, 0 to 1
     */
    static void apply(Lab picture, Lab layout, float[] mask, double chroma, double lightness) {
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.plane(c);
            float[] gap = new float[plane.length];
            for (int i = 0; i < gap.length; i++) gap[i] = (layout.plane(c)[i] - plane[i]) * mask[i];
            gap = Plane.blur(gap, picture.width, picture.height, BROAD);
            float share = (float) (c == 0 ? lightness : chroma);
            for (int i = 0; i < gap.length; i++) plane[i] += share * gap[i];
        }
    }
}
