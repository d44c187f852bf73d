package air.engine.paint;

import air.engine.raster.Lab;
import air.engine.raster.Plane;
import air.engine.scene.Layer;

/** A layer's contour as the references have theirs: as wide, and as uneven as the marks that run up to it. */
final class ContourEdges {
    /** Width of a contour without softening, px, and the softening for each further pixel. */
    private static final double CRISP = 2.2;

    private static final double SOFTENING = 0.28;
    /** How far marks push the contour, as a share of their strength, and at most. */
    private static final double PUSH = 0.16;

    private static final float MOST = 0.35f;
    /** Least strength of marks that is drawn on, so that flat paint is not torn. */
    private static final double FAINTEST = 0.012;
    /** Softness over which a contour dissolves and is not drawn any more, px. */
    private static final double MIST = 3;

    private ContourEdges() {}

    /** The cover, of the detail's size, with its contour drawn. */
    static float[] of(Layer layer, float[] cover, Lab detail, double edgeWidth) {
        int w = detail.width;
        int h = detail.height;
        double soft = Math.max(0, (edgeWidth - CRISP) * SOFTENING) + layer.soft;
        float[] edged = soft > 0.25 ? Plane.blur(cover, w, h, soft) : cover.clone();
        if (layer.soft > MIST) return edged;
        float[] seam = soft > 0.9 ? edged : Plane.blur(cover, w, h, 0.9);
        float[] marks = Plane.blur(detail.l, w, h, 0.8);
        float push = (float) (layer.rough * PUSH / Math.max(FAINTEST, strength(marks)));
        float steep = soft > 1.5 ? 1.2f : 1.9f;
        float[] result = new float[cover.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = edged[i];
            if (seam[i] <= 0.02f || seam[i] >= 0.98f) continue;
            float pushed = Math.max(-MOST, Math.min(MOST, push * marks[i])) * 4 * seam[i] * (1 - seam[i]);
            result[i] = Math.max(0, Math.min(1, (edged[i] + pushed - 0.5f) * steep + 0.5f));
        }
        return result;
    }

    private static double strength(float[] marks) {
        double squares = 1e-4;
        for (float mark : marks) squares += mark * mark;
        return Math.sqrt(squares / marks.length);
    }
}
