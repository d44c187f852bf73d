package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.measure.Adjustments;
import air.engine.measure.Pictures;
import air.engine.measure.PromptText;
import air.engine.measure.TextureAnalysis;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting of the finish and of its staging, measured on one small picture. */
class FinishTest {
    private static final Lab PICTURE = Lab.of(Pictures.picture(3, 1, 160, 120));
    private static final Finish FINISH = new Finish(List.of(PICTURE));

    private static FinishSettings asking(String clause) {
        return FinishSettings.of(adjustments(clause));
    }

    private static Adjustments adjustments(String clause) {
        return PromptText.parse("A boat. Adjust: " + clause).adjustments();
    }

    private static Lab finished(FinishSettings settings) {
        Lab copy = PICTURE.copy();
        FINISH.apply(copy, settings, 5);
        return copy;
    }

    private static double change(String clause, ToDoubleFunction<Lab> measure) {
        return measure.applyAsDouble(finished(asking(clause))) - measure.applyAsDouble(finished(FinishSettings.NONE));
    }

    private static double half(Lab p, boolean lower) {
        int from = lower ? p.l.length / 2 : 0;
        double sum = 0;
        for (int i = from; i < from + p.l.length / 2; i++) sum += p.l[i];
        return sum / (p.l.length / 2);
    }

    private static double span(Lab p) {
        return Plane.percentile(p.l, 0.95) - Plane.percentile(p.l, 0.05);
    }

    private static double warmth(Lab p) {
        return 0.53 * Plane.mean(p.a) + 0.85 * Plane.mean(p.b);
    }

    @Test
    void nothingAskedForLeavesAReferenceNearlyAsItIs() {
        Lab same = finished(FinishSettings.NONE);
        double most = 0;
        for (int i = 0; i < same.l.length; i++) most = Math.max(most, Math.abs(same.l[i] - PICTURE.l[i]));

        assertThat(most).isLessThan(0.03);
        assertThat(asking("")).isEqualTo(FinishSettings.NONE);
    }

    @Test
    void lightnessMovesByWhatIsAskedFor() {
        assertThat(change("a darker key by 0.1", p -> Plane.mean(p.l))).isBetween(-0.11, -0.06);
        assertThat(change("a lighter key by 0.1", p -> Plane.mean(p.l))).isBetween(0.02, 0.11);
    }

    @Test
    void dramaWidensTheSpanAndGentlenessNarrowsIt() {
        assertThat(change("gentler tonal contrast by 0.2", FinishTest::span)).isBetween(-0.22, -0.1);
    }

    @Test
    void warmthMovesColourTowardsOrangeByWhatIsAskedFor() {
        assertThat(change("warmer colour by 0.04", FinishTest::warmth)).isBetween(0.025, 0.045);
        assertThat(change("cooler colour by 0.04", FinishTest::warmth)).isBetween(-0.045, -0.025);
    }

    @Test
    void darkeningPartsTheHalves() {
        double parted = change("a darker lower half by 0.2", p -> half(p, false) - half(p, true));
        assertThat(parted).isBetween(0.05, 0.25);
    }

    @Test
    void grainIsAddedAndTakenAway() {
        Lab grainy = finished(asking("more grain by 0.02"));
        Lab cleaned = grainy.copy();
        FINISH.apply(cleaned, asking("less grain by 0.01"), 5);

        assertThat(grain(grainy)).isGreaterThan(grain(finished(FinishSettings.NONE)) + 0.01);
        assertThat(grain(cleaned)).isLessThan(0.8 * grain(grainy));
    }

    private static double grain(Lab p) {
        return TextureAnalysis.grain(p.l, p.width, p.height);
    }

    @ParameterizedTest
    @CsvSource({
        "weaker finest detail,0,false",
        "stronger finest detail,0,true",
        "weaker fine detail,1,false",
        "stronger medium detail,2,true",
        "weaker broad detail,3,false"
    })
    void everyBandOfDetailIsMovedByItsOwnWords(String phrase, int band, boolean more) {
        double asked = asking(phrase + " by 0.1").bands().get(band);

        assertThat(more ? asked : -asked).isGreaterThan(0.04);
    }

    @Test
    void detailOfABandGrowsAndShrinksInThePicture() {
        assertThat(change("stronger fine detail by 0.3", p -> band(p, 1))).isGreaterThan(0.05 * band(PICTURE, 1));
        assertThat(change("weaker fine detail by 0.3", p -> band(p, 1))).isLessThan(-0.1 * band(PICTURE, 1));
    }

    private static double band(Lab p, int band) {
        return new DetailBands(p.l, p.width, p.height).strength[band];
    }

    @Test
    void crispnessLeavesStrongDetailAndFlattensTheRest() {
        ToDoubleFunction<Lab> faint = p -> {
            float[] finest = new DetailBands(p.l, p.width, p.height).detail[0];
            float[] size = new float[finest.length];
            for (int i = 0; i < size.length; i++) size[i] = Math.abs(finest[i]);
            return Plane.mean(size) / DetailBands.rms(finest);
        };

        assertThat(change("flatter areas with crisp edges by 0.3", faint)).isLessThan(-0.01);
        assertThat(change("a more even texture by 0.3", faint)).isGreaterThan(0.01);
    }

    @Test
    void varietySpreadsTheHuesAndItsContraryDrawsThemTogether() {
        ToDoubleFunction<Lab> spread = p -> {
            double a = Plane.mean(p.a);
            double b = Plane.mean(p.b);
            double sum = 0;
            for (int i = 0; i < p.a.length; i++) sum += Math.hypot(p.a[i] - a, p.b[i] - b);
            return sum / p.a.length / Math.hypot(a, b);
        };

        assertThat(change("more varied hues by 0.3", spread)).isPositive();
        assertThat(change("fewer hues by 0.3", spread)).isNegative();
    }

    @Test
    void marksAreDrawnOutAlongTheirDirectionOrBrokenUp() {
        Lab grainy = finished(asking("more grain by 0.02"));
        ToDoubleFunction<String> roughness = clause -> {
            Lab copy = grainy.copy();
            Staging.of(adjustments(clause)).apply(copy);
            return band(copy, 0);
        };

        assertThat(roughness.applyAsDouble("more directional marks by 0.1")).isLessThan(band(grainy, 0));
        assertThat(roughness.applyAsDouble("less directional marks by 0.1")).isGreaterThan(band(grainy, 0));
    }

    @Test
    void amountsAreClampedToTheirRanges() {
        FinishSettings most =
                asking("a lighter key by 9; more grain by 9; warmer colour by 9; a darker lower half by 9;"
                        + " more dramatic tonal contrast by 9; stronger finest detail by 9; more varied hues by 9");

        assertThat(most.lightness()).isEqualTo(0.35);
        assertThat(most.grain()).isEqualTo(0.06);
        assertThat(most.warmth()).isEqualTo(0.1);
        assertThat(most.darkening()).isEqualTo(0.4);
        assertThat(most.drama()).isEqualTo(0.5);
        assertThat(most.variety()).isEqualTo(0.8);
        assertThat(most.bands().get(0)).isEqualTo(0.6);
        assertThat(asking("less grain by 9").grain()).isEqualTo(-0.03);
    }

    @Test
    void lightnessStaysWithinWhatTheReferencesUse() {
        double least = Plane.percentile(PICTURE.l, 0.002);
        double most = Plane.percentile(PICTURE.l, 0.997);

        for (float l : finished(asking("stronger finest detail by 0.6; stronger fine detail by 0.6")).l)
            assertThat((double) l).isBetween(least - 0.001, most + 0.001);
    }

    @Test
    void symmetryBringsTheHalvesTogetherAndItsContraryApart() {
        assertThat(change("more symmetry by 0.6", FinishTest::mirrored)).isLessThan(-0.002);
        assertThat(change("less symmetry by 0.6", FinishTest::mirrored)).isGreaterThan(0.002);
    }

    /** How much the halves of the broad picture differ. */
    private static double mirrored(Lab p) {
        Lab small = p.resize(8, 6);
        double sum = 0;
        for (int i = 0; i < 48; i++) sum += Math.abs(small.l[i] - small.l[i / 8 * 8 + 7 - i % 8]);
        return sum / 48;
    }

    @ParameterizedTest
    @CsvSource({
        "a more off-centre focus,outward,1",
        "a more centred focus,outward,-1",
        "a lower focus,down,1",
        "a more distributed focus,spread,1",
        "more symmetry,symmetry,1",
        "more horizontals,level,1",
        "more verticals,level,-1",
        "stronger broad masses,masses,1",
        "more connected large areas,order,1",
        "more directional marks,flow,1",
        "more broken contours,run,-1"
    })
    void stagingFollowsItsOwnWordsOnly(String phrase, String setting, int sign) {
        Staging s = Staging.of(adjustments(phrase + " by 0.05"));
        double[] values = {
            s.outward(), s.down(), s.spread(), s.symmetry(), s.level(), s.masses(), s.order(), s.flow(), s.run()
        };
        List<String> names =
                List.of("outward", "down", "spread", "symmetry", "level", "masses", "order", "flow", "run");

        for (int i = 0; i < values.length; i++)
            assertThat(Math.signum(values[i]))
                    .as(names.get(i))
                    .isEqualTo(names.get(i).equals(setting) ? sign : 0);
    }

    @Test
    void everySettingOfTheStagingChangesThePicture() {
        for (String phrase : List.of(
                "a more off-centre focus",
                "a lower focus",
                "a tighter single focus",
                "more symmetry",
                "more verticals",
                "more horizontals",
                "weaker broad masses",
                "looser large areas",
                "more directional marks",
                "more continuous contours")) {
            Lab staged = PICTURE.copy();
            Staging.of(adjustments(phrase + " by 0.1")).apply(staged);
            double sum = 0;
            for (int i = 0; i < staged.l.length; i++) sum += Math.abs(staged.l[i] - PICTURE.l[i]);
            assertThat(sum / staged.l.length).as(phrase).isGreaterThan(0.0004);
        }
    }

    @Test
    void gatheringContrastBelowStrengthensTheLowerHalf() {
        Lab lower = PICTURE.copy();
        Staging.of(adjustments("a lower focus by 0.1")).apply(lower);

        assertThat(roughness(lower, true) / roughness(lower, false))
                .isGreaterThan(1.1 * roughness(PICTURE, true) / roughness(PICTURE, false));
    }

    private static double roughness(Lab p, boolean lower) {
        int from = lower ? p.height / 2 : 0;
        double sum = 0;
        for (int y = from; y < from + p.height / 2; y++)
            for (int i = y * p.width + 1; i < (y + 1) * p.width; i++) sum += Math.abs(p.l[i] - p.l[i - 1]);
        return sum;
    }
}
