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
        int counted = 0;
        for (float quiet : regions(activity, width, height)) counted += (int) quiet;
        return (double) counted / activity.length;
    }

    /** 1 for every pixel of a quiet region, 0 for the others. */
    static float[] regions(float[] activity, int width, int height) {
        float[] mean = Plane.blur(activity, width, height, REACH);
        boolean[] open = new boolean[mean.length];
        for (int i = 0; i < mean.length; i++) open[i] = mean[i] < QUIET;
        float[] regions = new float[mean.length];
        int[] region = new int[mean.length];
        for (int i = 0; i < open.length; i++) {
            if (!open[i]) continue;
            int size = fill(open, i, width, region);
            for (int k = 0; k < size && size > LEAST_REGION * open.length; k++) regions[region[k]] = 1;
        }
        return regions;
    }

    /** Closes the region round the start, puts its pixels into the array, and returns how many there are. */
    private static int fill(boolean[] open, int start, int width, int[] region) {
        int size = push(open, start, region, 0);
        for (int next = 0; next < size; next++) {
            int at = region[next];
            int x = at % width;
            if (x > 0) size = push(open, at - 1, region, size);
            if (x < width - 1) size = push(open, at + 1, region, size);
            if (at >= width) size = push(open, at - width, region, size);
            if (at + width < open.length) size = push(open, at + width, region, size);
        }
        return size;
    }

    private static int push(boolean[] open, int at, int[] region, int size) {
        if (!open[at]) return size;
        open[at] = false;
        region[size] = at;
        return size + 1;
    }
}
