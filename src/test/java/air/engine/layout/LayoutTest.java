package air.engine.layout;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.measure.Tastes;
import air.engine.raster.Lab;
import air.engine.raster.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
    private static final int W = 192;
    private static final int H = 144;
    private static final Composition C = Composition.USUAL;

    private static Guide draw(String intent, Tastes taste, Composition composition, long seed) {
        return Layout.draw(Intent.parse(intent), taste.palette(), composition, W, H, seed);
    }

    @Test
    void theSameArgumentsDrawTheSameGuide() {
        Guide one = draw("a boat under a mountain", Tastes.OIL, C, 5);
        Guide two = draw("a boat under a mountain", Tastes.OIL, C, 5);
        assertThat(one.picture().l).isEqualTo(two.picture().l);
        assertThat(one.picture().a).isEqualTo(two.picture().a);
        assertThat(one.picture().b).isEqualTo(two.picture().b);
        assertThat(one.motifMask()).isEqualTo(two.motifMask());
    }

    @ParameterizedTest
    @CsvSource({"a boat under a mountain", "three houses and a tree", "a vase with flowers", "abstract", "a portrait"})
    void seedsAndArrangementsDrawDifferentGuides(String intent) {
        Guide first = draw(intent, Tastes.PRINT, C, 1);
        assertThat(difference(first, draw(intent, Tastes.PRINT, C, 2))).isGreaterThan(0.01);
        for (int n = 2; n < 5; n++)
            assertThat(difference(first, draw(intent, Tastes.PRINT, C.withArrangement(n), 1)))
                    .as("arrangement " + n)
                    .isGreaterThan(0.02);
    }

    private static double difference(Guide one, Guide two) {
        double sum = 0;
        for (int i = 0; i < one.picture().l.length; i++) sum += Math.abs(one.picture().l[i] - two.picture().l[i]);
        return sum / one.picture().l.length;
    }

    /** Beside what else the motif is drawn, and changes the picture where its mask is. */
    private static String companion(Motif motif) {
        return switch (motif.place) {
            case TABLE -> motif == Motif.VASE ? "bottle" : "vase";
            case INDOORS -> motif == Motif.WINDOW ? "door" : "chair";
            case FORM -> motif == Motif.CIRCLE ? "square" : "circle";
            case AFLOAT, WATER -> motif == Motif.SEA ? "hill" : "sea";
            default -> motif == Motif.HILL ? "field" : "hill";
        };
    }

    @ParameterizedTest
    @EnumSource(Motif.class)
    void everyMotifChangesThePictureWithinItsMask(Motif motif) {
        if (motif == Motif.CHAIR || motif == Motif.ROOM || motif == Motif.ABSTRACT) return; // the ground they stand on
        String word = motif.words().get(0);
        Composition c = C.withUnrest(0);
        Guide with = draw(companion(motif) + " and " + word, Tastes.PRINT, c, 3);
        Guide without = draw(companion(motif), Tastes.PRINT, c, 3);
        int count = 0;
        double change = 0;
        for (int i = 0; i < with.motifMask().length; i++) {
            if (with.motifMask()[i] < without.motifMask()[i] + 0.1) continue;
            count++;
            Lab p = with.picture();
            Lab q = without.picture();
            change += Math.abs(p.l[i] - q.l[i]) + Math.abs(p.a[i] - q.a[i]) + Math.abs(p.b[i] - q.b[i]);
        }
        assertThat(count).isGreaterThan(W * H / 400);
        assertThat(change / count).isGreaterThan(0.015);
    }

    @ParameterizedTest
    @CsvSource({"64,64", "2048,512", "48,300", "101,37", "16,16"})
    void drawsAnySize(int width, int height) {
        for (String intent :
                new String[] {"a lone boat under a mountain", "a city at night", "a bowl of fruit", "jazz"}) {
            Guide guide = Layout.draw(Intent.parse(intent), Tastes.PRINT.palette(), C, width, height, 1);
            assertThat(guide.picture().width).isEqualTo(width);
            assertThat(guide.picture().height).isEqualTo(height);
            assertSound(guide);
        }
    }

    @ParameterizedTest
    @EnumSource(Tastes.class)
    void staysWithinTheColoursOfThePalette(Tastes taste) {
        Palette palette = taste.palette();
        float[] least = {1, 1, 1};
        float[] most = {-1, -1, -1};
        for (Palette.Cluster cluster : palette.clusters()) {
            float[] c = {
                cluster.colour().l(), cluster.colour().a(), cluster.colour().b()
            };
            for (int k = 0; k < 3; k++) {
                least[k] = Math.min(least[k], c[k] - 0.025f);
                most[k] = Math.max(most[k], c[k] + 0.025f);
            }
        }
        for (String intent : new String[] {"a red sun, a green boat and a purple mountain", "circles", "a bouquet"}) {
            for (boolean geometric : new boolean[] {false, true}) {
                Lab p = draw(intent, taste, C.withGeometric(geometric).withVerticalGradient(0.3), 2)
                        .picture();
                for (int k = 0; k < 3; k++)
                    for (float v : p.plane(k)) assertThat(v).isBetween(least[k], most[k]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Tastes.class)
    void drawsEveryGrammarInEveryTaste(Tastes taste) {
        String[] intents = {
            "a stormy sea with a ship and lightning",
            "a rainbow over a waterfall and a bridge",
            "koi in a lake",
            "a street in the rain",
            "a portrait of a woman at night",
            "a room with a window, a table and a cat",
            "sunflowers",
            "snow on pines and a castle",
            "camels in the desert",
            "unheardof words"
        };
        for (String intent : intents) {
            assertSound(draw(intent, taste, C.withSoftness(0.9), 4));
            assertSound(draw(intent, taste, C.withGeometric(true).withDetail(1), 4));
            assertSound(draw(intent, taste, C.withSymmetry(1).withTilt(0.3), 4));
        }
    }

    private static void assertSound(Guide guide) {
        for (float v : guide.motifMask()) assertThat(v).isBetween(0f, 1f);
        for (int k = 0; k < 3; k++)
            for (float v : guide.picture().plane(k)) assertThat(v).isFinite();
    }
}
