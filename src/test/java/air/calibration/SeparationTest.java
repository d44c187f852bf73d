package air.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SeparationTest {
    private static final int TRIALS = 4000;

    private static List<Double> scores(int count, DoubleSupplier one) {
        return DoubleStream.generate(one).limit(count).boxed().toList();
    }

    @Test
    void theShareIsThatOfPairsInWhichTheReferenceIsHigher() {
        assertThat(Separation.of(List.of(3.0, 5.0), List.of(1.0, 4.0, 5.0)).share())
                .isEqualTo((1 + 2 + 0.5) / 6);
    }

    @Test
    void whereAllReferencesAreHigherTheIntervalStillSaysHowFewTheyAre() {
        Separation three = Separation.of(Collections.nCopies(3, 9.0), Collections.nCopies(3, 2.0));
        Separation many = Separation.of(Collections.nCopies(5, 9.0), Collections.nCopies(30, 2.0));
        assertThat(three.share()).isEqualTo(1);
        assertThat(three.high()).isEqualTo(1, within(1e-9));
        assertThat(three.low()).isBetween(0.4, 0.65);
        assertThat(many.low()).isBetween(0.7, 0.95).isGreaterThan(three.low());
    }

    @Test
    void allEqualScoresAreChance() {
        Separation same = Separation.of(Collections.nCopies(4, 7.0), Collections.nCopies(12, 7.0));
        assertThat(same.share()).isEqualTo(0.5);
        assertThat((same.low() + same.high()) / 2).isEqualTo(0.5, within(1e-6));
    }

    /** Normal scores a deviation and a half apart: 86 % of pairs. */
    @Test
    void theIntervalHoldsTheTruthNineteenTimesOfTwentyWithFewPicturesToo() {
        Random chance = new Random(1);
        int held = 0;
        for (int i = 0; i < TRIALS; i++) {
            Separation found =
                    Separation.of(scores(4, () -> 1.5 + chance.nextGaussian()), scores(14, chance::nextGaussian));
            if (found.low() <= 0.8556 && 0.8556 <= found.high()) held++;
        }
        assertThat((double) held / TRIALS).isBetween(0.93, 0.985);
    }

    /** A judge that scores at random is taken for one that separates in one case of forty at most. */
    @Test
    void chanceIsRarelyTakenForMore() {
        Random chance = new Random(2);
        int fooled = 0;
        for (int i = 0; i < TRIALS; i++)
            if (Separation.of(scores(4, chance::nextGaussian), scores(14, chance::nextGaussian))
                            .low()
                    > 0.5) fooled++;
        assertThat((double) fooled / TRIALS).isLessThan(0.03);
    }
}
