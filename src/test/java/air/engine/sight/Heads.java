package air.engine.sight;

import air.bench.Cheat;
import air.bench.Degradation;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Learns to tell pictures from copies of themselves that were turned upside down, broken or patched together: a weight
 * for every number of an impression, by ridge regression.
 */
final class Heads {
    /** How much fitting less exactly is worth: larger weighs the numbers more evenly. */
    private static final double RIDGE = 1.5;

    private static final List<UnaryOperator<BufferedImage>> BREAKS = List.of(
            Cheat.SHUFFLED_128::apply,
            Cheat.SHUFFLED_64::apply,
            Cheat.BANDS::apply,
            Degradation.SUBJECT_PAINTED_OVER::apply,
            Degradation.SUBJECT_CUT_OUT::apply,
            Degradation.SUBJECT_COVERED::apply);

    private static final List<UnaryOperator<BufferedImage>> PATCHES =
            List.of(Degradation.PATCHED::apply, Degradation.FINELY_PATCHED::apply, Degradation.SMEARED::apply);

    private final List<float[]> pictures = new ArrayList<>();
    private final List<float[]> turned = new ArrayList<>();
    private final List<float[]> broken = new ArrayList<>();
    private final List<float[]> patched = new ArrayList<>();

    /** Learns from one more picture. */
    void see(BufferedImage picture) {
        pictures.add(numbers(picture));
        turned.add(numbers(Cheat.UPSIDE_DOWN.apply(picture)));
        for (UnaryOperator<BufferedImage> way : BREAKS) broken.add(numbers(way.apply(picture)));
        for (UnaryOperator<BufferedImage> way : PATCHES) patched.add(numbers(way.apply(picture)));
    }

    private static float[] numbers(BufferedImage picture) {
        List<float[]> parts = Impression.of(picture).parts();
        float[] numbers = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int next = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, numbers, next, part.length);
            next += part.length;
        }
        return numbers;
    }

    /** Weights whose sum over the numbers, with the last added, is about 1 for a picture and -1 upside down. */
    float[] upright() {
        return weights(pictures, turned);
    }

    /** The same for whole pictures and broken ones. */
    float[] whole() {
        return weights(pictures, broken);
    }

    /** The same for pictures as they were made, and patched or smeared ones. */
    float[] made() {
        return weights(pictures, patched);
    }

    private static float[] weights(List<float[]> good, List<float[]> bad) {
        List<float[]> all = new ArrayList<>(good);
        all.addAll(bad);
        int size = good.get(0).length;
        double[] mean = new double[size];
        double[] scale = new double[size];
        for (float[] one : all) for (int k = 0; k < size; k++) mean[k] += one[k] / all.size();
        for (float[] one : all)
            for (int k = 0; k < size; k++) scale[k] += (one[k] - mean[k]) * (one[k] - mean[k]) / all.size();
        for (int k = 0; k < size; k++) scale[k] = (Math.sqrt(scale[k]) + 0.03) * Math.sqrt(size);
        double[][] rows = new double[all.size()][size];
        for (int i = 0; i < rows.length; i++)
            for (int k = 0; k < size; k++) rows[i][k] = (all.get(i)[k] - mean[k]) / scale[k];
        double[] answers = solved(rows, good.size());
        float[] weights = new float[size + 1];
        double last = DoubleStream.of(answers).sum();
        for (int k = 0; k < size; k++) {
            double weight = 0;
            for (int i = 0; i < rows.length; i++) weight += answers[i] * rows[i][k];
            weights[k] = (float) (weight / scale[k]);
            last -= weights[k] * mean[k];
        }
        weights[size] = (float) last;
        return weights;
    }

    /** Ridge regression with a constant in its dual form, both sides weighing the same, by Gauss-Seidel steps. */
    private static double[] solved(double[][] rows, int good) {
        int n = rows.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < rows[i].length; k++) sum += rows[i][k] * rows[j][k];
                product[i][j] = product[j][i] = sum + 1;
            }
        for (int i = 0; i < n; i++) product[i][i] += RIDGE * 2 * (i < good ? good : n - good) / n;
        double[] answers = new double[n];
        for (int round = 0; round < 2000; round++)
            for (int i = 0; i < n; i++) {
                double rest = i < good ? 1 : -1;
                for (int j = 0; j < n; j++) if (j != i) rest -= product[i][j] * answers[j];
                answers[i] = rest / product[i][i];
            }
        return answers;
    }
}
