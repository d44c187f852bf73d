package air.samples;

/**
 * A stream of random numbers named by a seed and a purpose. Every motif rolls its own dice, so adding a stroke to one
 * never moves the strokes of another.
 */
final class Dice {
    private long state;

    Dice(long seed, String purpose) {
        this(seed * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    private Dice(long state) {
        this.state = mix(state);
    }

    /** A stream of its own for the part with this number. */
    Dice part(long number) {
        return new Dice(state ^ (number + 1) * 0xD1342543DE82EF95L);
    }

    /** Uniform in [0, 1). */
    double next() {
        state += 0x9E3779B97F4A7C15L;
        return (mix(state) >>> 11) * 0x1p-53;
    }

    double between(double low, double high) {
        return low + (high - low) * next();
    }

    /** Bell-shaped round 0 with standard deviation near 1, never beyond 3.5. */
    double bell() {
        return (next() + next() + next() + next() - 2) * 1.732;
    }

    int below(int bound) {
        return (int) (next() * bound);
    }

    boolean chance(double probability) {
        return next() < probability;
    }

    long seed() {
        return mix(state ^ 0x632BE59BD9B4E019L);
    }

    static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
