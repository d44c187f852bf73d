package air.engine.paint;

import air.engine.measure.Saliency;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds what belongs to the subjects of the reference images rather than to their manner: marks recur across a set of
 * references, subjects are found once. A patch counts the more, the less any patch elsewhere resembles it.
 */
final class Subjects {
    /** Longer side at which patches are compared, px. */
    private static final int SIDE = 128;
    /** Patches asked about, one in so many px across and down. */
    private static final int ASKED = 3;
    /** Patches compared with, one in so many px across and down; no divisor of the former, so that all phases meet. */
    private static final int COMPARED = 4;
    /** Share of the longer side within which likeness is no recurrence. */
    private static final double NEAR = 0.1;

    private static final double COMMON = 0.80;
    private static final double RARE = 0.97;
    /** Shares of a reference that stand out less than any subject, and less than a sure one. */
    private static final double UNSEEN = 0.94;

    private static final double SEEN = 0.985;
    /** Rarity under which nothing is a subject, in descriptor distance. */
    private static final double LEAST = 8000;

    private final List<Lab> small = new ArrayList<>();
    private final List<short[]> descriptors = new ArrayList<>();

    private Subjects(List<Lab> references) {
        for (Lab reference : references) {
            Lab fitted = reference.fit(SIDE);
            small.add(fitted);
            descriptors.add(PatchDescriptor.of(fitted));
        }
    }

    /** For each reference a mask of its size, 0 marks to 1 subject. */
    static List<float[]> of(List<Lab> references) {
        Subjects subjects = new Subjects(references);
        List<float[]> masks = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            Lab full = references.get(i);
            int width = subjects.small.get(i).width / ASKED + 1;
            int height = subjects.small.get(i).height / ASKED + 1;
            float[] mask = stretched(subjects.rarity(i, width, height), COMMON, RARE, LEAST);
            float[] salient = stretched(subjects.saliency(i, width, height), UNSEEN, SEEN, 1e-3);
            for (int k = 0; k < mask.length; k++) mask[k] = Math.max(mask[k], salient[k]);
            masks.add(Plane.resize(Plane.blur(mask, width, height, 0.7), width, height, full.width, full.height));
        }
        return masks;
    }

    /** What stands out counts too: a seal may recur and yet be no mark. */
    private float[] saliency(int picture, int width, int height) {
        Lab own = small.get(picture);
        return Plane.resize(Saliency.of(own.blur(1.2)), own.width, own.height, width, height);
    }

    /** From 0 at one percentile to 1 at another, which are at least {@code least} apart. */
    private static float[] stretched(float[] values, double low, double high, double least) {
        double none = Math.max(least, Plane.percentile(values, low));
        double all = Math.max(none + least, Plane.percentile(values, high));
        float[] mask = new float[values.length];
        for (int i = 0; i < mask.length; i++)
            mask[i] = (float) Math.max(0, Math.min(1, (values[i] - none) / (all - none)));
        return mask;
    }

    private float[] rarity(int picture, int width, int height) {
        Lab own = small.get(picture);
        float[] rarity = new float[width * height];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                int px = Math.min(own.width - 1, x * ASKED);
                int py = Math.min(own.height - 1, y * ASKED);
                rarity[y * width + x] = rarest(picture, px, py);
            }
        });
        return rarity;
    }

    private int rarest(int picture, int x, int y) {
        int asked = (y * small.get(picture).width + x) * PatchDescriptor.LENGTH;
        int best = Integer.MAX_VALUE;
        for (int other = 0; other < small.size(); other++) {
            Lab there = small.get(other);
            double near = other == picture ? NEAR * Math.max(there.width, there.height) : -1;
            for (int v = 1; v < there.height; v += COMPARED)
                for (int u = 1; u < there.width; u += COMPARED) {
                    if (Math.abs(u - x) < near && Math.abs(v - y) < near) continue;
                    int compared = (v * there.width + u) * PatchDescriptor.LENGTH;
                    best = Math.min(best, distance(picture, asked, other, compared, best));
                }
        }
        return best;
    }

    private int distance(int picture, int asked, int other, int compared, int limit) {
        return PatchDescriptor.distance(descriptors.get(picture), asked, descriptors.get(other), compared, 8, 8, limit);
    }
}
