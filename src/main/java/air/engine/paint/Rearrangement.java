package air.engine.paint;

import air.engine.measure.Saliency;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.awt.Dimension;
import java.util.stream.IntStream;

/**
 * A picture arranged anew: every second seed sees it in a mirror, the frame moves closer and aside, and its parts are
 * pushed about by a smooth field, which carries what stands out along as a whole.
 */
final class Rearrangement {
    /** How far the smooth field pushes, as a share of the shorter side. */
    private static final double PUSH = 0.15;
    /** Cells of the smooth field across the frame, and those of its finer part with that part's weight. */
    private static final int CELLS = 3;

    private static final int FINER_CELLS = 6;
    private static final float FINER = 0.25f;
    /** How much closer the frame moves at the least, how much of that is chance, and how much more for a close view. */
    private static final double CLOSER = 1.02;

    private static final double CHANCE = 0.1;
    private static final double CLOSE_VIEW = 0.16;
    /** Places of the frame that are tried: the one with most of what stands out is taken. */
    private static final int TRIES = 5;
    /** Longer side at which they are compared, px. */
    private static final int TRIED_SIDE = 64;
    /** Most that width is stretched against height, as a natural logarithm. */
    private static final double STRETCH = 0.09;
    /** How far the frame may reach over the picture's border, as a share of its sides; it is mirrored there. */
    private static final double OVER = 0.03;
    /** Pixels of a cell at which the field is smoothed about what stands out. */
    private static final int COARSE = 8;

    /** The picture as it was, or its mirror image: where everything comes from. */
    final Lab source;

    final boolean mirrored;
    /** The picture as arranged. */
    final Lab picture;
    /** For each pixel its column in {@link #source}, px. */
    final float[] across;
    /** For each pixel its row in {@link #source}, px. */
    final float[] down;

    private Rearrangement(Lab source, boolean mirrored, Lab picture) {
        this.source = source;
        this.mirrored = mirrored;
        this.picture = picture;
        across = new float[picture.l.length];
        down = new float[picture.l.length];
    }

    /** @param seed seeds that follow each other give clearly different arrangements */
    static Rearrangement of(Lab given, long seed, Dimension size) {
        int width = size.width;
        int height = size.height;
        boolean mirrored = (seed & 1) == 0;
        Lab source = mirrored ? mirrored(given) : given;
        Rearrangement made = new Rearrangement(source, mirrored, new Lab(width, height));
        double side = Math.min(width, height);
        float[] standing = standing(source, width, height);
        float[] right = pushed(seed * 11 + 5, standing, width, height);
        float[] below = pushed(seed * 11 + 6, standing, width, height);
        double closer = CLOSER + CHANCE * Hash.unit(seed * 3 + 2) + ((seed >> 1 & 1) == 0 ? 0 : CLOSE_VIEW);
        double stretch = StrictMath.exp(STRETCH * (2 * Hash.unit(seed * 3 + 77) - 1));
        double step = Math.min((double) source.width / width, (double) source.height / height) / closer;
        double[] place = placed(source, width * step * stretch, height * step / stretch, seed);
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                double u = (x + 0.5 - width / 2.0 + PUSH * side * right[i]) * step * stretch + place[0];
                double v = (y + 0.5 - height / 2.0 + PUSH * side * below[i]) * step / stretch + place[1];
                made.take(i, u + source.width / 2.0 - 0.5, v + source.height / 2.0 - 0.5);
            }
        });
        return made;
    }

    /** The same picture in a mirror. */
    static Lab mirrored(Lab given) {
        Lab result = new Lab(given.width, given.height);
        for (int c = 0; c < 3; c++)
            for (int i = 0; i < given.l.length; i++)
                result.plane(c)[i] = given.plane(c)[i / given.width * given.width + given.width - 1 - i % given.width];
        return result;
    }

    /** How far from the middle a frame of this size is put, px across and down. */
    private static double[] placed(Lab source, double width, double height, long seed) {
        Lab small = source.fit(TRIED_SIDE);
        float[] standing = Saliency.of(small);
        double scale = (double) small.width / source.width;
        double[] best = new double[2];
        double most = -1;
        for (int k = 0; k < TRIES; k++) {
            double across = (Hash.unit(seed * 5 + 3 + 101L * k) - 0.5) * room(source.width, width);
            double down = (Hash.unit(seed * 5 + 4 + 101L * k) - 0.5) * room(source.height, height);
            double seen = 0;
            for (int i = 0; i < standing.length; i++) {
                boolean inside = Math.abs(i % small.width - small.width / 2.0 - across * scale) < width * scale / 2
                        && Math.abs(i / small.width - small.height / 2.0 - down * scale) < height * scale / 2;
                if (inside) seen += standing[i];
            }
            if (seen > most) {
                most = seen;
                best = new double[] {across, down};
            }
        }
        return best;
    }

    /** How far the frame may move along a side. */
    private static double room(double whole, double seen) {
        return Math.max(0, whole - seen) + OVER * whole;
    }

    private void take(int i, double u, double v) {
        across[i] = (float) within(u, source.width);
        down[i] = (float) within(v, source.height);
        for (int c = 0; c < 3; c++) picture.plane(c)[i] = sample(source, c, across[i], down[i]);
    }

    /** Mirrored at the borders. */
    private static double within(double at, int length) {
        double inside = at < 0 ? -at : at > length - 1 ? 2 * (length - 1) - at : at;
        return Math.max(0, Math.min(length - 1, inside));
    }

    /** Bilinear. */
    static float sample(Lab picture, int plane, float u, float v) {
        float[] p = picture.plane(plane);
        int w = picture.width;
        int x = Math.max(0, Math.min(w - 1, (int) u));
        int y = Math.max(0, Math.min(picture.height - 1, (int) v));
        int right = Math.min(w - 1, x + 1);
        int below = Math.min(picture.height - 1, y + 1) * w;
        float a = Math.max(0, Math.min(1, u - x));
        float b = Math.max(0, Math.min(1, v - y));
        float upper = p[y * w + x] + a * (p[y * w + right] - p[y * w + x]);
        float lower = p[below + x] + a * (p[below + right] - p[below + x]);
        return upper + b * (lower - upper);
    }

    /** How much each place of the frame belongs to what stands out, 0 to 1. */
    private static float[] standing(Lab source, int width, int height) {
        float[] mask = Saliency.of(source.resize(width, height));
        for (int i = 0; i < mask.length; i++) mask[i] = Math.min(1, 2.5f * mask[i]);
        return Plane.blur(mask, width, height, 0.03 * Math.min(width, height));
    }

    /** A smooth field, -1 to 1 about, nearly constant over each thing that stands out. */
    private static float[] pushed(long seed, float[] standing, int width, int height) {
        float[] field = smooth(seed, CELLS, width, height);
        float[] finer = smooth(seed + 99, FINER_CELLS, width, height);
        for (int i = 0; i < field.length; i++) field[i] += FINER * finer[i];
        float[] common = common(field, standing, width, height);
        for (int i = 0; i < field.length; i++) field[i] += Math.min(1, 1.2f * standing[i]) * (common[i] - field[i]);
        return Plane.blur(field, width, height, 0.02 * Math.min(width, height));
    }

    /** The mean of a field round about, what stands out counting most. */
    private static float[] common(float[] field, float[] standing, int width, int height) {
        int w = Math.max(2, width / COARSE);
        int h = Math.max(2, height / COARSE);
        double side = Math.min(w, h);
        float[] weights = Plane.resize(standing, width, height, w, h);
        float[] sums = Plane.resize(field, width, height, w, h);
        for (int i = 0; i < sums.length; i++) sums[i] *= weights[i] += 0.02f;
        sums = Plane.blur(sums, w, h, 0.1 * side);
        weights = Plane.blur(weights, w, h, 0.1 * side);
        for (int i = 0; i < sums.length; i++) sums[i] /= weights[i];
        return Plane.resize(Plane.blur(sums, w, h, 0.03 * side), w, h, width, height);
    }

    /** Random numbers on a lattice, joined by a cubic B-spline. */
    private static float[] smooth(long seed, int cells, int width, int height) {
        int lattice = cells + 4;
        double[] at = new double[lattice * lattice];
        for (int i = 0; i < at.length; i++) at[i] = 2 * Hash.unit(seed * 1000 + i) - 1;
        float[] field = new float[width * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            double v = 1 + (double) y / height * cells;
            for (int x = 0; x < width; x++) {
                double u = 1 + (double) x / width * cells;
                double sum = 0;
                for (int j = (int) v - 1; j <= (int) v + 2; j++)
                    for (int i = (int) u - 1; i <= (int) u + 2; i++)
                        sum += spline(u - i) * spline(v - j) * at[j * lattice + i];
                field[y * width + x] = (float) sum;
            }
        });
        return field;
    }

    private static double spline(double t) {
        double d = Math.abs(t);
        if (d < 1) return 2 / 3.0 - d * d + d * d * d / 2;
        return d < 2 ? (2 - d) * (2 - d) * (2 - d) / 6 : 0;
    }
}
