package air.engine.paint;

import air.engine.material.Marks;
import java.util.stream.IntStream;

/** The blocks that can be quoted from a region: the largest size of which there are enough, and where they lie. */
final class Blocks {
    private static final int[] SIZES = {56, 40, 28, 20, 14, 10};
    /** Least shares of a block that must lie in the region, tried in turn. */
    private static final double[] SHARES = {0.995, 0.96, 0.94};

    private static final double SMALL_SHARE = 0.85;
    private static final int SMALL = 30;
    private static final double LAST_SHARE = 0.55;

    /** Side of a block, px. */
    final int size;
    /** How far neighbouring blocks lie over each other, px. */
    final int overlap;

    private final int[] places;

    private Blocks(int size, int[] places) {
        this.size = size;
        this.places = places;
        overlap = Math.max(3, size / 4);
    }

    /** @param longest side of a block, px */
    static Blocks of(Marks marks, int longest) {
        for (int size : SIZES) {
            if (size > longest) continue;
            for (double usual : SHARES) {
                double share = usual == SHARES[2] && size < SMALL ? SMALL_SHARE : usual;
                int[] places = places(marks, size, share);
                if (places.length >= (size > 20 ? 60 : 25)) return new Blocks(size, places);
            }
        }
        int smallest = SIZES[SIZES.length - 1];
        return new Blocks(smallest, places(marks, smallest, LAST_SHARE));
    }

    private static int[] places(Marks marks, int size, double share) {
        int width = marks.box.width();
        int step = Math.max(1, size / 8);
        int fromX = Math.floorMod(-marks.box.x(), step);
        int fromY = Math.floorMod(-marks.box.y(), step);
        IntStream.Builder places = IntStream.builder();
        for (int y = fromY; y + size <= marks.box.height(); y += step)
            for (int x = fromX; x + size <= width; x += step)
                if (marks.inside(x, y, size) >= share) places.add(y * width + x);
        return places.build().toArray();
    }

    int count() {
        return places.length;
    }

    /** The upper left pixel of a block, in the box of the marks. */
    int place(int index) {
        return places[index];
    }
}
