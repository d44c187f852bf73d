package air.decode;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.util.stream.IntStream;

/** A raster's samples, row by row: as they are, or each as 0 to 255. */
final class RasterSamples {
    private static final int[] SAME = {};

    private final Raster raster;
    private final int bands;
    private final int[] row;
    private final float[] parts;
    /** For each band what a sample becomes. */
    private final int[][] scales;

    /** @param bits that have a meaning in a band's samples; where none are given, all of them */
    RasterSamples(Raster raster, int... bits) {
        this.raster = raster;
        bands = raster.getNumBands();
        int type = raster.getTransferType();
        boolean floating = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
        row = new int[raster.getWidth() * bands];
        parts = new float[floating ? row.length : 0];
        scales = IntStream.range(0, bands)
                .map(band -> bits(raster, band, bits))
                .mapToObj(RasterSamples::scale)
                .toArray(int[][]::new);
    }

    static int bits(Raster raster, int band, int[] bits) {
        int stored = raster.getSampleModel().getSampleSize(band);
        return band < bits.length ? Math.min(bits[band], stored) : stored;
    }

    private static int[] scale(int bits) {
        if (bits == 8 || bits > 16) return SAME;
        int most = (1 << bits) - 1;
        return IntStream.rangeClosed(0, most)
                .map(sample -> (sample * 255 + most / 2) / most)
                .toArray();
    }

    /** Band beside band, the array being used again for the next row. */
    int[] raw(int y) {
        return raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
    }

    /** As {@link #raw}, each sample as 0 to 255; fractions are of 1. */
    int[] row(int y) {
        if (parts.length > 0) return fractions(y);
        raw(y);
        for (int band = 0; band < bands; band++) {
            if (raster.getSampleModel().getSampleSize(band) > 16) topByte(band);
            else if (scales[band] != SAME) scale(band, scales[band]);
        }
        return row;
    }

    private int[] fractions(int y) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, parts);
        for (int i = 0; i < row.length; i++) row[i] = Math.max(0, Math.min(255, Math.round(parts[i] * 255)));
        return row;
    }

    private void topByte(int band) {
        for (int i = band; i < row.length; i += bands) row[i] >>>= 24;
    }

    private void scale(int band, int[] scale) {
        int mask = scale.length - 1;
        for (int i = band; i < row.length; i += bands) row[i] = scale[row[i] & mask];
    }
}
