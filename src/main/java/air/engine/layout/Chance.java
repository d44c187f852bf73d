package air.engine.layout;

import air.engine.raster.Hash;

/** A stream of random numbers by seed and purpose, so that drawing one thing more does not move the others. */
final class Chance {
    private final long key;
    private long count;

    Chance(long seed, String purpose) {
        key = Hash.of(seed * 31 + purpose.hashCode());
    }

    /** 0 (inclusive) to 1 (exclusive). */
    double unit() {
        return Hash.unit(key + count++);
    }

    double between(double least, double most) {
        return least + (most - least) * unit();
    }

    /** Around 0, mostly within 1 to either side (the sum of three uniform numbers). */
    double bell() {
        return (unit() + unit() + unit() - 1.5) * 1.4;
    }

    /** 0 to {@code count - 1}. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    boolean heads(double probability) {
        return unit() < probability;
    }

    /** -1 or 1. */
    int sign() {
        return unit() < 0.5 ? -1 : 1;
    }
}
