package air.engine.material;

import air.engine.raster.Lab;
import java.util.HashMap;
import java.util.Map;

/** A picture's Gaussian blurs, each made once. For one thread. */
final class Blurs {
    /** From this width on, px, blurs are made at a quarter of the size: a tenth of the work, hardly another picture. */
    private static final double BROAD = 8;

    private static final int REDUCED = 4;
    /** Variance that reducing and enlarging add, px squared. */
    private static final double ADDED = REDUCED * REDUCED / 3.0;
    /** Shorter side that is worth reducing, px. */
    private static final int LARGE = 64;

    private final Lab picture;
    private final Map<Double, Lab> made = new HashMap<>();
    private Lab small;

    Blurs(Lab picture) {
        this.picture = picture;
    }

    /** The picture blurred; not to be written to. */
    Lab at(double sigma) {
        Lab blur = made.get(sigma);
        if (blur == null) made.put(sigma, blur = make(sigma));
        return blur;
    }

    private Lab make(double sigma) {
        if (sigma < BROAD || Math.min(picture.width, picture.height) < LARGE) return picture.blur(sigma);
        if (small == null) small = picture.resize(picture.width / REDUCED, picture.height / REDUCED);
        return small.blur(Math.sqrt(sigma * sigma - ADDED) / REDUCED).resize(picture.width, picture.height);
    }
}
