package air.decode;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;

/**
 * Samples that are fractions, as whole numbers: 0 is black and 1 is white; where some lie outside, the least is black
 * and the greatest white. What is no number is black.
 *
 * @param samples as they lie in the file
 * @param inverted whether the least is white
 */
record FloatRows(Rows samples, Colours colours, boolean inverted, Range range) implements Rows {
    private static final int MOST = 65_535;

    static Rows of(Rows samples, Colours colours, boolean inverted) throws IOException {
        Range found = Range.of(samples);
        boolean fractions = found.least() >= 0 && found.greatest() <= 1;
        return new FloatRows(samples, colours, inverted, fractions ? new Range(0, 1) : found);
    }

    @Override
    public int width() {
        return samples.width();
    }

    @Override
    public int height() {
        return samples.height();
    }

    @Override
    public Raster read(int top, int count) throws IOException {
        Raster from = samples.read(top, count);
        int bands = from.getNumBands();
        WritableRaster to = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, width(), count, bands, null);
        float[] row = new float[width() * bands];
        int[] whole = new int[row.length];
        for (int y = 0; y < count; y++) {
            from.getPixels(0, y, width(), 1, row);
            for (int i = 0; i < row.length; i++) whole[i] = whole(row[i]);
            to.setPixels(0, y, width(), 1, whole);
        }
        return to;
    }

    private int whole(float value) {
        double part = (value - range.least()) / (range.greatest() - range.least());
        int sample = (int) Math.max(0, Math.min(MOST, Math.round(part * MOST)));
        return inverted ? MOST - sample : sample;
    }

    @Override
    public void dispose() {
        samples.dispose();
    }
}
