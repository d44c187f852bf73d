package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Colour;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Palette;
import air.engine.raster.Plane;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** References changed by amounts and recoloured by names, and what wishes of prompts come to. */
class AlterationTest {
    private static final Taste TASTE = Taste.of(Pictures.ofTaste(11, 3, 96, 72));

    private static Lab picture() {
        Lab lab = new Lab(64, 64);
        for (int i = 0; i < lab.l.length; i++) {
            lab.l[i] = (float) (0.3 + 0.4 * (i % 64) / 63);
            lab.a[i] = (float) (0.05 + 0.02 * (Hash.unit(i) - 0.5));
            lab.b[i] = (float) (0.08 * (Hash.unit(i + 9000) - 0.5));
        }
        return lab;
    }

    private static Lab altered(Feature feature, double step) {
        Lab lab = picture();
        new Alteration(Map.of(feature, step), TASTE).apply(lab, 3);
        return lab;
    }

    @Test
    void noStepsLeaveThePictureAsItIs() {
        Lab lab = picture();
        new Alteration(Map.of(), TASTE).apply(lab, 3);

        for (int c = 0; c < 3; c++)
            assertThat(lab.plane(c)).containsExactly(picture().plane(c));
    }

    @ParameterizedTest
    @CsvSource({"0.03", "-0.03"})
    void warmthShiftsEveryColourByTheStepTowardsOrange(double step) {
        Lab lab = altered(Feature.WARMTH, step);

        assertThat(Plane.mean(lab.a) - Plane.mean(picture().a)).isCloseTo(0.53 * step, within(1e-4));
        assertThat(Plane.mean(lab.b) - Plane.mean(picture().b)).isCloseTo(0.85 * step, within(1e-4));
        assertThat(lab.l).containsExactly(picture().l);
    }

    @Test
    void chromaIsScaledByWhatItIsToBeOverWhatTheTasteHas() {
        double middle = TASTE.middle(Feature.CHROMA);
        Lab half = altered(Feature.CHROMA, -middle / 2);

        for (int i = 0; i < half.a.length; i += 97) assertThat(half.a[i]).isCloseTo(picture().a[i] / 2, within(1e-5f));
    }

    @Test
    void aLighterKeyLightensEveryToneAndKeepsTheirOrder() {
        Lab light = altered(Feature.KEY, 0.1);
        Lab dark = altered(Feature.KEY, -0.1);

        for (int i = 0; i < 64; i++) {
            assertThat(light.l[i]).isGreaterThan(picture().l[i]);
            assertThat(dark.l[i]).isLessThan(picture().l[i]);
            if (i > 0) assertThat(light.l[i]).isGreaterThan(light.l[i - 1]);
        }
    }

    @Test
    void dramaSpreadsTheTonesAboutTheirMean() {
        Lab wide = altered(Feature.DRAMA, 0.1);
        double range = TASTE.middle(Feature.DRAMA);

        assertThat(Plane.mean(wide.l)).isCloseTo(Plane.mean(picture().l), within(1e-4));
        assertThat(wide.l[63] - wide.l[0])
                .isCloseTo((float) (0.4 * Math.min(2.5, (range + 0.1) / range)), within(1e-3f));
    }

    @Test
    void fewerHuesComeNearerToTheMeanHueAtTheSameStrength() {
        Lab drawn = altered(Feature.HUE_VARIETY, -9);
        Lab before = picture();
        for (int i = 0; i < before.a.length; i += 53) {
            assertThat(Math.hypot(drawn.a[i], drawn.b[i]))
                    .isCloseTo(Math.hypot(before.a[i], before.b[i]), within(1e-4));
            assertThat(drawn.b[i] / drawn.a[i]).isCloseTo(drawn.b[0] / drawn.a[0], within(1e-3f));
        }
        assertThat(Alteration.changes(Feature.HUE_VARIETY, -0.1)).isTrue();
        assertThat(Alteration.changes(Feature.HUE_VARIETY, 0.1)).isFalse();
        assertThat(Alteration.changes(Feature.NEGATIVE_SPACE, 0.1)).isFalse();
    }

    @Test
    void grainIsAddedWithTheDeviationThatMakesUpTheStep() {
        Lab grainy = altered(Feature.GRAIN, 0.02);
        double now = TASTE.middle(Feature.GRAIN);
        double squares = 0;
        for (int i = 0; i < grainy.l.length; i++) {
            double d = grainy.l[i] - picture().l[0] - (picture().l[i % 64] - picture().l[0]);
            squares += d * d / grainy.l.length;
        }

        assertThat(Math.sqrt(squares)).isCloseTo(Math.sqrt((now + 0.02) * (now + 0.02) - now * now), within(0.001));
        assertThat(altered(Feature.GRAIN, 0.02).l).containsExactly(grainy.l);
    }

    @Test
    void lightnessNeverLeavesWhatAPictureCanShow() {
        for (Feature feature : List.of(Feature.KEY, Feature.DRAMA, Feature.GRAIN))
            for (double step : new double[] {-3, 3})
                for (float l : altered(feature, step).l) assertThat(l).isBetween(0.0199f, 0.9851f);
    }

    private static final Colour RED = Colour.polar(0.6, 0.15, 30);
    private static final Colour BLUE = Colour.polar(0.4, 0.12, 260);
    private static final Colour GREEN = Colour.polar(0.6, 0.12, 145);
    private static final List<Palette.Cluster> CLUSTERS =
            List.of(new Palette.Cluster(RED, 0.6, 0.5, 0), new Palette.Cluster(BLUE, 0.4, 0.5, 0));

    private static Colour recoloured(Recolouring recolouring, Colour colour) {
        Lab one = new Lab(1, 1);
        one.l[0] = colour.l();
        one.a[0] = colour.a();
        one.b[0] = colour.b();
        recolouring.apply(one);
        return new Colour(one.l[0], one.a[0], one.b[0]);
    }

    @Test
    void theNearestClusterTakesTheHueThatIsNamedAndOneToKeepStays() {
        Recolouring green = Recolouring.to(List.of(GREEN), List.of(BLUE), CLUSTERS);

        assertThat(Recolouring.sameHue(recoloured(green, RED), GREEN)).isTrue();
        assertThat(recoloured(green, BLUE).distance(BLUE)).isLessThan(0.01);
    }

    @Test
    void everyNamedColourGetsACluster() {
        Colour yellow = Colour.polar(0.9, 0.15, 100);
        Recolouring both = Recolouring.to(List.of(GREEN, yellow), List.of(), CLUSTERS);
        List<Colour> results = List.of(recoloured(both, RED), recoloured(both, BLUE));

        assertThat(results).anyMatch(c -> Recolouring.sameHue(c, GREEN)).anyMatch(c -> Recolouring.sameHue(c, yellow));
    }

    @Test
    void aBannedColourLosesItsChromaAndOthersKeepTheirs() {
        Recolouring without = Recolouring.without(List.of(RED), CLUSTERS);

        assertThat(recoloured(without, RED).chroma()).isCloseTo(0.15 * RED.chroma(), within(0.01));
        assertThat(recoloured(without, RED).l()).isCloseTo(RED.l(), within(1e-6f));
        assertThat(recoloured(without, BLUE).chroma()).isCloseTo(BLUE.chroma(), within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1, 28, true",
        "0.1, 0.1, 32, false",
        "0.1, 0.01, 0, false",
        "0.01, 0.02, 180, true",
        "0.01, 0.1, 0, false"
    })
    void coloursAreOfOneFamilyWithinThirtyDegreesOrBothGrey(double chroma, double other, double angle, boolean same) {
        assertThat(Recolouring.sameHue(Colour.polar(0.5, chroma, 40), Colour.polar(0.5, other, 40 + angle)))
                .isEqualTo(same);
    }

    @Test
    void greysOfDifferentLightnessAreNotOneFamily() {
        assertThat(Recolouring.sameHue(new Colour(0.2f, 0, 0), new Colour(0.8f, 0, 0)))
                .isFalse();
        assertThat(Recolouring.isPresent(RED, CLUSTERS)).isTrue();
        assertThat(Recolouring.isPresent(GREEN, CLUSTERS)).isFalse();
        assertThat(Recolouring.isPresent(RED, List.of(new Palette.Cluster(RED, 0.005, 0.5, 0))))
                .isFalse();
    }

    @Test
    void wishesForTheSameFeatureAddUpAndContraryOnesCancel() {
        Adjustments read = Adjustments.parse("a lighter key by 0.10; a lighter key by 0.05; a darker key by 0.15");

        assertThat(read.amount(Feature.KEY)).isCloseTo(0, within(1e-9));
        assertThat(Adjustments.parse("a lighter key by 0.10, a lighter key by 0.05.")
                        .amount(Feature.KEY))
                .isCloseTo(0.15, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void withoutAFigureAWishIsTheUsualStep(Feature feature) {
        double step = feature.isDistance() ? 0.2 : 0.6 * Baseline.deviation(feature);

        assertThat(Adjustments.parse(feature.higher).amount(feature)).isCloseTo(step, within(1e-9));
        if (!feature.isDistance())
            assertThat(Adjustments.parse(feature.lower).amount(feature)).isCloseTo(-step, within(1e-9));
    }

    @Test
    void pullsAreSharesOfTheWayAndNeverMoreThanAllOfIt() {
        Adjustments read =
                Adjustments.parse("closer to the reference palette by 0.3; tones closer to the references by 0.9;"
                        + " marks closer to the references by 4");

        assertThat(read.palettePull()).isEqualTo(1);
        assertThat(read.markPull()).isEqualTo(1);
        assertThat(Adjustments.parse("closer to the reference palette by 0.3").palettePull())
                .isEqualTo(0.3);
        assertThat(Adjustments.NONE.palettePull()).isZero();
    }

    @Test
    void arrangementAndLeadAreReadAndKeptInTheirRange() {
        Adjustments read = Adjustments.parse("Arrangement 4; lead reference 2");

        assertThat(read.arrangement()).isEqualTo(4);
        assertThat(read.leadReference()).isEqualTo(2);
        assertThat(read.isEmpty()).isFalse();
        assertThat(Adjustments.parse("arrangement 0").arrangement()).isEqualTo(1);
        assertThat(Adjustments.NONE.isEmpty()).isTrue();
    }

    @Test
    void amountsTooSmallToBeSeenAreNotWritten() {
        double step = 0.6 * Baseline.deviation(Feature.KEY);

        assertThat(Adjustments.NONE.plus(Feature.KEY, 0.2 * step).render()).isEmpty();
        assertThat(Adjustments.NONE.plus(Feature.KEY, 0.5 * step).render()).isEqualTo("a slightly lighter key");
        assertThat(Adjustments.NONE.plus(Feature.KEY, -step).render()).isEqualTo("a darker key");
        assertThat(Adjustments.NONE
                        .plus(Feature.GRAIN, 3 * 0.6 * Baseline.deviation(Feature.GRAIN))
                        .render())
                .isEqualTo("much more grain");
    }

    @Test
    void aWordOfTasteIsTheSameWishHoweverItIsNegatedTwice() {
        TasteWord word = TasteReading.of("very warm").get(0);

        assertThat(word.negated().kind()).isEqualTo(TasteWord.Kind.AWAY);
        assertThat(word.negated().negated()).isEqualTo(word);
        assertThat(word.same(TasteReading.of("very warm").get(0))).isTrue();
        assertThat(word.same(TasteReading.of("warm").get(0))).isFalse();
        assertThat(word.same(word.negated())).isFalse();
    }

    @Test
    void stepsOfAWordFollowItsDegreeAndItsDirection() {
        double plain = TasteReading.of("warmer").get(0).steps().get(Feature.WARMTH);

        assertThat(plain).isPositive();
        assertThat(TasteReading.of("much warmer").get(0).steps().get(Feature.WARMTH))
                .isGreaterThan(plain);
        assertThat(TasteReading.of("less warm").get(0).steps().get(Feature.WARMTH))
                .isCloseTo(-plain, within(1e-9));
        assertThat(TasteReading.of("prussian blue").get(0).steps()).isEmpty();
    }
}
