package air.decode;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * Reduces pictures by averaging the source pixels each target pixel covers, edges weighted by their share. Takes the
 * source a row at a time, so that it need not be in memory as a whole.
 */
public final class AreaAverage implements RowSink {
    private static final int NEXT = 1024;

    private final int height;
    private final int toWidth;
    private final int toHeight;
    private final RowSink to;
    /** Red, green and blue of the source's row, summed over each target pixel's width. */
    private final double[] row;

    /** For each target pixel the source's pixels along a row, the shares of the first and the last, and their sum. */
    private final int[] from;

    private final int[] until;
    private final double[] first;
    private final double[] last;
    private final double[] covered;

    private final float[] sums;
    private final int[] result;
    private double weights;
    private int target;

    /**
     * @param toWidth at most {@code width}
     * @param toHeight at most {@code height}
     * @param to gets the target's rows, from the top; the array is used again for the next
     */
    public AreaAverage(int width, int height, int toWidth, int toHeight, RowSink to) {
        this.height = height;
        this.toWidth = toWidth;
        this.toHeight = toHeight;
        this.to = to;
        row = new double[toWidth * 3];
        sums = new float[toWidth * 3];
        result = new int[toWidth];
        from = new int[toWidth];
        until = new int[toWidth];
        first = new double[toWidth];
        last = new double[toWidth];
        covered = new double[toWidth];
        for (int x = 0; x < toWidth; x++)
            share(x, (double) x * width / toWidth, (double) (x + 1) * width / toWidth, width);
    }

    /**
     * The size at which a picture is read: its own, or the largest that has at most so many pixels and is a whole
     * multiple of the size at {@value #NEXT} px. Tastes are read at that: two averages whose edges meet are one.
     */
    public static Dimension within(int width, int height, long mostPixels) {
        if ((long) width * height <= mostPixels) return new Dimension(width, height);
        double scale = (double) NEXT / Math.max(width, height);
        long next = Math.max(1, Math.round(width * scale));
        long down = Math.max(1, Math.round(height * scale));
        long times = Math.max(1, (long) Math.sqrt((double) mostPixels / (next * down)));
        return new Dimension((int) Math.min(width, next * times), (int) Math.min(height, down * times));
    }

    /** @return {@code source} (TYPE_INT_RGB) at {@code width} x {@code height}, neither larger than the source's */
    public static BufferedImage reduce(BufferedImage source, int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        RowSink lines = (y, rgb) -> out.setRGB(0, y, width, 1, rgb, 0, width);
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
            addRow(Math.min(y + 1, bottom) - Math.max(y, top));
            if (y < Math.min(height, Math.ceil(bottom)) - 1) return;
            finishRow();
        }
    }

    private void share(int x, double left, double right, int width) {
        from[x] = (int) left;
        until[x] = (int) Math.min(width, Math.ceil(right));
        first[x] = Math.min(from[x] + 1, right) - left;
        last[x] = right - Math.max(until[x] - 1, left);
        covered[x] = right - left;
    }

    private double edge(int targetRow) {
        return (double) targetRow * height / toHeight;
    }

    private void sumAlong(int[] line) {
        for (int x = 0; x < toWidth; x++) {
            double r = 0;
            double g = 0;
            double b = 0;
            for (int sx = from[x]; sx < until[x]; sx++) {
                double weight = sx == from[x] ? first[x] : sx == until[x] - 1 ? last[x] : 1;
                r += weight * (line[sx] >> 16 & 255);
                g += weight * (line[sx] >> 8 & 255);
                b += weight * (line[sx] & 255);
            }
            row[x * 3] = r;
            row[x * 3 + 1] = g;
            row[x * 3 + 2] = b;
        }
    }

    private void addRow(double rowWeight) {
        for (int x = 0; x < toWidth; x++) {
            double scale = rowWeight / covered[x];
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
