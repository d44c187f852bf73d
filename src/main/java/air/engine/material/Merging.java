package air.engine.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** Joins neighbouring patches, the most alike first (Ward 1963), until what is left differs clearly. */
final class Merging {
    private static final int LEAST = 4;

    /** When to stop: whether the next two may not be joined, at what cost and how many there are. */
    interface Stop {
        boolean at(double cost, int count);
    }

    private final int[] labels;
    private final float[][] centres;
    private final int compared;
    private final double[] size;
    private final int[] parent;
    private final int[] version;
    private final List<TreeSet<Integer>> neighbours = new ArrayList<>();
    private final PriorityQueue<Pair> pairs = new PriorityQueue<>(
            Comparator.comparingDouble(Pair::cost).thenComparingInt(Pair::low).thenComparingInt(Pair::high));

    private record Pair(double cost, int low, int high, int lowVersion, int highVersion) {}

    /** @param compared how many of a centre's first values are compared */
    private Merging(Superpixels patches, int width, int compared) {
        labels = patches.labels;
        centres = patches.centres;
        this.compared = compared;
        size = new double[centres.length];
        parent = new int[centres.length];
        version = new int[centres.length];
        for (int i = 0; i < centres.length; i++) {
            parent[i] = i;
            neighbours.add(new TreeSet<>());
        }
        for (int label : labels) size[label]++;
        for (int i = 0; i < labels.length; i++) {
            if ((i + 1) % width != 0) meet(labels[i], labels[i + 1]);
            if (i + width < labels.length) meet(labels[i], labels[i + width]);
        }
    }

    /** Region of each pixel, named 0, 1, ... */
    static int[] regions(Superpixels patches, int width, int compared, Stop stop) {
        Merging merging = new Merging(patches, width, compared);
        merging.run(stop);
        return merging.named();
    }

    private void meet(int one, int other) {
        if (one == other) return;
        neighbours.get(one).add(other);
        neighbours.get(other).add(one);
    }

    private void run(Stop stop) {
        int count = 0;
        for (int i = 0; i < centres.length; i++) {
            if (size[i] > 0) count++;
            for (int other : neighbours.get(i).tailSet(i)) offer(i, other);
        }
        while (count > LEAST && !pairs.isEmpty()) {
            Pair best = pairs.poll();
            if (best.lowVersion != version[best.low] || best.highVersion != version[best.high]) continue;
            if (stop.at(best.cost, count)) return;
            join(best.low, best.high);
            count--;
        }
    }

    private void offer(int one, int other) {
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        double sum = 0;
        for (int k = 0; k < compared; k++) {
            double d = centres[low][k] - centres[high][k];
            sum += d * d;
        }
        double cost = sum * Math.sqrt(size[low] * size[high] / (size[low] + size[high]));
        pairs.add(new Pair(cost, low, high, version[low], version[high]));
    }

    private void join(int kept, int gone) {
        float[] centre = centres[kept];
        for (int k = 0; k < centre.length; k++)
            centre[k] = (float) ((centre[k] * size[kept] + centres[gone][k] * size[gone]) / (size[kept] + size[gone]));
        size[kept] += size[gone];
        parent[gone] = kept;
        version[kept]++;
        version[gone]++;
        for (int other : neighbours.get(gone)) {
            neighbours.get(other).remove(gone);
            if (other != kept) meet(kept, other);
        }
        for (int other : neighbours.get(kept)) offer(kept, other);
    }

    private int[] named() {
        int[] names = new int[centres.length];
        Arrays.fill(names, -1);
        int next = 0;
        for (int i = 0; i < names.length; i++) if (size[i] > 0 && parent[i] == i) names[i] = next++;
        int[] regions = new int[labels.length];
        for (int i = 0; i < regions.length; i++) {
            int at = labels[i];
            while (parent[at] != at) at = parent[at];
            regions[i] = names[at];
        }
        return regions;
    }
}
