package air.engine.paint;

import air.engine.raster.Hash;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The field of nearest exemplar patches, found by PatchMatch (Barnes 2009) in Jacobi form: every step reads the old
 * field and writes a new one, with random numbers hashed from place and step, so the result is the same for any number
 * of threads. Quoting a place often (Kaspar 2015) or quoting a reference's subject is made expensive.
 */
final class PatchSearch {
    /** Cost of one unit of overuse, in descriptor distance. */
    private static final double OVERUSE = 4000;
    /** Cost of quoting a subject of a reference, in descriptor distance. */
    private static final double SUBJECT = 300000;
    /** Units of overuse that any reference but the lead starts with. */
    private static final double LEAD = 4;

    /** Uses of a place, in usual ones, that cost nothing. */
    private static final double TOLERATED = 1.2;
    /** Overuse beyond this costs no more. */
    private static final double MOST = 12;

    final ExemplarSheet sheet;
    final int width;
    final int height;
    /** Place on the sheet for each pixel. */
    int[] field;
    /** Cost of each pixel's match. */
    int[] cost;

    private final double occupancy;
    private final int lead;
    private final long seed;
    private final int[] penalty;
    private final int[] uses;
    private int[] nextField;
    private int steps;

    /**
     * @param occupancy 0 to 1 and more: how much quoting the same place again is avoided
     * @param lead index of the reference preferred as a source
     */
    PatchSearch(ExemplarSheet sheet, int width, int height, double occupancy, int lead, long seed) {
        this.sheet = sheet;
        this.width = width;
        this.height = height;
        this.occupancy = occupancy;
        this.lead = lead;
        this.seed = seed;
        field = new int[width * height];
        nextField = new int[width * height];
        cost = new int[width * height];
        penalty = new int[sheet.owner.length];
        uses = new int[sheet.owner.length];
    }

    /** Starts from these places. */
    void start(int[] places) {
        System.arraycopy(places, 0, field, 0, field.length);
    }

    /** Starts from the field found at a coarser level. */
    void refine(PatchSearch coarser) {
        IntStream.range(0, height).parallel().forEach(y -> {
            double v = (double) y * coarser.height / height;
            for (int x = 0; x < width; x++) {
                double u = (double) x * coarser.width / width;
                int place = coarser.field[(int) v * coarser.width + (int) u];
                field[y * width + x] = coarser.sheet.onto(sheet, place, u - (int) u, v - (int) v);
            }
        });
    }

    private int anywhere(long random, int y) {
        int picture = (int) ((random >>> 8 & 0xffff) * sheet.count() >> 16);
        double across = (random >>> 24 & 0xffff) / 65536.0;
        double u = (random >>> 40 & 0xffff) / 65536.0;
        boolean near = (random >>> 3 & 31) < 20;
        double down = near ? (double) y / height + (u - 0.5) * 0.35 : u;
        return sheet.place(picture, across, Math.max(0, Math.min(0.99999, down)));
    }

    /**
     * One step of search.
     *
     * @param target descriptors of the picture that is to be matched
     * @param weights for each pixel what counts
     * @param reach radius of the widest random search, px
     */
    void step(short[] target, PatchWeight[] weights, int stride, int reach) {
        priceCells();
        long key = seed * 31 + 1000003L * ++steps;
        IntStream.range(0, height).parallel().forEach(y -> {
            Row row = new Row(target, weights, y);
            for (int x = 0; x < width; x++) row.improve(x, stride, reach, Hash.of(key + (long) y * width + x));
        });
        int[] old = field;
        field = nextField;
        nextField = old;
    }

    private void priceCells() {
        Arrays.fill(uses, 0);
        for (int place : field) uses[sheet.cell(place)]++;
        double usual = (double) field.length / sheet.area() * ExemplarSheet.CELL * ExemplarSheet.CELL;
        for (int i = 0; i < penalty.length; i++) {
            if (sheet.owner[i] < 0) penalty[i] = ExemplarSheet.FORBIDDEN;
            else {
                double over = uses[i] / Math.max(usual, 0.8) - TOLERATED;
                if (sheet.owner[i] != lead) over += LEAD;
                penalty[i] = (int) (SUBJECT * sheet.subject[i] * sheet.subject[i]
                        + OVERUSE * occupancy * Math.max(0, Math.min(MOST, over)));
            }
        }
    }

    /** The search along one row: the pixel at hand and its best match so far. */
    private final class Row {
        private final short[] target;
        private final PatchWeight[] weights;
        private final int[] old = field;
        private final int y;
        private int at;
        private int lightness;
        private int chroma;
        private int liveliness;
        private int best;
        private int bestCost;

        Row(short[] target, PatchWeight[] weights, int y) {
            this.target = target;
            this.weights = weights;
            this.y = y;
        }

        void improve(int x, int stride, int reach, long random) {
            int i = y * width + x;
            at = i * PatchDescriptor.LENGTH;
            lightness = weights[i].lightness();
            chroma = weights[i].chroma();
            liveliness = weights[i].liveliness();
            best = old[i];
            int price = price(best);
            bestCost = price + distance(best, Integer.MAX_VALUE);
            neighbours(x, i, 1);
            if (stride > 1) neighbours(x, i, stride);
            random(reach, random);
            nextField[i] = best;
            cost[i] = bestCost;
        }

        private void neighbours(int x, int i, int stride) {
            if (x >= stride) offer(old[i - stride] + stride);
            if (x + stride < width) offer(old[i + stride] - stride);
            if (y >= stride) offer(old[i - stride * width] + (stride << 16));
            if (y + stride < height) offer(old[i + stride * width] - (stride << 16));
        }

        private void random(int reach, long random) {
            long bits = random;
            for (int radius = reach; radius >= 2; radius >>= 2) {
                int dx = (int) ((bits & 255) * (2 * radius + 1) >> 8) - radius;
                int dy = (int) ((bits >>> 8 & 255) * (2 * radius + 1) >> 8) - radius;
                bits >>>= 16;
                offer(best + (dy << 16) + dx);
            }
            if (reach > 16) offer(anywhere(Hash.of(random), y));
        }

        private void offer(int place) {
            if (place == best || !sheet.contains(place)) return;
            int price = price(place);
            if (price >= bestCost) return;
            int total = price + distance(place, bestCost - price);
            if (total < bestCost) {
                best = place;
                bestCost = total;
            }
        }

        private int price(int place) {
            int cell = sheet.cell(place);
            int price = penalty[cell];
            return price == ExemplarSheet.FORBIDDEN ? price : price + (sheet.dullness[cell] * liveliness >> 4);
        }

        private int distance(int place, int limit) {
            return PatchDescriptor.distance(
                    target,
                    at,
                    sheet.descriptors,
                    sheet.pixel(place) * PatchDescriptor.LENGTH,
                    lightness,
                    chroma,
                    limit);
        }
    }
}
