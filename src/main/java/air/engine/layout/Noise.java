package air.engine.layout;

import air.engine.raster.Hash;

/** Smooth value noise (Perlin's fade curve between hashed lattice values), 0 to 1, by seed. */
record Noise(long seed) {

    double at(double x, double y) {
        long column = (long) Math.floor(x);
        long row = (long) Math.floor(y);
        double fx = fade(x - column);
        double fy = fade(y - row);
        double top = lattice(column, row) * (1 - fx) + lattice(column + 1, row) * fx;
        double bottom = lattice(column, row + 1) * (1 - fx) + lattice(column + 1, row + 1) * fx;
        return top + (bottom - top) * fy;
    }

    private double lattice(long x, long y) {
        return Hash.unit(seed * 0x9E37L + x * 0x1F123BB5L + y * 0x5F356495L);
    }

    private static double fade(double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    /** Octaves added, each at twice the frequency and half the weight; 0 to 1, 0.5 on average. */
    double octaves(double x, double y, int count) {
        double sum = 0;
        double weight = 0.5;
        double total = 0;
        for (int i = 0; i < count; i++) {
            sum += weight * at(x + i * 17.3, y - i * 9.1);
            total += weight;
            x *= 2;
            y *= 2;
            weight *= 0.5;
        }
        return sum / total;
    }

    /** Sharp-crested noise along a line, for ridges; 0 to 1. */
    double ridge(double x, int count) {
        double sum = 0;
        double weight = 0.5;
        double total = 0;
        for (int i = 0; i < count; i++) {
            double crest = 1 - Math.abs(2 * at(x, i * 7.7) - 1);
            sum += weight * crest * crest;
            total += weight;
            x *= 2.07;
            weight *= 0.5;
        }
        return sum / total;
    }
}
