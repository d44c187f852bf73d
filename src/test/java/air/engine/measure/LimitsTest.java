package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import air.bench.Cheat;
import air.bench.Degradation;
import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the sample sets that the project ships, the fourth picture of each held out. */
class LimitsTest {
    private static BufferedImage picture(String set, int number) {
        try {
            return ImageIO.read(new File("sample-data/" + set + "/" + set + "-" + number + ".png"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Taste firstThree(String set) {
        return Taste.of(IntStream.rangeClosed(1, 3)
                .mapToObj(number -> picture(set, number))
                .toList());
    }

    private static List<Limit> limits(Taste taste, BufferedImage picture) {
        return Limits.of(taste, Features.of(Lab.of(picture).fit(512)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "nocturne", "print"})
    void aFurtherPictureOfTheSetMayBeAccepted(String set) {
        assertThat(limits(firstThree(set), picture(set, 4))).allMatch(limit -> limit.most() > 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "nocturne", "print"})
    void aShuffledPictureDoesNotHoldTogether(String set) {
        List<Limit> limits = limits(firstThree(set), Cheat.SHUFFLED_128.apply(picture(set, 4)));

        assertThat(limits).extracting(limit -> limit.kind().aspect).contains(Aspect.COMPOSITION);
        assertThat(limits.get(0).most()).isLessThan(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "nocturne", "print"})
    void theSamePictureInColoursThatNoReferenceHasComesFromAnotherPalette(String set) {
        Taste taste = firstThree(set);
        List<Limit> limits = limits(taste, Degradation.HUE_TURNED.apply(picture(set, 4)));

        assertThat(limits)
                .filteredOn(limit -> limit.kind() == Limit.Kind.PALETTE)
                .singleElement()
                .satisfies(limit -> assertThat(limit.most()).isLessThan(8));
    }

    @Test
    void aLandscapeUpsideDownStandsOnItsHead() {
        assertThat(limits(firstThree("print"), Cheat.UPSIDE_DOWN.apply(picture("print", 4))))
                .extracting(Limit::reason)
                .contains("The picture seems to stand on its head.");
    }

    @Test
    void blurMakesContoursWeakAndCostsTexture() {
        List<Limit> limits = limits(firstThree("print"), Degradation.BLURRED.apply(picture("print", 4)));

        assertThat(limits)
                .anySatisfy(limit -> assertThat(limit.reason()).startsWith("Contours dissolve: "))
                .extracting(limit -> limit.kind().aspect)
                .contains(Aspect.TEXTURE);
    }

    @Test
    void theLowestLimitComesFirst() {
        List<Limit> limits = limits(firstThree("print"), Cheat.SHUFFLED_64.apply(picture("print", 1)));

        assertThat(limits).hasSizeGreaterThan(1).extracting(Limit::most).isSorted();
    }
}
