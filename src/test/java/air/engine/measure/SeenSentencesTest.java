package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.raster.Colour;
import air.engine.raster.Lab;
import air.engine.words.ColourNames;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of pictures that are drawn to show one thing each, and that the opposite is not said. */
class SeenSentencesTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private enum Drawn {
        SCREEN(SeenSentencesTest::screen, "a screen print", "painted in"),
        OUTLINES(SeenSentencesTest::outlines, "outlines run round the forms", "without a trace of the hand"),
        CUT(SeenSentencesTest::cut, "cut from flat shapes", "outlines run"),
        INK(SeenSentencesTest::ink, "brushed in ink on paper", "barely part"),
        SEALED(SeenSentencesTest::sealed, "red is kept for the seal", "cut from flat shapes"),
        THICK(SeenSentencesTest::thick, "painted in thick strokes", "mooth surfaces"),
        NIGHT(SeenSentencesTest::night, "small lights stand far apart from the dark", "nothing strikes");

        final BiConsumer<BufferedImage, Random> draw;
        final String said;
        final String notSaid;

        Drawn(BiConsumer<BufferedImage, Random> draw, String said, String notSaid) {
            this.draw = draw;
            this.said = said;
            this.notSaid = notSaid;
        }

        /** A sealed picture is in ink, and a night is painted. */
        boolean isAlso(Drawn other) {
            return this == SEALED && other == INK || this == NIGHT && other == THICK;
        }

        Taste taste() {
            return Taste.of(IntStream.range(0, 3)
                    .mapToObj(i -> drawn(draw, ordinal() * 100 + i))
                    .toList());
        }
    }

    private static BufferedImage drawn(BiConsumer<BufferedImage, Random> draw, long seed) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        draw.accept(image, new Random(seed));
        return image;
    }

    private static Graphics2D pen(BufferedImage image, int ground) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(new Color(ground));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        return g;
    }

    private static void screen(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0xF2B134);
        g.setColor(new Color(0xC8312D));
        for (int y = 0; y < HEIGHT; y += 6)
            for (int x = y % 12 / 2; x < WIDTH; x += 6) g.fillOval(x, y, 2 + 3 * y / HEIGHT, 2 + 3 * y / HEIGHT);
        g.setColor(new Color(0x22304A));
        g.fillOval(60 + random.nextInt(200), 80, 140, 140);
        g.dispose();
    }

    private static final int[] BRIGHT = {0xF2B134, 0xE8543F, 0x1F7A8C, 0xF3EA7A, 0xEFA9B5};

    private static void outlines(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0xFAFAF8);
        g.setStroke(new BasicStroke(3));
        for (int i = 0; i < 14; i++) {
            int x = random.nextInt(WIDTH - 110);
            int y = random.nextInt(HEIGHT - 110);
            g.setColor(new Color(BRIGHT[random.nextInt(BRIGHT.length)]));
            g.fillOval(x, y, 100, 90);
            g.setColor(new Color(0x111114));
            g.drawOval(x, y, 100, 90);
        }
        g.dispose();
    }

    private static void cut(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0x1F7A8C);
        for (int i = 0; i < 6; i++) {
            g.setColor(new Color(BRIGHT[random.nextInt(BRIGHT.length)]));
            g.fillOval(random.nextInt(WIDTH - 100), random.nextInt(HEIGHT - 100), 160, 140);
        }
        g.dispose();
    }

    private static void ink(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0xF3EAD6);
        for (int i = 0; i < 9; i++) {
            int x = 80 + random.nextInt(WIDTH - 240);
            int y = 60 + random.nextInt(HEIGHT - 160);
            for (int k = 0; k < 24; k++) {
                g.setColor(new Color(30, 32, 38, i % 3 == 0 ? 14 : 220));
                g.setStroke(new BasicStroke(i % 3 == 0 ? 40 - k : 6 - k / 4f));
                g.draw(new CubicCurve2D.Double(x, y, x + 40, y - 50, x + 70, y + 60, x + 120, y + 10));
            }
        }
        g.dispose();
        noise(image, random, 1.5);
    }

    private static void sealed(BufferedImage image, Random random) {
        ink(image, random);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0xB23A2E));
        g.fillRect(24 + random.nextInt(12), HEIGHT - 50, 18, 18);
        g.dispose();
    }

    private static void thick(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0x5C7391);
        for (int i = 0; i < 9000; i++) {
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            float light = 0.25f + 0.7f * random.nextFloat();
            g.setColor(Color.getHSBColor(y < HEIGHT / 2 ? 0.6f : 0.15f, 0.5f, light));
            g.setStroke(new BasicStroke(3));
            g.drawLine(x, y, x + 9, y + random.nextInt(9) - 4);
        }
        g.dispose();
        noise(image, random, 6);
    }

    private static void night(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0x15193A);
        for (int i = 0; i < 4000; i++) {
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            g.setColor(new Color(14 + random.nextInt(30), 20 + random.nextInt(30), 60 + random.nextInt(50)));
            g.setStroke(new BasicStroke(5));
            g.drawLine(x, y, x + 16, y + 3);
        }
        g.setColor(new Color(0xFFE9A0));
        for (int i = 0; i < 12; i++) g.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), 9, 9);
        g.dispose();
        noise(image, random, 3);
    }

    private static void noise(BufferedImage image, Random random, double deviation) {
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                Color c = new Color(image.getRGB(x, y));
                int d = (int) Math.round(random.nextGaussian() * deviation);
                image.setRGB(
                        x, y, new Color(clip(c.getRed() + d), clip(c.getGreen() + d), clip(c.getBlue() + d)).getRGB());
            }
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }

    private static List<String> sentences(Taste taste) {
        Sentences s = taste.sentences();
        return Stream.concat(s.principles().stream(), Stream.of(s.palette(), s.composition(), s.emotion(), s.texture()))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Drawn.class)
    void whatThePicturesShowIsSaidAndItsOppositeIsNot(Drawn drawn) {
        String all = String.join(" / ", sentences(drawn.taste()));

        assertThat(all).contains(drawn.said).doesNotContain(drawn.notSaid);
        for (Drawn other : Drawn.values())
            if (other != drawn && !drawn.isAlso(other))
                assertThat(all).as("nor what is said of " + other).doesNotContain(other.said);
        assertThat(all).doesNotContain("photographs");
    }

    @ParameterizedTest
    @EnumSource(Drawn.class)
    void everyEvidenceBelongsToASentenceAndShowsInAReference(Drawn drawn) {
        Taste taste = drawn.taste();
        List<String> sentences = new ArrayList<>(sentences(taste));
        sentences.addAll(taste.sentences().avoid());

        assertThat(taste.evidence(fraction -> {})).hasSizeGreaterThan(12).allSatisfy(e -> {
            assertThat(sentences).anyMatch(s -> s.contains(e.clause()));
            assertThat(e.places()).hasSameSizeAs(e.references());
            assertThat(e.values()).hasSize(3);
            assertThat(e.references()).isSubsetOf(0, 1, 2).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Drawn.class)
    void aTasteReadsItsOwnSentencesWithoutMoving(Drawn drawn) {
        Taste taste = drawn.taste();
        Sentences own = taste.sentences();
        Taste retyped = taste.steered(new Sentences(
                own.principles(), own.palette() + " ", own.composition(), own.emotion(), own.texture(), own.avoid()));

        assertThat(retyped).isNotSameAs(taste);
        for (Feature feature : Feature.values())
            assertThat(retyped.middle(feature)).as(feature.name()).isEqualTo(taste.middle(feature));
        assertThat(retyped.understood()).isEmpty();
        assertThat(retyped.notUnderstood()).isEmpty();
    }

    @Test
    void everyColourHasOneFamilyAndEveryFamilyOnlyColours() {
        List<String> named = PigmentShares.families().stream()
                .flatMap(family -> PigmentShares.pigments(family).stream())
                .toList();

        for (String pigment : named)
            assertThat(ColourNames.named(pigment).map(ColourNames.Named::name)).contains(pigment);
        for (int rgb = 0; rgb < 0x1000000; rgb += 0x10307)
            assertThat(named).contains(ColourNames.of(Colour.of(Lab.color(rgb))));
    }

    @Test
    void referencesThatAreNoPicturesAreToldAndOrdinaryOnesAreNot() {
        BufferedImage text = drawn(SeenSentencesTest::lettering, 1);
        BufferedImage strip = new BufferedImage(1600, 40, BufferedImage.TYPE_INT_RGB);
        strip.createGraphics().drawImage(drawn(SeenSentencesTest::thick, 2), 0, 0, 1600, 40, null);

        assertThat(Taste.of(List.of(Pictures.plain(0x1D3F66, 80, 60), text, strip))
                        .notes())
                .containsExactly(
                        "Reference 1 is one flat colour: it gives its colour to the taste and nothing else.",
                        "Reference 2 looks like text, a diagram or a screenshot: its lines and letters are read as marks of"
                                + " the taste.",
                        "Reference 3 is much longer in one direction than in the other: its composition counts for little.");
        assertThat(Drawn.INK.taste().notes()).isEmpty();
        assertThat(Drawn.OUTLINES.taste().notes()).isEmpty();
    }

    @Test
    void photographsAreRecognisedAndTold() {
        Taste taste = Taste.of(IntStream.range(0, 3)
                .mapToObj(i -> drawn(SeenSentencesTest::photograph, i))
                .toList());

        assertThat(taste.photographs()).isGreaterThan(0.5);
        assertThat(taste.sentences().texture())
                .startsWith("Reads as photographs")
                .doesNotContain("strokes");
        assertThat(taste.notes()).hasSize(1).first().asString().contains("illustrations in their colours", "restyle");
    }

    /** A thing in focus before a ground out of focus, in even light with deep shadows. */
    private static void photograph(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0x303428);
        for (int i = 0; i < 90; i++) {
            int size = 60 + random.nextInt(90);
            int x = random.nextInt(WIDTH) - size / 2;
            int y = random.nextInt(HEIGHT) - size / 2;
            Color c = Color.getHSBColor(0.2f + 0.15f * random.nextFloat(), 0.5f, 0.2f + 0.6f * random.nextFloat());
            for (int k = 0; k < 20; k++) {
                g.setColor(new Color(c.getRed(), c.getGreen(), c.getBlue(), 14));
                g.fillOval(x + k, y + k, size - 2 * k, size - 2 * k);
            }
        }
        for (int i = 0; i < 700; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double reach = 80 * Math.sqrt(random.nextDouble());
            int x = (int) (WIDTH * 0.6 + reach * Math.cos(angle));
            int y = (int) (HEIGHT * 0.55 + reach * Math.sin(angle));
            g.setColor(Color.getHSBColor(0.05f, 0.7f, 0.1f + 0.85f * random.nextFloat()));
            g.fillOval(x, y, 3 + random.nextInt(8), 3 + random.nextInt(8));
        }
        g.dispose();
        noise(image, random, 0.7);
    }

    /** Rows of small upright marks, as words stand in lines. */
    private static void lettering(BufferedImage image, Random random) {
        Graphics2D g = pen(image, 0xFFFFFF);
        g.setColor(new Color(0x202020));
        for (int y = 24; y < HEIGHT - 30; y += 22)
            for (int x = 24; x < WIDTH - 30; x += 5 + random.nextInt(6)) g.fillRect(x, y, 2, 10 - random.nextInt(4));
        g.dispose();
    }
}
