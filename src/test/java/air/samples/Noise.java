package air.samples;

/** Smooth noise over the plane from hashed lattice values, each octave turned so that no lattice shows. */
final class Noise {
    private final int seed;

    Noise(long seed) {
        this.seed = (int) Dice.mix(seed);
    }

    /** One octave, in [0, 1], mean .5, features about 1 unit wide. */
    double at(double x, double y) {
        int ix = (int) Math.floor(x);
        int iy = (int) Math.floor(y);
        double fx = ease(x - ix);
        double fy = ease(y - iy);
        double top = lattice(ix, iy) + (lattice(ix + 1, iy) - lattice(ix, iy)) * fx;
        double bottom = lattice(ix, iy + 1) + (lattice(ix + 1, iy + 1) - lattice(ix, iy + 1)) * fx;
        return top + (bottom - top) * fy;
    }

    /** Octaves at doubled frequency and half the weight, in [0, 1], mean .5. */
    double fbm(double x, double y, int octaves) {
        double sum = 0;
        double weight = 1;
        double total = 0;
        for (int o = 0; o < octaves; o++) {
            sum += weight * at(x + 17.3 * o, y - 9.1 * o);
            total += weight;
            weight *= .5;
            double turned = 1.6 * x - 1.2 * y;
            y = 1.2 * x + 1.6 * y;
            x = turned;
        }
        return sum / total;
    }

    /** Creased noise in [0, 1]: 1 on the crests. */
    double ridge(double x, double y, int octaves) {
        return 1 - Math.abs(2 * fbm(x, y, octaves) - 1) * 2.2;
    }

    /** One independent value a lattice cell, in [0, 1). */
    double lattice(int x, int y) {
        int h = seed + x * 0x27D4EB2D + y * 0x165667B1;
        h = (h ^ h >>> 15) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return ((h ^ h >>> 16) >>> 8) * 0x1p-24;
    }

    private static double ease(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    static double smooth(double from, double to, double value) {
        double t = Math.max(0, Math.min(1, (value - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
