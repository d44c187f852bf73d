package air.engine.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of a taste: clusters with their areas, and how tone runs from top to bottom of each reference. All that
 * is drawn is mixed from these, so that the taste wins over the colours of nature.
 */
public final class Palette {
    private static final int CLUSTERS = 9;
    private static final int ROWS = 24;
    private static final int SIDE = 96;

    /**
     * One colour of a reference.
     *
     * @param area share of the reference it covers, 0 to 1
     * @param height where it lies on average, 0 top to 1 bottom
     * @param reference index of the reference
     */
    public record Cluster(Colour colour, double area, double height, int reference) {}

    private final List<Cluster> clusters;
    private final Colour[][] ramps;
    private final double[] horizons;
    private final int lead;
    private final Colour dark;
    private final Colour light;

    private Palette(List<Cluster> clusters, Colour[][] ramps, double[] horizons, int lead) {
        this.clusters = clusters;
        this.ramps = ramps;
        this.horizons = horizons;
        this.lead = lead;
        this.dark = nearest(ColourWish.of(0.12, 0, 0).weighing(1, 0.05));
        this.light = nearest(ColourWish.of(0.97, 0, 0).weighing(1, 0.05));
    }

    /** @throws IllegalArgumentException if there are no references */
    public static Palette of(List<Lab> references) {
        if (references.isEmpty()) throw new IllegalArgumentException("A palette needs at least one reference.");
        List<Cluster> clusters = new ArrayList<>();
        Colour[][] ramps = new Colour[references.size()][];
        double[] horizons = new double[references.size()];
        for (int i = 0; i < ramps.length; i++) {
            Lab small = references.get(i).fit(SIDE);
            clusters.addAll(clustersOf(small, i));
            ramps[i] = rampOf(small);
            horizons[i] = horizonOf(ramps[i]);
        }
        return new Palette(List.copyOf(clusters), ramps, horizons, 0);
    }

    /** The same colours, led by another reference: its ramps, and its clusters before equals. Any integer; wraps. */
    public Palette led(int reference) {
        return new Palette(clusters, ramps, horizons, Math.floorMod(reference, ramps.length));
    }

    /** The colours of all references. */
    public List<Cluster> clusters() {
        return clusters;
    }

    /** The tone of the lead reference at height 0 (top) to 1 (bottom): the median colour of its rows. */
    public Colour ramp(double height) {
        double p = Math.max(0, Math.min(ROWS - 1.001, height * (ROWS - 1)));
        int i = (int) p;
        return ramps[lead][i].mix(ramps[lead][i + 1], p - i);
    }

    /** The upper part of the ramp: 0 the top edge, 1 just above the reference's horizon. */
    public Colour sky(double t) {
        return ramp(t * Math.max(0.2, horizons[lead] - 0.05));
    }

    /** The lower part of the ramp: 0 just under the reference's horizon, 1 the bottom edge. */
    public Colour ground(double t) {
        double start = Math.min(0.85, horizons[lead] + 0.05);
        return ramp(start + t * (1 - start));
    }

    /** The colour of the taste that answers a wish best; the larger its area and the nearer the lead, the better. */
    public Colour nearest(ColourWish wish) {
        Cluster best = clusters.get(0);
        double least = Double.MAX_VALUE;
        for (Cluster cluster : clusters) {
            if (cluster.area() < wish.area()) continue;
            double cost = wish.cost(cluster) + (cluster.reference() == lead ? 0 : 0.012);
            if (cost < least) {
                least = cost;
                best = cluster;
            }
        }
        return best.colour();
    }

    /** The colour nearest to black. */
    public Colour dark() {
        return dark;
    }

    /** The colour nearest to white. */
    public Colour light() {
        return light;
    }

    /** The taste's most telling colour on this ground: strong, and apart from it. */
    public Colour accent(Colour ground) {
        Colour best = dark;
        double most = -1;
        for (Cluster cluster : clusters) {
            if (cluster.area() < 0.0015) continue;
            Colour c = cluster.colour();
            double worth = 2 * c.chroma() + 0.5 * c.distance(ground) + (cluster.reference() == lead ? 0.02 : 0);
            if (worth > most) {
                most = worth;
                best = c;
            }
        }
        return best;
    }

    /** Lighter (positive) or darker by mixing with the palette's own light or dark; never leaves the palette. */
    public Colour shade(Colour colour, double lightness) {
        Colour end = lightness > 0 ? light : dark;
        double room = Math.abs(end.l() - colour.l());
        return room < 1e-3 ? colour : colour.mix(end, Math.min(1, Math.abs(lightness) / room));
    }

    /**
     * The colour itself if it stands out from the ground by the distance, else moved away until it does: the way it
     * already leans, unless there is no room.
     */
    public Colour apart(Colour colour, Colour ground, double distance) {
        if (colour.distance(ground) >= distance) return colour;
        Colour leaning = colour.l() < ground.l() ? dark : light;
        Colour other = leaning == dark ? light : dark;
        Colour far = ground.distance(leaning) > 0.6 * distance ? leaning : other;
        Colour moved = colour;
        for (double t = 0.2; t <= 1.01 && moved.distance(ground) < distance; t += 0.2) moved = colour.mix(far, t);
        return moved;
    }

    /** Colours that cover at least the share of a reference, the strongest first; never empty. */
    public List<Colour> colours(double area) {
        List<Colour> list = new ArrayList<>();
        clusters.stream()
                .filter(c -> c.area() >= area)
                .sorted((p, q) -> Double.compare(q.colour().chroma(), p.colour().chroma()))
                .forEach(c -> list.add(c.colour()));
        if (list.isEmpty()) list.add(light);
        return list;
    }

    /** K-means with a farthest-point start, so that a small strong accent keeps a cluster of its own. */
    private static List<Cluster> clustersOf(Lab s, int reference) {
        int n = s.l.length;
        float[][] centre = starts(s, reference);
        double[] area = new double[CLUSTERS];
        double[] height = new double[CLUSTERS];
        for (int round = 0; round < 8; round++) {
            double[][] sum = new double[CLUSTERS][3];
            Arrays.fill(area, 0);
            Arrays.fill(height, 0);
            for (int i = 0; i < n; i++) {
                int k = closest(s, i, centre);
                sum[k][0] += s.l[i];
                sum[k][1] += s.a[i];
                sum[k][2] += s.b[i];
                area[k]++;
                height[k] += (i / s.width + 0.5) / s.height;
            }
            for (int k = 0; k < CLUSTERS; k++)
                for (int c = 0; c < 3 && area[k] > 0; c++) centre[k][c] = (float) (sum[k][c] / area[k]);
        }
        List<Cluster> list = new ArrayList<>();
        for (int k = 0; k < CLUSTERS; k++)
            if (area[k] > 0) list.add(new Cluster(Colour.of(centre[k]), area[k] / n, height[k] / area[k], reference));
        return list;
    }

    private static float[][] starts(Lab s, int reference) {
        float[][] centre = new float[CLUSTERS][];
        centre[0] = new float[] {(float) Plane.mean(s.l), (float) Plane.mean(s.a), (float) Plane.mean(s.b)};
        float[] nearest = new float[s.l.length];
        Arrays.fill(nearest, Float.MAX_VALUE);
        for (int k = 1; k < CLUSTERS; k++) {
            int farthest = 0;
            double most = -1;
            for (int i = 0; i < nearest.length; i++) {
                nearest[i] = Math.min(nearest[i], squared(s, i, centre[k - 1]));
                double worth = nearest[i] * (0.4 + 0.6 * Hash.unit(99 + reference + i * 7919L + k));
                if (worth > most) {
                    most = worth;
                    farthest = i;
                }
            }
            centre[k] = new float[] {s.l[farthest], s.a[farthest], s.b[farthest]};
        }
        return centre;
    }

    private static int closest(Lab s, int i, float[][] centre) {
        int best = 0;
        float least = Float.MAX_VALUE;
        for (int k = 0; k < CLUSTERS; k++) {
            float d = squared(s, i, centre[k]);
            if (d < least) {
                least = d;
                best = k;
            }
        }
        return best;
    }

    private static float squared(Lab s, int i, float[] c) {
        float l = s.l[i] - c[0];
        float a = s.a[i] - c[1];
        float b = s.b[i] - c[2];
        return 0.6f * l * l + 2.2f * (a * a + b * b);
    }

    /** Medians of the rows, so that what stands in front of the ground does not tint it; smoothed over five. */
    private static Colour[] rampOf(Lab s) {
        float[][] median = new float[ROWS][3];
        for (int k = 0; k < ROWS; k++) {
            int from = k * s.height / ROWS;
            int to = Math.max(from + 1, (k + 1) * s.height / ROWS);
            for (int c = 0; c < 3; c++) {
                float[] row = Arrays.copyOfRange(s.plane(c), from * s.width, to * s.width);
                Arrays.sort(row);
                median[k][c] = row[row.length / 2];
            }
        }
        Colour[] ramp = new Colour[ROWS];
        for (int k = 0; k < ROWS; k++) {
            float[] mean = new float[3];
            for (int j = -2; j <= 2; j++)
                for (int c = 0; c < 3; c++) mean[c] += median[Math.max(0, Math.min(ROWS - 1, k + j))][c] / 5;
            ramp[k] = Colour.of(mean);
        }
        return ramp;
    }

    /** The height (0 to 1) of the strongest step of a ramp; 0.58 when there is none to speak of. */
    private static double horizonOf(Colour[] ramp) {
        int best = -1;
        double most = 0.08;
        for (int k = 7; k < ROWS - 5; k++) {
            double step = ramp[k + 2].distance(ramp[k - 2]);
            if (step > most) {
                most = step;
                best = k;
            }
        }
        return best < 0 ? 0.58 : (best + 0.5) / ROWS;
    }
}
