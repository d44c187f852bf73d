package air.engine.paint;

import air.engine.raster.Plane;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/**
 * Sorts the pixels of a plane by the edge they lie on: its direction, its strength and how straight it is (Romano,
 * Isidoro and Milanfar, 2016). Worked out in strips, so that large pictures need little memory.
 */
final class EdgeClasses {
    /** Directions over half a turn. */
    static final int DIRECTIONS = 12;

    static final int STRENGTHS = 4;
    static final int STRAIGHTNESSES = 3;
    static final int COUNT = DIRECTIONS * STRENGTHS * STRAIGHTNESSES;

    /** Borders between strengths, as the square root of the greater eigenvalue, for values of 0 to 255. */
    private static final double[] STRENGTH_BORDERS = {1.2, 4, 12};

    private static final double[] STRAIGHTNESS_BORDERS = {0.35, 0.65};
    /** Blur of the structure tensor, px. */
    private static final double NEIGHBOURHOOD = 1.6;
    /** Rows about a strip that its blur and gradients reach into. */
    private static final int MARGIN = 6;

    private static final int STRIP = 64;
    /** Strips between two reports of progress. */
    private static final int AT_ONCE = 8;

    private static final double[][] HEADINGS = headings();

    private EdgeClasses() {}

    /**
     * @param progress 0 to 1; what it throws ends the work
     * @return for each pixel its class, 0 to {@link #COUNT} - 1
     */
    static byte[] of(float[] plane, int width, int height, DoubleConsumer progress) {
        byte[] classes = new byte[width * height];
        int strips = (height + STRIP - 1) / STRIP;
        for (int from = 0; from < strips; from += AT_ONCE) {
            progress.accept((double) from / strips);
            IntStream.range(from, Math.min(strips, from + AT_ONCE))
                    .parallel()
                    .forEach(strip -> strip(plane, width, height, strip * STRIP, classes));
        }
        return classes;
    }

    private static void strip(float[] plane, int width, int height, int top, byte[] classes) {
        int from = Math.max(0, top - MARGIN);
        int to = Math.min(height, top + STRIP + MARGIN);
        float[][] tensor = tensor(plane, width, height, from, to);
        int rows = to - from;
        float[] xx = Plane.blur(tensor[0], width, rows, NEIGHBOURHOOD);
        float[] yy = Plane.blur(tensor[1], width, rows, NEIGHBOURHOOD);
        float[] xy = Plane.blur(tensor[2], width, rows, NEIGHBOURHOOD);
        for (int y = top; y < Math.min(height, top + STRIP); y++)
            for (int x = 0; x < width; x++) {
                int i = (y - from) * width + x;
                classes[y * width + x] = (byte) of(xx[i], yy[i], xy[i]);
            }
    }

    private static float[][] tensor(float[] plane, int width, int height, int from, int to) {
        int n = (to - from) * width;
        float[][] tensor = {new float[n], new float[n], new float[n]};
        for (int y = from; y < to; y++) {
            int above = Math.max(0, y - 1) * width;
            int below = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                float gx = plane[y * width + Math.min(width - 1, x + 1)] - plane[y * width + Math.max(0, x - 1)];
                float gy = plane[below + x] - plane[above + x];
                int i = (y - from) * width + x;
                tensor[0][i] = gx * gx / 4;
                tensor[1][i] = gy * gy / 4;
                tensor[2][i] = gx * gy / 4;
            }
        }
        return tensor;
    }

    private static int of(double xx, double yy, double xy) {
        double root = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
        double greater = Math.sqrt(Math.max(0, (xx + yy + root) / 2));
        double smaller = Math.sqrt(Math.max(0, (xx + yy - root) / 2));
        int direction = direction(xx - yy, 2 * xy);
        int strength = place(greater, STRENGTH_BORDERS);
        int straightness = place((greater - smaller) / (greater + smaller + 1e-6), STRAIGHTNESS_BORDERS);
        return (direction * STRENGTHS + strength) * STRAIGHTNESSES + straightness;
    }

    /** The heading that is nearest to twice the direction of the edge. */
    private static int direction(double x, double y) {
        int nearest = 0;
        double most = -Double.MAX_VALUE;
        for (int k = 0; k < DIRECTIONS; k++) {
            double along = x * HEADINGS[k][0] + y * HEADINGS[k][1];
            if (along > most) {
                most = along;
                nearest = k;
            }
        }
        return nearest;
    }

    private static double[][] headings() {
        double[][] headings = new double[DIRECTIONS][];
        for (int k = 0; k < DIRECTIONS; k++) {
            double angle = 2 * Math.PI * k / DIRECTIONS;
            headings[k] = new double[] {StrictMath.cos(angle), StrictMath.sin(angle)};
        }
        return headings;
    }

    private static int place(double value, double[] borders) {
        int place = 0;
        while (place < borders.length && value >= borders[place]) place++;
        return place;
    }
}
