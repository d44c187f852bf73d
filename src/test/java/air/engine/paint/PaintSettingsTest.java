package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.engine.measure.Feature;
import air.engine.measure.Pictures;
import air.engine.measure.PromptText;
import air.engine.measure.Taste;
import air.engine.raster.Lab;
import air.engine.scene.Framing;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class PaintSettingsTest {
    private static final Taste TASTE = Taste.of(Pictures.ofTaste(11, 3, 96, 72));
    private static final PaintSettings FIRST = PaintSettings.initial(TASTE, 1);

    private static PaintSettings asking(String clause) {
        return FIRST.adjusted(PromptText.parse("A boat. Adjust: " + clause).adjustments());
    }

    private static double change(String clause, ToDoubleFunction<Framing> value) {
        return value.applyAsDouble(asking(clause).framing()) - value.applyAsDouble(FIRST.framing());
    }

    @Test
    void withoutAClauseNothingIsMoved() {
        assertThat(asking("")).isSameAs(FIRST);
    }

    @Test
    void theFirstFramingIsTheReferences() {
        Framing framing = FIRST.framing();

        assertThat(framing.emptiness()).isEqualTo(Math.min(1, TASTE.middle(Feature.NEGATIVE_SPACE)));
        assertThat(framing.offset()).isBetween(0.0599, 0.2201);
        assertThat(FIRST.lead()).isBetween(0, 2);
    }

    @Test
    void wishesForEmptinessAndFullnessAreFramed() {
        assertThat(change("more negative space by 0.1", Framing::emptiness)).isBetween(0.0, 0.1001);
        assertThat(change("less negative space by 0.1", Framing::emptiness)).isNegative();
        assertThat(change("more negative space by 0.1", Framing::calmSky)).isPositive();
        assertThat(change("fewer shapes and contours by 0.1", Framing::richness))
                .isNegative();
        assertThat(change("a tighter single focus by 0.05", Framing::scale)).isPositive();
    }

    @Test
    void wishesForThePlaceAreFramed() {
        assertThat(change("a more off-centre focus by 0.1", Framing::offset)).isPositive();
        assertThat(change("a more centred focus by 0.1", Framing::offset)).isNegative();
        assertThat(change("a lower focus by 0.1", f -> Double.isNaN(f.horizon()) ? 1 : f.horizon()))
                .isNotNegative();
    }

    @Test
    void pullsBringColoursAndMarksCloser() {
        PaintSettings colours = asking("closer to the reference palette by 0.2");
        PaintSettings marks = asking("marks closer to the references by 0.2");

        assertThat(colours.transport()).isEqualTo(Math.min(1, FIRST.transport() + 0.2));
        assertThat(colours.marks()).isEqualTo(FIRST.marks());
        assertThat(marks.marks()).isGreaterThan(FIRST.marks());
        assertThat(marks.transport()).isEqualTo(FIRST.transport());
    }

    @Test
    void settingsAreClampedToTheirRanges() {
        PaintSettings most = new PaintSettings(Framing.USUAL, 0, 9, 9, FinishSettings.NONE);
        PaintSettings least = new PaintSettings(Framing.USUAL, 0, -9, -9, FinishSettings.NONE);

        assertThat(List.of(most.marks(), most.transport())).containsExactly(1.6, 1.0);
        assertThat(List.of(least.marks(), least.transport())).containsExactly(0.4, 0.0);
    }

    @Test
    void picturesAreWorkedAtAboutTheReferencesSize() {
        assertThat(Frame.of(512, 384)).isEqualTo(new Frame(512, 384, 512, 384));
        assertThat(Frame.of(2048, 1024)).isEqualTo(new Frame(2048, 1024, 512, 256));
        assertThat(Frame.of(4000, 100)).isEqualTo(new Frame(4000, 100, 1536, 38));
        assertThat(Frame.of(2048, 1024).enlarged()).isTrue();
        assertThat(Frame.of(256, 256).enlarged()).isFalse();
        assertThat(Frame.of(16, 8192).height()).isEqualTo(8192);
        assertThatThrownBy(() -> Frame.of(15, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Frame.of(100, 8193)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wishesThatAgreeAreMetAndThoseThatDoNotMeetHalfway() {
        double[] one =
                new LeastSquares(new double[] {0.01, 0.01}).wish(1, 0.1, 1, 0).solve();
        double[] two = new LeastSquares(new double[] {0.01, 0.01})
                .wish(1, 0.1, 1, 0)
                .wish(3, 0.1, 1, 0)
                .wish(2, 0.1, 0, 1)
                .solve();

        assertThat(one[0]).isBetween(0.999, 1.0);
        assertThat(one[1]).isZero();
        assertThat(two[0]).isBetween(1.99, 2.01);
        assertThat(two[1]).isBetween(1.99, 2.01);
        assertThat(new LeastSquares(new double[] {1}).wish(0, 0.1, 1).solve()).containsExactly(0);
    }

    @Test
    void bandsOfDetailAddUpToThePictureAgain() {
        Lab picture = Lab.of(Pictures.picture(3, 1, 96, 72));
        DetailBands bands = new DetailBands(picture.l, 96, 72);

        for (int i = 0; i < picture.l.length; i++) {
            float sum = bands.rest[i];
            for (float[] band : bands.detail) sum += band[i];
            assertThat(sum).isBetween(picture.l[i] - 1e-4f, picture.l[i] + 1e-4f);
        }
        for (int k = 0; k < DetailBands.COUNT; k++)
            assertThat(bands.strength[k])
                    .isEqualTo(DetailBands.rms(bands.detail[k]))
                    .isPositive();
    }
}
