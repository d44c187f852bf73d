package air.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTest {
    private static final int TRIALS = 4000;

    @Test
    void oneJudgementOfEachPictureTellsNothing() {
        Noise noise = new Noise();
        noise.add(List.of(7.0));
        assertThat(noise.known()).isFalse();
    }

    @Test
    void aJudgeThatAlwaysSaysTheSameIsSureToATenth() {
        Noise noise = new Noise();
        noise.add(List.of(7.0, 7.0, 7.0));
        assertThat(noise.known()).isTrue();
        assertThat(noise.halfWidth()).isEqualTo(Noise.LEAST);
    }

    @Test
    void itNeverExceedsTheScale() {
        Noise noise = new Noise();
        noise.add(List.of(0.0, 10.0));
        assertThat(noise.halfWidth()).isEqualTo(10);
    }

    /** As many pictures, each judged so often, as a calibration takes of a model and of the embedded judge. */
    @ParameterizedTest
    @CsvSource({"2, 3", "6, 3"})
    void nineOfTenFurtherJudgementsLieWithin(int pictures, int times) {
        Random chance = new Random(3);
        int within = 0;
        for (int i = 0; i < TRIALS; i++) {
            Noise noise = new Noise();
            for (int p = 0; p < pictures; p++)
                noise.add(chance.doubles(times)
                        .map(x -> 5 + chance.nextGaussian())
                        .boxed()
                        .toList());
            if (Math.abs(chance.nextGaussian() - chance.nextGaussian()) <= noise.halfWidth()) within++;
        }
        assertThat((double) within / TRIALS).isBetween(0.88, 0.92);
    }
}
