package air.engine.material;

import java.util.function.IntPredicate;

/**
 * A rectangle of pixels within a larger frame.
 *
 * @param x its left column in the frame
 * @param y its top row in the frame
 * @param width px
 * @param height px
 */
public record Box(int x, int y, int width, int height) {
    /** What holds all pixels (row-major) that pass, and a margin as far as the frame allows; empty if none does. */
    public static Box around(int width, int height, int margin, IntPredicate passes) {
        int left = width;
        int right = -1;
        int top = height;
        int bottom = -1;
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                if (!passes.test(y * width + x)) continue;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = y;
            }
        if (right < 0) return new Box(0, 0, 0, 0);
        int x = Math.max(0, left - margin);
        int y = Math.max(0, top - margin);
        return new Box(x, y, Math.min(width, right + margin + 1) - x, Math.min(height, bottom + margin + 1) - y);
    }

    /** Whether it holds no pixel. */
    public boolean isEmpty() {
        return width == 0;
    }

    /** Number of its pixels. */
    public int area() {
        return width * height;
    }

    /** The part of a plane of the frame that lies in it. */
    public float[] cut(float[] plane, int frameWidth) {
        float[] part = new float[area()];
        for (int row = 0; row < height; row++)
            System.arraycopy(plane, (y + row) * frameWidth + x, part, row * width, width);
        return part;
    }
}
