package air.personal;

import air.model.Picture;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The traits of a picture itself, from a small copy of it in OKLab (Ottosson 2020): lightness, contrast, strength and
 * warmth of colour, variety of hues, fine detail, empty space. Each is between -1 and 1.
 */
final class PictureTraits {
    static final int COUNT = Trait.COUNT - Trait.SEEN_FROM;

    /** Longer side of the copy, px: enough for what is fine at the size of a screen. */
    private static final int SIDE = 128;

    /** Sides of the parts that are empty or not, px of the copy. */
    private static final int PART = 8;

    /** A part is empty whose lightness varies less than this, as a standard deviation. */
    private static final double EMPTY = 0.02;

    /** Hue of warmth in OKLab, radians: orange. */
    private static final double WARM_HUE = 50 * StrictMath.PI / 180;

    /** Colour that is no colour yet, as chroma: below, hues are noise. */
    private static final double GREY = 0.01;

    /** Begins the text of what was measured in this way; another way gets another. */
    private static final String WAY = "1 ";

    private static final double[] LINEAR = linear();

    private final int width;
    private final int height;
    private final double[] lightness;
    private final double[] red;
    private final double[] yellow;

    private PictureTraits(Picture picture) {
        BufferedImage small = picture.atMost(SIDE).toBufferedImage();
        width = small.getWidth();
        height = small.getHeight();
        lightness = new double[width * height];
        red = new double[lightness.length];
        yellow = new double[lightness.length];
        int[] pixels = small.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) put(i, pixels[i]);
    }

    private static double[] linear() {
        double[] table = new double[256];
        for (int i = 0; i < table.length; i++) {
            double value = i / 255.0;
            table[i] = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
        }
        return table;
    }

    private void put(int at, int rgb) {
        double r = LINEAR[rgb >> 16 & 255];
        double g = LINEAR[rgb >> 8 & 255];
        double b = LINEAR[rgb & 255];
        double l = StrictMath.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = StrictMath.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = StrictMath.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        lightness[at] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        red[at] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        yellow[at] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    }

    /** In the order of {@link Trait}, from {@link Trait#SEEN_FROM} on. */
    static double[] of(Picture picture) {
        PictureTraits it = new PictureTraits(picture);
        double mean = mean(it.lightness);
        double reds = mean(it.red);
        double yellows = mean(it.yellow);
        double chroma = it.chroma();
        double[] traits = {
            mean,
            it.deviation(0, 0, it.width, it.height),
            chroma,
            reds * StrictMath.cos(WARM_HUE) + yellows * StrictMath.sin(WARM_HUE),
            1 - (StrictMath.sqrt(reds * reds + yellows * yellows) + GREY) / (chroma + GREY),
            it.detail(),
            it.emptiness()
        };
        // As they are kept, so that a picture is the same before and after.
        return Arrays.stream(traits).map(value -> Math.rint(value * 1e6) / 1e6).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum / values.length;
    }

    private double chroma() {
        double sum = 0;
        for (int i = 0; i < red.length; i++) sum += StrictMath.sqrt(red[i] * red[i] + yellow[i] * yellow[i]);
        return sum / red.length;
    }

    private double deviation(int left, int top, int right, int bottom) {
        double sum = 0;
        double squares = 0;
        for (int y = top; y < bottom; y++)
            for (int x = left; x < right; x++) {
                double value = lightness[y * width + x];
                sum += value;
                squares += value * value;
            }
        int count = (right - left) * (bottom - top);
        double mean = sum / count;
        return StrictMath.sqrt(Math.max(0, squares / count - mean * mean));
    }

    /** How far a pixel is from the mean of those beside it, on average. */
    private double detail() {
        double sum = 0;
        for (int y = 1; y < height - 1; y++)
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                double around = lightness[at - 1] + lightness[at + 1] + lightness[at - width] + lightness[at + width];
                sum += Math.abs(lightness[at] - around / 4);
            }
        return sum / Math.max(1, (width - 2) * (height - 2));
    }

    private double emptiness() {
        int empty = 0;
        int parts = 0;
        for (int y = 0; y < height; y += PART)
            for (int x = 0; x < width; x += PART) {
                parts++;
                if (deviation(x, y, Math.min(width, x + PART), Math.min(height, y + PART)) < EMPTY) empty++;
            }
        return (double) empty / parts;
    }

    /** For the store. */
    static String text(double[] traits) {
        return WAY
                + Arrays.stream(traits)
                        .mapToObj(value -> String.format(Locale.ROOT, "%.6f", value))
                        .collect(Collectors.joining(" "));
    }

    /** What {@link #text} wrote; empty for what an earlier or later version measured in another way. */
    static Optional<double[]> read(String text) {
        String[] parts = text.split(" ");
        if (!text.startsWith(WAY) || parts.length != COUNT + 1) return Optional.empty();
        try {
            return Optional.of(Arrays.stream(parts)
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException e) {
            // Written by nothing of ours: it is measured anew.
            return Optional.empty();
        }
    }
}
