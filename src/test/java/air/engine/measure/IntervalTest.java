package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntervalTest {

    @ParameterizedTest
    @EnumSource(Feature.class)
    void everyIntervalHasRoomOutsideItsBounds(Feature feature) {
        assertThat(Interval.of(feature, new double[] {0.3}).tolerance()).isPositive();
        assertThat(Interval.of(feature, new double[] {0.3, 0.3, 0.3, 0.3}).tolerance())
                .isPositive();
    }

    @Test
    void aLoneReferenceAllowsOneValueAndToleranceAroundIt() {
        Interval lone = Interval.of(Feature.KEY, new double[] {0.4});

        assertThat(lone.low()).isEqualTo(lone.high()).isEqualTo(lone.middle()).isEqualTo(0.4);
        assertThat(lone.excess(0.4)).isZero();
        assertThat(lone.excess(0.4 + 2 * lone.tolerance())).isCloseTo(2, within(1e-9));
        assertThat(lone.excess(0.4 - 3 * lone.tolerance())).isCloseTo(-3, within(1e-9));
    }

    @Test
    void referencesThatDifferMuchAreGivenLessBeyondThem() {
        assertThat(Interval.of(Feature.KEY, new double[] {0.48, 0.52}).tolerance())
                .isGreaterThan(
                        Interval.of(Feature.KEY, new double[] {0.35, 0.65}).tolerance());
    }

    @Test
    void movingKeepsTheToleranceAndNarrowsTheIntervalAboutItsNewMiddle() {
        Interval interval = new Interval(1, 4, 5, 0.7);
        Interval moved = interval.moved(-2);

        assertThat(moved.middle()).isEqualTo(2);
        assertThat(moved.tolerance()).isEqualTo(0.7);
        assertThat(moved.high() - moved.low()).isCloseTo(0.6 * 4, within(1e-9));
        assertThat((moved.high() + moved.low()) / 2).isCloseTo(2, within(1e-9));
    }

    @Test
    void aDistanceIsNeverTooSmall() {
        Interval interval = Interval.ofDistance(Feature.PALETTE_DISTANCE, new double[] {0.02, 0.04});

        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.03, within(1e-9));
        assertThat(interval.middle()).isCloseTo(0.015, within(1e-9));
        assertThat(interval.excess(0)).isZero();
        assertThat(interval.excess(0.1)).isPositive();
    }

    @Test
    void referencesThatAreAllAlikeStillAllowSomeDistance() {
        Interval interval = Interval.ofDistance(Feature.MARK_DISTANCE, new double[] {0, 0});

        assertThat(interval.high()).isCloseTo(0.12 * Baseline.deviation(Feature.MARK_DISTANCE), within(1e-9));
        assertThat(interval.tolerance()).isPositive();
    }

    @Test
    void compositionToleratesMoreStrangenessThanColour() {
        double[] distances = {0.5, 0.6, 0.7};
        Interval palette = Interval.ofStrangeness(Aspect.PALETTE, distances);
        Interval composition = Interval.ofStrangeness(Aspect.COMPOSITION, distances);

        assertThat(composition.tolerance()).isCloseTo(1.45 * palette.tolerance(), within(1e-9));
        assertThat(palette.high()).isCloseTo(0.6, within(1e-9));
        assertThat(Interval.ofStrangeness(Aspect.PALETTE, new double[] {0, 0}).high())
                .isEqualTo(0.25);
    }

    @Test
    void aValueStandsAsManyDeviationsFromTheUsualAsItIs() {
        for (Feature feature : Feature.values()) {
            double value = Baseline.mean(feature) - 1.5 * Baseline.deviation(feature);
            assertThat(Baseline.standing(feature, value)).as(feature.name()).isCloseTo(-1.5, within(1e-9));
            assertThat(Baseline.deviation(feature)).as(feature.name()).isPositive();
        }
    }
}
