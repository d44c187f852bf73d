package air.decode;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/**
 * CIE L*a*b* of 8 or 16 bits (TIFF 6.0, section 23, and its supplement) as colours of the screen. The file's white is
 * taken as the screen's.
 *
 * @param signed whether a* and b* are signed numbers; else they are offset
 */
record LabToScreen(boolean signed) implements Rows.Change {
    /** Photometric interpretations. */
    static final int SIGNED = 8;

    static final int OFFSET = 9;

    /** X and Z of white, D65, Y being 1. */
    private static final double WHITE_X = 0.95047;

    private static final double WHITE_Z = 1.08883;

    @Override
    public Raster of(Raster from) {
        boolean deep = from.getTransferType() != DataBuffer.TYPE_BYTE;
        double unit = deep ? 256 : 1;
        double brightest = deep && !signed ? 0xFF00 : deep ? 0xFFFF : 0xFF;
        BufferedImage image = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] pixel = null;
        for (int y = 0; y < from.getHeight(); y++)
            for (int x = 0; x < from.getWidth(); x++) {
                pixel = from.getPixel(x, y, pixel);
                image.setRGB(x, y, rgb(pixel[0] * 100 / brightest, axis(pixel[1], unit), axis(pixel[2], unit)));
            }
        return image.getRaster();
    }

    private double axis(int sample, double unit) {
        if (!signed) return sample / unit - 128;
        return (unit > 1 ? (short) sample : (byte) sample) / unit;
    }

    private static int rgb(double lightness, double a, double b) {
        double middle = (lightness + 16) / 116;
        double x = WHITE_X * linear(middle + a / 500);
        double y = linear(middle);
        double z = WHITE_Z * linear(middle - b / 200);
        int red = screen(3.2404542 * x - 1.5371385 * y - 0.4985314 * z);
        int green = screen(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z);
        int blue = screen(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
        return red << 16 | green << 8 | blue;
    }

    private static double linear(double t) {
        return t > 6.0 / 29 ? t * t * t : 108.0 / 841 * (t - 4.0 / 29);
    }

    private static int screen(double light) {
        double value = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.max(0, Math.min(255, Math.round(value * 255)));
    }
}
