package air.engine.raster;

import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * A picture as three float planes in OKLab (Ottosson 2020): lightness {@code l} 0 to 1, {@code a} green to red and
 * {@code b} blue to yellow, both about -0.4 to 0.4; row-major. Planes may be written to by their owner.
 */
public final class Lab {
    private static final float[] LINEAR = new float[256];
    private static final byte[] ENCODED = new byte[8193];
    /** Two thirds of the exponent's bias: a third of a number's bits plus this is nearly its cube root. */
    private static final long CUBE_ROOT_GUESS = 0x2A9F7893782DA1CEL;

    static {
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4));
        }
        for (int i = 0; i <= 8192; i++) {
            double c = i / 8192.0;
            double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * StrictMath.pow(c, 1 / 2.4) - 0.055;
            ENCODED[i] = (byte) Math.round(encoded * 255);
        }
    }

    public final int width;
    public final int height;
    public final float[] l;
    public final float[] a;
    public final float[] b;

    /** A black picture of this size, px. */
    public Lab(int width, int height) {
        this(width, height, new float[width * height], new float[width * height], new float[width * height]);
    }

    private Lab(int width, int height, float[] l, float[] a, float[] b) {
        this.width = width;
        this.height = height;
        this.l = l;
        this.a = a;
        this.b = b;
    }

    /** An image's colours in OKLab; transparency is ignored. */
    public static Lab of(BufferedImage image) {
        Lab lab = new Lab(image.getWidth(), image.getHeight());
        int w = lab.width;
        int[] rgb = image.getRGB(0, 0, w, lab.height, null, 0, w);
        IntStream.range(0, lab.height).parallel().forEach(y -> {
            for (int i = y * w; i < (y + 1) * w; i++) lab.put(i, rgb[i]);
        });
        return lab;
    }

    /** {@code {l, a, b}} of a 0xRRGGBB colour. */
    public static float[] color(int rgb) {
        Lab one = new Lab(1, 1);
        one.put(0, rgb);
        return new float[] {one.l[0], one.a[0], one.b[0]};
    }

    private void put(int at, int rgb) {
        float red = LINEAR[rgb >> 16 & 255];
        float green = LINEAR[rgb >> 8 & 255];
        float blue = LINEAR[rgb & 255];
        double lms = cubeRoot(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = cubeRoot(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = cubeRoot(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        l[at] = (float) (0.2104542553 * lms + 0.7936177850 * m - 0.0040720468 * s);
        a[at] = (float) (1.9779984951 * lms - 2.4285922050 * m + 0.4505937099 * s);
        b[at] = (float) (0.0259040371 * lms + 0.7827717662 * m - 0.8086757660 * s);
    }

    /**
     * Cube root of 0 or more to about 1e-15, by Halley's method from a guess at the exponent; faster than StrictMath's.
     */
    private static double cubeRoot(double x) {
        if (x < 1e-12) return 0;
        double r = Double.longBitsToDouble(Double.doubleToRawLongBits(x) / 3 + CUBE_ROOT_GUESS);
        for (int i = 0; i < 3; i++) {
            double cube = r * r * r;
            r *= (cube + 2 * x) / (2 * cube + x);
        }
        return r;
    }

    /** 0xRRGGBB of a colour; what lies outside sRGB is clipped per channel. */
    public static int rgb(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        int red = encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int green = encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int blue = encode(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return red << 16 | green << 8 | blue;
    }

    private static double cube(double x) {
        return x * x * x;
    }

    private static int encode(double linear) {
        return linear <= 0 ? 0 : linear >= 1 ? 255 : ENCODED[(int) (linear * 8192 + 0.5)] & 255;
    }

    /** As 8-bit sRGB without transparency; what sRGB lacks is clipped. */
    public BufferedImage toImage() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) rgb[i] = rgb(l[i], a[i], b[i]);
        image.setRGB(0, 0, width, height, rgb, 0, width);
        return image;
    }

    /** The planes in order: lightness, a, b. */
    public float[] plane(int index) {
        return index == 0 ? l : index == 1 ? a : b;
    }

    public Lab copy() {
        return new Lab(width, height, l.clone(), a.clone(), b.clone());
    }

    /** Resized so that the longer side is {@code longSide} px and no side is under 8; this one if it already is. */
    public Lab fit(int longSide) {
        double scale = (double) longSide / Math.max(width, height);
        if (scale == 1) return this;
        return resize(Math.max(8, (int) Math.round(width * scale)), Math.max(8, (int) Math.round(height * scale)));
    }

    /** Resized to exactly this size, px. */
    public Lab resize(int newWidth, int newHeight) {
        return new Lab(
                newWidth,
                newHeight,
                Plane.resize(l, width, height, newWidth, newHeight),
                Plane.resize(a, width, height, newWidth, newHeight),
                Plane.resize(b, width, height, newWidth, newHeight));
    }

    /** Gaussian blur of all planes, {@code sigma} in px. */
    public Lab blur(double sigma) {
        return new Lab(
                width,
                height,
                Plane.blur(l, width, height, sigma),
                Plane.blur(a, width, height, sigma),
                Plane.blur(b, width, height, sigma));
    }
}
