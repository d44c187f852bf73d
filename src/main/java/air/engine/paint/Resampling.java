package air.engine.paint;

import java.util.stream.IntStream;

/** Other sizes of a plane: cubic for more pixels, averages over areas for fewer. Pixels are squares, not points. */
final class Resampling {
    private Resampling() {}

    /** The upper left part of a plane. */
    static float[] cropped(float[] source, int width, int newWidth, int newHeight) {
        float[] result = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) System.arraycopy(source, y * width, result, y * newWidth, newWidth);
        return result;
    }

    /** Cubic (Catmull-Rom) in both directions. */
    static float[] cubic(float[] source, int width, int height, int newWidth, int newHeight) {
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

    /** Each pixel the average of what it covers, pixels at its border by their share. */
    static float[] area(float[] source, int width, int height, int newWidth, int newHeight) {
        float[] rows = new float[newWidth * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < newWidth; x++) rows[y * newWidth + x] = mean(source, y * width, 1, width, x, newWidth);
        });
        float[] result = new float[newWidth * newHeight];
        IntStream.range(0, newHeight).parallel().forEach(y -> {
            for (int x = 0; x < newWidth; x++) result[y * newWidth + x] = mean(rows, x, newWidth, height, y, newHeight);
        });
        return result;
    }

    private static float mean(float[] line, int offset, int step, int length, int index, int count) {
        double from = (double) index * length / count;
        double to = (double) (index + 1) * length / count;
        double sum = 0;
        for (int i = (int) from; i < Math.min(length, Math.ceil(to)); i++)
            sum += line[offset + step * i] * (Math.min(i + 1, to) - Math.max(i, from));
        return (float) (sum / (to - from));
    }
}
