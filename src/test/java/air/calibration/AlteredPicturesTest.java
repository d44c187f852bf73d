package air.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import air.model.Picture;
import air.taste.SampleSets;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlteredPicturesTest {
    private static final Picture PRINT =
            SampleSets.load("print").pictures().get(0).atMost(256);

    /** Mean difference, levels of 255, of two pictures brought to one size. */
    private static double difference(Picture one, Picture two) {
        int width = Math.min(one.width(), two.width());
        int height = Math.min(one.height(), two.height());
        return Pixels.difference(Pixels.cut(one, 0, 0, width, height), Pixels.cut(two, 0, 0, width, height));
    }

    @ParameterizedTest
    @EnumSource
    void aNearCopyIsAnotherPictureThatLooksTheSame(NearCopy kind) {
        Picture copy = kind.of(PRINT);
        assertThat(copy.pixelHash()).isNotEqualTo(PRINT.pixelHash());
        assertThat(Math.abs(copy.width() - PRINT.width())).isLessThanOrEqualTo(PRINT.width() / 40);
        assertThat(difference(copy.atMost(16), PRINT.atMost(16))).isLessThan(12);
    }

    @ParameterizedTest
    @EnumSource
    void aSpoiledPictureIsFarFromItAndTheSameEachTime(Spoiling kind) {
        Picture spoiled = kind.of(PRINT);
        assertThat(difference(spoiled, PRINT)).isGreaterThan(16);
        assertThat(kind.of(PRINT).pixelHash()).isEqualTo(spoiled.pixelHash());
    }

    @Test
    void shufflingMovesBlocksAndLosesNone() {
        int[] rgb = new int[25];
        Arrays.setAll(rgb, i -> i * 1000);
        Picture shuffled = Spoiling.BLOCKS.of(Picture.of(5, 5, rgb));
        assertThat(shuffled.rgb()).containsExactlyInAnyOrder(rgb).isNotEqualTo(rgb);
    }

    @Test
    void huesThatAreTurnedKeepTheirLightness() {
        Picture red = Picture.of(1, 1, new int[] {0xA04040});
        int turned = Pixels.turned(red, 2 * Math.PI / 3).rgb()[0];
        assertThat(turned).isEqualTo(0x40A040);
    }

    @Test
    void aGreyPictureIsTurnedOverInstead() {
        int[] rgb = new int[64];
        Arrays.setAll(rgb, i -> 0x010101 * (200 + i % 40));
        Picture spoiled = Spoiling.COLOURS.of(Picture.of(8, 8, rgb));
        assertThat(spoiled.rgb()[0]).isEqualTo(0x373737);
    }

    @Test
    void blurringLeavesTheMeanAndTakesTheMarks() {
        int[] rgb = new int[100 * 100];
        Arrays.setAll(rgb, i -> (i + i / 100) % 2 == 0 ? 0xFFFFFF : 0);
        Picture blurred = Spoiling.BLUR.of(Picture.of(100, 100, rgb));
        assertThat(Arrays.stream(blurred.rgb()).map(pixel -> pixel & 255))
                .allMatch(level -> level > 110 && level < 145);
    }

    @Test
    void smallPicturesAreAlteredToo() {
        int[] rgb = new int[32 * 32];
        Arrays.setAll(rgb, i -> i * 0x010305 & 0xFFFFFF);
        Picture small = Picture.of(32, 32, rgb);
        HashSet<String> hashes = new HashSet<>();
        for (NearCopy kind : NearCopy.values()) hashes.add(kind.of(small).pixelHash());
        for (Spoiling kind : Spoiling.values()) hashes.add(kind.of(small).pixelHash());
        assertThat(hashes).hasSize(7).doesNotContain(small.pixelHash());
    }
}
