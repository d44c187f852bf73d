package air.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.measure.Tastes;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of an intent, measured on the guide that is drawn of them. */
class DrawnWordsTest {
    private static final int W = 160;
    private static final int H = 120;
    private static final Composition C = Composition.USUAL.withUnrest(0);

    private static Guide draw(String intent, Composition composition, long seed) {
        return Layout.draw(Intent.parse(intent), Tastes.PRINT.palette(), composition, W, H, seed);
    }

    /** Share of the frame that is legible. */
    private static double covered(Guide guide) {
        int count = 0;
        for (float m : guide.motifMask()) if (m > 0.6) count++;
        return (double) count / guide.motifMask().length;
    }

    private static double covered(String intent) {
        double sum = 0;
        for (long seed = 1; seed <= 4; seed++) sum += covered(draw(intent, C, seed)) / 4;
        return sum;
    }

    /** Mean place of what is legible across, 0 to 1, over four seeds. */
    private static double across(String intent) {
        double sum = 0;
        double weight = 0;
        for (long seed = 1; seed <= 4; seed++) {
            float[] mask = draw(intent, C, seed).motifMask();
            for (int i = 0; i < mask.length; i++) {
                if (mask[i] < 0.6) continue;
                sum += (i % W + 0.5) / W;
                weight++;
            }
        }
        return sum / weight;
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void everyMotifIsDrawnInsideTheFrameAtAnyProportions(Motif motif) {
        String word = motif.words().get(0);
        for (int[] size : new int[][] {{96, 96}, {160, 60}, {60, 160}}) {
            Guide guide = Layout.draw(Intent.parse(word), Tastes.PRINT.palette(), C, size[0], size[1], 2);
            float[] mask = guide.motifMask();
            assertThat(mask).hasSize(size[0] * size[1]);
            double inside = 0;
            for (float m : mask) {
                assertThat(m >= 0 && m <= 1).isTrue();
                inside += m;
            }
            if (motif != Motif.STARS)
                assertThat(inside).as(word + " " + size[0] + " x " + size[1]).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"boat,five boats", "house,six houses", "tree,eight trees"})
    void moreOfAThingCoverMoreOfTheFrame(String one, String many) {
        assertThat(covered("a small " + many.split(" ")[1].replaceAll("s$", "")))
                .isPositive();
        assertThat(covered(many)).isGreaterThan(1.3 * covered("one " + one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boat", "house", "tree", "balloon", "castle"})
    void sizesAndDistancesChangeWhatIsCovered(String thing) {
        assertThat(covered("a huge " + thing)).isGreaterThan(1.3 * covered("a tiny " + thing));
        assertThat(covered("a " + thing + " in the distance")).isLessThan(covered("a huge " + thing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"house", "tree", "boat", "balloon"})
    void sidesMoveTheThing(String thing) {
        double left = across("a " + thing + " on the left");
        double right = across("a " + thing + " on the right");

        assertThat(left).isLessThan(0.5);
        assertThat(right).isGreaterThan(0.5).isGreaterThan(left + 0.15);
    }

    @ParameterizedTest
    @CsvSource({"a lake without boats,a lake", "'a field, no people',a field"})
    void whatIsNegatedIsNotDrawn(String with, String without) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(covered(draw(with, C, seed))).isLessThanOrEqualTo(covered(draw(without, C, seed)) + 1e-9);
            assertThat(covered(draw(with, C, seed)))
                    .isLessThan(covered(draw(with.replace("without", "with").replace("no ", "many "), C, seed)));
        }
    }

    @Test
    void nightIsDarkerThanDayAndWinterLighterThanAutumn() {
        assertThat(lightness("a field at night")).isLessThan(lightness("a field at noon") - 0.05);
        assertThat(lightness("a field in winter")).isGreaterThan(lightness("a field in autumn"));
    }

    private static double lightness(String intent) {
        double sum = 0;
        for (float l : draw(intent, C, 1).picture().l) sum += l;
        return sum / (W * H);
    }

    @Test
    void aThingIsPaintedInThePalettesNearestToTheColourAskedFor() {
        Colour red = mean("a huge red boat");
        Colour blue = mean("a huge turquoise boat");

        assertThat(red.a()).isGreaterThan(blue.a() + 0.02f);
    }

    private static Colour mean(String intent) {
        double[] sum = new double[4];
        for (long seed = 1; seed <= 3; seed++) {
            Guide guide = draw(intent, C, seed);
            for (int i = 0; i < guide.motifMask().length; i++) {
                if (guide.motifMask()[i] < 0.6) continue;
                for (int c = 0; c < 3; c++) sum[c] += guide.picture().plane(c)[i];
                sum[3]++;
            }
        }
        return new Colour((float) (sum[0] / sum[3]), (float) (sum[1] / sum[3]), (float) (sum[2] / sum[3]));
    }

    @Test
    void capitalsAndFullStopsChangeNothing() {
        Lab plain = draw("two boats under a mountain", C, 3).picture();

        assertThat(draw("Two BOATS, under a Mountain.", C, 3).picture().l).containsExactly(plain.l);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ship in a storm", "a bowl of fruit", "circles", "koi in a pond"})
    void theGuideIsTheSameForAnyNumberOfThreads(String intent) throws Exception {
        Composition c = Composition.USUAL.withTilt(0.1).withSoftness(0.8);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool many = new ForkJoinPool(5);
        Guide alone = one.submit(() -> draw(intent, c, 4)).get();
        Guide together = many.submit(() -> draw(intent, c, 4)).get();
        one.shutdown();
        many.shutdown();

        for (int k = 0; k < 3; k++)
            assertThat(together.picture().plane(k))
                    .containsExactly(alone.picture().plane(k));
        assertThat(together.motifMask()).containsExactly(alone.motifMask());
    }
}
