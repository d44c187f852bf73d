package air.calibration;

import air.model.Picture;
import java.util.List;

/** Pictures altered pixel by pixel, the same on every machine. */
final class Pixels {
    private Pixels() {}

    /** What a pixel of the result is. */
    @FunctionalInterface
    private interface Pixel {
        int at(int x, int y);
    }

    private static Picture make(int width, int height, Pixel pixel) {
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) rgb[y * width + x] = pixel.at(x, y);
        return Picture.of(width, height, rgb);
    }

    static Picture cut(Picture picture, int left, int top, int width, int height) {
        int[] rgb = picture.rgb();
        int row = picture.width();
        return make(width, height, (x, y) -> rgb[(y + top) * row + x + left]);
    }

    static Picture negative(Picture picture) {
        int[] rgb = picture.rgb();
        int row = picture.width();
        return make(row, picture.height(), (x, y) -> ~rgb[y * row + x] & 0xFFFFFF);
    }

    /** All hues turned by {@code angle}, radians, round the axis of greys. */
    static Picture turned(Picture picture, double angle) {
        double cos = StrictMath.cos(angle);
        double same = cos + (1 - cos) / 3;
        double sin = StrictMath.sqrt(1 / 3.0) * StrictMath.sin(angle);
        double next = (1 - cos) / 3 - sin;
        double last = (1 - cos) / 3 + sin;
        int[] rgb = picture.rgb();
        int row = picture.width();
        return make(row, picture.height(), (x, y) -> {
            int r = rgb[y * row + x] >> 16;
            int g = rgb[y * row + x] >> 8 & 255;
            int b = rgb[y * row + x] & 255;
            return packed(
                    same * r + next * g + last * b, last * r + same * g + next * b, next * r + last * g + same * b);
        });
    }

    /** Colour averaged over squares of two pixels, every channel in steps of three levels. */
    static Picture coarser(Picture picture) {
        int[] rgb = picture.rgb();
        int row = picture.width();
        int last = picture.height() - 1;
        return make(row, picture.height(), (x, y) -> {
            int x0 = x & ~1;
            int y0 = y & ~1;
            int x1 = Math.min(x0 + 1, row - 1);
            int y1 = Math.min(y0 + 1, last);
            int[] square = {rgb[y0 * row + x0], rgb[y0 * row + x1], rgb[y1 * row + x0], rgb[y1 * row + x1]};
            double luma = luma(rgb[y * row + x]);
            double[] colour = new double[3];
            for (int one : square) for (int c = 0; c < 3; c++) colour[c] += ((one >> 16 - 8 * c & 255) - luma(one)) / 4;
            return packed(stepped(luma + colour[0]), stepped(luma + colour[1]), stepped(luma + colour[2]));
        });
    }

    private static double luma(int rgb) {
        return 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
    }

    private static double stepped(double level) {
        return 3 * Math.rint(level / 3);
    }

    private static int packed(double r, double g, double b) {
        return level(r) << 16 | level(g) << 8 | level(b);
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(255, Math.rint(value)));
    }

    /** Means over squares of {@code 2 * radius + 1} pixels, twice. */
    static Picture blurred(Picture picture, int radius) {
        return averaged(averaged(picture, radius), radius);
    }

    /** By sums over rectangles from the corner. */
    private static Picture averaged(Picture picture, int radius) {
        int width = picture.width();
        int height = picture.height();
        int[] rgb = picture.rgb();
        long[][] sums = new long[3][(width + 1) * (height + 1)];
        for (int c = 0; c < 3; c++)
            for (int y = 1; y <= height; y++)
                for (int x = 1, at = y * (width + 1) + 1; x <= width; x++, at++)
                    sums[c][at] = (rgb[(y - 1) * width + x - 1] >> 16 - 8 * c & 255)
                            + sums[c][at - 1]
                            + sums[c][at - width - 1]
                            - sums[c][at - width - 2];
        return make(width, height, (x, y) -> {
            int left = Math.max(0, x - radius);
            int right = Math.min(width, x + radius + 1);
            int top = Math.max(0, y - radius) * (width + 1);
            int bottom = Math.min(height, y + radius + 1) * (width + 1);
            double area = (double) (right - left) * (bottom - top) / (width + 1);
            double[] mean = new double[3];
            for (int c = 0; c < 3; c++)
                mean[c] =
                        (sums[c][bottom + right] - sums[c][bottom + left] - sums[c][top + right] + sums[c][top + left])
                                / area;
            return packed(mean[0], mean[1], mean[2]);
        });
    }

    /** @param order which block of {@code grid} rows and columns comes where; edges that do not divide are cut off */
    static Picture rearranged(Picture picture, int grid, List<Integer> order) {
        int width = picture.width() / grid;
        int height = picture.height() / grid;
        int[] rgb = picture.rgb();
        int row = picture.width();
        return make(grid * width, grid * height, (x, y) -> {
            int from = order.get(y / height * grid + x / width);
            return rgb[(from / grid * height + y % height) * row + from % grid * width + x % width];
        });
    }

    /** Mean difference of two pictures of one size, levels of 255. */
    static double difference(Picture one, Picture two) {
        int[] a = one.rgb();
        int[] b = two.rgb();
        long sum = 0;
        for (int i = 0; i < a.length; i++)
            for (int shift = 0; shift <= 16; shift += 8) sum += Math.abs((a[i] >> shift & 255) - (b[i] >> shift & 255));
        return sum / (3.0 * a.length);
    }
}
