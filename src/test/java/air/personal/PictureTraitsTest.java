package air.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.model.Picture;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTraitsTest {
    private static Picture picture(int side, IntBinaryOperator colour) {
        int[] pixels = new int[side * side];
        for (int i = 0; i < pixels.length; i++) pixels[i] = colour.applyAsInt(i % side, i / side);
        return Picture.of(side, side, pixels);
    }

    private static double trait(Trait trait, Picture picture) {
        return PictureTraits.of(picture)[trait.ordinal() - Trait.SEEN_FROM];
    }

    private static Picture plain(int rgb) {
        return picture(64, (x, y) -> rgb);
    }

    private static Picture chequered(int part) {
        return picture(128, (x, y) -> (x / part + y / part) % 2 == 0 ? 0xE0E0E0 : 0x202020);
    }

    @Test
    void lightnessGoesFromBlackToWhite() {
        assertThat(trait(Trait.LIGHTNESS, plain(0))).isEqualTo(0);
        assertThat(trait(Trait.LIGHTNESS, plain(0xFFFFFF))).isCloseTo(1, within(0.001));
        assertThat(trait(Trait.LIGHTNESS, plain(0x777777))).isBetween(0.5, 0.65);
    }

    @Test
    void warmthTellsOrangeFromBlueAndGreyIsNeither() {
        assertThat(trait(Trait.WARMTH, plain(0xE08020))).isGreaterThan(0.1);
        assertThat(trait(Trait.WARMTH, plain(0x2060C0))).isLessThan(-0.05);
        assertThat(trait(Trait.WARMTH, plain(0x808080))).isCloseTo(0, within(0.001));
        assertThat(trait(Trait.COLOUR, plain(0x808080))).isCloseTo(0, within(0.001));
        assertThat(trait(Trait.COLOUR, plain(0xFF0000))).isGreaterThan(0.2);
    }

    @Test
    void hueVarietyIsOfHuesAndNotOfTones() {
        Picture tones = picture(64, (x, y) -> x < 32 ? 0xC04020 : 0x602010);
        Picture hues = picture(64, (x, y) -> x < 32 ? 0xC04020 : 0x2060C0);
        assertThat(trait(Trait.VARIETY, hues)).isGreaterThan(trait(Trait.VARIETY, tones) + 0.4);
        assertThat(trait(Trait.VARIETY, plain(0x808080))).isCloseTo(0, within(0.02));
    }

    @Test
    void detailIsFineAndEmptinessIsWhereNothingHappens() {
        assertThat(trait(Trait.DETAIL, chequered(1))).isGreaterThan(3 * trait(Trait.DETAIL, chequered(8)));
        assertThat(trait(Trait.EMPTINESS, chequered(2))).isEqualTo(0);
        assertThat(trait(Trait.EMPTINESS, plain(0x336699))).isEqualTo(1);
        Picture half = picture(128, (x, y) -> y < 64 ? 0xEEEEEE : (x + y) % 4 < 2 ? 0 : 0xFFFFFF);
        assertThat(trait(Trait.EMPTINESS, half)).isCloseTo(0.5, within(0.05));
        assertThat(trait(Trait.CONTRAST, half)).isGreaterThan(0.3);
    }

    @Test
    void aPictureOfOnePixelHasTraitsToo() {
        assertThat(PictureTraits.of(Picture.of(1, 1, new int[] {0x123456})))
                .hasSize(PictureTraits.COUNT)
                .doesNotContain(Double.NaN);
    }

    @Test
    void whatIsKeptReadsBackAsItWas() {
        double[] traits = PictureTraits.of(picture(90, (x, y) -> x * 70_001 + y * 313));
        assertThat(PictureTraits.read(PictureTraits.text(traits)).orElseThrow()).containsExactly(traits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 0.1 0.2 0.3 0.4 0.5 0.6 0.7", "1 0.1", "1 a b c d e f g"})
    void whatIsNotOursIsMeasuredAnew(String text) {
        assertThat(PictureTraits.read(text)).isEmpty();
    }
}
