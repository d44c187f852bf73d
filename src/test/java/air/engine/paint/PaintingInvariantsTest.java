package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every step of painting: the same for any number of threads, nothing changed that was given. */
class PaintingInvariantsTest {

    /** Noise about a colour. */
    private static Lab noise(int width, int height, double l, double a, double b, int seed) {
        Lab lab = new Lab(width, height);
        for (int i = 0; i < lab.l.length; i++) {
            lab.l[i] = (float) (l + 0.2 * (Hash.unit(seed + 3L * i) - 0.5));
            lab.a[i] = (float) (a + 0.06 * (Hash.unit(seed + 3L * i + 1) - 0.5));
            lab.b[i] = (float) (b + 0.06 * (Hash.unit(seed + 3L * i + 2) - 0.5));
        }
        return lab;
    }

    private static <T> T with(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    private static void assertSame(Lab one, Lab other) {
        for (int c = 0; c < 3; c++) assertThat(one.plane(c)).containsExactly(other.plane(c));
    }

    @Test
    void coloursAreTransportedAlikeForAnyNumberOfThreadsAndTheGivenPictureStays() throws Exception {
        ColourTransport transport = new ColourTransport(List.of(noise(90, 60, 0.7, 0.1, 0.1, 1)));
        Lab picture = noise(300, 200, 0.4, -0.05, 0, 2);
        Lab before = picture.copy();

        assertSame(
                with(1, () -> transport.apply(picture, 0.8, 0, 6)), with(5, () -> transport.apply(picture, 0.8, 0, 6)));
        assertSame(picture, before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8})
    void aPictureOfTheReferencesOwnColoursStaysAsItIs(int rounds) {
        Lab own = noise(120, 80, 0.5, 0.02, -0.04, 3);
        Lab moved = new ColourTransport(List.of(own)).apply(own, 1, 0, rounds);

        for (int c = 0; c < 3; c++)
            assertThat(Plane.mean(moved.plane(c))).isCloseTo(Plane.mean(own.plane(c)), within(0.003));
    }

    @Test
    void theReferenceThatLeadsCountsDouble() {
        ColourTransport transport =
                new ColourTransport(List.of(noise(60, 60, 0.5, 0.15, 0, 4), noise(60, 60, 0.5, -0.15, 0, 5)));
        Lab grey = noise(90, 90, 0.5, 0, 0, 6);

        double first = Plane.mean(transport.apply(grey, 1, 0, 6).a);
        double second = Plane.mean(transport.apply(grey, 1, 1, 6).a);
        assertThat(first).isCloseTo(0.05, within(0.02));
        assertThat(second).isCloseTo(-0.05, within(0.02));
    }

    @Test
    void lightnessFollowsByFourFifthsOfTheStrength() {
        ColourTransport transport = new ColourTransport(List.of(noise(80, 80, 0.8, 0.1, 0, 7)));
        Lab dark = noise(80, 80, 0.3, 0, 0, 8);
        Lab moved = transport.apply(dark, 1, 0, 8);

        assertThat(Plane.mean(moved.l) - Plane.mean(dark.l)).isCloseTo(0.8 * 0.5, within(0.02));
        assertThat(Plane.mean(moved.a) - Plane.mean(dark.a)).isCloseTo(0.1, within(0.01));
    }

    @Test
    void theFinishIsTheSameForAnyNumberOfThreadsAndItsGrainForItsSeed() throws Exception {
        Lab reference = noise(96, 72, 0.5, 0.05, 0.05, 9);
        Finish finish = new Finish(List.of(reference));
        FinishSettings grainy = new FinishSettings(
                0.05, 0.1, 0.02, 0.2, 0.02, 0.1, 0.02, 0.3, List.of(0.1, 0.0, -0.1, 0.2), Staging.NONE);
        Callable<Lab> work = () -> {
            Lab copy = reference.copy();
            finish.apply(copy, grainy, 5);
            return copy;
        };
        Lab alone = with(1, work);
        Lab otherSeed = reference.copy();
        finish.apply(otherSeed, grainy, 6);

        assertSame(with(5, work), alone);
        assertThat(otherSeed.l).isNotEqualTo(alone.l);
        assertThat(otherSeed.a).containsExactly(alone.a);
    }

    @ParameterizedTest
    @CsvSource({"0.35, 0.5, 0.06", "-0.35, 0.5, 0.06", "0, -0.5, -0.03"})
    void lightnessStaysALightnessHoweverMuchIsAskedFor(double lightness, double drama, double grain) {
        Lab picture = noise(96, 72, 0.5, 0, 0, 10);
        Finish finish = new Finish(List.of(noise(96, 72, 0.9, 0, 0, 11), noise(96, 72, 0.1, 0, 0, 12)));
        finish.apply(
                picture,
                new FinishSettings(
                        lightness, drama, 0.1, 0.8, 0.1, 0.4, grain, 0.8, List.of(0.6, 0.6, 0.6, 0.6), Staging.NONE),
                1);

        for (float l : picture.l) assertThat(l).isBetween(0f, 1f);
        for (int c = 1; c < 3; c++)
            for (float v : picture.plane(c)) assertThat(v).isFinite();
    }

    @Test
    void chromaIsAddedToTheMeanAndGreyPicturesStayGrey() {
        Lab coloured = noise(64, 64, 0.5, 0.06, 0.03, 13);
        Lab grey = new Lab(64, 64);
        for (int i = 0; i < grey.l.length; i++) grey.l[i] = coloured.l[i];
        FinishSettings more = new FinishSettings(0, 0, 0.03, 0, 0, 0, 0, 0, List.of(0.0, 0.0, 0.0, 0.0), Staging.NONE);
        Lab stronger = coloured.copy();
        new Finish(List.of(coloured)).apply(stronger, more, 1);
        new Finish(List.of(grey)).apply(grey, more, 1);

        assertThat(chroma(stronger) - chroma(coloured)).isCloseTo(0.03, within(0.001));
        assertThat(grey.a).containsOnly(0);
        assertThat(grey.b).containsOnly(0);
    }

    private static double chroma(Lab p) {
        double sum = 0;
        for (int i = 0; i < p.a.length; i++) sum += Math.hypot(p.a[i], p.b[i]);
        return sum / p.a.length;
    }

    @Test
    void settingsThatAreNotAskedForAreNone() {
        assertThat(new FinishSettings(0, 0, 0, 0, 0, 0, 0, 0, List.of(0.0, 0.0, 0.0, 0.0), Staging.NONE))
                .isEqualTo(FinishSettings.NONE);
        assertThat(new Staging(9, -9, 9, -9, 9, -9, 9, -9, 9))
                .isEqualTo(new Staging(1, -1, 1, -1, 1, -0.6, 0.6, -1, 1.5));
        Lab picture = noise(64, 48, 0.5, 0, 0, 14);
        Lab staged = picture.copy();
        Staging.NONE.apply(staged);
        assertSame(staged, picture);
    }

    @Test
    void fullSymmetryTakesTheBroadTonesToTheMiddleOfBothHalves() {
        Lab slope = new Lab(128, 64);
        for (int i = 0; i < slope.l.length; i++) slope.l[i] = 0.2f + 0.6f * (i % 128) / 127;
        new Staging(0, 0, 0, 1, 0, 0, 0, 0, 0).apply(slope);

        for (int x = 30; x < 98; x++) assertThat(slope.l[32 * 128 + x]).isCloseTo(0.5f, within(0.02f));
    }

    @ParameterizedTest
    @CsvSource({"48, 36, 96, 72", "30, 40, 75, 100"})
    void aPictureIsEnlargedAlikeForAnyNumberOfThreadsAndMovesNoColourOutOfItsPlace(
            int width, int height, int toWidth, int toHeight) throws Exception {
        BufferedImage image = noise(width, height, 0.5, 0.05, 0.05, 15).blur(1).toImage();
        BufferedImage alone = with(1, () -> SuperResolution.enlarge(image, toWidth, toHeight, p -> {}));
        BufferedImage together = with(5, () -> SuperResolution.enlarge(image, toWidth, toHeight, p -> {}));

        assertThat(pixels(together)).containsExactly(pixels(alone));
        float[] back = Resampling.area(Lab.of(alone).l, toWidth, toHeight, width, height);
        double gap = 0;
        for (int i = 0; i < back.length; i++) gap += Math.abs(back[i] - Lab.of(image).l[i]) / back.length;
        assertThat(gap).isLessThan(0.01);
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        BufferedImage image = noise(20, 16, 0.5, 0.05, 0.05, 16).toImage();

        assertThat(pixels(SuperResolution.enlarge(image, 20, 16, p -> {}))).containsExactly(pixels(image));
    }

    private static int[] pixels(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF)
                .toArray();
    }
}
