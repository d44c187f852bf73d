package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.stream.IntStream;

/** Enlarges a painted picture beyond the size it was worked at, keeping its edges crisp. */
final class Enlarging {
    /** How much detail is lifted to make up for what enlarging softens. */
    private static final double LIFT = 0.45;

    private Enlarging() {}

    /** Cubic (Catmull-Rom) in both directions, then a light lift of the finest detail. */
    static Lab of(Lab picture, int width, int height) {
        Lab result = new Lab(width, height);
        double scale = Math.sqrt((double) width * height / picture.width / picture.height);
        for (int c = 0; c < 3; c++) {
            float[] plane = cubic(picture.plane(c), picture.width, picture.height, width, height);
            if (c == 0 && scale > 1.2) lift(plane, width, height, scale);
            System.arraycopy(plane, 0, result.plane(c), 0, plane.length);
        }
        return result;
    }

    /**
     * Enlarges with the finest detail of a larger picture of the same subject laid over it.
     *
     * @param source the larger picture, of the wanted size
     * @param strength 0 to 1: how much of its detail
     */
    static Lab guided(Lab picture, Lab source, double strength) {
        Lab result = of(picture, source.width, source.height);
        float[] coarse = Plane.resize(source.l, source.width, source.height, picture.width, picture.height);
        float[] known = cubic(coarse, picture.width, picture.height, source.width, source.height);
        for (int i = 0; i < known.length; i++) result.l[i] += (float) strength * (source.l[i] - known[i]);
        return result;
    }

    private static void lift(float[] plane, int width, int height, double scale) {
        float[] soft = Plane.blur(plane, width, height, 0.7 * scale);
        for (int i = 0; i < plane.length; i++) plane[i] += (float) LIFT * (plane[i] - soft[i]);
    }

    private static float[] cubic(float[] source, int width, int height, int newWidth, int newHeight) {
        float[] rows = new float[newWidth * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < newWidth; x++)
                rows[y * newWidth + x] = sample(source, y * width, 1, width, (x + 0.5) * width / newWidth - 0.5);
        });
        float[] result = new float[newWidth * newHeight];
        IntStream.range(0, newHeight).parallel().forEach(y -> {
            double at = (y + 0.5) * height / newHeight - 0.5;
            for (int x = 0; x < newWidth; x++) result[y * newWidth + x] = sample(rows, x, newWidth, height, at);
        });
        return result;
    }

    private static float sample(float[] line, int offset, int step, int length, double at) {
        int i = (int) Math.floor(at);
        float t = (float) (at - i);
        float p = line[offset + step * within(i - 1, length)];
        float q = line[offset + step * within(i, length)];
        float r = line[offset + step * within(i + 1, length)];
        float s = line[offset + step * within(i + 2, length)];
        return q + 0.5f * t * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
    }

    private static int within(int i, int length) {
        return Math.max(0, Math.min(length - 1, i));
    }
}
