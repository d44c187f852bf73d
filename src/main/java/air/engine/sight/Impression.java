package air.engine.sight;

import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What the network keeps of a picture, as numbers that only mean something beside those of another picture. Immutable.
 */
public final class Impression {
    /** Cells of the layout on each side. */
    static final int GRID = 3;
    /** Added to deviations, so that a channel that hardly answers does not count fully. */
    private static final double LEAST_DEVIATION = 1e-3;

    /** Which channels answer together where marks are seen (-1 to 1, each pair once), and where forms are. */
    final float[] marks;

    final float[] forms;
    /** Mean answers of every channel in each cell of a {@value #GRID} x {@value #GRID} grid, row by row. */
    final float[] markLayout;

    final float[] formLayout;
    /** Mean answer of every channel to forms over the whole picture. */
    final float[] means;

    private Impression(Network.Seen seen) {
        marks = correlations(seen.marks());
        forms = correlations(seen.forms());
        markLayout = grid(seen.marks(), GRID);
        formLayout = grid(seen.forms(), GRID);
        means = grid(seen.forms(), 1);
    }

    /** Looks at a picture of any size. Blocks for about a tenth of a second. */
    public static Impression of(BufferedImage image) {
        return of(Network.get().look(Shrinking.of(image)));
    }

    static Impression of(Network.Seen seen) {
        return new Impression(seen);
    }

    /**
     * How far the picture looks as those do that stand upright: about 1 for them, -1 for the same upside down. Much
     * depends on the subject, as in {@link #whole} and {@link #made}, so they are only worth comparing within one hand.
     */
    public double upright() {
        return sum(Usual.get().upright());
    }

    /** How far it looks as whole pictures do: about 1 for them, -1 for such as are shuffled or have lost a third. */
    public double whole() {
        return sum(Usual.get().whole());
    }

    /** How far its marks look as made in one go: about 1 for those, -1 for such as are patched together or smeared. */
    public double made() {
        return sum(Usual.get().made());
    }

    private double sum(float[] weights) {
        int next = 0;
        double sum = weights[weights.length - 1];
        for (float[] part : parts()) for (float value : part) sum += weights[next++] * value;
        return sum;
    }

    /** Its parts, in which pictures are compared: marks, forms, and where they lie. */
    List<float[]> parts() {
        return List.of(marks, forms, markLayout, formLayout);
    }

    private static float[] correlations(FeatureMap map) {
        int channels = map.channels();
        double[] mean = new double[channels];
        for (int i = 0; i < map.values().length; i++) mean[i % channels] += map.values()[i];
        for (int k = 0; k < channels; k++) mean[k] /= map.cells();
        double[] products = products(map, mean);
        float[] correlations = new float[channels * (channels - 1) / 2];
        int next = 0;
        for (int k = 0; k < channels; k++)
            for (int other = 0; other < k; other++)
                correlations[next++] = (float) (products[k * channels + other]
                        / (deviation(products[k * channels + k]) * deviation(products[other * channels + other])));
        return correlations;
    }

    private static double deviation(double variance) {
        return Math.sqrt(variance) + LEAST_DEVIATION;
    }

    /** Covariances of the channels, the lower half of a square. */
    private static double[] products(FeatureMap map, double[] mean) {
        int channels = map.channels();
        double[] products = new double[channels * channels];
        double[] here = new double[channels];
        for (int cell = 0; cell < map.cells(); cell++) {
            for (int k = 0; k < channels; k++) here[k] = map.values()[cell * channels + k] - mean[k];
            for (int k = 0; k < channels; k++)
                for (int other = 0; other <= k; other++) products[k * channels + other] += here[k] * here[other];
        }
        for (int i = 0; i < products.length; i++) products[i] /= map.cells();
        return products;
    }

    private static float[] grid(FeatureMap map, int side) {
        int channels = map.channels();
        double[] sums = new double[side * side * channels];
        int[] cells = new int[side * side];
        for (int y = 0; y < map.height(); y++)
            for (int x = 0; x < map.width(); x++) {
                int into = y * side / map.height() * side + x * side / map.width();
                cells[into]++;
                for (int k = 0; k < channels; k++)
                    sums[into * channels + k] += map.values()[(y * map.width() + x) * channels + k];
            }
        float[] means = new float[sums.length];
        for (int i = 0; i < sums.length; i++) means[i] = (float) (sums[i] / cells[i / channels]);
        return means;
    }
}
