package air.engine.measure;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.Arrays;

/**
 * Tells lettering, diagrams and screenshots: marks on an even ground that stand in rows, or in straight upright and
 * level lines.
 */
final class Lettering {
    /** How far, px, the ground is taken from, and how much a mark differs from it. */
    private static final double REACH = 14;

    private static final float MARK = 0.07f;
    /** Share of the picture that is ground. */
    private static final double GROUND = 0.6;
    /** Share of marks in a row above which it is inked, and below which it is blank. */
    private static final double INKED = 0.05;

    private static final double BLANK = 0.03;
    private static final int FEWEST_ROWS = 5;
    /** Most height of a row, as a share of the frame's. */
    private static final double HIGHEST_ROW = 0.12;
    /** Least length of a straight edge, as a share of the shorter side, and share of all edges in such ones. */
    private static final double RULED_LENGTH = 0.12;

    private static final double RULED = 0.55;
    private static final float EDGE = 0.12f;
    private static final double FEWEST_EDGES = 0.004;
    /** Share of flat places that a diagram or a screenshot has. */
    private static final double FLAT = 0.35;

    private Lettering() {}

    static boolean isIn(Lab picture, double flat) {
        int w = picture.width;
        int h = picture.height;
        float[] ground = Plane.blur(picture.l, w, h, REACH);
        int side = Plane.percentile(picture.l, 0.5) > Plane.mean(picture.l) ? 1 : -1;
        boolean[] marks = new boolean[picture.l.length];
        int even = 0;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = side * (ground[i] - picture.l[i]) > MARK;
            if (!marks[i]) even++;
        }
        if (even < GROUND * marks.length) return false;
        boolean written = standInRows(marks, w, h, w, 1) && !standInRows(marks, h, w, 1, w);
        return written || flat > FLAT && isRuled(picture);
    }

    /** Rows of marks of about the same height, with blank rows between them. */
    private static boolean standInRows(boolean[] marks, int length, int rows, int down, int along) {
        int[] heights = new int[rows];
        int found = 0;
        int start = -1;
        for (int y = 0; y <= rows; y++) {
            double inked = y == rows ? 0 : inked(marks, y * down, along, length);
            if (inked > INKED && start < 0) start = y;
            if (inked >= BLANK || start < 0) continue;
            heights[found++] = y - start;
            start = -1;
        }
        if (found < FEWEST_ROWS) return false;
        int[] sorted = Arrays.copyOf(heights, found);
        Arrays.sort(sorted);
        int middle = sorted[found / 2];
        long alike = Arrays.stream(sorted)
                .filter(height -> height > 0.5 * middle && height < 1.8 * middle)
                .count();
        return middle > 2 && middle < HIGHEST_ROW * rows && alike >= 0.7 * found;
    }

    private static double inked(boolean[] marks, int from, int along, int length) {
        int inked = 0;
        for (int x = 0; x < length; x++) if (marks[from + x * along]) inked++;
        return (double) inked / length;
    }

    private static boolean isRuled(Lab picture) {
        int least = (int) (RULED_LENGTH * Math.min(picture.width, picture.height));
        int[] level = edges(picture, picture.width, 1, picture.height, picture.width, least);
        int[] upright = edges(picture, 1, picture.width, picture.width, picture.height, least);
        int all = level[0] + upright[0];
        return all > FEWEST_EDGES * picture.l.length && level[1] + upright[1] > RULED * all;
    }

    /** {edge pixels, those in long straight runs} of the edges across one direction. */
    private static int[] edges(Lab picture, int across, int along, int lines, int length, int least) {
        int[] found = new int[2];
        for (int line = 0; line < lines - 1; line++) {
            int run = 0;
            for (int k = 0; k <= length; k++) {
                int i = line * across + k * along;
                boolean edge = k < length && Math.abs(picture.l[i + across] - picture.l[i]) > EDGE;
                if (edge) run++;
                if (edge || run == 0) continue;
                found[0] += run;
                if (run >= least) found[1] += run;
                run = 0;
            }
        }
        return found;
    }
}
