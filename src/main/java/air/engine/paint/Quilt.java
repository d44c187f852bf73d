package air.engine.paint;

import air.engine.material.Marks;
import air.engine.material.Region;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.Arrays;

/**
 * Marks quoted from one region in blocks that fit each other, cut where they differ least (image quilting, Efros and
 * Freeman 2001), from where the region is about as light as is wanted.
 */
final class Quilt {
    private static final int TRIES = 320;
    private static final double CONTINUED = 0.7;
    private static final double TONE = 0.25;
    private static final double REUSED = 0.25;
    /** Least share of a continuing block that lies in the region. */
    private static final double INSIDE = 0.95;

    private final Marks marks;
    private final Blocks blocks;
    private final float usual;
    private final float[] wanted;
    private final boolean[] seen;
    private final long seed;
    private final Lab laid;
    private final boolean[] done;
    private final int[] uses;
    private final Overlap overlap;

    private Quilt(Region region, boolean broad, int longest, float[] wanted, boolean[] seen, int width, long seed) {
        marks = region.marks(broad);
        laid = new Lab(width, seen.length / width);
        blocks = Blocks.of(marks, Math.min(longest, Math.max(laid.width, laid.height) + 8));
        usual = region.colour().l();
        this.wanted = wanted;
        this.seen = seen;
        this.seed = seed;
        done = new boolean[seen.length];
        uses = new int[blocks.count()];
        overlap = new Overlap(laid, done, marks, blocks);
    }

    /**
     * Fills an area with a region's marks.
     *
     * @param broad whether the region's broad forms are quoted, too
     * @param longest longest side of a block, px
     * @param wanted lightness wanted, row-major
     * @param seen which pixels will be seen; others may stay empty
     * @param width of the area, px
     * @return differences to be added to the area's tones
     */
    static Lab of(Region region, boolean broad, int longest, float[] wanted, boolean[] seen, int width, long seed) {
        Quilt quilt = new Quilt(region, broad, longest, wanted, seen, width, seed);
        if (quilt.blocks.count() > 0) quilt.run();
        return quilt.laid;
    }

    private void run() {
        int step = blocks.size - blocks.overlap;
        int[] above = new int[(laid.width + step - 1) / step];
        Arrays.fill(above, -1);
        for (int row = 0; row * step < laid.height; row++) {
            int left = -1;
            for (int column = 0; column < above.length; column++) {
                left = block(column, row, step, left, above[column]);
                above[column] = left;
            }
        }
    }

    /** Lays one block, if it will be seen, beside those given; its place in the source, or -1. */
    private int block(int column, int row, int step, int left, int above) {
        int x = column * step - blocks.overlap / 2;
        int y = row * step - blocks.overlap / 2;
        if (!isSeen(x, y)) return -1;
        overlap.at(x, y);
        int place = choose(left, above, step, lightness(x, y), seed * 7919 + row * 1009L + column);
        overlap.lay(place);
        return place;
    }

    private boolean isSeen(int x, int y) {
        for (int v = Math.max(0, y); v < Math.min(laid.height, y + blocks.size); v++)
            for (int u = Math.max(0, x); u < Math.min(laid.width, x + blocks.size); u++)
                if (seen[v * laid.width + u]) return true;
        return false;
    }

    /** The mean lightness wanted in the middle of a block. */
    private float lightness(int x, int y) {
        int size = blocks.size;
        float sum = 0;
        int count = 0;
        for (int v = Math.max(0, y + size / 4); v < Math.min(laid.height, y + size * 3 / 4); v += 2)
            for (int u = Math.max(0, x + size / 4); u < Math.min(laid.width, x + size * 3 / 4); u += 2) {
                sum += wanted[v * laid.width + u];
                count++;
            }
        return count > 0 ? sum / count : usual;
    }

    /** The block that fits best: what continues the left or the upper neighbour, or one of many drawn by lot. */
    private int choose(int left, int above, int step, float lightness, long key) {
        double least = Double.MAX_VALUE;
        int best = -1;
        int bestSpot = -1;
        for (int t = -2; t < Math.min(blocks.count(), TRIES); t++) {
            int spot = t < 0 ? -1 : (int) (Hash.unit(key * 1000003L + t) * blocks.count());
            int place = t == -2 ? continued(left, step, 0) : t == -1 ? continued(above, 0, step) : blocks.place(spot);
            if (place < 0) continue;
            double factor = t < 0 ? CONTINUED : 1 + REUSED * uses[spot];
            double tone = marks.tone[place + blocks.size / 2 * (marks.box.width() + 1)] - lightness;
            double given = TONE * tone * tone;
            double cost = (overlap.difference(place, least / factor - given) + given) * factor;
            cost += 1e-5 * Hash.unit(key + t);
            if (cost >= least) continue;
            least = cost;
            best = place;
            bestSpot = spot;
        }
        if (bestSpot >= 0) uses[bestSpot]++;
        return best;
    }

    private int continued(int neighbour, int right, int down) {
        if (neighbour < 0) return -1;
        int x = neighbour % marks.box.width() + right;
        int y = neighbour / marks.box.width() + down;
        return marks.inside(x, y, blocks.size) < INSIDE ? -1 : y * marks.box.width() + x;
    }
}
