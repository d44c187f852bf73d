package air.engine.scene;

import air.engine.raster.Plane;

/** Blurs a mask only where there is something in it. */
final class Soft {
    private Soft() {}

    /**
     * A blurred copy.
     *
     * @param mask row-major, mostly 0
     * @param sigma px; wide ones are blurred at half the size
     */
    static float[] near(float[] mask, int width, int height, double sigma) {
        int reach = (int) Math.ceil(2.5 * sigma) + 2;
        int[] box = box(mask, width, height);
        float[] result = new float[mask.length];
        if (box[2] < 0) return result;
        int left = Math.max(0, box[0] - reach);
        int top = Math.max(0, box[1] - reach);
        int wide = Math.min(width, box[2] + 1 + reach) - left;
        int high = Math.min(height, box[3] + 1 + reach) - top;
        float[] part = new float[wide * high];
        for (int y = 0; y < high; y++) System.arraycopy(mask, (y + top) * width + left, part, y * wide, wide);
        part = blurred(part, wide, high, sigma);
        for (int y = 0; y < high; y++) System.arraycopy(part, y * wide, result, (y + top) * width + left, wide);
        return result;
    }

    private static float[] blurred(float[] part, int wide, int high, double sigma) {
        if (sigma < 6) return Plane.blur(part, wide, high, sigma);
        int w = Math.max(1, wide / 2);
        int h = Math.max(1, high / 2);
        float[] half = Plane.blur(Plane.resize(part, wide, high, w, h), w, h, sigma / 2);
        return Plane.resize(half, w, h, wide, high);
    }

    /** Left, top, right and bottom of what is not 0; right is -1 where all is. */
    private static int[] box(float[] mask, int width, int height) {
        int[] box = {width, height, -1, -1};
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                if (mask[y * width + x] == 0) continue;
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x);
                box[3] = y;
            }
        return box;
    }
}
