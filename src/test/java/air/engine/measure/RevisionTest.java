package air.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionTest {
    private static final String FIRST = "A boat. Palette: Grey.";
    private static final Gap TOO_DARK = new Gap(Feature.KEY, 0.40, 0.60, 0.70, -3, 2, null);

    private static String revise(String prompt, double score, List<Judge.Earlier> earlier, Gap... gaps) {
        Assessment assessment = new Assessment(score, Map.of(), List.of(gaps), 0);
        return new Revision(prompt, PromptText.parse(prompt), assessment, 4).prompt(earlier);
    }

    private static Adjustments read(String prompt) {
        return PromptText.parse(prompt).adjustments();
    }

    @Test
    void asksForTheGapWithItsFigures() {
        assertThat(revise(FIRST, 6, List.of(), TOO_DARK))
                .isEqualTo(FIRST + " Adjust: a lighter key by 0.23 (now 0.40, taste 0.60 to 0.70).");
    }

    @Test
    void amountsAddUpOverRounds() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);
        Gap lessDark = new Gap(Feature.KEY, 0.55, 0.60, 0.70, -1, 1, null);

        String third = revise(second, 7, List.of(new Judge.Earlier(FIRST, 6, second)), lessDark);

        assertThat(read(third).amount(Feature.KEY)).isGreaterThan(0.23 + 0.08);
    }

    @Test
    void whatDidNotAnswerIsLeftAlone() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);

        String third = revise(second, 7, List.of(new Judge.Earlier(FIRST, 6, second)), TOO_DARK);

        assertThat(read(third).amount(Feature.KEY)).isEqualTo(0.23);
    }

    @Test
    void whatAnsweredTooMuchIsTakenBackInProportion() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);
        Gap overshot = new Gap(Feature.KEY, 0.86, 0.60, 0.70, 3, 1, null);

        String third = revise(second, 7, List.of(new Judge.Earlier(FIRST, 6, second)), overshot);

        // 0.46 came for 0.23 asked, so half of the 0.19 too much is taken back.
        assertThat(read(third).amount(Feature.KEY)).isBetween(0.13, 0.15);
    }

    @Test
    void afterAFailureItGoesBackToTheBestWithSmallerStepsAndAnotherArrangement() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);
        List<Judge.Earlier> earlier = List.of(new Judge.Earlier(FIRST, 6, second));

        Adjustments third = read(revise(second, 5, earlier, TOO_DARK));

        assertThat(third.amount(Feature.KEY)).isEqualTo(0.16);
        assertThat(third.arrangement()).isEqualTo(2);
        assertThat(third.leadReference()).isZero();
    }

    @Test
    void afterTwoFailuresAnotherReferenceLeads() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);
        String third = revise(second, 5, List.of(new Judge.Earlier(FIRST, 6, second)), TOO_DARK);
        List<Judge.Earlier> earlier = List.of(new Judge.Earlier(FIRST, 6, second), new Judge.Earlier(second, 5, third));

        Adjustments fourth = read(revise(third, 5, earlier, TOO_DARK));

        assertThat(fourth.amount(Feature.KEY)).isLessThan(0.16);
        assertThat(fourth.arrangement()).isEqualTo(3);
        assertThat(fourth.leadReference()).isEqualTo(1);
    }

    @Test
    void asksForEightThingsAtMostAndThreeOfAnAspect() {
        Gap[] gaps = Arrays.stream(Feature.values())
                .filter(feature -> !feature.isDistance())
                .map(feature -> new Gap(feature, 0, 1, 2, -2, 1, null))
                .toArray(Gap[]::new);

        Adjustments asked = read(revise(FIRST, 6, List.of(), gaps));

        List<Feature> wishes = Arrays.stream(Feature.values())
                .filter(feature -> asked.amount(feature) != 0)
                .toList();
        assertThat(wishes).hasSize(8);
        for (Aspect aspect : Aspect.MEASURED)
            assertThat(wishes.stream().filter(f -> f.aspect == aspect).count()).isLessThanOrEqualTo(3);
    }

    @Test
    void aFirstFailureByLittleIsGoneOnFrom() {
        String second = revise(FIRST, 6, List.of(), TOO_DARK);
        Gap stillDark = new Gap(Feature.KEY, 0.50, 0.60, 0.70, -2, 1, null);

        Adjustments third = read(revise(second, 5.5, List.of(new Judge.Earlier(FIRST, 6, second)), stillDark));

        assertThat(third.amount(Feature.KEY)).isGreaterThan(0.23);
        assertThat(third.arrangement()).isEqualTo(1);
    }

    @Test
    void anEditedPromptStartsAfresh() {
        List<Judge.Earlier> earlier = List.of(new Judge.Earlier("A house. Palette: Grey.", 9, "A house."));

        assertThat(read(revise(FIRST, 6, earlier, TOO_DARK)).arrangement()).isEqualTo(1);
    }

    @Test
    void aPictureWithoutGapsKeepsItsPrompt() {
        assertThat(revise(FIRST, 9.9, List.of())).isEqualTo(FIRST);
    }
}
