package air.engine.measure;

import air.engine.raster.Lab;

/** Shares of a picture's colourfulness by hue, in 24 bins of 15 degrees of the OKLab hue angle. */
final class HueHistogram {
    static final int BINS = 24;
    /** Chroma below which a pixel has no hue to speak of. */
    static final double GREY = 0.015;

    private final double[] share = new double[BINS];

    static HueHistogram of(Lab picture) {
        HueHistogram histogram = new HueHistogram();
        double total = 0;
        for (int i = 0; i < picture.l.length; i++) {
            double weight = Math.sqrt(picture.a[i] * picture.a[i] + picture.b[i] * picture.b[i]) - GREY;
            if (weight <= 0) continue;
            histogram.share[bin(picture.a[i], picture.b[i])] += weight;
            total += weight;
        }
        for (int i = 0; i < BINS; i++) histogram.share[i] /= Math.max(total, 1e-9);
        return histogram;
    }

    static int bin(double a, double b) {
        return (int) ((StrictMath.toDegrees(StrictMath.atan2(b, a)) + 360) % 360 / (360 / BINS)) % BINS;
    }

    /** Share 0 to 1 of the colourfulness within this bin and its two neighbours. */
    double around(int bin) {
        return share[(bin + BINS - 1) % BINS] + share[bin] + share[(bin + 1) % BINS];
    }
}
