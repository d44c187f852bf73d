package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final String FIRST = "A boat. Palette: Grey.";
    private static final Gap TOO_DARK = gap(Feature.KEY, -3);
    private static final Gap TOO_EMPTY = gap(Feature.CONTOURS, -2);

    private static Gap gap(Feature feature, double excess) {
        return new Gap(feature, 0.4, 0.6, 0.7, excess, 2, null);
    }

    private static String revise(String prompt, double score, List<Judge.Earlier> earlier, Gap... gaps) {
        Assessment assessment = new Assessment(score, Map.of(), List.of(gaps), 0, Optional.empty());
        return new Revision(prompt, PromptText.parse(prompt), assessment)
                .next(earlier)
                .prompt();
    }

    private static Adjustments read(String prompt) {
        return PromptText.parse(prompt).adjustments();
    }

    @Test
    void asksForTheCostliestGapsInAPersonsWords() {
        assertThat(revise(FIRST, 6, List.of(), TOO_EMPTY, TOO_DARK))
                .isEqualTo(FIRST + " Adjust: draw more around the subject; a lighter key.");
    }

    @Test
    void asksForTheOppositeOfTooMuch() {
        assertThat(revise(FIRST, 6, List.of(), gap(Feature.CONTOURS, 2), gap(Feature.WARMTH, 1)))
                .isEqualTo(FIRST + " Adjust: draw less around the subject; slightly cooler colour.");
    }

    @Test
    void asksForTwoThingsAtMostAndForEachOnce() {
        String prompt =
                revise(FIRST, 6, List.of(), TOO_EMPTY, gap(Feature.SPOTS, -2), TOO_DARK, gap(Feature.CHROMA, -2));

        assertThat(prompt).isEqualTo(FIRST + " Adjust: draw more around the subject; a lighter key.");
    }

    @Test
    void betterIsGoneOnFrom() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);

        String third = revise(second, 7, List.of(new Judge.Earlier(FIRST, 6, second)), TOO_EMPTY);

        assertThat(third).isEqualTo(FIRST + " Adjust: draw more around the subject; a lighter key.");
    }

    @Test
    void whatMadeItWorseIsTriedAtHalfStrengthFromTheBest() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);

        String third = revise(second, 5, List.of(new Judge.Earlier(FIRST, 6, second)), TOO_DARK);

        assertThat(third).isEqualTo(FIRST + " Adjust: a slightly lighter key.");
    }

    @Test
    void whatDoesNotHelpAtHalfStrengthEitherIsDroppedForAnotherComposition() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);
        String third = revise(second, 5, List.of(new Judge.Earlier(FIRST, 6, second)), TOO_DARK);
        List<Judge.Earlier> earlier = List.of(new Judge.Earlier(FIRST, 6, second), new Judge.Earlier(second, 5, third));

        String fourth = revise(third, 5.5, earlier, TOO_DARK);

        assertThat(fourth).isEqualTo(FIRST + " Adjust: another composition (2).");
    }

    @Test
    void compositionsThatWereTriedAreNotTriedAgain() {
        String second = FIRST + " Adjust: another composition (2).";
        List<Judge.Earlier> earlier = List.of(new Judge.Earlier(FIRST, 6, second));

        assertThat(read(revise(second, 4, earlier, TOO_DARK)).arrangement()).isEqualTo(3);
    }

    @Test
    void aPictureThatHardlyChangedIsNotMadeAgainByHalfAsMuch() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);

        String third = revise(second, 5.97, List.of(new Judge.Earlier(FIRST, 6, second)), TOO_DARK);

        assertThat(read(third).arrangement()).isEqualTo(2);
    }

    @Test
    void whatCannotBeCorrectedIsComposedAnew() {
        assertThat(revise(FIRST, 6, List.of(), gap(Feature.MARK_DISTANCE, 3)))
                .isEqualTo(FIRST + " Adjust: another composition (2).");
        assertThat(revise(FIRST, 6, List.of())).isEqualTo(FIRST + " Adjust: another composition (2).");
    }

    @Test
    void everyFeatureThatIsAnsweredIsAnsweredInWordsThatAreReadBack() {
        for (Feature feature : Feature.values())
            for (double excess : new double[] {-1, 1}) {
                String revised = revise(FIRST, 6, List.of(), gap(feature, excess));
                assertThat(read(revised).isEmpty()).as(revised).isFalse();
                assertThat(read(revised).notUnderstood()).as(revised).isEmpty();
                assertThat(PromptText.parse(FIRST).with(read(revised))).isEqualTo(revised);
            }
    }

    @Test
    void whatIsAskedForAsMuchAsCanBeSaidIsNotAskedForAgain() {
        String most = FIRST + " Adjust: draw much more around the subject.";

        assertThat(read(revise(most, 6, List.of(), TOO_EMPTY)).arrangement()).isEqualTo(2);
    }

    @Test
    void anEditedPromptStartsAfresh() {
        List<Judge.Earlier> earlier = List.of(new Judge.Earlier("A house. Palette: Grey.", 9, "A house."));

        assertThat(revise(FIRST, 6, earlier, TOO_DARK)).isEqualTo(FIRST + " Adjust: a lighter key.");
    }

    @Test
    void peoplesWordsActTheSameWay() {
        Adjustments read = Adjustments.parse("draw more at the shore; a much calmer sky, the boat larger and nearer");

        assertThat(read.steps(Correction.DRAWN)).isEqualTo(1);
        assertThat(read.steps(Correction.SKY)).isLessThan(-1);
        assertThat(read.steps(Correction.NEARNESS)).isEqualTo(1);
        assertThat(read.sizes().get("boat")).isGreaterThan(1);
        assertThat(read.steps(Correction.SIZE)).isZero();
        assertThat(read.notUnderstood()).isEmpty();
    }

    @Test
    void everyCorrectionReadsBackWhatItWrites() {
        for (Correction correction : Correction.values())
            for (double steps : new double[] {-2, -1, -0.5, 0.5, 1, 2}) {
                String written = Adjustments.NONE.plus(correction, steps).render();
                double read = Adjustments.parse(written).steps(correction);
                assertThat(read * steps).as(written).isPositive();
                assertThat(Arrays.asList(0.5, 1.0, 1.6)).as(written).contains(Math.abs(read));
            }
    }
}
