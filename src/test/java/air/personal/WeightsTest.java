package air.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static double[] difference(double first, double second) {
        double[] row = new double[Trait.COUNT];
        row[0] = first;
        row[1] = second;
        return row;
    }

    private static List<double[]> noisy(int count) {
        Random random = new Random(3);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double first = Math.abs(random.nextGaussian()) * (random.nextInt(10) == 0 ? -1 : 1);
            rows.add(difference(first, random.nextGaussian()));
        }
        return rows;
    }

    @Test
    void whatWinsIsPreferredAndWhatMakesNoDifferenceHardlyCounts() {
        Weights weights = Weights.fitted(noisy(60));
        assertThat(weights.values()[0]).isGreaterThan(0.8);
        assertThat(Math.abs(weights.values()[1])).isLessThan(0.4);
        assertThat(weights.of(difference(1, 0))).isPositive();
        assertThat(weights.of(difference(-1, 0))).isNegative();
    }

    @Test
    void theOrderOfTwoPicturesDoesNotMatter() {
        Weights weights = Weights.fitted(noisy(20));
        double[] a = difference(0.3, 2);
        double[] b = difference(1, -1);
        assertThat(weights.of(a, b)).isEqualTo(-weights.of(b, a));
        assertThat(weights.of(a, a)).isZero();
    }

    @Test
    void theUnitOfATraitDoesNotMatter() {
        List<double[]> rows = noisy(30);
        List<double[]> thousands =
                rows.stream().map(row -> difference(1000 * row[0], row[1])).toList();
        assertThat(Weights.fitted(thousands).of(difference(1000, 1)))
                .isCloseTo(Weights.fitted(rows).of(difference(1, 1)), org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void whatIsUnknownSaysNothing() {
        List<double[]> rows = noisy(30);
        rows.forEach(row -> row[2] = Double.NaN);
        Weights weights = Weights.fitted(rows);
        assertThat(weights.values()).doesNotContain(Double.NaN);
        assertThat(weights.values()[2]).isZero();
        assertThat(weights.of(difference(Double.NaN, 0))).isZero();
    }

    @Test
    void fromNothingNothingIsLearnt() {
        assertThat(Weights.fitted(List.of()).of(difference(1, 1))).isZero();
    }
}
