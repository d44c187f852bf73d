package air.engine.paint;

import air.engine.measure.Adjustments;
import air.engine.measure.Feature;
import air.engine.raster.Lab;
import air.engine.raster.Plane;

/**
 * What the finish does for the composition: where the eye is led, how the tones balance, which way marks run. Signed, 0
 * for nothing; values are clamped to their ranges.
 *
 * @param outward contrast gathered on the side of the focus (positive) or on the other, -1 to 1
 * @param down contrast gathered below (positive) or above, -1 to 1
 * @param spread contrast spread to the rim (positive) or gathered about the focus, -1 to 1
 * @param symmetry broad tones brought nearer to their mirror image (positive) or further from it, -1 to 1
 * @param level middling detail drawn out along (positive) or across the horizon, -1 to 1
 * @param masses contrast of the broad masses, as a decadic logarithm of its factor, -0.6 to 0.6
 * @param order contrast of the areas within the masses taken back (positive) or strengthened, -0.6 to 0.6
 * @param flow marks drawn out along their direction (positive) or broken up, -1 to 1
 * @param run contours drawn out along themselves (positive) or broken up, -1.5 to 1.5
 */
record Staging(
        double outward,
        double down,
        double spread,
        double symmetry,
        double level,
        double masses,
        double order,
        double flow,
        double run) {
    static final Staging NONE = new Staging(0, 0, 0, 0, 0, 0, 0, 0, 0);

    Staging {
        outward = within(outward, 1);
        down = within(down, 1);
        spread = within(spread, 1);
        symmetry = within(symmetry, 1);
        level = within(level, 1);
        masses = within(masses, 0.6);
        order = within(order, 0.6);
        flow = within(flow, 1);
        run = within(run, 1.5);
    }

    private static double within(double value, double limit) {
        return Math.max(-limit, Math.min(limit, value));
    }

    /** What comes closest to the wishes; the factors were measured on painted pictures. */
    static Staging of(Adjustments wanted) {
        return new Staging(
                5 * wanted.amount(Feature.FOCUS_OFFSET),
                5 * wanted.amount(Feature.FOCUS_HEIGHT),
                16 * wanted.amount(Feature.FOCUS_SPREAD),
                1.6 * wanted.amount(Feature.SYMMETRY),
                6 * wanted.amount(Feature.HORIZONTALS) - 9 * wanted.amount(Feature.VERTICALS),
                2.4 * wanted.amount(Feature.MASSES),
                5 * wanted.amount(Feature.LAYOUT_ORDER),
                4 * wanted.amount(Feature.STROKE_DIRECTION),
                12 * wanted.amount(Feature.CONTINUITY));
    }

    /** Changes the picture in place. */
    void apply(Lab picture) {
        if (symmetry != 0) balance(picture);
        if (masses != 0 || order != 0) mass(picture);
        if (level != 0) draw(picture);
        if (run != 0) Flow.apply(picture, run, 4);
        if (flow != 0) Flow.apply(picture, flow, 1);
        if (outward != 0 || down != 0 || spread != 0) Emphasis.apply(picture, this);
    }

    private void balance(Lab picture) {
        int w = picture.width;
        float[] broad = Broad.of(picture.l, w, picture.height, 12);
        float share = (float) (symmetry / 2);
        for (int y = 0; y < picture.height; y++)
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                picture.l[i] += share * (broad[y * w + w - 1 - x] - broad[i]);
            }
    }

    /** Parts areas about a twentieth of the frame wide, and masses about a fifth, by their scales. */
    private void mass(Lab picture) {
        int w = picture.width;
        int h = picture.height;
        double side = Math.sqrt((double) w * h);
        float within = (float) (StrictMath.pow(10, -order) - 1);
        float between = (float) (StrictMath.pow(10, masses) - 1);
        for (int c = 0; c < 3; c++) {
            float[] plane = picture.plane(c);
            float[] areas = Broad.of(plane, w, h, side * 0.02);
            float[] broad = Broad.of(plane, w, h, side * 0.07);
            float[] broadest = Broad.of(plane, w, h, side * 0.2);
            for (int i = 0; i < plane.length; i++) {
                plane[i] += within * (areas[i] - broad[i]);
                if (c == 0) plane[i] += between * (broad[i] - broadest[i]);
            }
        }
    }

    private void draw(Lab picture) {
        float[] fine = Plane.blur(picture.l, picture.width, picture.height, 2);
        float[] drawn = level > 0
                ? Broad.along(fine, picture.width, picture.height, 1, 12)
                : Broad.along(fine, picture.width, picture.height, picture.width, 12);
        float share = (float) Math.abs(level) * 0.8f;
        for (int i = 0; i < drawn.length; i++) picture.l[i] += share * (drawn[i] - fine[i]);
    }
}
