package air.engine.measure;

import air.engine.raster.Lab;

/** How far contours run on: the share of their strength that is found again a little further along their own line. */
final class ContourContinuity {
    private static final double LEAST_STEP = 0.03;
    /** How far along to look, px, and how far beside the line, px. */
    private static final int[] ALONG = {4, 5};

    private static final int BESIDE = 1;
    private static final int MARGIN = 6;

    private final float[] l;
    private final int width;

    private ContourContinuity(Lab form) {
        l = form.l;
        width = form.width;
    }

    /** 0 (broken) to 1 (running on); 1 when there are no contours. */
    static double of(Lab form) {
        ContourContinuity contours = new ContourContinuity(form);
        double running = 0;
        double all = 0;
        for (int y = MARGIN; y < form.height - MARGIN; y++)
            for (int x = MARGIN; x < form.width - MARGIN; x++) {
                int at = y * form.width + x;
                double gx = contours.across(at);
                double gy = contours.down(at);
                double step = Math.sqrt(gx * gx + gy * gy);
                if (step < LEAST_STEP) continue;
                running += step
                        * (contours.found(x, y, gx / step, gy / step, step, 1)
                                + contours.found(x, y, gx / step, gy / step, step, -1))
                        / 2;
                all += step;
            }
        return all < 1e-6 ? 1 : running / all;
    }

    private double across(int at) {
        return l[at + 1] - l[at - 1];
    }

    private double down(int at) {
        return l[at + width] - l[at - width];
    }

    /** Share 0 to 1 of the step that is found again in one direction ({@code 1} or {@code -1}) along the contour. */
    private double found(int x, int y, double nx, double ny, double step, int direction) {
        double best = 0;
        for (int distance : ALONG)
            for (int beside = -BESIDE; beside <= BESIDE; beside++) {
                int px = (int) Math.round(x - direction * distance * ny + beside * nx);
                int py = (int) Math.round(y + direction * distance * nx + beside * ny);
                int at = py * width + px;
                best = Math.max(best, (nx * across(at) + ny * down(at)) / step);
            }
        return Math.min(1, best);
    }
}
