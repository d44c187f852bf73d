package air.decode;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;

/**
 * Samples that are fractions, as whole numbers: 0 is black and 1 is white; where some lie outside, the least is black
 * and the greatest white. What is no number is black.
 *
 * @param inverted whether the least is white
 */
record Fractions(boolean inverted, Range range) implements Rows.Change {
    private static final int MOST = 65_535;

    static Rows of(Rows samples, Colours colours, boolean inverted) throws IOException {
        Range found = Range.of(samples);
        boolean fractions = found.least() >= 0 && found.greatest() <= 1;
        return samples.changed(colours, new Fractions(inverted, fractions ? new Range(0, 1) : found));
    }

    @Override
    public Raster of(Raster from) {
        int bands = from.getNumBands();
        WritableRaster to =
                Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, from.getWidth(), from.getHeight(), bands, null);
        float[] row = new float[from.getWidth() * bands];
        int[] whole = new int[row.length];
        for (int y = 0; y < from.getHeight(); y++) {
            from.getPixels(0, y, from.getWidth(), 1, row);
            for (int i = 0; i < row.length; i++) whole[i] = whole(row[i]);
            to.setPixels(0, y, from.getWidth(), 1, whole);
        }
        return to;
    }

    private int whole(float value) {
        double part = (value - range.least()) / (range.greatest() - range.least());
        int sample = (int) Math.max(0, Math.min(MOST, Math.round(part * MOST)));
        return inverted ? MOST - sample : sample;
    }
}
