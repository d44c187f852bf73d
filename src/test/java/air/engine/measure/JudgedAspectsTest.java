package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A further picture of a taste, spoilt in one respect, loses the points of that respect. */
class JudgedAspectsTest {
    private static final Taste TASTE = Taste.of(Pictures.ofTaste(11, 4, 192, 144));
    private static final Lab HELD = Lab.of(Pictures.picture(11, 9, 192, 144));
    private static final Map<Aspect, Double> POINTS = points(HELD);

    private static Map<Aspect, Double> points(Lab picture) {
        return Assessment.of(TASTE, Features.of(picture)).points();
    }

    private static Map<Aspect, Double> spoilt(Consumer<Lab> change) {
        Lab copy = HELD.copy();
        change.accept(copy);
        return points(copy);
    }

    private static void turnHues(Lab p, double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        for (int i = 0; i < p.l.length; i++) {
            double a = p.a[i];
            double b = p.b[i];
            p.a[i] = (float) (cos * a - sin * b);
            p.b[i] = (float) (sin * a + cos * b);
        }
    }

    /** The hues of this taste are faint; tolerances are as wide as real pictures of one hand need them. */
    @ParameterizedTest
    @ValueSource(doubles = {120, 180, 240})
    void otherHuesCostThePaletteMostAndTheFeelingNothing(double degrees) {
        Map<Aspect, Double> points = spoilt(p -> turnHues(p, degrees));

        assertThat(points.get(Aspect.PALETTE)).isLessThan(POINTS.get(Aspect.PALETTE) - 0.25);
        assertThat(points.get(Aspect.EMOTION)).isCloseTo(POINTS.get(Aspect.EMOTION), within(0.05));
        assertThat(points.get(Aspect.COMPOSITION)).isCloseTo(POINTS.get(Aspect.COMPOSITION), within(0.6));
        assertThat(POINTS.get(Aspect.PALETTE) - points.get(Aspect.PALETTE))
                .isGreaterThan(POINTS.get(Aspect.TEXTURE) - points.get(Aspect.TEXTURE));
    }

    /** The network sees grain everywhere; what it sees has a share in every aspect, the largest in texture. */
    @Test
    void grainCostsTextureMoreThanPaletteAndFeeling() {
        Map<Aspect, Double> points = spoilt(p -> {
            for (int i = 0; i < p.l.length; i++) p.l[i] += (float) (0.3 * (Hash.unit(i) - 0.5));
        });
        double lost = POINTS.get(Aspect.TEXTURE) - points.get(Aspect.TEXTURE);

        assertThat(lost).isGreaterThan(1);
        assertThat(lost).isGreaterThan(POINTS.get(Aspect.PALETTE) - points.get(Aspect.PALETTE));
        assertThat(lost).isGreaterThan(POINTS.get(Aspect.EMOTION) - points.get(Aspect.EMOTION));
        assertThat(points.get(Aspect.PALETTE)).isCloseTo(POINTS.get(Aspect.PALETTE), within(0.9));
    }

    @Test
    void otherTonesCostTheFeelingAndNotThePaletteOfHues() {
        Map<Aspect, Double> points = spoilt(p -> {
            for (int i = 0; i < p.l.length; i++) p.l[i] = Math.max(0.02f, 0.45f * p.l[i]);
        });
        double lost = POINTS.get(Aspect.EMOTION) - points.get(Aspect.EMOTION);

        assertThat(lost).isGreaterThan(1);
        assertThat(lost).isGreaterThan(POINTS.get(Aspect.PALETTE) - points.get(Aspect.PALETTE));
    }

    @Test
    void shufflingTheAreasCostsTheCompositionAndNothingOfFeelingAndPalette() {
        Map<Aspect, Double> points = spoilt(p -> {
            Lab from = p.copy();
            for (int i = 0; i < p.l.length; i++) {
                int cell = (i / 192 / 24) * 8 + i % 192 / 24;
                int other = cell * 29 % 48;
                int j = (other / 8 * 24 + i / 192 % 24) * 192 + other % 8 * 24 + i % 24;
                for (int c = 0; c < 3; c++) p.plane(c)[i] = from.plane(c)[j];
            }
        });
        double lost = POINTS.get(Aspect.COMPOSITION) - points.get(Aspect.COMPOSITION);

        assertThat(lost).isGreaterThan(0.5);
        assertThat(points.get(Aspect.EMOTION)).isCloseTo(POINTS.get(Aspect.EMOTION), within(0.1));
        assertThat(points.get(Aspect.PALETTE)).isCloseTo(POINTS.get(Aspect.PALETTE), within(0.3));
    }

    @Test
    void theMoreColourIsLostTheFewerPointsThePaletteHas() {
        double before = POINTS.get(Aspect.PALETTE);
        for (float kept : new float[] {0.5f, 0.25f, 0}) {
            double points = spoilt(p -> {
                        for (int i = 0; i < p.l.length; i++) {
                            p.a[i] *= kept;
                            p.b[i] *= kept;
                        }
                    })
                    .get(Aspect.PALETTE);
            assertThat(points).as("chroma times " + kept).isLessThan(before);
            before = points;
        }
    }

    /** From a blur of about a pixel on, contours dissolve and texture has no points left to lose. */
    @Test
    void theMoreItIsBlurredTheFewerPointsTheTextureHas() {
        double before = POINTS.get(Aspect.TEXTURE);
        for (double sigma : new double[] {0.4, 0.8}) {
            double points = points(HELD.blur(sigma)).get(Aspect.TEXTURE);
            assertThat(points).as("sigma " + sigma).isLessThan(before);
            before = points;
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {"KEY", "WARMTH", "DRAMA", "CHROMA"})
    void aGapIsCountedTowardsTheSideTheValueIsMissing(Feature feature) {
        Lab little = HELD.copy();
        double mean = Plane.mean(little.l);
        for (int i = 0; i < little.l.length; i++) {
            little.l[i] = (float) (0.12 + 0.1 * (little.l[i] - mean));
            little.a[i] = little.a[i] * 0.05f - 0.08f * 0.05f;
            little.b[i] = little.b[i] * 0.05f - 0.2f * 0.05f;
        }
        Features features = Features.of(little);
        double excess = TASTE.interval(feature).excess(features.get(feature));

        assertThat(Assessment.of(TASTE, features).gaps())
                .filteredOn(gap -> gap.feature() == feature && gap.rule() == null)
                .allSatisfy(gap -> assertThat(gap.excess()).isEqualTo(excess).isNegative());
        if (features.get(feature) < TASTE.low(feature)) assertThat(excess).isNegative();
    }
}
