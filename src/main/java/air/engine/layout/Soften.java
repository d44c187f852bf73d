package air.engine.layout;

import java.util.stream.IntStream;

/** A fast blur of premultiplied 8-bit ARGB pixels: two box passes each way, close enough to a Gaussian for edges. */
final class Soften {
    private Soften() {}

    /** Blurs the rows {@code from} to {@code to} (exclusive) by {@code sigma} px; the borders are extended. */
    static void box(int[] argb, int width, int from, int to, double sigma) {
        int radius = Math.max(1, (int) Math.round(sigma * 1.2));
        int rows = to - from;
        int[] turned = new int[width * rows];
        IntStream.range(from, to).parallel().forEach(y -> {
            int[] line = new int[width];
            pass(argb, y * width, 1, line, 0, 1, width, radius);
            pass(line, 0, 1, turned, y - from, rows, width, radius);
        });
        IntStream.range(0, width).parallel().forEach(x -> {
            int[] line = new int[rows];
            pass(turned, x * rows, 1, line, 0, 1, rows, radius);
            pass(line, 0, 1, argb, from * width + x, width, rows, radius);
        });
    }

    /** One box pass along a line; beyond its ends the line goes on as it ends. */
    private static void pass(int[] source, int at, int step, int[] target, int to, int toStep, int n, int radius) {
        int size = 2 * radius + 1;
        int alpha = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int i = -radius; i < n + radius; i++) {
            int p = source[at + Math.max(0, Math.min(n - 1, i)) * step];
            alpha += p >>> 24;
            red += p >> 16 & 255;
            green += p >> 8 & 255;
            blue += p & 255;
            int middle = i - radius;
            if (middle < 0) continue;
            target[to + middle * toStep] = alpha / size << 24 | red / size << 16 | green / size << 8 | blue / size;
            int q = source[at + Math.max(0, Math.min(n - 1, middle - radius)) * step];
            alpha -= q >>> 24;
            red -= q >> 16 & 255;
            green -= q >> 8 & 255;
            blue -= q & 255;
        }
    }
}
