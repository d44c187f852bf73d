package air.engine.raster;

import java.util.stream.IntStream;

/** Operations on one float plane, row-major. The results do not depend on the number of threads. */
public final class Plane {
    private Plane() {}

    /** Area filter when shrinking, bilinear when enlarging; a separable tent. */
    public static float[] resize(float[] source, int width, int height, int newWidth, int newHeight) {
        Taps across = Taps.of(width, newWidth);
        Taps down = Taps.of(height, newHeight);
        float[] rows = new float[newWidth * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < newWidth; x++) rows[y * newWidth + x] = across.sum(x, source, y * width, 1);
        });
        float[] result = new float[newWidth * newHeight];
        IntStream.range(0, newHeight).parallel().forEach(y -> {
            for (int x = 0; x < newWidth; x++) result[y * newWidth + x] = down.sum(y, rows, x, newWidth);
        });
        return result;
    }

    /** The source samples, and their weights, that make up each target sample. */
    private record Taps(int[][] index, float[][] weight) {
        static Taps of(int from, int to) {
            int[][] index = new int[to][];
            float[][] weight = new float[to][];
            double scale = (double) from / to;
            double radius = Math.max(1, scale);
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * scale - 0.5;
                int low = (int) Math.ceil(centre - radius);
                int count = (int) Math.floor(centre + radius) - low + 1;
                index[i] = new int[count];
                weight[i] = new float[count];
                double sum = 0;
                for (int k = 0; k < count; k++) {
                    double w = Math.max(0, 1 - Math.abs(low + k - centre) / radius);
                    index[i][k] = Math.max(0, Math.min(from - 1, low + k));
                    weight[i][k] = (float) w;
                    sum += w;
                }
                for (int k = 0; k < count; k++) weight[i][k] /= (float) sum;
            }
            return new Taps(index, weight);
        }

        float sum(int target, float[] source, int offset, int step) {
            float value = 0;
            int[] at = index[target];
            float[] w = weight[target];
            for (int k = 0; k < w.length; k++) value += source[offset + at[k] * step] * w[k];
            return value;
        }
    }

    /** Gaussian blur, {@code sigma} in px, mirrored at the borders; a copy when sigma is under 0.2. */
    public static float[] blur(float[] source, int width, int height, double sigma) {
        if (sigma < 0.2) return source.clone();
        float[] kernel = gaussian(sigma);
        int radius = kernel.length / 2;
        float[] rows = new float[width * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            float[] padded = new float[width + 2 * radius];
            for (int x = 0; x < radius; x++) {
                padded[x] = source[y * width + mirror(x - radius, width)];
                padded[radius + width + x] = source[y * width + mirror(width + x, width)];
            }
            System.arraycopy(source, y * width, padded, radius, width);
            float[] line = new float[width];
            for (int i = 0; i < kernel.length; i++) {
                float weight = kernel[i];
                for (int x = 0; x < width; x++) line[x] += weight * padded[x + i];
            }
            System.arraycopy(line, 0, rows, y * width, width);
        });
        float[] result = new float[width * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            float[] line = new float[width];
            for (int i = -radius; i <= radius; i++) {
                float weight = kernel[i + radius];
                int from = mirror(y + i, height) * width;
                for (int x = 0; x < width; x++) line[x] += weight * rows[from + x];
            }
            System.arraycopy(line, 0, result, y * width, width);
        });
        return result;
    }

    private static float[] gaussian(double sigma) {
        int radius = (int) Math.ceil(2.5 * sigma);
        float[] kernel = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++)
            sum += kernel[i + radius] = (float) StrictMath.exp(-0.5 * i * i / sigma / sigma);
        for (int i = 0; i < kernel.length; i++) kernel[i] /= sum;
        return kernel;
    }

    private static int mirror(int index, int size) {
        int i = index < 0 ? -index : index;
        if (i >= size) i = 2 * size - 2 - i;
        return Math.max(0, Math.min(size - 1, i));
    }

    /** The arithmetic mean; NaN for no values. */
    public static double mean(float[] values) {
        double sum = 0;
        for (float v : values) sum += v;
        return sum / values.length;
    }

    /** The value below which the share {@code p} (0 to 1) of the values lies, to 1/2048 of their range. */
    public static double percentile(float[] values, double p) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (float v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        if (most <= least) return most;
        int[] histogram = new int[2048];
        for (float v : values) histogram[(int) ((v - least) / (most - least) * 2047)]++;
        long target = (long) (p * values.length);
        long count = 0;
        for (int i = 0; i < 2048; i++) {
            count += histogram[i];
            if (count > target) return least + (i + 0.5) / 2048 * (most - least);
        }
        return most;
    }
}
