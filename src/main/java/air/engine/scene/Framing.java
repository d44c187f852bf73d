package air.engine.scene;

import java.util.Map;

/**
 * How a scene is framed: what the references themselves do, and what a prompt's corrections ask for. Values are clamped
 * to their ranges.
 *
 * @param horizon where land or water meets the sky, 0 top to 1 bottom, as the references have it; NaN where they have
 *     none
 * @param offset how far from the middle the subject stands, 0 to 0.25
 * @param emptiness how much of the frame is left quiet, 0 to 1
 * @param richness how much is drawn about the subject, 0 to 1
 * @param scale how large the subject is, 0.6 to 1.5; 1 is usual
 * @param nearness how far the subject comes towards the viewer, -1 to 1
 * @param calmSky how empty the sky is kept, -1 (full of clouds) to 1; 0 is usual
 * @param mist how far distance dissolves, 0 to 1
 * @param geometric whether the references are flat forms without a scene
 * @param arrangement which arrangement of the same things, from 1
 * @param sizes how much larger than usual things are wanted, by their concept's name: 1.3 for a larger boat
 */
public record Framing(
        double horizon,
        double offset,
        double emptiness,
        double richness,
        double scale,
        double nearness,
        double calmSky,
        double mist,
        boolean geometric,
        int arrangement,
        Map<String, Double> sizes) {
    /** The framing of a usual picture. */
    public static final Framing USUAL = new Framing(Double.NaN, 0.14, 0.4, 0.5, 1, 0, 0, 0.3, false, 1, Map.of());

    public Framing {
        horizon = Double.isNaN(horizon) ? horizon : clamp(horizon, 0.3, 0.8);
        offset = clamp(offset, 0, 0.25);
        emptiness = clamp(emptiness, 0, 1);
        richness = clamp(richness, 0, 1);
        scale = clamp(scale, 0.6, 1.5);
        nearness = clamp(nearness, -1, 1);
        calmSky = clamp(calmSky, -1, 1);
        mist = clamp(mist, 0, 1);
        arrangement = Math.max(1, arrangement);
        sizes = Map.copyOf(sizes);
    }

    /** A framing in which all things have their usual sizes. */
    public Framing(
            double horizon,
            double offset,
            double emptiness,
            double richness,
            double scale,
            double nearness,
            double calmSky,
            double mist,
            boolean geometric,
            int arrangement) {
        this(horizon, offset, emptiness, richness, scale, nearness, calmSky, mist, geometric, arrangement, Map.of());
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
