package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;

/**
 * Holds a picture to its guide at one level: to the guide's broad forms everywhere, to all of it on the contours of
 * motifs, and the less the finer the level, where the marks of the references rule.
 */
final class GuidePull {
    private static final double[] EVERYWHERE = {0.16, 0.34, 0.55, 0.70};
    private static final double[] ON_MOTIFS = {0.42, 0.62, 0.85, 0.90};
    /** Pull within a motif, as a share of that on its contours: less, so that marks fill it. */
    private static final float WITHIN = 0.3f;

    /** Forms broader than this are the guide's, px. */
    private static final double[] BROAD = {4.5, 2.2, 2.2, 0.6};

    private final Lab guide;
    private final float[] motif;
    private final float[] contour;
    private final double everywhere;
    private final double onMotifs;
    private final double broad;
    private final boolean finest;

    /**
     * @param motif 0 to 1 for each pixel
     * @param style 0 to 1: how early marks take over from the guide
     * @param halvings 0 for the finest level
     */
    GuidePull(Lab guide, float[] motif, double style, int halvings) {
        int level = Math.min(halvings, EVERYWHERE.length - 1);
        this.guide = guide;
        this.motif = motif;
        everywhere = EVERYWHERE[level] * Math.max(0, 1.3 - style);
        onMotifs = ON_MOTIFS[level] * Math.min(1, 1.5 - style);
        broad = BROAD[level];
        finest = halvings == 0;
        contour = contour(guide);
    }

    /** Where the guide carries structure, 0 to 1. */
    private static float[] contour(Lab guide) {
        int w = guide.width;
        float[] edge = new float[w * guide.height];
        for (int y = 1; y < guide.height - 1; y++)
            for (int i = y * w + 1; i < (y + 1) * w - 1; i++) {
                float d = 0;
                for (int c = 0; c < 3; c++) {
                    float[] p = guide.plane(c);
                    float weight = c == 0 ? 1 : PatchDescriptor.CHROMA;
                    d += weight * (Math.abs(p[i + 1] - p[i - 1]) + Math.abs(p[i + w] - p[i - w]));
                }
                edge[i] = Math.min(1, Math.max(0, d - 0.05f) * 3.2f);
            }
        return Plane.blur(edge, w, guide.height, 0.8);
    }

    /**
     * For {@link PatchSearch#step}: on motifs the mean colour counts less, since patches there are recoloured, and
     * liveliness more, since the guide is flat there and would be matched by flat patches.
     */
    PatchWeight[] weights() {
        PatchWeight[] weights = new PatchWeight[motif.length];
        for (int i = 0; i < weights.length; i++) weights[i] = PatchWeight.onMotif(motif[i]);
        return weights;
    }

    /** Moves the picture towards the guide. */
    void apply(Lab picture, double strength) {
        float all = (float) Math.min(0.9, everywhere * strength);
        for (int c = 0; c < 3; c++) {
            float[] to = guide.plane(c);
            float[] from = picture.plane(c);
            float[] gap = new float[to.length];
            for (int i = 0; i < gap.length; i++) gap[i] = to[i] - from[i];
            float[] forms = Plane.blur(gap, guide.width, guide.height, broad);
            for (int i = 0; i < gap.length; i++) {
                float pull = Math.max(
                        all, (float) onMotifs * motif[i] * (finest ? 0.8f : 1) * (WITHIN + (1 - WITHIN) * contour[i]));
                float sharp = Math.min(1, contour[i] * (finest ? 0.75f + 0.25f * motif[i] : 1 + motif[i]));
                from[i] += pull * ((1 - sharp) * forms[i] + sharp * gap[i]);
            }
        }
    }
}
