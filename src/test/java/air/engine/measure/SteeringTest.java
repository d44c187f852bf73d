package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import air.engine.raster.Palette;
import air.engine.words.ColourNames;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SteeringTest {
    private static final Taste GREYS = Taste.of(List.of(
            Pictures.halves(0x303234, 0xC8CACC),
            Pictures.halves(0x3A3C3E, 0xD0D2D4),
            Pictures.halves(0x28292C, 0xBEC0C2)));
    private static final Taste DRAWN = Taste.of(Pictures.ofTaste(11, 4));

    private static Taste with(Taste taste, UnaryOperator<String> palette) {
        Sentences s = taste.sentences();
        return taste.steered(new Sentences(
                s.principles(), palette.apply(s.palette()), s.composition(), s.emotion(), s.texture(), s.avoid()));
    }

    private static Taste adding(String words) {
        return with(DRAWN, palette -> palette + ". " + words);
    }

    private static Taste avoiding(List<String> items) {
        Sentences s = DRAWN.sentences();
        return DRAWN.steered(
                new Sentences(s.principles(), s.palette(), s.composition(), s.emotion(), s.texture(), items));
    }

    @Property(tries = 15)
    void theEnginesOwnDescriptionSteersNothing(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Taste taste = Taste.of(Pictures.ofTaste(seed, 3, 96, 72));
        Sentences own = taste.sentences();
        Sentences retyped = new Sentences(
                own.principles(),
                own.palette() + ".",
                own.composition(),
                own.emotion() + " ",
                own.texture(),
                own.avoid());

        Taste steered = taste.steered(retyped);

        assertThat(steered.references()).isSameAs(taste.references());
        for (Feature feature : Feature.values())
            assertThat(steered.interval(feature)).isEqualTo(taste.interval(feature));
        assertThat(steered.rules()).extracting(AvoidRule::text).isEqualTo(own.avoid());
        assertThat(steered.understood()).isEmpty();
        assertThat(steered.notUnderstood()).isEmpty();
    }

    @Property(tries = 15)
    void theOwnDescriptionSurvivesThePrompt(@ForAll @LongRange(min = 0, max = 100_000) long seed) {
        Sentences own = Taste.of(Pictures.ofTaste(seed, 3, 96, 72)).sentences();

        PromptText read = PromptText.parse(prompt(own));

        assertThat(read.intent()).isEqualTo("A boat");
        assertThat(read.sections()).isEqualTo(own);
    }

    private static String prompt(Sentences s) {
        return "A boat. Taste principles: " + String.join("; ", s.principles()) + ". Palette: " + s.palette()
                + ". Composition: " + s.composition() + ". Mood: " + s.emotion() + ". Texture: " + s.texture() + "."
                + (s.avoid().isEmpty() ? "" : " Avoid: " + String.join(", ", s.avoid()) + ".");
    }

    @Test
    void comparativesMoveTheReferences() {
        assertMoved("warmer", Feature.WARMTH, true);
        assertMoved("much cooler", Feature.WARMTH, false);
        assertMoved("darker", Feature.KEY, false);
        assertMoved("less saturated", Feature.CHROMA, false);
        assertMoved("more vivid", Feature.CHROMA, true);
        assertMoved("much more grain", Feature.GRAIN, true);
        assertMoved("much rougher", Feature.FINE_DETAIL, true);
        assertMoved("more dramatic", Feature.DRAMA, true);
        assertMoved("smoother", Feature.FINEST_DETAIL, false);
    }

    private static void assertMoved(String words, Feature feature, boolean up) {
        Taste steered = adding(words);

        double moved = steered.middle(feature) - DRAWN.middle(feature);
        assertThat(steered.references()).as(words).isNotSameAs(DRAWN.references());
        assertThat(up ? moved : -moved).as(words).isGreaterThan(0.15 * Baseline.deviation(feature));
        assertThat(steered.understood()).as(words).isNotEmpty();
    }

    @Test
    void compositionWordsMoveWhatIsAllowedAndLeaveTheReferences() {
        Taste steered = adding("much emptier");

        assertThat(steered.references()).isSameAs(DRAWN.references());
        assertThat(steered.middle(Feature.NEGATIVE_SPACE)).isGreaterThan(DRAWN.middle(Feature.NEGATIVE_SPACE));
        assertThat(steered.isWanted(Feature.NEGATIVE_SPACE)).isTrue();
    }

    @Test
    void whatTheReferencesAlreadyAreChangesNothing() {
        Taste steered = with(GREYS, palette -> "Monochrome");

        assertThat(steered.references()).isSameAs(GREYS.references());
        assertThat(String.join(" ", steered.understood())).contains("already").contains("monochrome");
    }

    @Test
    void newColoursEnterThePalette() {
        Taste steered = with(GREYS, palette -> "Prussian blue and rust");

        List<Palette.Cluster> clusters = Palette.of(steered.references()).clusters();
        assertThat(clusters)
                .anyMatch(c -> Recolouring.sameHue(
                        ColourNames.named("rust").orElseThrow().colour(), c.colour()));
        assertThat(clusters)
                .anyMatch(c -> Recolouring.sameHue(
                        ColourNames.named("prussian blue").orElseThrow().colour(), c.colour()));
        assertThat(steered.middle(Feature.CHROMA)).isGreaterThan(GREYS.middle(Feature.CHROMA));
    }

    @Test
    void removingAnAvoidItemSwitchesItsRuleOff() {
        List<String> items = new ArrayList<>(DRAWN.sentences().avoid());
        String removed = items.remove(0);

        Taste steered = avoiding(items);

        assertThat(steered.rules()).extracting(AvoidRule::text).isEqualTo(items);
        assertThat(String.join(" ", steered.understood())).contains(removed).contains("switched off");
    }

    @Test
    void anItemOfOnesOwnBecomesARuleAndContentIsSaidToBeUncheckable() {
        Taste steered = avoiding(List.of("heavy grain", "people"));

        assertThat(steered.rules()).extracting(AvoidRule::text).containsExactly("heavy grain");
        assertThat(steered.notUnderstood()).anyMatch(s -> s.contains("people") && s.contains("offline"));
    }

    @Test
    void saysWhatItDidNotUnderstand() {
        Taste steered = adding("A sense of longing");

        assertThat(steered.notUnderstood()).anyMatch(s -> s.contains("A sense of longing"));
        assertThat(steered.references()).isSameAs(DRAWN.references());
    }

    @Test
    void steeringStartsFromTheReferencesAsGiven() {
        Taste twice = adding("darker").steered(DRAWN.sentences());

        assertThat(twice).isSameAs(DRAWN);
    }
}
