package air.engine;

/**
 * What the finish does for the composition: where the eye is led, how the tones balance, which way marks run. Signed, 0
 * for nothing; values are clamped to their ranges.
 *
 * @param outward contrast gathered on the side of the focus (positive) or on the other, -1 to 1
 * @param down contrast gathered below (positive) or above, -1 to 1
 * @param spread contrast spread to the rim (positive) or gathered about the focus, -1 to 1
 * @param symmetry broad tones brought nearer to their mirror image (positive) or further from it, -1 to 1
 * @param level middling detail drawn out along (positive) or across the horizon, -1 to 1
 * @param flow marks drawn out along their direction (positive) or broken up, -1.5 to 1.5
 */
record Staging(double outward, double down, double spread, double symmetry, double level, double flow) {
    static final Staging NONE = new Staging(0, 0, 0, 0, 0, 0);

    Staging {
        outward = within(outward, 1);
        down = within(down, 1);
        spread = within(spread, 1);
        symmetry = within(symmetry, 1);
        level = within(level, 1);
        flow = within(flow, 1.5);
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
                5 * wanted.amount(Feature.STROKE_DIRECTION));
    }

    /** Changes the picture in place. */
    void apply(Lab picture) {
        if (symmetry != 0) balance(picture);
        if (level != 0) draw(picture);
        if (flow != 0) Flow.apply(picture, flow);
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

    private void draw(Lab picture) {
        float[] fine = Plane.blur(picture.l, picture.width, picture.height, 2);
        float[] drawn = level > 0
                ? Broad.along(fine, picture.width, picture.height, 1, 12)
                : Broad.along(fine, picture.width, picture.height, picture.width, 12);
        float share = (float) Math.abs(level) * 0.8f;
        for (int i = 0; i < drawn.length; i++) picture.l[i] += share * (drawn[i] - fine[i]);
    }
}
