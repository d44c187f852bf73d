package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTextTest {
    private static final String FIRST =
            "A lone boat at dawn, 2.5 m long. Taste principles: Hold colour back; Let emptiness speak."
                    + " Palette: Ochre and ink black. Composition: Few shapes, set low. Mood: Calm."
                    + " Texture: Smooth. Avoid: neon colour, clutter.";

    @Test
    void takesAFirstPromptApart() {
        PromptText prompt = PromptText.parse(FIRST);

        assertThat(prompt.intent()).isEqualTo("A lone boat at dawn, 2.5 m long");
        assertThat(prompt.sections())
                .isEqualTo(new Sentences(
                        List.of("Hold colour back", "Let emptiness speak"),
                        "Ochre and ink black",
                        "Few shapes, set low",
                        "Calm",
                        "Smooth",
                        List.of("neon colour", "clutter")));
        assertThat(prompt.adjustments().isEmpty()).isTrue();
    }

    @Test
    void anAdjustClauseSurvivesWritingAndReading() {
        Adjustments wanted = Adjustments.NONE
                .plus(Correction.DRAWN, 1)
                .plus(Feature.KEY, Adjustments.DEFAULT_STEP * Baseline.deviation(Feature.KEY))
                .withArrangement(2)
                .withLeadReference(3);

        String text = PromptText.parse(FIRST).with(wanted);
        Adjustments read = PromptText.parse(text).adjustments();

        assertThat(text)
                .isEqualTo(FIRST + " Adjust: draw more around the subject; a lighter key; another composition (2);"
                        + " lead reference 3.");
        assertThat(read.steps(Correction.DRAWN)).isEqualTo(1);
        for (Feature feature : Feature.values())
            assertThat(read.amount(feature)).as(feature.name()).isEqualTo(wanted.amount(feature));
        assertThat(read.arrangement()).isEqualTo(2);
        assertThat(read.leadReference()).isEqualTo(3);
        assertThat(read.notUnderstood()).isEmpty();
    }

    @Test
    void clausesOfEarlierVersionsAreReadWithTheirFigures() {
        Adjustments read = Adjustments.parse(
                "more negative space by 0.17 (now 0.52, taste 0.67 to 0.72); less grain by 0.0031; arrangement 2");

        assertThat(read.amount(Feature.NEGATIVE_SPACE)).isEqualTo(0.17);
        assertThat(read.amount(Feature.GRAIN)).isEqualTo(-0.0031);
        assertThat(read.arrangement()).isEqualTo(2);
    }

    @Test
    void everyFeatureCanBeAskedForInBothDirections() {
        for (Feature feature : Feature.values()) {
            assertThat(Adjustments.parse(feature.higher + " by 0.5").amount(feature))
                    .as(feature.name())
                    .isEqualTo(0.5);
            if (!feature.isDistance())
                assertThat(Adjustments.parse(feature.lower + " by 0.5").amount(feature))
                        .as(feature.name())
                        .isEqualTo(-0.5);
        }
    }

    @Test
    void anotherClauseReplacesTheOldOne() {
        String text = FIRST + " Adjust: a darker key by 0.10.";

        String revised = PromptText.parse(text).with(Adjustments.parse("a lighter key"));

        assertThat(revised).isEqualTo(FIRST + " Adjust: a lighter key.");
        assertThat(PromptText.parse(text).with(Adjustments.NONE)).isEqualTo(FIRST);
    }

    @Test
    void aWordWithoutAFigureAsksForAUsualStep() {
        Adjustments read = Adjustments.parse("warmer, less grain. a lighter key; much darker");

        assertThat(read.amount(Feature.WARMTH)).isPositive();
        assertThat(read.amount(Feature.GRAIN)).isNegative();
        assertThat(read.amount(Feature.KEY)).isNegative();
        assertThat(read.notUnderstood()).isEmpty();
    }

    @Test
    void keepsWhatItDoesNotUnderstand() {
        Adjustments read = Adjustments.parse("more jazz; warmer colour by 0.02");

        assertThat(read.notUnderstood()).containsExactly("more jazz");
        assertThat(read.render()).contains("more jazz").contains("warmer colour");
    }

    @Test
    void aPromptOfOnlyAnIntentHasNoSections() {
        PromptText prompt = PromptText.parse("a palette knife, and nothing else");

        assertThat(prompt.intent()).isEqualTo("a palette knife, and nothing else");
        assertThat(prompt.hasSections()).isFalse();
        assertThat(PromptText.parse("").intent()).isEmpty();
    }
}
