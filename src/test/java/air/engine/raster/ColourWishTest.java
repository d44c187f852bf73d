package air.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a wish weighs, asked of a palette of few colours. */
class ColourWishTest {
    private static final int BLUE = 0x2040A0;
    private static final int PALE_BLUE = 0xA0B8E8;
    private static final int DARK_GREY = 0x404040;
    private static final int SPECK = 0xE01010;

    /** Three bands and a speck of red that covers 1 in 96 of them. */
    private static final Palette PALETTE = Palette.of(List.of(picture()));

    private static Lab picture() {
        BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_RGB);
        int[] bands = {BLUE, PALE_BLUE, DARK_GREY};
        for (int i = 0; i < 96 * 96; i++)
            image.setRGB(i % 96, i / 96, i / 96 >= 40 && i / 96 < 48 && i % 96 < 12 ? SPECK : bands[i / 96 / 32]);
        return Lab.of(image);
    }

    private static Colour colour(int rgb) {
        return Colour.of(Lab.color(rgb));
    }

    private static void assertAnswer(ColourWish wish, int rgb) {
        assertThat(PALETTE.nearest(wish).distance(colour(rgb))).isLessThan(0.03);
    }

    @Test
    void aColourOfThePaletteIsAnsweredWithItself() {
        for (int rgb : new int[] {BLUE, PALE_BLUE, DARK_GREY, SPECK}) assertAnswer(ColourWish.of(colour(rgb)), rgb);
    }

    @Test
    void weighingDecidesWhetherToneOrHueCounts() {
        Colour darkBlue =
                new Colour(colour(DARK_GREY).l(), colour(BLUE).a(), colour(BLUE).b());

        assertAnswer(ColourWish.of(new Colour(0.36f, 0, 0)).weighing(1, 0), DARK_GREY);
        assertAnswer(ColourWish.of(darkBlue).weighing(0, 3), BLUE);
        assertAnswer(ColourWish.of(new Colour(colour(PALE_BLUE).l(), 0, 0)).weighing(5, 0.01), PALE_BLUE);
    }

    @Test
    void aGroundTurnsTheAnswerToAColourThatStandsOutFromIt() {
        ColourWish wish = ColourWish.of(colour(DARK_GREY)).weighing(0.1, 0.1);

        assertAnswer(wish, DARK_GREY);
        assertThat(PALETTE.nearest(wish.against(colour(DARK_GREY), 5)).distance(colour(DARK_GREY)))
                .isGreaterThan(0.2);
    }

    @Test
    void coloursThatCoverTooLittleAreNotConsidered() {
        ColourWish red = ColourWish.of(colour(SPECK));

        assertAnswer(red.rare(0.01), SPECK);
        assertThat(PALETTE.nearest(red.rare(0.05)).distance(colour(SPECK))).isGreaterThan(0.2);
    }

    @Test
    void eachChangeKeepsTheRestOfTheWish() {
        ColourWish wish = ColourWish.of(0.5, 0.1, 30)
                .weighing(2, 3)
                .against(colour(BLUE), 4)
                .rare(0.5);

        assertThat(wish).isEqualTo(new ColourWish(Colour.polar(0.5, 0.1, 30), 2, 3, colour(BLUE), 4, 0.5));
    }
}
