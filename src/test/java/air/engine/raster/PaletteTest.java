package air.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import air.engine.measure.Tastes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {

    @ParameterizedTest
    @EnumSource(Tastes.class)
    void areasOfEachReferenceAddUpToOne(Tastes taste) {
        Palette palette = taste.palette();
        for (int reference = 0; reference < 3; reference++) {
            int own = reference;
            double sum = palette.clusters().stream()
                    .filter(c -> c.reference() == own)
                    .mapToDouble(Palette.Cluster::area)
                    .sum();
            assertThat(sum).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void findsTheSmallStrongAccent() {
        Colour accent = Tastes.INK.palette().accent(Colour.of(Lab.color(0xEFE7D6)));
        assertThat(accent.distance(Colour.of(Lab.color(0xB23A2E)))).isLessThan(0.08);
    }

    @Test
    void answersAWishWithTheNearestColourItHas() {
        Colour blue = Tastes.PRINT.palette().nearest(ColourWish.of(0.5, 0.12, 230));
        assertThat(blue.distance(Colour.of(Lab.color(0x1F7A8C)))).isLessThan(0.08);
    }

    @Test
    void rampsRunFromTheTopToTheBottomOfTheLeadReference() {
        Palette palette = Tastes.NIGHT.palette();
        assertThat(palette.ramp(0).distance(Colour.of(Lab.color(0x10142B)))).isLessThan(0.05);
        assertThat(palette.ramp(1).l()).isLessThan(palette.ramp(0.5).l());
        assertThat(palette.led(4).ramp(0.4)).isEqualTo(palette.led(1).ramp(0.4)).isNotEqualTo(palette.ramp(0.4));
    }

    @Test
    void movesAColourApartTheWayItLeans() {
        Palette palette = Tastes.OIL.palette();
        Colour ground = new Colour(0.5f, 0, 0);
        Colour darker = palette.apart(new Colour(0.48f, 0, 0), ground, 0.15);
        assertThat(darker.l()).isLessThan(0.4f);
        assertThat(palette.apart(palette.light(), ground, 0.1)).isEqualTo(palette.light());
    }

    @Test
    void shadesOnlyTowardsItsOwnLightAndDark() {
        Palette palette = Tastes.PASTEL.palette();
        assertThat(palette.shade(palette.light(), 0.5)).isEqualTo(palette.light());
        assertThat(palette.shade(palette.light(), -9).distance(palette.dark())).isLessThan(1e-5);
    }

    @Test
    void refusesAnEmptyListOfReferences() {
        assertThatThrownBy(() -> Palette.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
