package air.decode;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Reduces pictures by averaging the source pixels each target pixel covers, edges weighted by their share. Takes the
 * source a row at a time, so that it needs not be in the memory as a whole.
 */
public final class AreaAverage implements Lines {
    private final int height;
    private final int toWidth;
    private final int toHeight;
    private final Lines to;
    /** Red, green and blue of the source's row, summed over each target pixel's width. */
    private final double[] row;

    private final float[] sums;
    private final int[] result;
    private double weights;
    private int target;

    /**
     * @param toWidth at most {@code width}
     * @param toHeight at most {@code height}
     * @param to gets the target's rows, from the top; the array is used again for the next
     */
    public AreaAverage(int width, int height, int toWidth, int toHeight, Lines to) {
        this.height = height;
        this.toWidth = toWidth;
        this.toHeight = toHeight;
        this.to = to;
        row = new double[toWidth * 3];
        sums = new float[toWidth * 3];
        result = new int[toWidth];
    }

    /** The size at which a picture is read: its own, or the whole part of a half, third ... that fits. */
    public static Dimension within(int width, int height, long mostPixels) {
        int step = (int) Math.ceil(Math.sqrt((double) width * height / mostPixels));
        return new Dimension(Math.max(1, width / Math.max(1, step)), Math.max(1, height / Math.max(1, step)));
    }

    /** @return {@code source} (TYPE_INT_RGB) at {@code width} x {@code height}, neither larger than the source's */
    public static BufferedImage reduce(BufferedImage source, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Lines lines = (y, rgb) -> out.setRGB(0, y, width, 1, rgb, 0, width);
        AreaAverage average = new AreaAverage(source.getWidth(), source.getHeight(), width, height, lines);
        int[] line = new int[source.getWidth()];
        for (int y = 0; y < source.getHeight(); y++)
            average.line(y, source.getRGB(0, y, line.length, 1, line, 0, line.length));
        return out;
    }

    /** Takes the source's row {@code y}; the rows come in order. */
    @Override
    public void line(int y, int[] rgb) {
        sumAlong(rgb);
        while (target < toHeight && (int) edge(target) <= y) {
            double top = edge(target);
            double bottom = edge(target + 1);
            addRow(rgb.length, Math.min(y + 1, bottom) - Math.max(y, top));
            if (y < Math.min(height, Math.ceil(bottom)) - 1) return;
            finishRow();
        }
    }

    private double edge(int targetRow) {
        return (double) targetRow * height / toHeight;
    }

    private void sumAlong(int[] line) {
        int w = line.length;
        for (int x = 0; x < toWidth; x++) {
            double left = (double) x * w / toWidth;
            double right = (double) (x + 1) * w / toWidth;
            double r = 0;
            double g = 0;
            double b = 0;
            for (int sx = (int) left; sx < Math.min(w, Math.ceil(right)); sx++) {
                double weight = Math.min(sx + 1, right) - Math.max(sx, left);
                r += weight * (line[sx] >> 16 & 255);
                g += weight * (line[sx] >> 8 & 255);
                b += weight * (line[sx] & 255);
            }
            row[x * 3] = r;
            row[x * 3 + 1] = g;
            row[x * 3 + 2] = b;
        }
    }

    private void addRow(int width, double rowWeight) {
        for (int x = 0; x < toWidth; x++) {
            double scale = rowWeight / ((double) (x + 1) * width / toWidth - (double) x * width / toWidth);
            for (int i = x * 3; i < x * 3 + 3; i++) sums[i] += (float) (row[i] * scale);
        }
        weights += rowWeight;
    }

    private void finishRow() {
        for (int x = 0; x < toWidth; x++) result[x] = pack(x * 3);
        to.line(target++, result);
        Arrays.fill(sums, 0);
        weights = 0;
    }

    private int pack(int at) {
        int r = (int) Math.round(sums[at] / weights);
        int g = (int) Math.round(sums[at + 1] / weights);
        int b = (int) Math.round(sums[at + 2] / weights);
        return r << 16 | g << 8 | b;
    }
}
