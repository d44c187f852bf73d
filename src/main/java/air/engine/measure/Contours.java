package air.engine.measure;

import air.engine.raster.Lab;

/**
 * How surely contours are drawn, seen on the picture alone: where two areas part, how much of the step between them is
 * taken at once. A contour that was drawn steps at once; one that dissolved in the making is weak.
 *
 * @param clear contours, one px wide, over all pixels, at {@link Features#TEXTURE_SIDE}: 0 to about 0.04
 * @param weak share of the contours that are weak, 0 to 1
 */
record Contours(double clear, double weak) {
    /** Blur that leaves areas, and blur that leaves edges, px. */
    private static final double AREAS = 3;

    private static final double EDGES = 0.9;
    /** Colour counts this much more than lightness. */
    private static final double COLOUR = 2;

    private static final double LEAST_SLOPE = 0.05;
    /** How far from a contour its two areas are compared, px, and by how much they must differ at least. */
    private static final int REACH = 8;

    private static final double LEAST_STEP = 0.15;
    /** How far from a contour its edge is looked for, px; half the width of that edge, px. */
    private static final int SEARCH = 4;

    private static final double HALF_EDGE = 1.5;
    /** Share of the step under which an edge is weak. */
    private static final double WEAK = 0.5;

    private static final int MARGIN = 14;

    static Contours of(Lab picture) {
        return new Measuring(picture.blur(AREAS), picture.blur(EDGES)).contours();
    }

    /** 1 for every pixel of a weak contour, 0 for the others. */
    static float[] weak(Lab picture) {
        Measuring measuring = new Measuring(picture.blur(AREAS), picture.blur(EDGES));
        measuring.contours();
        return measuring.weak;
    }

    private static final class Measuring {
        final float[] weak;
        private final Lab areas;
        private final Lab edges;
        private final int width;
        private final float[] slope;
        /** Direction across the contour, of length 1. */
        private final float[] across;

        private final float[] down;

        Measuring(Lab areas, Lab edges) {
            this.areas = areas;
            this.edges = edges;
            width = areas.width;
            slope = new float[areas.l.length];
            weak = new float[areas.l.length];
            across = new float[areas.l.length];
            down = new float[areas.l.length];
            for (int y = 2; y < areas.height - 2; y++) for (int x = 2; x < width - 2; x++) slope(y * width + x);
        }

        /** The slope of all planes together; its direction is that of the steepest plane. */
        private void slope(int i) {
            double sum = 0;
            double most = 1e-12;
            for (int c = 0; c < 3; c++) {
                float[] plane = areas.plane(c);
                double weight = c == 0 ? 1 : COLOUR;
                double dx = weight * (plane[i + 2] - plane[i - 2]);
                double dy = weight * (plane[i + 2 * width] - plane[i - 2 * width]);
                double squares = dx * dx + dy * dy;
                sum += squares;
                if (squares <= most) continue;
                most = squares;
                across[i] = (float) (dx / Math.sqrt(squares));
                down[i] = (float) (dy / Math.sqrt(squares));
            }
            slope[i] = (float) Math.sqrt(sum);
        }

        Contours contours() {
            int all = 0;
            int faint = 0;
            for (int y = MARGIN; y < areas.height - MARGIN; y++)
                for (int x = MARGIN; x < width - MARGIN; x++) {
                    if (!isRidge(x, y)) continue;
                    double step = step(areas, x, y, 0, REACH);
                    if (step < LEAST_STEP) continue;
                    all++;
                    if (edge(x, y) >= WEAK * step) continue;
                    faint++;
                    weak[y * width + x] = 1;
                }
            return new Contours((double) all / slope.length, all == 0 ? 0 : (double) faint / all);
        }

        private boolean isRidge(int x, int y) {
            float here = slope[y * width + x];
            return here >= LEAST_SLOPE && here >= slope[at(x, y, 1)] && here >= slope[at(x, y, -1)];
        }

        private double edge(int x, int y) {
            double most = 0;
            for (int k = -SEARCH; k <= SEARCH; k++) most = Math.max(most, step(edges, x, y, k, HALF_EDGE));
            return most;
        }

        /**
         * Difference of the colours {@code reach} px to either side of the place {@code away} px across the contour.
         */
        private double step(Lab picture, int x, int y, double away, double reach) {
            int i = at(x, y, away + reach);
            int j = at(x, y, away - reach);
            double l = picture.l[i] - picture.l[j];
            double a = COLOUR * (picture.a[i] - picture.a[j]);
            double b = COLOUR * (picture.b[i] - picture.b[j]);
            return Math.sqrt(l * l + a * a + b * b);
        }

        private int at(int x, int y, double away) {
            int i = y * width + x;
            return (int) Math.round(y + away * down[i]) * width + (int) Math.round(x + away * across[i]);
        }
    }
}
