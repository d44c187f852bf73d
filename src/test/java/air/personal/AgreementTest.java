package air.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private final List<Seen> pictures = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private int picture(String run, double[] figures) {
        pictures.add(new Seen(pictures.size(), run, false, figures));
        return pictures.size() - 1;
    }

    private void pair(String run, double[] winner, double[] loser) {
        pairs.add(new Pair(picture(run, winner), picture(run, loser), Pair.Kind.CHOSEN));
    }

    private static double[] figures(Random random) {
        double[] figures = new double[Trait.COUNT];
        for (int i = 0; i < figures.length; i++) figures[i] = random.nextGaussian();
        return figures;
    }

    private static double[] only(int trait, double value) {
        double[] figures = new double[Trait.COUNT];
        figures[trait] = value;
        return figures;
    }

    private Agreement agreement() {
        return Agreement.of(pictures, pairs);
    }

    /** Of an artist who prefers more of the first trait, but for one choice in {@code steady}. */
    private void choose(int choices, int steady, Random random) {
        for (int i = 0; i < choices; i++) {
            double[] a = figures(random);
            double[] b = figures(random);
            boolean first = a[0] > b[0] ^ random.nextInt(steady) == 0;
            pair("run " + i, first ? a : b, first ? b : a);
        }
    }

    @Test
    void aSteadyArtistIsUnderstood() {
        choose(40, 20, new Random(1));
        assertThat(agreement().trusted()).isTrue();
        assertThat(agreement().agreed()).isGreaterThan(28);
        assertThat(agreement()).as("the same again").isEqualTo(agreement());
    }

    @Test
    void anArtistWhoTossesACoinHardlyEverSeemsToBeUnderstood() {
        int trusted = 0;
        Random random = new Random(1);
        for (int artist = 0; artist < 60; artist++) {
            pictures.clear();
            pairs.clear();
            choose(20, 2, random);
            if (agreement().trusted()) trusted++;
        }
        assertThat(trusted).isLessThanOrEqualTo(3);
    }

    @Test
    void choicesOfOneRunAreLeftOutTogetherSoThatARunDoesNotTestItself() {
        for (int run = 0; run < Trait.COUNT; run++)
            for (int i = 0; i < 3; i++) pair("run " + run, only(run, 1 + i), only(run, 0));
        assertThat(agreement().agreed()).as("each run has a trait of its own").isZero();
        assertThat(agreement().groups()).isEqualTo(Trait.COUNT);
    }

    @Test
    void runsWhosePicturesWereComparedAreOneGroup() {
        int a = picture("one", only(0, 1));
        int b = picture("two", only(0, 0));
        pairs.add(new Pair(a, b, Pair.Kind.RATED));
        pair("two", only(0, 1), only(0, 0));
        pair("three", only(0, 1), only(0, 0));
        assertThat(agreement().groups()).isEqualTo(2);
    }

    @Test
    void fewChoicesOrOneRunAreNotEnough() {
        choose(7, 1000, new Random(1));
        assertThat(agreement().enough()).isFalse();
        pictures.clear();
        pairs.clear();
        for (int i = 0; i < 30; i++) pair("one", only(0, 1), only(0, 0));
        assertThat(agreement().enough()).isFalse();
        assertThat(agreement().trusted()).isFalse();
        assertThat(Agreement.of(List.of(), List.of()).enough()).isFalse();
    }

    /** Bounds of Clopper and Pearson, one-sided 95 %: the share p under which {@code agreed} or more have 5 %. */
    @ParameterizedTest
    @CsvSource({"0, 10, 0", "10, 10, 0.7411", "14, 19, 0.5242", "13, 19, 0.4700", "5, 5, 0.5493"})
    void theLowerBoundIsTheExactOne(int agreed, int of, double low) {
        assertThat(Agreement.low(agreed, of)).isCloseTo(low, within(0.002));
    }
}
