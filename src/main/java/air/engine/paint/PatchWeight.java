package air.engine.paint;

/**
 * What counts when a patch is chosen, in sixteenths.
 *
 * @param lightness weight of its mean lightness, 0 to 16
 * @param chroma weight of its mean chroma, 0 to 16
 * @param liveliness weight of its want of detail, 0 to 48
 */
record PatchWeight(int lightness, int chroma, int liveliness) {
    private static final int STEPS = 16;
    private static final PatchWeight[] ON_MOTIF = new PatchWeight[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            float motif = (float) i / STEPS;
            ON_MOTIF[i] = new PatchWeight(
                    Math.round(12 - 6 * motif), Math.round(12 - 9 * motif), Math.round(14 + 30 * motif));
        }
    }

    /** @param motif 0 to 1: how much the place belongs to a motif */
    static PatchWeight onMotif(float motif) {
        return ON_MOTIF[Math.round(Math.max(0, Math.min(1, motif)) * STEPS)];
    }
}
