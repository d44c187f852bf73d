package air.decode;

import java.awt.image.Raster;
import java.io.IOException;

/** Values from the one shown black to the one shown white. */
record Range(double least, double greatest) {
    private static final int STRIP = 16_000_000;

    /** From the least to the greatest sample; from 0 to 0 where none is a number. */
    static Range of(Rows samples) throws IOException {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        int atOnce = Math.max(1, STRIP / samples.width());
        float[] row = null;
        for (int top = 0; top < samples.height(); top += atOnce) {
            Raster strip = samples.read(top, Math.min(atOnce, samples.height() - top));
            for (int y = 0; y < strip.getHeight(); y++) {
                row = strip.getPixels(0, y, strip.getWidth(), 1, row);
                for (float value : row) {
                    if (value < least) least = value;
                    if (value > greatest) greatest = value;
                }
            }
        }
        return least <= greatest ? new Range(least, greatest) : new Range(0, 0);
    }

    /** Whether it says nothing, as ImageJ has it. */
    boolean none() {
        return least == 0 && greatest == 0;
    }
}
