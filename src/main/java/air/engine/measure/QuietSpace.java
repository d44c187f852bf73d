package air.engine.measure;

import air.engine.raster.Plane;

/** Negative space: connected regions without events, if they are large enough to be felt as one. */
final class QuietSpace {
    /** Blur, px, over which an area must be quiet. */
    private static final double REACH = 3.2;
    /** Mean activity under which an area is quiet. */
    private static final float QUIET = 0.034f;
    /** Least share of the frame for a region to count. */
    private static final double LEAST_REGION = 0.025;

    private QuietSpace() {}

    /** Share 0 to 1 of the frame that is quiet. */
    static double share(float[] activity, int width, int height) {
        float[] mean = Plane.blur(activity, width, height, REACH);
        boolean[] open = new boolean[mean.length];
        for (int i = 0; i < mean.length; i++) open[i] = mean[i] < QUIET;
        int[] stack = new int[mean.length];
        int counted = 0;
        for (int i = 0; i < open.length; i++) {
            if (!open[i]) continue;
            int size = fill(open, i, width, stack);
            if (size > LEAST_REGION * open.length) counted += size;
        }
        return (double) counted / open.length;
    }

    /** Closes the region round the start and returns its size in px. */
    private static int fill(boolean[] open, int start, int width, int[] stack) {
        int top = 0;
        int size = 0;
        stack[top++] = start;
        open[start] = false;
        while (top > 0) {
            int at = stack[--top];
            size++;
            int x = at % width;
            if (x > 0) top = push(open, at - 1, stack, top);
            if (x < width - 1) top = push(open, at + 1, stack, top);
            if (at >= width) top = push(open, at - width, stack, top);
            if (at + width < open.length) top = push(open, at + width, stack, top);
        }
        return size;
    }

    private static int push(boolean[] open, int at, int[] stack, int top) {
        if (!open[at]) return top;
        open[at] = false;
        stack[top] = at;
        return top + 1;
    }
}
