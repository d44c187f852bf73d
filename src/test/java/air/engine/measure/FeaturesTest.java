package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import air.engine.raster.Hash;
import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {
    private static Features of(BufferedImage image) {
        return Features.of(Lab.of(image).fit(Features.TEXTURE_SIDE));
    }

    private static void assertAllFinite(Features features) {
        for (Feature feature : Feature.values())
            if (!feature.isDistance())
                assertThat(features.get(feature)).as(feature.name()).isFinite();
        assertThat(List.of(features.black, features.white, features.diagonals, features.horizon, features.focusX))
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "0,32,32",
        "16777215,32,32",
        "8421504,64,48",
        "16711680,4000,40",
        "255,40,4000",
        "65280,512,512",
        "7,8,8"
    })
    void measuresPicturesOfOneColour(int rgb, int width, int height) {
        BufferedImage plain = Pictures.plain(rgb, width, height);

        Features features = of(plain);

        assertAllFinite(features);
        assertThat(features.get(Feature.GRAIN)).isCloseTo(0, within(1e-4));
        Judgement verdict = new Judge().judge(Taste.of(List.of(plain, plain, plain)), plain, "", List.of(), p -> {});
        assertThat(verdict.score()).isBetween(0.0, 10.0);
    }

    @Property(tries = 25)
    void measuresAnySize(
            @ForAll @IntRange(min = 8, max = 700) int width, @ForAll @IntRange(min = 8, max = 700) int height) {
        BufferedImage image = Pictures.picture(width, height, width, height);

        assertAllFinite(of(image));
    }

    @Test
    void measuresPureNoise() {
        Random random = new Random(4);
        BufferedImage noise = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 200 * 150; i++) noise.setRGB(i % 200, i / 200, random.nextInt(1 << 24));

        assertAllFinite(of(noise));
    }

    @Test
    void doesNotDependOnTheNumberOfThreads() throws Exception {
        BufferedImage image = Pictures.picture(5, 1, 300, 200);
        Features alone = new ForkJoinPool(1).submit(() -> of(image)).get();
        Features many = new ForkJoinPool(7).submit(() -> of(image)).get();

        for (Feature feature : Feature.values())
            assertThat(many.get(feature)).as(feature.name()).isEqualTo(alone.get(feature));
        assertThat(many.distance(Feature.MARK_DISTANCE, List.of(alone))).isZero();
        assertThat(many.distance(Feature.PALETTE_DISTANCE, List.of(alone))).isZero();
    }

    @Test
    void warmAndColdColoursStandOnTheirSides() {
        assertThat(of(Pictures.plain(0xE9782B, 64, 64)).get(Feature.WARMTH)).isGreaterThan(0.1);
        assertThat(of(Pictures.plain(0x2F62B5, 64, 64)).get(Feature.WARMTH)).isLessThan(-0.1);
        assertThat(of(Pictures.plain(0x808080, 64, 64)).get(Feature.WARMTH)).isCloseTo(0, within(1e-3));
    }

    @Test
    void measuresGrainInLightnessUnits() {
        Lab noisy = new Lab(512, 512);
        double deviation = 0.02;
        for (int i = 0; i < noisy.l.length; i++) {
            double sum = Hash.unit(3L * i) + Hash.unit(3L * i + 1) + Hash.unit(3L * i + 2) - 1.5;
            noisy.l[i] = (float) (0.5 + 2 * deviation * sum);
        }

        // The flattest part of pure noise is a little flatter than the noise.
        assertThat(TextureAnalysis.grain(noisy.l, 512, 512)).isBetween(0.7 * deviation, deviation);
    }

    @Test
    void emptySpaceIsWhatHasNoContours() {
        BufferedImage half = Pictures.plain(0xF0F0F0, 256, 256);
        Random random = new Random(1);
        for (int i = 0; i < 256 * 128; i++) half.setRGB(i % 256, i / 256, random.nextInt(9) == 0 ? 0 : 0xF0F0F0);
        for (int y = 0; y < 128; y += 16)
            for (int x = 0; x < 256; x++) for (int k = 0; k < 8; k++) half.setRGB(x, y + k, 0x303030);

        assertThat(of(half).get(Feature.NEGATIVE_SPACE)).isBetween(0.35, 0.5);
        assertThat(of(Pictures.plain(0xF0F0F0, 256, 256)).get(Feature.NEGATIVE_SPACE))
                .isEqualTo(1);
    }

    @Test
    void aHorizonIsFoundWhereItIs() {
        BufferedImage image = Pictures.plain(0xE0E8F0, 200, 200);
        for (int y = 120; y < 200; y++) for (int x = 0; x < 200; x++) image.setRGB(x, y, 0x203020);

        Features features = of(image);

        assertThat(features.horizon).isCloseTo(0.6, within(0.03));
        assertThat(features.horizonStrength).isGreaterThan(0.3);
        assertThat(features.get(Feature.DARKENING)).isGreaterThan(0.4);
        assertThat(features.get(Feature.SYMMETRY)).isCloseTo(1, within(1e-3));
    }

    @Test
    void shufflingAPictureBreaksTheOrderOfItsAreas() {
        BufferedImage gradient = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) gradient.setRGB(i % 256, i / 256, (i / 256) * 0x010101);
        BufferedImage shuffled = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) {
            int block = (i / 256 / 32) * 37 % 8 * 32 + i / 256 % 32;
            shuffled.setRGB(i % 256, i / 256, gradient.getRGB(i % 256, (block + (i % 256) / 32 * 96) % 256));
        }

        assertThat(of(gradient).get(Feature.LAYOUT_ORDER)).isGreaterThan(0.65);
        assertThat(of(shuffled).get(Feature.LAYOUT_ORDER)).isLessThan(0.45);
    }

    @Test
    void marksTwiceAsStrongAreOverdoneAndSlightlyStrongerOnesAreNot() {
        Lab picture = Lab.of(Pictures.plain(0x808080, 128, 96));
        Lab stronger = picture.copy();
        Lab slightly = picture.copy();
        for (int i = 0; i < picture.l.length; i++) {
            float mark = (i % 128 / 4 + i / 128 / 4) % 2 == 0 ? 0.05f : -0.05f;
            picture.l[i] += mark;
            slightly.l[i] += 1.1f * mark;
            stronger.l[i] += 2 * mark;
        }
        Features before = Features.of(picture);

        assertThat(Features.of(slightly).overdone(before)).isFalse();
        assertThat(Features.of(stronger).overdone(before)).isTrue();
        assertThat(before.overdone(Features.of(stronger))).isFalse();
    }
}
