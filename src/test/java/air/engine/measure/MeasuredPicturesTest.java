package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Colour;
import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Features of pictures so simple that the value is known beforehand. */
class MeasuredPicturesTest {
    private static final int SIDE = 128;

    private static Lab grey(IntToDoubleFunction lightness) {
        Lab picture = new Lab(SIDE, SIDE);
        for (int i = 0; i < picture.l.length; i++) picture.l[i] = (float) lightness.applyAsDouble(i);
        return picture;
    }

    /** Each pixel one of two colours, by a mask. */
    private static Lab coloured(IntToDoubleFunction share, Colour one, Colour other) {
        Lab picture = new Lab(SIDE, SIDE);
        for (int i = 0; i < picture.l.length; i++) {
            Colour c = one.mix(other, share.applyAsDouble(i));
            picture.l[i] = c.l();
            picture.a[i] = c.a();
            picture.b[i] = c.b();
        }
        return picture;
    }

    private static double left(int i) {
        return i % SIDE < SIDE / 2 ? 0 : 1;
    }

    private static Lab square(double x, double y) {
        return grey(i -> Math.abs(i % SIDE - x * SIDE) < 8 && Math.abs(i / SIDE - y * SIDE) < 8 ? 0.95 : 0.3);
    }

    private static double value(Feature feature, Lab picture) {
        return Features.of(picture).get(feature);
    }

    @Test
    void linesAreHorizontalVerticalOrDiagonalAsTheyRun() {
        Features lying = Features.of(grey(i -> i / SIDE / 16 % 2 == 0 ? 0.3 : 0.7));
        Features standing = Features.of(grey(i -> i % SIDE / 16 % 2 == 0 ? 0.3 : 0.7));
        Features slanting = Features.of(grey(i -> (i % SIDE + i / SIDE) / 16 % 2 == 0 ? 0.3 : 0.7));

        assertThat(lying.get(Feature.HORIZONTALS)).isGreaterThan(0.99);
        assertThat(lying.get(Feature.VERTICALS)).isLessThan(0.01);
        assertThat(standing.get(Feature.VERTICALS)).isGreaterThan(0.99);
        assertThat(standing.get(Feature.HORIZONTALS)).isLessThan(0.01);
        assertThat(slanting.diagonals).isGreaterThan(0.95);
    }

    @Test
    void marksThatRunOneWayHaveADirectionAndNoiseHasNone() {
        assertThat(value(Feature.STROKE_DIRECTION, grey(i -> i % SIDE / 8 % 2 == 0 ? 0.3 : 0.7)))
                .isGreaterThan(0.95);
        assertThat(value(Feature.STROKE_DIRECTION, grey(i -> 0.5 + 0.3 * (Hash.unit(i) - 0.5))))
                .isLessThan(0.6);
    }

    @Test
    void aGradientHasItsOwnKeyDramaAndDarkening() {
        Features falling = Features.of(grey(i -> 0.9 - 0.6 * (i / SIDE) / (SIDE - 1)));

        assertThat(falling.get(Feature.KEY)).isCloseTo(0.6, within(0.01));
        assertThat(falling.get(Feature.DRAMA)).isCloseTo(0.54, within(0.01));
        // The upper 40 % are 0.78 on average, the lower 40 % are 0.42.
        assertThat(falling.get(Feature.DARKENING)).isCloseTo(0.36, within(0.01));
        assertThat(falling.get(Feature.SYMMETRY)).isCloseTo(1, within(1e-3));
        assertThat(value(Feature.DARKENING, grey(i -> 0.3 + 0.6 * (i / SIDE) / (SIDE - 1))))
                .isCloseTo(-0.36, within(0.01));
    }

    @Test
    void aGradientAcrossIsItsOwnNegativeInTheMirror() {
        assertThat(value(Feature.SYMMETRY, grey(i -> 0.2 + 0.6 * (i % SIDE) / (SIDE - 1))))
                .isCloseTo(-1, within(0.01));
    }

    @Test
    void theFocusFollowsTheOnlyBrightSquareAcrossAndDown() {
        Features upperLeft = Features.of(square(0.2, 0.2));
        Features lowerRight = Features.of(square(0.8, 0.8));
        Features lowerLeft = Features.of(square(0.2, 0.8));

        assertThat(upperLeft.focusX).isLessThan(0.43);
        assertThat(lowerRight.focusX).isGreaterThan(upperLeft.focusX + 0.12);
        assertThat(lowerLeft.focusX).isCloseTo(upperLeft.focusX, within(0.05));
        assertThat(upperLeft.get(Feature.FOCUS_HEIGHT)).isLessThan(0.43);
        assertThat(lowerLeft.get(Feature.FOCUS_HEIGHT))
                .isGreaterThan(upperLeft.get(Feature.FOCUS_HEIGHT) + 0.12)
                .isCloseTo(lowerRight.get(Feature.FOCUS_HEIGHT), within(0.05));
        assertThat(upperLeft.get(Feature.FOCUS_OFFSET)).isCloseTo(1 - 2 * upperLeft.focusX, within(1e-9));
    }

    @Test
    void oneSquareGathersTheFocusAndFourSpreadIt() {
        Lab four = grey(i ->
                Math.abs(Math.abs(i % SIDE - 64) - 40) < 8 && Math.abs(Math.abs(i / SIDE - 64) - 40) < 8 ? 0.95 : 0.3);

        assertThat(value(Feature.FOCUS_SPREAD, four))
                .isGreaterThan(value(Feature.FOCUS_SPREAD, square(0.5, 0.5)) + 0.15);
    }

    @Test
    void onePlainColourHasItsChromaAsMeanAndAsPeak() {
        Colour orange = Colour.polar(0.7, 0.12, 58);
        Features features = Features.of(coloured(i -> 0, orange, orange));

        assertThat(features.get(Feature.CHROMA)).isCloseTo(0.12, within(1e-4));
        assertThat(features.get(Feature.PEAK_CHROMA)).isCloseTo(0.12, within(1e-4));
        assertThat(features.get(Feature.WARMTH)).isCloseTo(0.12, within(1e-4));
        assertThat(features.get(Feature.HUE_VARIETY)).isCloseTo(0, within(1e-4));
        assertThat(features.strong).isZero();
    }

    @Test
    void thePeakOfChromaIsThatOfTheStrongestTenth() {
        Lab speck = coloured(i -> i % SIDE < 20 ? 1 : 0, new Colour(0.6f, 0, 0), Colour.polar(0.6, 0.2, 20));
        Lab less = coloured(i -> i % SIDE < 8 ? 1 : 0, new Colour(0.6f, 0, 0), Colour.polar(0.6, 0.2, 20));

        assertThat(value(Feature.PEAK_CHROMA, speck)).isCloseTo(0.2, within(0.005));
        assertThat(value(Feature.PEAK_CHROMA, less)).isLessThan(0.01);
        assertThat(Features.of(speck).strong).isCloseTo(20.0 / SIDE, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 0", "20, 110, 0.2929", "20, 200, 1", "350, 50, 0.1340"})
    void theVarietyOfTwoHuesGrowsWithTheAngleBetweenThem(double one, double other, double variety) {
        Lab halves = coloured(MeasuredPicturesTest::left, Colour.polar(0.6, 0.1, one), Colour.polar(0.6, 0.1, other));

        assertThat(value(Feature.HUE_VARIETY, halves)).isCloseTo(variety, within(0.02));
    }

    @Test
    void greysHaveNoHuesToVary() {
        Lab nearlyGrey =
                coloured(MeasuredPicturesTest::left, Colour.polar(0.6, 0.01, 20), Colour.polar(0.6, 0.01, 200));

        assertThat(value(Feature.HUE_VARIETY, nearlyGrey)).isZero();
    }

    @Test
    void theMoodFollowsLightnessAndChromaWithTheirPublishedWeights() {
        Colour teal = Colour.polar(0.5, 0.13, 200);
        Features features = Features.of(coloured(i -> 0, teal, teal));

        assertThat(features.get(Feature.PLEASURE)).isCloseTo(0.69 * 0.5 + 0.22 * 0.5, within(1e-4));
        assertThat(features.get(Feature.AROUSAL)).isCloseTo(-0.31 * 0.5 + 0.60 * 0.5, within(1e-4));
        assertThat(features.get(Feature.DOMINANCE)).isCloseTo(-0.76 * 0.5 + 0.32 * 0.5, within(1e-4));
    }

    @Test
    void blackAndWhiteAreTheSharesOfTheirPixels() {
        Features features = Features.of(grey(i -> i / SIDE < 32 ? 0.05 : i / SIDE < 48 ? 0.99 : 0.5));

        assertThat(features.black).isCloseTo(0.25, within(0.01));
        assertThat(features.white).isCloseTo(0.125, within(0.01));
    }

    @Test
    void aPlainPictureIsSmoothFlatAndWithoutContours() {
        Features plain = Features.of(grey(i -> 0.5));

        assertThat(plain.get(Feature.SMOOTHNESS)).isCloseTo(1, within(1e-9));
        assertThat(plain.get(Feature.LOCAL_CONTRAST)).isCloseTo(-2, within(1e-9));
        assertThat(plain.get(Feature.CONTOURS)).isZero();
        assertThat(plain.get(Feature.CONTINUITY)).isEqualTo(1);
        assertThat(plain.get(Feature.LAYOUT_ORDER)).isEqualTo(1);
        assertThat(plain.get(Feature.SPOTS)).isCloseTo(Math.log10(2), within(1e-9));
        assertThat(plain.get(Feature.EDGE_SPARSITY)).isZero();
        assertThat(plain.get(Feature.SYMMETRY)).isEqualTo(1);
        assertThat(plain.get(Feature.NEGATIVE_SPACE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "5", "16"})
    void scatteredDotsAreCounted(int dots) {
        Lab picture = grey(i -> 0.4);
        for (int k = 0; k < dots; k++)
            for (int d = 0; d < 9; d++) picture.l[(20 + k / 4 * 24 + d / 3) * SIDE + 20 + k % 4 * 24 + d % 3] = 0.95f;

        assertThat(Spots.of(picture)).isCloseTo(Math.log10(2 + dots), within(1e-9));
    }

    @Test
    void coloursAloneMakeSpotsToo() {
        Lab picture = grey(i -> 0.5);
        for (int d = 0; d < 9; d++) picture.a[(60 + d / 3) * SIDE + 60 + d % 3] = 0.25f;

        assertThat(Spots.of(picture)).isCloseTo(Math.log10(3), within(1e-9));
    }

    @Test
    void aLongContourRunsOnAndDashesBreakOff() {
        double line = ContourContinuity.of(grey(i -> i / SIDE < 64 ? 0.3 : 0.7));
        double dashes = ContourContinuity.of(
                grey(i -> i / SIDE / 4 % 4 == 0 && i % SIDE / 4 % 3 == i / SIDE / 16 % 3 ? 0.7 : 0.3));

        assertThat(line).isCloseTo(1, within(1e-6));
        assertThat(dashes).isLessThan(0.75);
    }

    @Test
    void theBroaderAWaveTheLessOfItIsInTheFinestBandAndTheMoreInTheBroadest() {
        Features fine = Features.of(wave(3));
        Features middling = Features.of(wave(12));
        Features broad = Features.of(wave(48));

        assertThat(fine.get(Feature.FINEST_DETAIL)).isCloseTo(Math.log10(0.2 / Math.sqrt(2)), within(0.05));
        assertThat(fine.get(Feature.FINEST_DETAIL)).isGreaterThan(middling.get(Feature.FINEST_DETAIL) + 0.3);
        assertThat(middling.get(Feature.FINEST_DETAIL)).isGreaterThan(broad.get(Feature.FINEST_DETAIL) + 0.3);
        assertThat(middling.get(Feature.MEDIUM_DETAIL)).isGreaterThan(fine.get(Feature.MEDIUM_DETAIL) + 0.3);
        assertThat(broad.get(Feature.BROAD_DETAIL)).isGreaterThan(fine.get(Feature.BROAD_DETAIL) + 0.3);
        assertThat(broad.get(Feature.BROAD_DETAIL)).isGreaterThan(broad.get(Feature.MEDIUM_DETAIL) + 0.1);
    }

    private static Lab wave(int period) {
        Lab wave = new Lab(512, 64);
        for (int i = 0; i < wave.l.length; i++)
            wave.l[i] = (float) (0.5 + 0.2 * Math.sin(2 * Math.PI * (i % 512) / period));
        return wave;
    }

    @Test
    void tenTimesTheContrastIsOneMoreInEveryBandOfDetail() {
        Features faint = Features.of(grey(i -> 0.5 + 0.04 * (Hash.unit(i) - 0.5)));
        Features strong = Features.of(grey(i -> 0.5 + 0.4 * (Hash.unit(i) - 0.5)));

        for (Feature band : List.of(Feature.FINE_DETAIL, Feature.MEDIUM_DETAIL, Feature.BROAD_DETAIL))
            assertThat(strong.get(band) - faint.get(band)).as(band.name()).isBetween(0.9, 1.01);
    }

    @Test
    void crispFormsOnFlatGroundAreSparseAndNoiseIsNot() {
        assertThat(value(Feature.EDGE_SPARSITY, square(0.5, 0.5)))
                .isGreaterThan(value(Feature.EDGE_SPARSITY, grey(i -> Hash.unit(i))) + 0.7);
    }

    @Test
    void blurringSteepensTheSpectrum() {
        Lab noise = new Lab(256, 256);
        for (int i = 0; i < noise.l.length; i++) noise.l[i] = (float) Hash.unit(i);

        assertThat(SpectralSlope.of(noise)).isCloseTo(0, within(0.15));
        assertThat(SpectralSlope.of(noise.blur(1.5))).isLessThan(-1);
    }

    @Test
    void largerChequersAreLargerMarks() {
        double[] sizes = new double[3];
        for (int k = 0; k < 3; k++) {
            int cell = 8 + 8 * k;
            Lab chequers = grey(i -> (i % SIDE / cell + i / SIDE / cell) % 2 == 0 ? 0.3 : 0.7);
            sizes[k] = MarkSize.of(chequers.l, SIDE, SIDE);
        }

        assertThat(sizes).isSorted().doesNotHaveDuplicates();
        assertThat(MarkSize.of(new float[64], 8, 8)).isEqualTo(8);
    }

    @Test
    void aChequerboardIsTheOppositeOfOrder() {
        Lab chequers = new Lab(16, 16);
        for (int i = 0; i < 256; i++) chequers.l[i] = (i % 16 + i / 16) % 2;
        Lab halves = new Lab(16, 16);
        for (int i = 0; i < 256; i++) halves.l[i] = i / 128;

        assertThat(LayoutOrder.of(chequers)).isLessThan(-0.3 + 2 / 3.0);
        assertThat(LayoutOrder.of(halves)).isGreaterThan(0.8);
    }

    @Test
    void massesAreWhatFourCellsShowBeyondTwo() {
        Lab strong = grey(i -> (i % SIDE / 32 + i / SIDE / 32) % 2 == 0 ? 0.2 : 0.8);
        Lab weak = grey(i -> (i % SIDE / 32 + i / SIDE / 32) % 2 == 0 ? 0.47 : 0.53);

        assertThat(LayoutOrder.masses(grey(i -> 0.5))).isCloseTo(Math.log10(3e-3), within(1e-3));
        assertThat(LayoutOrder.masses(strong) - LayoutOrder.masses(weak)).isBetween(0.8, 1.0);
    }

    @Test
    void aDistanceToOneselfIsZeroAndTheSameFromEitherSide() {
        Features one = Features.of(Lab.of(Pictures.picture(3, 1, 96, 72)));
        Features other = Features.of(Lab.of(Pictures.picture(5, 1, 96, 72)));

        for (Feature feature : Feature.values()) {
            if (!feature.isDistance()) continue;
            assertThat(one.distance(feature, List.of(one))).as(feature.name()).isZero();
            assertThat(one.distance(feature, List.of(other)))
                    .as(feature.name())
                    .isPositive()
                    .isEqualTo(other.distance(feature, List.of(one)));
            double away = one.distance(feature, List.of(other));
            // Half the nearest, which is itself, and half the mean.
            assertThat(one.distance(feature, List.of(one, other))).isCloseTo(away / 4, within(1e-12));
        }
        assertThatThrownBy(() -> one.distance(Feature.KEY, List.of(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("KEY");
    }

    @Test
    void toneIsComparedByItsAmountsNotByItsPlaces() {
        ToneCurve falling = ToneCurve.of(grey(i -> 0.2 + 0.5 * (i / SIDE) / SIDE));
        ToneCurve rising = ToneCurve.of(grey(i -> 0.2 + 0.5 * (SIDE - 1 - i / SIDE) / SIDE));
        ToneCurve lighter = ToneCurve.of(grey(i -> 0.3 + 0.5 * (i / SIDE) / SIDE));

        assertThat(falling.distance(rising)).isCloseTo(0, within(1e-6));
        assertThat(falling.distance(lighter)).isCloseTo(0.1, within(1e-5));
    }

    @Test
    void coloursAreComparedByTheWayTheyMustBeMoved() {
        Colour from = new Colour(0.5f, 0, 0);
        ColourCloud grey = ColourCloud.of(coloured(i -> 0, from, from));
        Colour near = new Colour(0.5f, 0.05f, 0);
        Colour far = new Colour(0.5f, 0.1f, 0);
        double once = grey.distance(ColourCloud.of(coloured(i -> 0, near, near)));
        double twice = grey.distance(ColourCloud.of(coloured(i -> 0, far, far)));
        Colour lighter = new Colour(0.55f, 0, 0);

        assertThat(once).isBetween(0.015, 0.05);
        assertThat(twice).isCloseTo(2 * once, within(1e-6));
        assertThat(grey.distance(ColourCloud.of(coloured(i -> 0, lighter, lighter))))
                .isLessThan(once);
    }

    @Test
    void marksDifferByTheirSignAndNotByTheToneTheyLieOn() {
        Lab dark = grey(i -> i % 7 == 0 ? 0.2 : 0.5);
        Lab lifted = grey(i -> i % 7 == 0 ? 0.3 : 0.6);
        Lab light = grey(i -> i % 7 == 0 ? 0.8 : 0.5);

        assertThat(MarkSignature.of(dark).distance(MarkSignature.of(lifted))).isLessThan(2e-3);
        assertThat(MarkSignature.of(dark).distance(MarkSignature.of(light))).isGreaterThan(0.012);
    }

    @Test
    void aMirroredPictureIsACopyAndItsNegativeIsNot() {
        Lab picture = Lab.of(Pictures.picture(11, 1, 96, 72));
        Lab mirrored = picture.copy();
        Lab negative = picture.copy();
        for (int i = 0; i < picture.l.length; i++) {
            mirrored.l[i] = picture.l[i / 96 * 96 + 95 - i % 96];
            negative.l[i] = 1 - picture.l[i];
        }
        Features own = Features.of(picture);

        assertThat(own.likeness(own)).isCloseTo(1, within(1e-6));
        assertThat(own.likeness(Features.of(mirrored))).isGreaterThan(0.98);
        assertThat(own.likeness(Features.of(negative))).isLessThan(0.9);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0, 0", "0.1, 0.1, 3", "0, 0.1, 6", "-0.1, 0, 12", "0, -0.1, 18", "0.1, -0.01, 23"})
    void aHueFallsIntoItsBinOfFifteenDegrees(double a, double b, int bin) {
        assertThat(HueHistogram.bin(a, b)).isEqualTo(bin);
    }

    @Test
    void sharesOfHuesAreWeighedByChromaAndReachRoundTheCircle() {
        Lab halves = coloured(MeasuredPicturesTest::left, Colour.polar(0.6, 0.115, 5), Colour.polar(0.6, 0.065, 185));
        HueHistogram hues = HueHistogram.of(halves);

        assertThat(hues.around(0)).isCloseTo(2 / 3.0, within(1e-4));
        assertThat(hues.around(23)).isCloseTo(2 / 3.0, within(1e-4));
        assertThat(hues.around(12)).isCloseTo(1 / 3.0, within(1e-4));
        assertThat(hues.around(6)).isZero();
    }
}
