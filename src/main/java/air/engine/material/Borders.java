package air.engine.material;

import air.engine.raster.Lab;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures where areas meet. */
final class Borders {
    /** How far from a border its sides are compared, px. */
    private static final int BESIDE = 2;

    private final int[] labels;
    private final Lab picture;
    /** Per pair of areas: the summed differences of l, a and b across the border, and its length. */
    private final Map<Long, double[]> sums = new TreeMap<>();

    Borders(int[] labels, Lab picture) {
        this.labels = labels;
        this.picture = picture;
        int w = picture.width;
        for (int y = 0; y < picture.height; y++)
            for (int x = 0; x < w; x++) {
                int i = y * w + x;
                int left = Math.max(0, x - BESIDE);
                int right = Math.min(w - 1, x + 1 + BESIDE);
                if (x + 1 < w) add(i, i + 1, y * w + left, y * w + right);
                int above = Math.max(0, y - BESIDE);
                int below = Math.min(picture.height - 1, y + 1 + BESIDE);
                if (y + 1 < picture.height) add(i, i + w, above * w + x, below * w + x);
            }
    }

    private void add(int one, int other, int before, int after) {
        int low = Math.min(labels[one], labels[other]);
        int high = Math.max(labels[one], labels[other]);
        if (low == high) return;
        int sign = labels[one] == low ? 1 : -1;
        double[] sum = sums.computeIfAbsent((long) low << 32 | high, pair -> new double[4]);
        for (int c = 0; c < 3; c++) sum[c] += sign * (picture.plane(c)[before] - picture.plane(c)[after]);
        sum[3]++;
    }

    /** All borders, the least steps first. */
    List<Areas.Border> all() {
        return sums.entrySet().stream()
                .map(entry -> border(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Areas.Border::step))
                .toList();
    }

    private static Areas.Border border(long pair, double[] sum) {
        double l = sum[0] / sum[3];
        double a = 2 * sum[1] / sum[3];
        double b = 2 * sum[2] / sum[3];
        return new Areas.Border((int) (pair >> 32), (int) pair, (int) sum[3], Math.sqrt(l * l + a * a + b * b));
    }
}
