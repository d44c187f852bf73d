package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;

/**
 * The light ground that references are drawn on.
 *
 * @param share the least share of a reference that lies open, 0 to 1
 * @param colour its colour; meaningless where the share is 0
 */
record Paper(double share, Colour colour) {
    private static final int FIELD = 64;
    private static final double LARGE = 0.2;
    private static final double SMOOTH = 0.03;
    private static final double LIGHT = 0.6;
    private static final double ALIKE = 0.08;
    private static final double ALIKE_IN_FIELD = 0.09;

    /** The large, smooth, light region whose colour covers most of every reference. */
    static Paper of(List<Reference> references, List<Region> regions) {
        Paper best = new Paper(0, new Colour(1, 0, 0));
        for (Region region : regions) {
            Traits traits = region.traits;
            if (traits.share() < LARGE
                    || traits.texture() > SMOOTH
                    || traits.colour().l() < LIGHT) continue;
            double least = 1;
            for (Reference reference : references) least = Math.min(least, open(reference.picture, traits.colour()));
            if (least > best.share) best = new Paper(least, traits.colour());
        }
        return best;
    }

    private static double open(Lab picture, Colour colour) {
        int open = 0;
        int seen = 0;
        for (int i = 0; i < picture.l.length; i += 5) {
            if (alike(picture, i, colour, ALIKE)) open++;
            seen++;
        }
        return (double) open / seen;
    }

    private static boolean alike(Lab picture, int i, Colour colour, double limit) {
        double dl = picture.l[i] - colour.l();
        double da = 2 * (picture.a[i] - colour.a());
        double db = 2 * (picture.b[i] - colour.b());
        return dl * dl + da * da + db * db < limit * limit;
    }

    /** Its colours as they vary over the frame, the references' mean. */
    Lab field(List<Reference> references) {
        Lab sum = new Lab(FIELD, FIELD);
        float[] count = new float[FIELD * FIELD];
        for (Reference reference : references) {
            Lab small = reference.picture.resize(FIELD, FIELD);
            for (int i = 0; i < count.length; i++) {
                if (!alike(small, i, colour, ALIKE_IN_FIELD)) continue;
                count[i]++;
                for (int c = 0; c < 3; c++) sum.plane(c)[i] += small.plane(c)[i];
            }
        }
        float[] near = Plane.blur(count, FIELD, FIELD, 3);
        Lab field = sum.blur(3);
        float[] plain = {colour.l(), colour.a(), colour.b()};
        for (int c = 0; c < 3; c++)
            for (int i = 0; i < near.length; i++)
                field.plane(c)[i] = near[i] > 0.05 ? field.plane(c)[i] / near[i] : plain[c];
        return field;
    }
}
