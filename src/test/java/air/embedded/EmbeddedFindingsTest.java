package air.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import air.bench.Cheat;
import air.engine.measure.PromptText;
import air.model.Call;
import air.model.ModelException;
import air.model.Picture;
import air.taste.Critic.Work;
import air.taste.Critique;
import air.taste.Dimension;
import air.taste.ReferenceSet;
import air.taste.SampleSets;
import air.taste.TasteFixtures;
import air.taste.TasteProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedFindingsTest {
    private static final Embedded EMBEDDED = new Embedded();
    private static final ReferenceSet INK = SampleSets.load("ink");
    private static final ReferenceSet PRINT = SampleSets.load("print");
    private static final TasteProfile PROFILE = EMBEDDED.read(INK, Call.unwatched());

    private static Work work(Picture picture) {
        return new Work(picture, PROFILE, "A boat.", List.of());
    }

    private static Critique.Measured measured(Picture picture) throws ModelException {
        return EMBEDDED.measured(work(picture), Call.unwatched()).orElseThrow();
    }

    @Test
    void measuresWhatItWouldGive() throws ModelException {
        Critique critique = EMBEDDED.evaluate(work(PRINT.pictures().get(0)), Call.unwatched());
        assertThat(measured(PRINT.pictures().get(0)))
                .isEqualTo(new Critique.Measured(critique.score(), critique.breakdown(), List.of()));
        assertThat(EMBEDDED.free()).isTrue();
    }

    @Test
    void aProfileWithoutReferencesCannotBeMeasuredAgainst() throws ModelException {
        Work bare = new Work(PRINT.pictures().get(0), TasteFixtures.profile(), "", List.of());
        assertThat(EMBEDDED.measured(bare, Call.unwatched())).isEmpty();
    }

    @Test
    void rulesOutACopyAndABlankPicture() throws ModelException {
        Picture reference = INK.pictures().get(2);
        assertThat(measured(reference).faults()).anyMatch(fault -> fault.contains("copy of reference 3"));
        Picture blank = Picture.of(Cheat.FLAT.apply(reference.toBufferedImage()));
        assertThat(measured(blank).faults()).anyMatch(fault -> fault.contains("blank"));
    }

    @Test
    void findingsTakeNoMoreThanTheScoreLacksTheCostliestFirst() throws ModelException {
        Critique critique = EMBEDDED.evaluate(work(PRINT.pictures().get(1)).withFindings(), Call.unwatched());
        List<Double> costs = critique.details().findings().stream()
                .map(Critique.Finding::cost)
                .toList();
        assertThat(costs).hasSizeBetween(1, 5).allMatch(cost -> cost >= 0.05);
        assertThat(costs).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(costs.stream().mapToDouble(cost -> cost).sum()).isLessThanOrEqualTo(10 - critique.score() + 1e-9);
        assertThat(critique.details().findings())
                .extracting(Critique.Finding::dimension)
                .contains(Optional.of(Dimension.PALETTE_TENDENCY));
    }

    @Test
    void nobodyWhoDoesNotAskIsGivenFindings() throws ModelException {
        assertThat(EMBEDDED.evaluate(work(PRINT.pictures().get(1)), Call.unwatched())
                        .details()
                        .findings())
                .isEmpty();
    }

    @Test
    void theGentlerPromptCorrectsTheSameByLess() throws ModelException {
        Critique critique = EMBEDDED.evaluate(work(PRINT.pictures().get(1)).withFindings(), Call.unwatched());
        String gentler = critique.details().gentler().orElseThrow();
        assertThat(gentler).startsWith("A boat. Adjust:").isNotEqualTo(critique.revisedPrompt());
        assertThat(PromptText.parse(gentler).adjustments().arrangement()).isEqualTo(1);
    }
}
