package air.engine.scene;

import air.engine.raster.Hash;

/** What the seed decides, each by its own name, so that one decision never moves another. */
final class Chance {
    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** 0 (inclusive) to 1 (exclusive). */
    double of(String what) {
        return Hash.unit(seed * 131 + what.hashCode());
    }

    /** The same for the k-th of several. */
    double of(String what, int k) {
        return Hash.unit(seed * 131 + what.hashCode() + 7717L * k);
    }

    /** From least to most. */
    double between(String what, double least, double most) {
        return least + (most - least) * of(what);
    }

    boolean heads(String what, double share) {
        return of(what) < share;
    }

    /** Smooth noise along a line, -1 to 1; its forms are about 1 long. */
    double noise(String what, double x) {
        int i = (int) Math.floor(x);
        double f = x - i;
        f = f * f * (3 - 2 * f);
        return (of(what, i) * (1 - f) + of(what, i + 1) * f) * 2 - 1;
    }
}
