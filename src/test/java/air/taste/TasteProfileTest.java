package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.Picture;
import air.taste.ReferenceSet.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasteProfileTest {
    @Test
    void rejectsEmptyPrinciples() {
        assertThatThrownBy(() -> new TasteProfile(List.of(), "p", "c", "e", "t", List.of(), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("principles");
    }

    @Test
    void rejectsPrinciplesThatAreAllBlank() {
        assertThatThrownBy(() -> new TasteProfile(List.of(" ", ""), "p", "c", "e", "t", List.of(), List.of()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("principles");
    }

    @Test
    void namesTheEmptyField() {
        assertThatThrownBy(() -> new TasteProfile(List.of("a"), "p", " ", "e", "t", List.of(), List.of()))
                .hasMessageContaining("compositional_style");
    }

    @Test
    void keepsExemplarsAtMost512Pixels() {
        TasteProfile profile = TasteFixtures.profile().withExemplars(List.of(TasteFixtures.picture(1024, 256, 0)));
        assertThat(profile.exemplars().get(0).width()).isEqualTo(512);
        assertThat(profile.exemplars().get(0).height()).isEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 10.01, Double.NaN, Double.POSITIVE_INFINITY})
    void critiqueRejectsScoresOutsideTheScaleWithFieldAndValue(double score) {
        assertThatThrownBy(() -> TasteFixtures.critique(score, "next"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("score")
                .hasMessageContaining(String.valueOf(score));
    }

    @Test
    void critiqueRejectsAMissingDimension() {
        Map<Dimension, Double> breakdown =
                new EnumMap<>(TasteFixtures.critique(5, "next").breakdown());
        breakdown.remove(Dimension.TEXTURE_FEEL);
        assertThatThrownBy(() -> new Critique(5, breakdown, "why", "next"))
                .hasMessageContaining("breakdown.texture_feel is missing");
    }

    @Test
    void firstPromptHoldsTheIntentEveryPrincipleAndEveryField() {
        assertThat(Prompts.first("a lone boat at dawn", TasteFixtures.profile()))
                .isEqualTo("a lone boat at dawn. "
                        + "Taste principles: Emptiness carries the picture; One gesture, never two; Ink before colour. "
                        + "Palette: Warm paper and grey ink, one vermilion accent. "
                        + "Composition: The subject sits low and off the middle. "
                        + "Mood: Quiet and a little lonely. "
                        + "Texture: Dry brush on absorbent paper. "
                        + "Avoid: saturated colour, clutter, symmetry.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void firstPromptRejectsABlankIntent(String intent) {
        assertThatThrownBy(() -> Prompts.first(intent, TasteFixtures.profile()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("intent");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 6, 9})
    void referenceSetRejectsFewerThanThreeAndMoreThanFive(int count) {
        assertThatThrownBy(() -> new ReferenceSet(references(count, 64)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(String.valueOf(count));
    }

    @Test
    void referenceSetRejectsTheSameImageTwice() {
        Named twice = new Named("a.png", TasteFixtures.picture(64, 64, 0));
        assertThatThrownBy(() -> new ReferenceSet(List.of(twice, twice, new Named("b", twice.picture()))))
                .hasMessageContaining("a.png")
                .hasMessageContaining("twice");
    }

    @Test
    void referenceSetRejectsAPictureOfOnePixelByNameAndSize() {
        List<Named> references = new java.util.ArrayList<>(references(2, 64));
        references.add(new Named("dot.png", TasteFixtures.picture(1, 1, 0)));
        assertThatThrownBy(() -> new ReferenceSet(references))
                .hasMessageContaining("dot.png")
                .hasMessageContaining("1 x 1");
    }

    @Test
    void referenceSetReducesOnlyWhatIsLarger() {
        ReferenceSet set = new ReferenceSet(references(3, 2048));
        Picture reduced = set.atMost(ReferenceSet.READING_SIDE).get(0);
        assertThat(reduced.width()).isEqualTo(1024);
        assertThat(set.atMost(4096).get(0)).isSameAs(set.pictures().get(0));
    }

    private static List<Named> references(int count, int side) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Named("ref" + i, TasteFixtures.picture(side, side / 2 + 16, i)))
                .toList();
    }
}
