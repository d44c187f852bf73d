package air.engine.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import air.engine.material.Wish.Role;
import air.engine.raster.Colour;
import air.engine.raster.Lab;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialsTest {
    private static final Colour SKY = Colour.polar(0.75, 0.08, 240);
    private static final Colour LAND = Colour.polar(0.5, 0.12, 130);
    private static final Colour SUN = Colour.polar(0.6, 0.2, 35);
    private static final Materials LANDSCAPE = Materials.of(
            List.of(new Drawn(320, 240, 1).all(SKY, 0.02).below(150, LAND, 0.03).disc(90, 70, 40, SUN, 0.01).picture));

    @ParameterizedTest
    @CsvSource({"SKY,240", "GROUND,130", "WATER,130"})
    void givesARoleWhatLiesWhereItLies(Role role, double hue) {
        Colour picked = LANDSCAPE.pick(Wish.of(role).area(0.2), 1).colour();
        assertThat(picked.distance(hue == 240 ? SKY : LAND)).isLessThan(0.05);
    }

    @Test
    void givesAPartTheColourThatIsAskedFor() {
        for (Colour wanted : List.of(SKY, LAND, SUN))
            assertThat(LANDSCAPE
                            .pick(Wish.of(Role.PART).near(wanted, 1, 1), 3)
                            .colour()
                            .distance(wanted))
                    .isLessThan(0.05);
    }

    @Test
    void keepsApartFromWhatLiesBehind() {
        Wish wish = Wish.of(Role.PART).near(SUN, 0.2, 0.2).apart(0.3, SUN);
        assertThat(LANDSCAPE.pick(wish, 1).colour().distance(SUN)).isGreaterThan(0.2);
    }

    @Test
    void decidesByItsSeedBetweenWhatIsAboutAsGood() {
        List<Region> picked = new ArrayList<>();
        for (int seed = 0; seed < 30; seed++)
            picked.add(LANDSCAPE.pick(Wish.of(Role.PART).chance(20), seed));
        assertThat(picked.stream().distinct().count()).isGreaterThan(1);
        assertThat(LANDSCAPE.pick(Wish.of(Role.PART), 5)).isSameAs(LANDSCAPE.pick(Wish.of(Role.PART), 5));
    }

    @Test
    void findsThePaperOfInkAndNoneOfAPrint() throws IOException {
        Materials ink = sample("ink");
        assertThat(ink.paper())
                .hasValueSatisfying(paper -> assertThat(paper.l()).isGreaterThan(0.8f));
        for (float l : ink.paperField().l)
            assertThat(l).isCloseTo(ink.paper().orElseThrow().l(), within(0.12f));
        assertThat(sample("print").paper()).isEmpty();
    }

    @Test
    void callsPaintingsPainterlyAndInkAndPrintsNot() throws IOException {
        assertThat(sample("nocturne").painterly()).isEqualTo(1);
        assertThat(sample("ink").painterly()).isZero();
        assertThat(sample("print").painterly()).isZero();
    }

    @Test
    void findsTheOneLoudColour() {
        Lab seal = new Drawn(320, 240, 1).all(new Colour(0.9f, 0, 0), 0.02).disc(250, 200, 9, SUN, 0).picture;
        assertThat(Materials.of(List.of(seal)).accent())
                .hasValueSatisfying(accent -> assertThat(accent.distance(SUN)).isLessThan(0.08));
        assertThat(Materials.of(List.of(new Drawn(99, 99, 1).all(SUN, 0.02).picture))
                        .accent())
                .isEmpty();
    }

    @Test
    void measuresHowWideContoursAre() {
        Lab crisp = new Drawn(320, 240, 1).all(new Colour(0.8f, 0, 0), 0).below(120, new Colour(0.2f, 0, 0), 0).picture;
        double sharp = Materials.of(List.of(crisp)).edgeWidth();
        double soft = Materials.of(List.of(crisp.blur(1.5))).edgeWidth();
        double softer = Materials.of(List.of(crisp.blur(3))).edgeWidth();
        assertThat(sharp).isLessThan(3);
        assertThat(soft).isBetween(sharp + 0.8, softer - 0.8);
    }

    @Test
    void countsLinesAlongContours() {
        Lab plain = new Drawn(320, 240, 1).all(new Colour(0.8f, 0, 0), 0).below(120, new Colour(0.4f, 0, 0), 0).picture;
        Lab inked = new Drawn(320, 240, 1)
                .all(new Colour(0.8f, 0, 0), 0)
                .below(120, new Colour(0.1f, 0, 0), 0)
                .below(124, new Colour(0.4f, 0, 0), 0)
                .picture;
        assertThat(Materials.of(List.of(plain)).darkLines()).isZero();
        assertThat(Materials.of(List.of(inked)).darkLines()).isGreaterThan(0.4);
    }

    @Test
    void needsAReference() {
        assertThatThrownBy(() -> Materials.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Materials sample(String set) throws IOException {
        File[] files = new File("sample-data", set).listFiles((folder, name) -> name.endsWith(".png"));
        Arrays.sort(files);
        List<Lab> references = new ArrayList<>();
        for (File file : files) references.add(Lab.of(ImageIO.read(file)));
        return Materials.of(references);
    }
}
