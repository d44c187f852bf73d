package air.engine.sight;

import java.awt.image.BufferedImage;

/** Brings a picture to the size the network looks at; shrinking averages areas, so that the size hardly matters. */
final class Shrinking {
    /** Side, px, of the square whose area a picture is brought to. */
    private static final double SIDE = 320;
    /** What a side is a multiple of, px. */
    private static final int STEP = 32;

    private static final int LEAST = 64;
    /** Longer sides than this, px, are squeezed. */
    private static final int MOST = 960;

    private Shrinking() {}

    /** Red, green and blue from -1 to 1, the aspect kept as far as whole steps let it. */
    static FeatureMap of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        double scale = SIDE / Math.sqrt((double) width * height);
        int[] rgb = image.getRGB(0, 0, width, height, null, 0, width);
        float[] values = new float[3 * rgb.length];
        for (int i = 0; i < values.length; i++) values[i] = (rgb[i / 3] >> 16 - 8 * (i % 3) & 255) / 127.5f - 1;
        FeatureMap picture = new FeatureMap(width, height, 3, values);
        return turned(across(turned(across(picture, side(width * scale))), side(height * scale)));
    }

    private static int side(double wanted) {
        return (int) Math.max(LEAST, Math.min(MOST, STEP * Math.round(wanted / STEP)));
    }

    /** Each new cell is the mean of the cells it covers; when there are more new ones, of the two it lies between. */
    private static FeatureMap across(FeatureMap map, int width) {
        FeatureMap result = new FeatureMap(width, map.height(), map.channels());
        double scale = (double) map.width() / width;
        double reach = Math.max(1, scale) / 2;
        for (int x = 0; x < width; x++) {
            double middle = (x + 0.5) * scale;
            for (int from = (int) Math.floor(middle - reach); from < middle + reach; from++) {
                double share = Math.min(from + 1, middle + reach) - Math.max(from, middle - reach);
                int column = Math.max(0, Math.min(map.width() - 1, from));
                add(map, column, (float) (share / (2 * reach)), result, x);
            }
        }
        return result;
    }

    private static void add(FeatureMap map, int column, float share, FeatureMap result, int to) {
        int channels = map.channels();
        for (int y = 0; y < map.height(); y++)
            for (int c = 0; c < channels; c++)
                result.values()[(y * result.width() + to) * channels + c] +=
                        share * map.values()[(y * map.width() + column) * channels + c];
    }

    /** Rows as columns. */
    private static FeatureMap turned(FeatureMap map) {
        FeatureMap result = new FeatureMap(map.height(), map.width(), map.channels());
        for (int y = 0; y < map.height(); y++)
            for (int x = 0; x < map.width(); x++)
                System.arraycopy(
                        map.values(),
                        (y * map.width() + x) * map.channels(),
                        result.values(),
                        (x * map.height() + y) * map.channels(),
                        map.channels());
        return result;
    }
}
