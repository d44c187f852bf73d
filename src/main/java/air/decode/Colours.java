package air.decode;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * What the samples of a pixel mean, and how they become 0xRRGGBB over white. Grey is a grey of the screen, never a
 * measure of light; ink covers what is below it.
 */
final class Colours {
    /** Rows converted at a time. */
    private static final int BATCH = 64;

    private final int inks;
    /** That have a meaning in each of the samples; none where all have. */
    private final int[] bits;

    private final boolean alpha;
    private final boolean premultiplied;
    private final Optional<Profile> profile;
    /** What each index shows; empty where pixels are no indexes. */
    private final int[] palette;

    private Colours(ColorModel model, Optional<Profile> profile) {
        inks = model.getNumColorComponents();
        bits = model.getComponentSize();
        alpha = model.hasAlpha();
        premultiplied = model.isAlphaPremultiplied();
        this.profile = profile;
        palette = new int[0];
    }

    private Colours(int inks, boolean alpha, boolean premultiplied, Optional<Profile> profile, int[] palette) {
        this.inks = inks;
        bits = new int[0];
        this.alpha = alpha;
        this.premultiplied = premultiplied;
        this.profile = profile;
        this.palette = palette;
    }

    /**
     * Grey, RGB or CMYK by the number of the model's colour components.
     *
     * @param icc the profile of the file it comes from; without bytes where that holds none
     */
    static Colours of(ColorModel model, byte[] icc) {
        return of(model, Profile.of(icc, model.getNumColorComponents()));
    }

    /** As {@link #of(ColorModel, byte[])}. */
    static Colours of(ColorModel model, Optional<Profile> profile) {
        if (model instanceof IndexColorModel)
            return new Colours(1, false, false, Optional.empty(), palette((IndexColorModel) model, profile));
        return new Colours(model, profile);
    }

    /** Those of {@link BufferedImage#TYPE_INT_RGB}, which are the screen's already. */
    static Colours rgb() {
        return of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).getColorModel(), Optional.empty());
    }

    /** Four inks a pixel, 0 being none. */
    static Colours cmyk(byte[] icc) {
        return new Colours(4, false, false, Profile.of(icc, 4), new int[0]);
    }

    private static int[] palette(IndexColorModel model, Optional<Profile> profile) {
        int[] argb = new int[model.getMapSize()];
        model.getRGBs(argb);
        WritableRaster entries = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, argb.length, 1, 4, null);
        for (int i = 0; i < argb.length; i++) entries.setPixel(i, 0, samples(argb[i]));
        new Colours(3, true, false, profile, new int[0])
                .lines(entries, 0, (y, rgb) -> System.arraycopy(rgb, 0, argb, 0, argb.length));
        return argb;
    }

    private static int[] samples(int argb) {
        return new int[] {argb >> 16 & 255, argb >> 8 & 255, argb & 255, argb >>> 24};
    }

    /**
     * Gives every row of the raster as colours.
     *
     * @param top what the first row is called
     */
    void lines(Raster rows, int top, RowSink to) {
        int[] rgb = new int[rows.getWidth()];
        for (int from = 0; from < rows.getHeight(); from += BATCH) {
            int count = Math.min(BATCH, rows.getHeight() - from);
            Raster batch = rows.createChild(rows.getMinX(), rows.getMinY() + from, rows.getWidth(), count, 0, 0, null);
            RasterSamples all = new RasterSamples(batch, bits);
            RasterSamples screen =
                    profile.map(p -> new RasterSamples(profiled(p, batch))).orElse(all);
            for (int y = 0; y < count; y++) {
                if (palette.length > 0) index(all.raw(y), rgb);
                else colour(screen.row(y), profile.isPresent() ? 3 : inks, rgb);
                if (alpha) whiten(all.row(y), rgb);
                to.line(top + from + y, rgb);
            }
        }
    }

    private Raster profiled(Profile known, Raster batch) {
        return known.toSrgb(plain(batch, inks, RasterSamples.bits(batch, 0, bits)));
    }

    /** The colours alone, in 8 or 16 bits: all that a profile's conversion is sure to take. */
    private static Raster plain(Raster batch, int inks, int bits) {
        if (batch.getNumBands() == inks && (bits == 8 || bits == 16)) return batch;
        int type = bits > 8 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        WritableRaster plain = Raster.createInterleavedRaster(type, batch.getWidth(), batch.getHeight(), inks, null);
        double scale = ((bits > 8 ? 1 << 16 : 1 << 8) - 1) / (double) ((1L << bits) - 1);
        int[] row = new int[batch.getWidth()];
        for (int band = 0; band < inks; band++) {
            for (int y = 0; y < batch.getHeight(); y++) {
                batch.getSamples(batch.getMinX(), batch.getMinY() + y, row.length, 1, band, row);
                for (int x = 0; x < row.length; x++) row[x] = (int) Math.round(row[x] * scale);
                plain.setSamples(0, y, row.length, 1, band, row);
            }
        }
        return plain;
    }

    private void index(int[] row, int[] rgb) {
        for (int x = 0; x < rgb.length; x++) rgb[x] = palette[Math.min(row[x], palette.length - 1)];
    }

    private static void colour(int[] row, int inks, int[] rgb) {
        int step = row.length / rgb.length;
        for (int x = 0, i = 0; x < rgb.length; x++, i += step) {
            if (inks < 3) rgb[x] = row[i] * 0x010101;
            else if (inks == 3) rgb[x] = row[i] << 16 | row[i + 1] << 8 | row[i + 2];
            else
                rgb[x] = printed(row[i], row[i + 3]) << 16
                        | printed(row[i + 1], row[i + 3]) << 8
                        | printed(row[i + 2], row[i + 3]);
        }
    }

    /** What is left of white under an ink and black (TIFF 6.0, section 16). */
    private static int printed(int ink, int black) {
        return ((255 - ink) * (255 - black) + 127) / 255;
    }

    private void whiten(int[] row, int[] rgb) {
        int step = row.length / rgb.length;
        for (int x = 0; x < rgb.length; x++) {
            int opacity = row[x * step + inks];
            if (opacity == 255) continue;
            rgb[x] = over(rgb[x] >> 16 & 255, opacity) << 16
                    | over(rgb[x] >> 8 & 255, opacity) << 8
                    | over(rgb[x] & 255, opacity);
        }
    }

    private int over(int sample, int opacity) {
        if (premultiplied) return Math.min(255, sample + 255 - opacity);
        return (sample * opacity + 255 * (255 - opacity) + 127) / 255;
    }
}
