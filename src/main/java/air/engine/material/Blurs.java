package air.engine.material;

import air.engine.raster.Lab;
import java.util.HashMap;
import java.util.Map;

/** A picture's Gaussian blurs, each made once. For one thread. */
final class Blurs {
    private final Lab picture;
    private final Map<Double, Lab> made = new HashMap<>();

    Blurs(Lab picture) {
        this.picture = picture;
    }

    /** The picture blurred; not to be written to. */
    Lab at(double sigma) {
        return made.computeIfAbsent(sigma, picture::blur);
    }
}
