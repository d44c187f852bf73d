package air.engine.measure;

/** Coarseness (Tamura 1978): the mean size, px, of the areas that differ most from their neighbours. */
final class MarkSize {
    private static final int SCALES = 4;
    private static final int MARGIN = 32;
    private static final int STEP = 3;
    /** The size of a picture too small or narrow to measure. */
    private static final double UNKNOWN = 8;

    private final double[] integral;
    private final int stride;

    private MarkSize(float[] values, int width, int height) {
        stride = width + 1;
        integral = new double[stride * (height + 1)];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                integral[(y + 1) * stride + x + 1] = values[y * width + x]
                        + integral[y * stride + x + 1]
                        + integral[(y + 1) * stride + x]
                        - integral[y * stride + x];
    }

    static double of(float[] values, int width, int height) {
        MarkSize sums = new MarkSize(values, width, height);
        double total = 0;
        int count = 0;
        for (int y = MARGIN; y < height - MARGIN; y += STEP)
            for (int x = MARGIN; x < width - MARGIN; x += STEP) {
                total += sums.size(x, y);
                count++;
            }
        return count == 0 ? UNKNOWN : total / count;
    }

    private int size(int x, int y) {
        double best = 1e-4;
        int size = 2;
        for (int k = 1; k <= SCALES; k++) {
            int r = 1 << k - 1;
            double across = Math.abs(box(x + r, y, r) - box(x - r, y, r));
            double down = Math.abs(box(x, y + r, r) - box(x, y - r, r));
            double contrast = Math.max(across, down);
            if (contrast <= best * 1.05) continue;
            best = contrast;
            size = 1 << k;
        }
        return size;
    }

    private double box(int x, int y, int r) {
        double sum = integral[(y + r) * stride + x + r]
                - integral[(y - r) * stride + x + r]
                - integral[(y + r) * stride + x - r]
                + integral[(y - r) * stride + x - r];
        return sum / (4.0 * r * r);
    }
}
