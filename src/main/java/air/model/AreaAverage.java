package air.model;

import java.awt.image.BufferedImage;

/** Reduces pictures by averaging the source pixels each target pixel covers, edges weighted by their share. */
final class AreaAverage {
    private AreaAverage() {}

    /** @return {@code source} (TYPE_INT_RGB) at {@code width} x {@code height}, neither larger than the source's */
    static BufferedImage reduce(BufferedImage source, int width, int height) {
        int w = source.getWidth();
        int h = source.getHeight();
        float[] rows = new float[width * 3];
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] line = new int[w];
        int[] result = new int[width];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(rows, 0);
            double top = (double) y * h / height;
            double bottom = (double) (y + 1) * h / height;
            double weights = 0;
            for (int sy = (int) top; sy < Math.min(h, Math.ceil(bottom)); sy++) {
                double weight = Math.min(sy + 1, bottom) - Math.max(sy, top);
                source.getRGB(0, sy, w, 1, line, 0, w);
                addRow(line, rows, width, weight);
                weights += weight;
            }
            for (int x = 0; x < width; x++) result[x] = pack(rows, x * 3, weights);
            out.setRGB(0, y, width, 1, result, 0, width);
        }
        return out;
    }

    private static void addRow(int[] line, float[] sums, int width, double rowWeight) {
        int w = line.length;
        for (int x = 0; x < width; x++) {
            double left = (double) x * w / width;
            double right = (double) (x + 1) * w / width;
            double r = 0;
            double g = 0;
            double b = 0;
            for (int sx = (int) left; sx < Math.min(w, Math.ceil(right)); sx++) {
                double weight = Math.min(sx + 1, right) - Math.max(sx, left);
                r += weight * (line[sx] >> 16 & 255);
                g += weight * (line[sx] >> 8 & 255);
                b += weight * (line[sx] & 255);
            }
            double scale = rowWeight / (right - left);
            sums[x * 3] += (float) (r * scale);
            sums[x * 3 + 1] += (float) (g * scale);
            sums[x * 3 + 2] += (float) (b * scale);
        }
    }

    private static int pack(float[] sums, int at, double weights) {
        int r = (int) Math.round(sums[at] / weights);
        int g = (int) Math.round(sums[at + 1] / weights);
        int b = (int) Math.round(sums[at + 2] / weights);
        return r << 16 | g << 8 | b;
    }
}
