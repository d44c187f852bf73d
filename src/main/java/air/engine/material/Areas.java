package air.engine.material;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A picture cut into areas of about one colour, whole and without gaps, along its contours. A gradient is one area.
 *
 * @param labels area of each pixel, row-major: 0 is the largest area, 1 the next ...
 * @param sizes pixels of each area
 * @param borders the places where areas meet
 */
public record Areas(int[] labels, int[] sizes, List<Border> borders) {
    /** What joining two areas costs at the least for them to stay apart. */
    private static final double ALIKE = 0.02;
    /** A step between two areas under this is a gradient. */
    private static final double GRADIENT = 0.05;

    private static final float CHROMA = 1.6f;

    /**
     * Where two areas meet.
     *
     * @param low the larger area
     * @param high the smaller area
     * @param length px
     * @param step how far apart the colours on its two sides are, about 0 to 1
     */
    public record Border(int low, int high, int length, double step) {}

    /** @param most areas, at the most */
    public static Areas of(Lab picture, int most) {
        Lab soft = picture.blur(1);
        float[][] planes = {soft.l, soft.a.clone(), soft.b.clone()};
        for (int k = 1; k < planes.length; k++) for (int i = 0; i < planes[k].length; i++) planes[k][i] *= CHROMA;
        Superpixels patches = new Superpixels(planes, picture.width, picture.height);
        int[] cut =
                Merging.regions(patches, picture.width, planes.length, (cost, count) -> count <= most && cost > ALIKE);
        int[] joined = joined(cut, new Borders(cut, soft).all());
        int[] labels = bySize(joined);
        return new Areas(labels, sizes(labels), new Borders(labels, soft).all());
    }

    /** Joins areas between which there is no step but a gradient, the least steps first. */
    private static int[] joined(int[] labels, List<Border> borders) {
        int[] parent = IntStream.rangeClosed(0, most(labels)).toArray();
        for (Border border : borders)
            if (border.step < GRADIENT) parent[root(parent, border.high)] = root(parent, border.low);
        return Arrays.stream(labels).map(label -> root(parent, label)).toArray();
    }

    private static int root(int[] parent, int label) {
        int root = label;
        while (parent[root] != root) root = parent[root];
        return root;
    }

    private static int most(int[] labels) {
        return Arrays.stream(labels).max().orElse(0);
    }

    private static int[] sizes(int[] labels) {
        int[] sizes = new int[1 + most(labels)];
        for (int label : labels) sizes[label]++;
        return sizes;
    }

    private static int[] bySize(int[] labels) {
        int[] sizes = sizes(labels);
        int[] order = IntStream.range(0, sizes.length)
                .boxed()
                .filter(label -> sizes[label] > 0)
                .sorted(Comparator.comparingInt(label -> -sizes[label]))
                .mapToInt(label -> label)
                .toArray();
        int[] rank = new int[sizes.length];
        for (int k = 0; k < order.length; k++) rank[order[k]] = k;
        return Arrays.stream(labels).map(label -> rank[label]).toArray();
    }

    /** The mean colour that a picture of the same size has in each area. */
    public Colour[] means(Lab picture) {
        double[][] sums = new double[sizes.length][3];
        for (int i = 0; i < labels.length; i++) for (int c = 0; c < 3; c++) sums[labels[i]][c] += picture.plane(c)[i];
        Colour[] means = new Colour[sizes.length];
        for (int k = 0; k < means.length; k++) {
            double[] sum = sums[k];
            means[k] =
                    new Colour((float) (sum[0] / sizes[k]), (float) (sum[1] / sizes[k]), (float) (sum[2] / sizes[k]));
        }
        return means;
    }
}
