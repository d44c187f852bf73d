package air.decode;

import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * The four inks of a JPEG file, 0 being none.
 *
 * @param differences whether the first three are brightness and colour differences (YCCK)
 * @param inverted whether 255 is none
 */
record JpegInks(boolean differences, boolean inverted) implements Rows.Change {
    @Override
    public Raster of(Raster samples) {
        WritableRaster raster = (WritableRaster) samples;
        int[] row = new int[raster.getWidth() * 4];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, raster.getWidth(), 1, row);
            for (int i = 0; i < row.length; i += 4) if (differences) toInks(row, i);
            if (inverted) for (int i = 0; i < row.length; i++) row[i] = 255 - row[i];
            raster.setPixels(0, y, raster.getWidth(), 1, row);
        }
        return raster;
    }

    /** YCbCr to RGB (JFIF 1.02), whose opposites the inks are. */
    private static void toInks(int[] row, int i) {
        double light = row[i];
        double cb = row[i + 1] - 128;
        double cr = row[i + 2] - 128;
        row[i] = 255 - clamp(light + 1.402 * cr);
        row[i + 1] = 255 - clamp(light - 0.344136 * cb - 0.714136 * cr);
        row[i + 2] = 255 - clamp(light + 1.772 * cb);
    }

    private static int clamp(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
