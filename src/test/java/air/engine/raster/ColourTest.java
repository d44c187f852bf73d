package air.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColourTest {
    private static final Colour GREY = new Colour(0.5f, 0, 0);

    @ParameterizedTest
    @CsvSource({"0, 0.1, 0", "90, 0, 0.1", "180, -0.1, 0", "270, 0, -0.1", "30, 0.0866, 0.05"})
    void aHueIsAnAngleFromRedTowardsYellow(double hue, float a, float b) {
        Colour colour = Colour.polar(0.6, 0.1, hue);

        assertThat(colour.l()).isEqualTo(0.6f);
        assertThat(colour.a()).isCloseTo(a, within(1e-4f));
        assertThat(colour.b()).isCloseTo(b, within(1e-4f));
        assertThat(colour.chroma()).isCloseTo(0.1, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"30, FF0000, 6", "90, FFD000, 12", "145, 00FF00, 6", "250, 0060FF, 16"})
    void theHuesNamedInTheDescriptionAreThoseOfTheirColours(double hue, String hex, double degrees) {
        float[] lab = Lab.color(Integer.parseInt(hex, 16));
        double own = Math.toDegrees(Math.atan2(lab[2], lab[1]));

        assertThat(Math.abs((own - hue + 540) % 360 - 180)).isLessThan(degrees);
    }

    @Test
    void mixingGoesFromOneColourToTheOtherAndNoFurther() {
        Colour red = new Colour(0.6f, 0.2f, 0.1f);
        Colour blue = new Colour(0.2f, 0, -0.3f);

        assertThat(red.mix(blue, 0)).isEqualTo(red);
        assertThat(red.mix(blue, 1).distance(blue)).isLessThan(1e-6);
        assertThat(red.mix(blue, -3)).isEqualTo(red);
        assertThat(red.mix(blue, 3)).isEqualTo(red.mix(blue, 1));
        assertThat(red.mix(blue, 0.25).distance(new Colour(0.5f, 0.15f, 0))).isLessThan(1e-6);
    }

    @Test
    void aStepOfHueCountsTwiceAsMuchAsOneOfLightness() {
        assertThat(GREY.distance(new Colour(0.6f, 0, 0))).isCloseTo(0.1, within(1e-6));
        assertThat(GREY.distance(new Colour(0.5f, 0.1f, 0))).isCloseTo(0.2, within(1e-6));
        assertThat(GREY.distance(new Colour(0.5f, 0, -0.1f))).isCloseTo(0.2, within(1e-6));
        assertThat(GREY.distance(GREY)).isZero();
    }

    @Test
    void warmthIsPositiveForOrangeAndNegativeForBlue() {
        assertThat(Colour.polar(0.7, 0.1, 58).warmth()).isCloseTo(0.1, within(0.002));
        assertThat(Colour.polar(0.7, 0.1, 238).warmth()).isCloseTo(-0.1, within(0.002));
        assertThat(GREY.warmth()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 128", "1, 255", "-2, 0", "7, 255"})
    void opacityBecomesTheAlphaOfTheColour(double share, int alpha) {
        Color painted = Colour.of(Lab.color(0x3366CC)).awt(share);

        assertThat(painted.getAlpha()).isEqualTo(alpha);
        assertThat(painted.getRGB() & 0xFFFFFF)
                .isEqualTo(Colour.of(Lab.color(0x3366CC)).awt().getRGB() & 0xFFFFFF);
    }

    @Test
    void aColourWithoutOpacityIsOpaque() {
        assertThat(GREY.awt().getAlpha()).isEqualTo(255);
    }
}
