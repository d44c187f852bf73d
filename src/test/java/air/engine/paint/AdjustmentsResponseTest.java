package air.engine.paint;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.measure.Adjustments;
import air.engine.measure.Baseline;
import air.engine.measure.Feature;
import air.engine.measure.Features;
import air.engine.measure.Pictures;
import air.engine.measure.PromptText;
import air.engine.measure.Taste;
import air.engine.raster.Lab;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every phrase of an "Adjust:" clause must move what it names, and the way it says. */
class AdjustmentsResponseTest {
    /** Synthetic tastes; the numbers only choose palettes and shapes. */
    private static final long[] TASTES = {3, 11};

    private static final String INTENT = "a lone boat under a mountain at dawn";

    /** What the scene answers, by laying things out anew, and no finish can. */
    private static final Set<Feature> FRAMED = EnumSet.of(Feature.FOCUS_OFFSET, Feature.FOCUS_SPREAD);

    @Test
    void everyPhraseMovesItsFeatureTheWayItSays() {
        List<String> wrong = new ArrayList<>();
        for (long number : TASTES) {
            Taste taste = Taste.of(Pictures.ofTaste(number, 3));
            Lab plain = Lab.of(paint(taste, ""));
            Finish finish = new Finish(taste.references());
            Features before = finished(plain, finish, "");
            for (Feature feature : Feature.values()) {
                if (feature.isDistance() || FRAMED.contains(feature)) continue;
                for (String phrase : List.of(feature.lower, feature.higher)) {
                    double change =
                            finished(plain, finish, clause(feature, phrase)).get(feature) - before.get(feature);
                    boolean right = phrase.equals(feature.higher) ? change > 0 : change < 0;
                    if (!right && !atItsEnd(feature, phrase, before))
                        wrong.add(number + ": " + phrase + " moved it by " + change + " from " + before.get(feature));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void emptinessAndContoursAreDrawnToo() {
        for (long number : TASTES) {
            Taste taste = Taste.of(Pictures.ofTaste(number, 3));
            PaintSettings plain = PaintSettings.initial(taste, 1);
            PaintSettings empty = plain.adjusted(adjustments("more negative space by 0.2"));
            PaintSettings busy = plain.adjusted(adjustments("more shapes and contours by 0.1"));
            assertThat(empty.framing().emptiness())
                    .isGreaterThan(plain.framing().emptiness());
            assertThat(empty.framing().richness()).isLessThan(plain.framing().richness());
            assertThat(busy.framing().richness()).isGreaterThan(plain.framing().richness());
        }
    }

    @Test
    void pullsBringColoursCloserToTheReferences() {
        Taste taste = Taste.of(Pictures.ofTaste(TASTES[0], 3));
        BufferedImage given = Pictures.picture(97, 0, 320, 240);
        Painter painter = new Painter();
        String pull = "Adjust: closer to the reference palette by 0.5";
        double plain =
                distance(taste, painter.restyle(taste, given, "", 1, p -> {}).image());
        double pulled =
                distance(taste, painter.restyle(taste, given, pull, 1, p -> {}).image());
        assertThat(pulled).isLessThan(plain);
    }

    @Test
    void arrangementAndLeadReferenceMakeOtherPictures() {
        Taste taste = Taste.of(Pictures.ofTaste(TASTES[1], 3));
        int[] plain = pixels(paint(taste, ""));
        assertThat(pixels(paint(taste, " Adjust: arrangement 2"))).isNotEqualTo(plain);
        assertThat(PaintSettings.initial(taste, 1)
                        .adjusted(adjustments("lead reference 3"))
                        .lead())
                .isEqualTo(2);
    }

    private static double distance(Taste taste, BufferedImage image) {
        return taste.value(Feature.PALETTE_DISTANCE, Features.of(Lab.of(image).fit(512)));
    }

    private static Features finished(Lab painted, Finish finish, String clause) {
        Lab copy = painted.copy();
        finish.apply(copy, FinishSettings.of(adjustments(clause)), 1);
        return Features.of(Lab.of(copy.toImage()));
    }

    private static Adjustments adjustments(String clause) {
        return PromptText.parse(INTENT + ". Adjust: " + clause).adjustments();
    }

    private static String clause(Feature feature, String phrase) {
        return phrase + " by " + 0.8 * Baseline.deviation(feature);
    }

    /** A share that is all or nothing already can go no further. */
    private static boolean atItsEnd(Feature feature, String phrase, Features before) {
        double value = before.get(feature);
        boolean more = phrase.equals(feature.higher);
        return switch (feature) {
            // Nine in ten neighbours alike already: what softens the rest blurs edges into more grey levels.
            case SMOOTHNESS -> more ? value > 0.9 : value < 0.01;
            case NEGATIVE_SPACE, CONTINUITY -> more ? value > 0.97 : value < 0.01;
            // A circle of hues that is nearly full already.
            case HUE_VARIETY -> before.get(Feature.CHROMA) < 0.02 || more && value > 0.8;
            case CHROMA, PEAK_CHROMA, CONTOURS, GRAIN -> !more && value < 0.01;
            default -> false;
        };
    }

    private static BufferedImage paint(Taste taste, String clause) {
        return new Painter()
                .paint(taste, INTENT + "." + clause, 512, 384, 1, p -> {})
                .image();
    }

    private static int[] pixels(BufferedImage image) {
        int[] rgb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.copyOf(rgb, rgb.length);
    }
}
