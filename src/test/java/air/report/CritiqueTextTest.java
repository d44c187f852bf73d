package air.report;

import static org.assertj.core.api.Assertions.assertThat;

import air.taste.Box;
import air.taste.Check;
import air.taste.Critique;
import air.taste.Critique.Details;
import air.taste.Critique.Finding;
import air.taste.Critique.Interval;
import air.taste.Critique.Measured;
import air.taste.Dimension;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CritiqueTextTest {
    private static Map<Dimension, Double> all(double score) {
        Map<Dimension, Double> scores = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) scores.put(dimension, score);
        return scores;
    }

    private static Critique critique(double score, Details details) {
        return new Critique(score, all(8), "Too warm.", "cooler").with(details);
    }

    private static Details within(double low, double high) {
        return Details.NONE.withInterval(Optional.of(new Interval(low, high)), Optional.empty());
    }

    private static Details measured(Details details, double score, Dimension lower, double by) {
        Map<Dimension, Double> breakdown = all(8);
        breakdown.put(lower, 8 - by);
        return details.withMeasured(Optional.of(new Measured(score, breakdown, List.of())));
    }

    private static Optional<String> disagreement(double critic, Details details) {
        return CritiqueText.disagreement(critique(critic, details));
    }

    @Test
    void aScoreCarriesItsIntervalWhereItHasOne() {
        assertThat(CritiqueText.score(critique(7.9, within(7.3, 8.4)))).isEqualTo("7.9 [7.3-8.4] of 10");
        assertThat(CritiqueText.score(critique(7.9, Details.NONE))).isEqualTo("7.9 of 10");
        assertThat(CritiqueText.scores(critique(7.9, within(7.3, 8.4))))
                .isEqualTo("7.9 [7.3-8.4] of 10 (palette 8.0, composition 8.0, mood 8.0, texture 8.0, avoid 8.0)");
    }

    @Test
    void measuresThatDifferByNoMoreThanTheCriticsErrorAreNotADisagreement() {
        Details close = measured(within(7.4, 8.4), 7.5, Dimension.EMOTIONAL_REGISTER, 0.5);
        assertThat(disagreement(7.9, close)).isEmpty();
        assertThat(disagreement(7.9, Details.NONE)).isEmpty();
    }

    @Test
    void withoutACalibrationTwoPointsAreTheError() {
        assertThat(disagreement(7.9, measured(Details.NONE, 6.0, Dimension.TEXTURE_FEEL, 2)))
                .isEmpty();
        assertThat(disagreement(7.9, measured(Details.NONE, 5.8, Dimension.TEXTURE_FEEL, 2)))
                .contains("The measures put the picture 2.1 below the critic (5.8 against 7.9).");
    }

    @Test
    void aDisagreementNamesTheWholeAndTheDimensionThatDiffersMost() {
        assertThat(disagreement(7.9, measured(within(7.4, 8.4), 5.1, Dimension.EMOTIONAL_REGISTER, 3.8)))
                .contains("The measures put the picture 2.8 below the critic (5.1 against 7.9), most of all in mood"
                        + " (4.2 against 8.0).");
        assertThat(disagreement(7.0, measured(Details.NONE, 9.5, Dimension.TEXTURE_FEEL, 0)))
                .contains("The measures put the picture 2.5 above the critic (9.5 against 7.0).");
    }

    @Test
    void aDimensionMayDisagreeWhereTheWholeDoesNot() {
        assertThat(disagreement(7.9, measured(within(7.4, 8.4), 7.6, Dimension.AVOID_LIST, 3)))
                .contains(
                        "The measures agree with the critic on the whole, but not on the avoid list (5.0 against 8.0).");
    }

    @Test
    void measuredFiguresStandBesideTheCritics() {
        assertThat(CritiqueText.measured(critique(7.9, measured(Details.NONE, 5.1, Dimension.PALETTE_TENDENCY, 4))))
                .contains(
                        "Measured / critic: whole 5.1 / 7.9, palette 4.0 / 8.0, composition 8.0 / 8.0, mood 8.0 / 8.0,"
                                + " texture 8.0 / 8.0, avoid list 8.0 / 8.0");
        assertThat(CritiqueText.measured(critique(7.9, Details.NONE))).isEmpty();
    }

    @Test
    void onlyChecksThatAreNotMetAreNamed() {
        Check boat = new Check(Check.Kind.SUBJECT, "Is there a boat?", true, "no boat");
        Check text = new Check(Check.Kind.AVOIDED, "Is there writing?", false, "writing in the picture");
        Details checked = Details.NONE.withChecks(List.of(
                new Check.Answered(boat, Check.Finding.UNMET),
                new Check.Answered(boat, Check.Finding.UNSEEN),
                new Check.Answered(text, Check.Finding.UNMET)));
        assertThat(CritiqueText.unmet(critique(6.9, checked)))
                .contains("Not as asked: no boat; writing in the picture.");
        assertThat(CritiqueText.unmet(critique(6.9, Details.NONE))).isEmpty();
    }

    @Test
    void aFindingIsALineWithItsPlaceAndItsCost() {
        Finding sky = new Finding(
                Optional.of(Dimension.PALETTE_TENDENCY),
                "The sky is too blue.",
                Optional.of(new Box(0, 0, 0.3, 0.3)),
                0.8);
        Finding whole = new Finding(Optional.empty(), "It is a copy of a reference.", Optional.empty(), 0);
        assertThat(CritiqueText.findings(critique(7, Details.NONE.withFindings(List.of(sky, whole)))))
                .containsExactly(
                        "Palette, upper left, -0.8: The sky is too blue.", "Whole: It is a copy of a reference.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, 1, ''",
        "0.4, 0.4, 0.2, 0.2, centre",
        "0, 0, 1, 0.2, upper part",
        "0.8, 0.1, 0.2, 0.9, right part",
        "0.8, 0.4, 0.2, 0.2, right",
        "0.7, 0.8, 0.3, 0.2, lower right"
    })
    void aPlaceIsSaidInWords(double x, double y, double width, double height, String words) {
        assertThat(CritiqueText.place(new Box(x, y, width, height)).orElse("")).isEqualTo(words);
    }

    @Test
    void remarksHoldEverythingButTheScores() {
        Details details = measured(within(7.4, 8.4), 5.1, Dimension.EMOTIONAL_REGISTER, 0)
                .withInterval(
                        Optional.of(new Interval(7.4, 8.4)),
                        Optional.of("The judge cannot tell your references from others."));
        assertThat(CritiqueText.remarks(critique(7.9, details)))
                .hasSize(3)
                .startsWith("The judge cannot tell your references from others.")
                .endsWith("The measures put the picture 2.8 below the critic (5.1 against 7.9).");
        assertThat(CritiqueText.remarks(critique(7.9, Details.NONE))).isEmpty();
    }
}
