package air.engine.measure;

import air.engine.raster.Lab;

/** Scattered spots: local maxima of a difference of Gaussians of lightness and colour. */
final class Spots {
    private static final double INNER = 1.0;
    private static final double OUTER = 3.2;
    private static final float LEAST_CONTRAST = 0.045f;
    private static final float COLOUR = 1.2f;
    /** A spot is the strongest within this distance, px. */
    private static final int APART = 3;

    private Spots() {}

    /** Decadic logarithm of the number of spots plus two. */
    static double of(Lab picture) {
        Lab inner = picture.blur(INNER);
        Lab outer = picture.blur(OUTER);
        float[] contrast = new float[picture.l.length];
        for (int i = 0; i < contrast.length; i++)
            contrast[i] = Math.abs(inner.l[i] - outer.l[i])
                    + COLOUR * (Math.abs(inner.a[i] - outer.a[i]) + Math.abs(inner.b[i] - outer.b[i]));
        int count = 0;
        for (int y = APART; y < picture.height - APART; y++)
            for (int x = APART; x < picture.width - APART; x++)
                if (isPeak(contrast, picture.width, y * picture.width + x)) count++;
        return StrictMath.log10(2 + count);
    }

    private static boolean isPeak(float[] contrast, int width, int at) {
        if (contrast[at] < LEAST_CONTRAST) return false;
        for (int dy = -APART; dy <= APART; dy++)
            for (int dx = -APART; dx <= APART; dx++) {
                int other = at + dy * width + dx;
                if (other != at && contrast[other] >= contrast[at]) return false;
            }
        return true;
    }
}
