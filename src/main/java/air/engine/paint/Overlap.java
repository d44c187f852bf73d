package air.engine.paint;

import air.engine.material.Marks;
import air.engine.raster.Lab;
import java.util.Arrays;

/** Where a new block lies over those laid before: how well it fits there, and the cut along which it is joined. */
final class Overlap {
    /** What is blended over on either side of the cut, px. */
    private static final float SEAM = 1.5f;
    /** Blocks over this are compared at every other pixel. */
    private static final int LARGE = 24;
    /** Pixels after which a sum is looked at whether it is too large already. */
    private static final int STRIDE = 32;

    private final Lab laid;
    private final boolean[] done;
    private final Marks marks;
    private final int size;
    private final int overlap;
    private final int sourceWidth;
    /** Offsets of the compared pixels in the source, and what is laid there. */
    private final int[] offset;

    private final float[] l;
    private final float[] a;
    private final float[] b;
    private int count;
    private int left;
    private int upper;

    Overlap(Lab laid, boolean[] done, Marks marks, Blocks blocks) {
        this.laid = laid;
        this.done = done;
        this.marks = marks;
        size = blocks.size;
        overlap = blocks.overlap;
        sourceWidth = marks.box.width();
        offset = new int[size * size];
        l = new float[size * size];
        a = new float[size * size];
        b = new float[size * size];
    }

    /** Goes to a block of the area, given by its upper left corner. */
    void at(int x, int y) {
        left = x;
        upper = y;
        count = 0;
        int every = size > LARGE ? 2 : 1;
        for (int v = Math.max(0, -y); v < Math.min(size, laid.height - y); v++)
            for (int u = Math.max(0, -x); u < Math.min(v < overlap ? size : overlap, laid.width - x); u++) {
                int target = (y + v) * laid.width + x + u;
                if (v % every != 0 || u % every != 0 || !done[target]) continue;
                offset[count] = v * sourceWidth + u;
                l[count] = laid.l[target];
                a[count] = laid.a[target];
                b[count++] = laid.b[target];
            }
    }

    /**
     * Mean squared difference of a block of the source from what is laid.
     *
     * @param enough may stop at a mean over this
     */
    double difference(int place, double enough) {
        double most = enough * count;
        double sum = 0;
        for (int from = 0; from < count && sum <= most; from += STRIDE) {
            for (int k = from; k < Math.min(count, from + STRIDE); k++) {
                int source = place + offset[k];
                double dl = l[k] - marks.detail.l[source];
                double da = a[k] - marks.detail.a[source];
                double db = b[k] - marks.detail.b[source];
                sum += dl * dl + 2 * (da * da + db * db);
            }
        }
        return count > 0 ? sum / count : 0;
    }

    /** Lays a block of the source, joined to what is there where it differs least. */
    void lay(int place) {
        float[] across = cut(place, false);
        float[] down = cut(place, true);
        for (int v = Math.max(0, -upper); v < Math.min(size, laid.height - upper); v++)
            for (int u = Math.max(0, -left); u < Math.min(size, laid.width - left); u++) {
                int target = (upper + v) * laid.width + left + u;
                float share = 1;
                if (done[target] && u < overlap) share = soft(u - across[v]);
                if (done[target] && v < overlap) share = Math.min(share, soft(v - down[u]));
                int source = place + v * sourceWidth + u;
                laid.l[target] += share * (marks.detail.l[source] - laid.l[target]);
                laid.a[target] += share * (marks.detail.a[source] - laid.a[target]);
                laid.b[target] += share * (marks.detail.b[source] - laid.b[target]);
                done[target] = true;
            }
    }

    private static float soft(float distance) {
        return Math.max(0, Math.min(1, 0.5f + distance / SEAM));
    }

    /**
     * The cut of least difference through the overlap with the left neighbour, or with the upper one.
     *
     * @return for each row (or column) of the block, how far from its edge the cut lies, px; before it if nothing lies
     *     there
     */
    private float[] cut(int place, boolean above) {
        float[][] cost = new float[size][overlap];
        boolean any = false;
        for (int v = 0; v < size; v++)
            for (int u = 0; u < overlap; u++) {
                float difference = above ? difference(place, v, u) : difference(place, u, v);
                any |= difference >= 0;
                cost[v][u] = Math.max(0, difference);
            }
        float[] cut = new float[size];
        if (any) trace(cost, cut);
        else Arrays.fill(cut, -9);
        return cut;
    }

    /** Squared difference of one pixel of a block from what is laid; negative where nothing is. */
    private float difference(int place, int u, int v) {
        int x = left + u;
        int y = upper + v;
        if (x < 0 || y < 0 || x >= laid.width || y >= laid.height) return -1;
        int target = y * laid.width + x;
        if (!done[target]) return -1;
        int source = place + v * sourceWidth + u;
        float dl = laid.l[target] - marks.detail.l[source];
        float da = laid.a[target] - marks.detail.a[source];
        float db = laid.b[target] - marks.detail.b[source];
        return dl * dl + 2 * (da * da + db * db);
    }

    /** The cheapest way from the first row to the last, by dynamic programming. */
    private static void trace(float[][] cost, float[] cut) {
        int last = cost.length - 1;
        for (int v = 1; v <= last; v++)
            for (int u = 0; u < cost[v].length; u++) cost[v][u] += cost[v - 1][least(cost[v - 1], u - 1, u + 1, u)];
        int u = least(cost[last], 0, cost[last].length - 1, 0);
        for (int v = last; v >= 0; v--) {
            cut[v] = u;
            if (v > 0) u = least(cost[v - 1], u - 1, u + 1, u);
        }
    }

    /** Where a row is least, from one index to another; at the preferred one if that is no larger. */
    private static int least(float[] row, int from, int to, int preferred) {
        int best = preferred;
        for (int k = Math.max(0, from); k <= Math.min(row.length - 1, to); k++) if (row[k] < row[best]) best = k;
        return best;
    }
}
