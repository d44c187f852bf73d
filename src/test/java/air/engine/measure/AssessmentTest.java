package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Intervals, gaps, rules and scores by themselves, and the sentences made of them. */
class AssessmentTest {
    private static final Taste TASTE = Taste.of(Pictures.ofTaste(11, 4, 96, 72));

    private static Assessment of(BufferedImage picture) {
        return Assessment.of(TASTE, Features.of(Lab.of(picture).fit(512)));
    }

    @Test
    void theScoreIsFourFifthsOfTheWeightedMeanAndOneFifthOfTheWeakestAspect() {
        Assessment assessment = of(Pictures.picture(11, 9, 96, 72));
        Map<Aspect, Double> points = assessment.points();
        double sum = 0.25 * points.get(Aspect.PALETTE)
                + 0.2 * points.get(Aspect.COMPOSITION)
                + 0.2 * points.get(Aspect.EMOTION)
                + 0.2 * points.get(Aspect.TEXTURE)
                + 0.15 * points.get(Aspect.AVOID);
        double weakest = points.values().stream().mapToDouble(p -> p).min().orElseThrow();

        assertThat(assessment.copied()).isZero();
        assertThat(assessment.limit()).isEmpty();
        assertThat(assessment.score()).isCloseTo(0.8 * sum + 0.2 * weakest, within(1e-9));
        assertThat(Arrays.stream(Aspect.values()).mapToDouble(a -> a.weight).sum())
                .isBetween(0.9999, 1.0001);
    }

    @Test
    void whatAnAspectMeasuresIsHalfItsFeaturesAQuarterItsWorstAndAQuarterTheNearestReference() {
        Features picture = Features.of(Lab.of(Pictures.picture(23, 1, 96, 72)));
        Assessment assessment = Assessment.of(TASTE, picture);

        for (Aspect aspect : Aspect.MEASURED) {
            double nearest = points(TASTE.strangeness(aspect, picture));
            double measured =
                    0.5 * mean(TASTE, picture, aspect) + 0.25 * worst(TASTE, picture, aspect) + 0.25 * nearest;
            double expected = Math.min(
                    allowed(picture, aspect),
                    (1 - aspect.belonging) * measured + aspect.belonging * belonging(TASTE.belonging(picture)));
            assertThat(assessment.points().get(aspect)).as(aspect.name()).isBetween(expected - 1e-9, expected + 1e-9);
        }
    }

    @Test
    void whatEditedWordsAskForCountsMoreThanTheReferences() {
        Sentences own = TASTE.sentences();
        Taste steered = TASTE.steered(new Sentences(
                own.principles(), own.palette(), "symmetrical", own.emotion(), own.texture(), own.avoid()));
        Features picture = Features.of(Lab.of(Pictures.picture(23, 1, 96, 72)));

        assertThat(steered.isWanted(Aspect.COMPOSITION)).isTrue();
        double expected =
                0.7 * mean(steered, picture, Aspect.COMPOSITION) + 0.3 * worst(steered, picture, Aspect.COMPOSITION);
        assertThat(Assessment.of(steered, picture).points().get(Aspect.COMPOSITION))
                .isBetween(expected - 1e-9, expected + 1e-9);
    }

    /** The most points that limits leave an aspect. */
    private static double allowed(Features picture, Aspect aspect) {
        return Limits.of(TASTE, picture).stream()
                .filter(limit -> limit.kind().aspect == aspect)
                .mapToDouble(Limit::points)
                .min()
                .orElse(10);
    }

    private static double belonging(double ratio) {
        return Math.max(0, Math.min(10, ratio < 1.12 ? 8 + 12 * (1.12 - ratio) : 8 - 40 * (ratio - 1.12)));
    }

    private static double points(double tolerances) {
        return 10 / (1 + tolerances * tolerances / (2.7 * 2.7));
    }

    private static double points(Taste taste, Features picture, Feature feature) {
        double excess = taste.interval(feature).excess(taste.value(feature, picture));
        return points(excess * (taste.isWanted(feature) ? 1.4 : 1));
    }

    private static double mean(Taste taste, Features picture, Aspect aspect) {
        double sum = 0;
        double weights = 0;
        for (Feature feature : Feature.values()) {
            if (feature.aspect != aspect) continue;
            double weight = feature.weight * (taste.isWanted(feature) ? 2 : 1);
            sum += weight * points(taste, picture, feature);
            weights += weight;
        }
        return sum / weights;
    }

    private static double worst(Taste taste, Features picture, Aspect aspect) {
        return Arrays.stream(Feature.values())
                .filter(feature -> feature.aspect == aspect)
                .mapToDouble(feature -> points(taste, picture, feature))
                .sorted()
                .limit(2)
                .average()
                .orElseThrow();
    }

    @Test
    void atMostThreeFamiliesOfHuesAreAvoidedAndNoneThatIsUsed() {
        List<Features> blues = List.of(
                Features.of(Lab.of(Pictures.plain(0x2F62B5, 64, 64))),
                Features.of(Lab.of(Pictures.plain(0x3468BC, 64, 64))));

        assertThat(AvoidRules.all(blues))
                .extracting(AvoidRule::text)
                .filteredOn(text -> text.startsWith("any "))
                .hasSize(3)
                .doesNotContain("any blue");
    }

    @Test
    void aRuleThatALeftOutReferenceWouldBreakDoesNotStay() {
        Features dark = Features.of(Lab.of(Pictures.plain(0x202020, 64, 64)));
        Features darker = Features.of(Lab.of(Pictures.plain(0x181818, 64, 64)));
        Features light = Features.of(Lab.of(Pictures.plain(0x808080, 64, 64)));

        assertThat(AvoidRules.all(List.of(dark, darker)))
                .extracting(AvoidRule::text)
                .contains("a bright airy key");
        assertThat(AvoidRules.all(List.of(dark, darker, light)))
                .extracting(AvoidRule::text)
                .doesNotContain("a bright airy key");
    }

    @Test
    void gapsComeCostliestFirstAndOnlyThoseThatAreFelt() {
        List<Gap> gaps = of(Pictures.picture(23, 1, 96, 72)).gaps();

        assertThat(gaps).isNotEmpty();
        assertThat(gaps).extracting(gap -> -gap.cost()).isSorted();
        assertThat(gaps).allMatch(gap -> Math.abs(gap.excess()) > 0.2);
    }

    @Test
    void aPictureThatFallsApartReachesNoMoreThanSix() {
        BufferedImage noise = Pictures.plain(0x808080, 96, 72);
        for (int i = 0; i < 96 * 72; i++) noise.setRGB(i % 96, i / 96, (i * 7919 % 251 > 125 ? 0xE0E0E0 : 0x202020));

        assertThat(of(noise).score()).isLessThanOrEqualTo(6);
    }

    @Test
    void excessIsCountedInTolerancesOutsideTheInterval() {
        Interval interval = new Interval(2, 3, 4, 0.5);

        assertThat(interval.excess(1)).isEqualTo(-2);
        assertThat(interval.excess(2)).isZero();
        assertThat(interval.excess(4)).isZero();
        assertThat(interval.excess(5.5)).isEqualTo(3);
        assertThat(interval.moved(1)).isEqualTo(new Interval(3.4, 4, 4.6, 0.5));
    }

    @Test
    void anIntervalHoldsItsReferencesAndFewReferencesGetMoreTolerance() {
        Interval few = Interval.of(Feature.KEY, new double[] {0.4, 0.6});
        Interval many = Interval.of(Feature.KEY, new double[] {0.4, 0.6, 0.5, 0.5, 0.45});

        assertThat(few.low()).isEqualTo(0.4);
        assertThat(few.high()).isEqualTo(0.6);
        assertThat(few.middle()).isEqualTo(0.5);
        assertThat(few.tolerance()).isGreaterThan(many.tolerance());
        assertThat(Interval.of(Feature.CONTOURS, new double[] {0.3}).tolerance() / Baseline.deviation(Feature.CONTOURS))
                .isGreaterThan(
                        Interval.of(Feature.KEY, new double[] {0.5}).tolerance() / Baseline.deviation(Feature.KEY));
    }

    @Test
    void aRuleIsBrokenBeyondItsLimitOnly() {
        AvoidRule upper = new AvoidRule("glare", f -> f.get(Feature.KEY), Feature.KEY, true, 0.5, 0.1, 1);
        AvoidRule lower = new AvoidRule("gloom", f -> f.get(Feature.KEY), Feature.KEY, false, 0.5, 0.1, 1);
        Features light = Features.of(Lab.of(Pictures.plain(0xF0F0F0, 64, 64)));
        Features dark = Features.of(Lab.of(Pictures.plain(0x101010, 64, 64)));

        assertThat(upper.violation(dark)).isZero();
        assertThat(lower.violation(light)).isZero();
        assertThat(upper.violation(light)).isGreaterThan(2);
        assertThat(lower.gap(dark, 2).excess()).isEqualTo(-2);
        assertThat(upper.gap(light, 2).excess()).isEqualTo(2);
    }

    @Test
    void noReferenceBreaksARuleOfItsOwnTaste() {
        for (long taste : new long[] {3, 5, 11, 23}) {
            Taste own = Taste.of(Pictures.ofTaste(taste, 3, 96, 72));
            for (AvoidRule rule : own.rules())
                for (Features reference : own.features())
                    assertThat(rule.violation(reference)).as(rule.text()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void everyGapHasItsSentenceInEitherDirection(Feature feature) {
        String high = reason(new Gap(feature, 1, 0, 0, 2, 1, null));

        assertThat(high).matches("[A-Z].+\\.").doesNotContain("null");
        if (!feature.isDistance())
            assertThat(reason(new Gap(feature, 0, 1, 1, -2, 1, null)))
                    .matches("[A-Z].+\\.")
                    .isNotEqualTo(high);
    }

    @Test
    void theSentenceNamesWhatWeighsMost() {
        AvoidRule rule = new AvoidRule("heavy grain", f -> 1, Feature.GRAIN, true, 0, 1, 1);
        Gap key = new Gap(Feature.KEY, 0.4, 0.6, 0.7, -3, 2, null);

        assertThat(reason(key)).isEqualTo("The key is too dark.");
        assertThat(reason(new Gap(Feature.GRAIN, 1, 0, 0, 2, 1, rule)))
                .isEqualTo("The picture falls into what the taste avoids: heavy grain.");
        assertThat(reason(new Gap(Feature.NEGATIVE_SPACE, 0.2, 0.5, 0.6, -2, 1, null)))
                .isEqualTo(
                        "The frame has no room to breathe: 20 % of it is quiet, where the references keep 50 to 60 %.");
        assertThat(Reasons.of(new Assessment(10, Map.of(), List.of(), 0, Optional.empty())))
                .startsWith("Nothing stands out");
        Limit limit = new Limit(Limit.Kind.CONTOURS, 0.8, "Contours dissolve.");
        assertThat(Reasons.of(new Assessment(5, Map.of(), List.of(key), 0, Optional.of(limit))))
                .isEqualTo("Contours dissolve.");
    }

    private static String reason(Gap gap) {
        return Reasons.of(new Assessment(5, Map.of(), List.of(gap), 0, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"0.1,a tenth", "0.27,a quarter", "0.34,a third", "0.49,half", "0.68,two thirds", "1,nine tenths"})
    void sharesAreSaidInWords(double share, String words) {
        assertThat(Phrases.share(share)).isEqualTo(words);
    }

    @Test
    void standingsAreGradedInFiveSteps() {
        String[] words = {"none", "little", "some", "much", "all"};

        assertThat(List.of(-1.1, -0.5, 0.0, 0.5, 1.1))
                .extracting(standing -> Phrases.graded(standing, words))
                .containsExactly(words);
        assertThat(Phrases.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void feelingsAreNamedByWhereTheyLie() {
        assertThat(Moods.nearest(0.8, -0.8, -0.2, 1)).containsExactly("serene");
        assertThat(Moods.nearest(-1, 0.2, 1, 2)).contains("nocturnal");
    }
}
