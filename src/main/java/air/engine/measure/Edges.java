package air.engine.measure;

import java.util.Arrays;

/**
 * How contours are drawn: how wide the steps are from one tone to another, and how many of them are lines.
 *
 * @param share pixels on a contour with a step worth seeing, as a share of the picture
 * @param narrow width in px of the narrowest tenth of these steps; 0 when there are too few
 * @param middle width of the middle one
 * @param wide width from which the widest tenth begins
 * @param dark thin lines that are dark and darker than both sides, as a share of the contours
 * @param light thin lines that are light and lighter than both sides, as a share of the contours
 */
record Edges(double share, double narrow, double middle, double wide, double dark, double light) {
    /** Gradient per px from which a pixel may lie on a contour. */
    private static final float LEAST_SLOPE = 0.02f;
    /** Step in lightness from which a contour is worth seeing. */
    private static final double LEAST_STEP = 0.10;
    /** How far, px, a step is followed to either side, and the share of its slope at which it has ended. */
    private static final int REACH = 7;

    private static final double ENDED = 0.2;
    private static final int FEWEST = 20;
    /** Half the width, px, of a thin line with its surroundings, and how much it differs from both sides. */
    private static final int LINE = 4;

    private static final float LINE_STEP = 0.12f;
    private static final float DARK_LINE = 0.45f;
    private static final float LIGHT_LINE = 0.8f;

    /** Measures a slightly blurred plane of lightness. */
    static Edges of(float[] l, int width, int height) {
        return new Measuring(l, width, height).edges();
    }

    /** 1 for every pixel of a thin dark line, or of a light one, 0 for the others; of a slightly blurred plane. */
    static float[] lines(float[] l, int width, int height, boolean dark) {
        Measuring measuring = new Measuring(l, width, height);
        measuring.lines(dark);
        return measuring.lines;
    }

    private static final class Measuring {
        private final float[] l;
        private final int width;
        private final int height;
        private final float[] across;
        private final float[] down;
        private final float[] slope;
        private final float[] widths;
        /** 1 on the lines that were found last. */
        private final float[] lines;

        private int count;

        Measuring(float[] l, int width, int height) {
            this.l = l;
            this.width = width;
            this.height = height;
            across = new float[l.length];
            down = new float[l.length];
            slope = new float[l.length];
            widths = new float[l.length];
            lines = new float[l.length];
        }

        Edges edges() {
            slopes();
            steps();
            int darks = lines(true);
            int lights = lines(false);
            Arrays.sort(widths, 0, count);
            boolean few = count < FEWEST;
            double contour = Math.max(FEWEST, count);
            return new Edges(
                    (double) count / l.length,
                    few ? 0 : widths[count / 10],
                    few ? 0 : widths[count / 2],
                    few ? 0 : widths[count * 9 / 10],
                    darks / contour,
                    lights / contour);
        }

        private void slopes() {
            for (int y = 1; y < height - 1; y++)
                for (int i = y * width + 1; i < y * width + width - 1; i++) {
                    across[i] = (l[i + 1] - l[i - 1]) / 2;
                    down[i] = (l[i + width] - l[i - width]) / 2;
                    slope[i] = (float) Math.sqrt(across[i] * across[i] + down[i] * down[i]);
                }
        }

        /** The width of a step is its height over its greatest slope. */
        private void steps() {
            for (int y = REACH + 2; y < height - REACH - 2; y++)
                for (int x = REACH + 2; x < width - REACH - 2; x++) {
                    int i = y * width + x;
                    if (slope[i] < LEAST_SLOPE) continue;
                    double dx = across[i] / slope[i];
                    double dy = down[i] / slope[i];
                    if (slope[i] < at(slope, x + dx, y + dy) || slope[i] <= at(slope, x - dx, y - dy)) continue;
                    double step = end(x, y, dx, dy) - end(x, y, -dx, -dy);
                    if (step >= LEAST_STEP) widths[count++] = (float) (step / slope[i]);
                }
        }

        /** The lightness where a step has ended in one direction. */
        private double end(int x, int y, double dx, double dy) {
            double before = l[y * width + x];
            double first = 0;
            for (int k = 1; k <= REACH; k++) {
                double here = at(l, x + dx * k, y + dy * k);
                double change = Math.abs(here - before);
                if (k == 1) first = change;
                else if (change < ENDED * first) return here;
                before = here;
            }
            return before;
        }

        private double at(float[] plane, double x, double y) {
            int column = (int) x;
            int row = (int) y;
            double right = x - column;
            double below = y - row;
            int i = row * width + column;
            return (plane[i] * (1 - right) + plane[i + 1] * right) * (1 - below)
                    + (plane[i + width] * (1 - right) + plane[i + width + 1] * right) * below;
        }

        private int lines(boolean dark) {
            int[] strides = {1, width, width + 1, width - 1};
            int found = 0;
            Arrays.fill(lines, 0);
            for (int y = LINE; y < height - LINE; y++)
                for (int i = y * width + LINE; i < y * width + width - LINE; i++) {
                    if (dark ? l[i] > DARK_LINE : l[i] < LIGHT_LINE) continue;
                    for (int k = 0; k < strides.length; k++) {
                        if (!isLine(i, strides[k], k < 2 ? LINE : LINE - 1, dark ? 1 : -1)) continue;
                        lines[i] = 1;
                        found++;
                        break;
                    }
                }
            return found;
        }

        private boolean isLine(int i, int stride, int reach, int sign) {
            float here = sign * l[i];
            float before = sign * l[i - reach * stride];
            float after = sign * l[i + reach * stride];
            return here <= sign * l[i - stride]
                    && here <= sign * l[i + stride]
                    && Math.min(before, after) - here > LINE_STEP;
        }
    }
}
