package air.engine.paint;

import air.engine.raster.Plane;
import java.util.stream.IntStream;

/** Wide blurs, worked out coarsely. */
final class Broad {
    private Broad() {}

    /** Gaussian blur of {@code sigma} px, 4 or more, worked out at a quarter of the size. */
    static float[] of(float[] plane, int width, int height, double sigma) {
        int w = Math.max(4, width / 4);
        int h = Math.max(4, height / 4);
        float[] small = Plane.blur(Plane.resize(plane, width, height, w, h), w, h, sigma / 4);
        return Plane.resize(small, w, h, width, height);
    }

    /** Running mean over {@code 2 * reach + 1} px along the rows (step 1) or columns (step the width). */
    static float[] along(float[] plane, int width, int height, int step, int reach) {
        boolean rows = step == 1;
        int lines = rows ? height : width;
        int length = rows ? width : height;
        float[] result = new float[plane.length];
        IntStream.range(0, lines).parallel().forEach(line -> {
            int offset = rows ? line * width : line;
            double sum = 0;
            for (int i = -reach; i < reach; i++) sum += plane[offset + step * within(i, length)];
            for (int i = 0; i < length; i++) {
                sum += plane[offset + step * within(i + reach, length)];
                result[offset + step * i] = (float) (sum / (2 * reach + 1));
                sum -= plane[offset + step * within(i - reach, length)];
            }
        });
        return result;
    }

    private static int within(int i, int length) {
        return Math.max(0, Math.min(length - 1, i));
    }
}
