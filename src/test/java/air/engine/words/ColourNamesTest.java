package air.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.raster.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourNamesTest {
    @ParameterizedTest
    @CsvSource({
        "navy,navy",
        "ochres,ochre",
        "prussian blue,prussian blue",
        "maroon,crimson",
        "gray,grey",
        "silver,silver grey"
    })
    void findsColoursByTheirNamesSynonymsAndPlurals(String word, String name) {
        assertThat(ColourNames.named(word).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"golden", "dark", "blu", "prussian"})
    void namesNoPigmentWhereThereIsNone(String word) {
        assertThat(ColourNames.named(word)).isEmpty();
    }

    @Test
    void everyPigmentIsCalledByItsOwnName() {
        for (String name : new String[] {"black", "grey", "white", "coral", "navy", "moss green", "ochre"})
            assertThat(ColourNames.of(ColourNames.named(name).orElseThrow().colour()))
                    .isEqualTo(name);
    }

    @Test
    void aColourWithoutChromaIsNamedAsAGrey() {
        assertThat(ColourNames.of(new Colour(0.6f, 0.011f, 0))).isEqualTo("grey");
        assertThat(ColourNames.of(new Colour(0.25f, 0.005f, 0.005f))).isIn("charcoal", "ink black", "black");
    }

    @Test
    void aWishIsPurerThanThePigment() {
        Colour wished = ColourNames.wished("red").orElseThrow();

        assertThat(wished.chroma())
                .isGreaterThan(ColourNames.named("red").orElseThrow().colour().chroma());
        assertThat(ColourNames.wished("golden")).isPresent();
        assertThat(ColourNames.wished("coral")).isEmpty();
    }

    @Test
    void differencesOfHueCountThreefold() {
        Colour grey = new Colour(0.5f, 0, 0);

        assertThat(ColourNames.squaredDistance(grey, new Colour(0.6f, 0, 0))).isBetween(0.0099, 0.0101);
        assertThat(ColourNames.squaredDistance(grey, new Colour(0.5f, 0.1f, 0))).isBetween(0.0299, 0.0301);
    }
}
