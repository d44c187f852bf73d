package air.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import air.model.InvalidInputException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores as models write them, and the scales they are on. */
class ScoresTest {
    /** @param total and {@code dimensions}, in the declared order, as JSON */
    private static String critique(String total, String... dimensions) {
        StringBuilder json = new StringBuilder("{\"reasoning\":\"Too smooth for this taste.\",\"breakdown\":{");
        for (Dimension dimension : Dimension.values())
            json.append('"')
                    .append(dimension.key())
                    .append("\":")
                    .append(dimensions[dimension.ordinal()])
                    .append(dimension.ordinal() == 4 ? "}" : ",");
        return json + (total.isEmpty() ? "" : ",\"score\":" + total) + ",\"revised_prompt\":\"Rougher marks.\"}";
    }

    private static String usual(String total) {
        return critique(total, "7.5", "7.0", "8.0", "6.5", "9.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.4",
                "+7.4",
                "07.4",
                "\"7.4\"",
                "\"7,4\"",
                "\" 7.40 \"",
                "\"7.4/10\"",
                "\"7.4 / 10\"",
                "\"7,4/10\"",
                "\"7.4／10\"",
                "\"7.4 out of 10\"",
                "\"7.4/10.0\"",
                "\"**7.4**/10\"",
                "\"7.4 points\"",
                "\"7.4/10 pts.\"",
                "\"74%\"",
                "\"74 %\"",
                "\"74 percent\"",
                "\"74/100\"",
                "\"3.7/5\"",
                "\"14.8/20\"",
                "\"37/50\"",
                "\"0.74/1\"",
                "\"~7.4\"",
                "\"Score: 7.4\"",
                "\"7.4 (strong, up from 6)\"",
                "\"7.4/10 - strong\"",
                "\"7.4: close to the references\"",
                "[7.4]",
                "{\"value\":7.4,\"max\":10}",
                "{\"value\":74,\"max\":100}",
                "{\"score\":\"7.4/10\",\"reason\":\"near\"}",
                "{\"Rating\":3.7,\"outOf\":5}",
                "{\"name\":\"whole\",\"score\":{\"value\":\"3.7\",\"max\":5}}",
                "{\"points\":74,\"scale\":\"0-100\"}",
            })
    void readsAScoreThatCanMeanOnlyOneThing(String written) {
        assertThat(Replies.critique(usual(written)).score()).isCloseTo(7.4, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7-8\"",
                "\"7 - 8\"",
                "\"7–8\"",
                "\"7 to 8\"",
                "\"7 or 8\"",
                "\"6.5, 8\"",
                "\"★★★★☆\"",
                "\"four stars\"",
                "\"4 stars\"",
                "\"3/4\"",
                "\"7.4/0\"",
                "\"1,000\"",
                "\"7.4.1\"",
                "\"high\"",
                "\"7½\"",
                "true",
                "[7, 8]",
                "{\"low\":7,\"high\":8}",
            })
    void asksAgainForAScoreThatCouldMeanMore(String written) {
        assertThatThrownBy(() -> Replies.critique(usual(written), false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("score must be a number but was " + written.substring(0, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11 | 11",
                "-1 | -1",
                "\"-0.5/10\" | \"-0.5/10\"",
                "\"11/10\" | \"11/10\"",
                "\"120/100\" | \"120/100\"",
                "\"6/5\" | \"6/5\"",
                "\"NaN\" | \"NaN\"",
                "NaN | \"NaN\"",
                "Infinity | \"Infinity\"",
                "1e400 | ",
                "74 | 74",
                "{\"value\":12,\"max\":10} | {\"value\":12,\"max\":10}",
            })
    void rejectsAScoreOffItsScaleByFieldAndValue(String written, String shown) {
        assertThatThrownBy(() -> Replies.critique(usual(written), false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("score must be 0 to 10 but was " + (shown == null ? "" : shown));
    }

    @Test
    void readsEachScoreOnTheScaleItNames() {
        Critique critique =
                Replies.critique(critique("\"74/100\"", "\"7.5 / 10\"", "\"3.5/5\"", "8", "\"65%\"", "\"9,0\""));

        assertThat(critique.score()).isEqualTo(7.4);
        assertThat(critique.breakdown().values()).containsExactly(7.5, 7.0, 8.0, 6.5, 9.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "74 75 70 80 65 90",
                "74 75 70 80 0 90",
                "\"74%\" 75 70 80 65 90",
                "74 \"75/100\" \"70/100\" 80 \"65/100\" \"90/100\"",
                "30 11 12 100 15 12",
            })
    void readsScoresThatAreAllOutOfAHundred(String scores) {
        String[] all = scores.split(" ");
        Critique critique = Replies.critique(critique(all[0], all[1], all[2], all[3], all[4], all[5]));

        double score = Double.parseDouble(all[0].replaceAll("[^\\d.]", "")) / 10;
        assertThat(critique.score()).isEqualTo(score);
        assertThat(critique.breakdown().get(Dimension.EMOTIONAL_REGISTER))
                .isEqualTo(Double.parseDouble(all[3].replaceAll("[^\\d.]", "")) / 10);
    }

    @Test
    void readsTheScaleThatIsNamedBesideTheScores() {
        String json = critique("74", "75", "70", "80", "65", "9")
                .replace("{\"reasoning\"", "{\"maxScore\":100,\"reasoning\"");

        Critique critique = Replies.critique(json);

        assertThat(critique.score()).isEqualTo(7.4);
        assertThat(critique.breakdown()).containsEntry(Dimension.AVOID_LIST, 0.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "74 75 70 80 65 9 | breakdown.palette_tendency must be 0 to 10 but was 75",
                "7.4 75 70 80 65 90 | breakdown.texture_feel must be 0 to 10 but was 65",
                "14 15 16 12 13 18 | score must be 0 to 10 but was 14",
                "74 75 70 80 650 90 | breakdown.texture_feel must be 0 to 10 but was 650",
            })
    void asksAgainWhereScalesAreMixed(String scores, String complaint) {
        String[] all = scores.split(" ");
        assertThatThrownBy(() -> Replies.critique(critique(all[0], all[1], all[2], all[3], all[4], all[5]), false))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.74 0.75 0.7 0.8 0.65 0.9",
                "0.8 0.7 0.8 0.9 0.7 1",
                "1 1 1 1 1 1",
                "0.5 0 0 0.5 0 1",
                "\"0.74\" \"0,75\" 0.7 0.8 0.65 0.9",
            })
    void asksAgainWhereScoresMayBeFractionsOfOne(String scores) {
        String[] all = scores.split(" ");
        assertThatThrownBy(() -> Replies.critique(critique(all[0], all[1], all[2], all[3], all[4], all[5])))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("scale of 0 to 1")
                .hasMessageContaining("0 to 10")
                .hasMessageContaining("breakdown.emotional_register " + Double.parseDouble(all[3]));
    }

    @Test
    void takesFractionsOfOneForSuchOnlyAtTheLastTryAndByTheirDigits() {
        Critique critique = Replies.critique(critique("0.74", "0.75", "0.7", "0.8", "0.65", "0.9"), false);
        assertThat(critique.score()).isEqualTo(7.4);
        assertThat(critique.breakdown()).containsEntry(Dimension.PALETTE_TENDENCY, 7.5);

        assertThatThrownBy(() -> Replies.critique(critique("0.8", "0.7", "0.8", "0.9", "0.7", "1"), false))
                .hasMessageContaining("scale of 0 to 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.74 7.5 7 8 6.5 9", "7.4 0.75 0.7 0.8 0.65 0.9"})
    void neverLivesWithATotalOnAnotherScaleThanItsDimensions(String scores) {
        String[] all = scores.split(" ");
        assertThatThrownBy(() -> Replies.critique(critique(all[0], all[1], all[2], all[3], all[4], all[5]), false))
                .hasMessageContaining("lies outside the dimensions' scores");
    }

    @Test
    void takesBadScoresForWhatTheyAre() {
        assertThat(Replies.critique(critique("0", "0", "0", "0", "0", "0")).score())
                .isZero();
        assertThat(Replies.critique(critique("1", "0", "1", "0", "1", "1")).score())
                .isEqualTo(1);
        assertThat(Replies.critique(critique("2", "0.5", "1", "0.5", "0", "10")).score())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "\"\"", "\"N/A\""})
    void makesAMissingTotalFromTheDimensionsAndSaysSo(String total) {
        Critique critique = Replies.critique(usual(total));

        assertThat(critique.score()).isEqualTo(7.6);
        assertThat(critique.reasoning())
                .startsWith("Too smooth for this taste.")
                .contains("The model gave no total: it is the mean of the dimensions.");
    }

    @Test
    void inventsNoDimension() {
        assertThatThrownBy(() -> Replies.critique(critique("7", "7", "7", "null", "7", "7"), false))
                .hasMessage("breakdown.emotional_register must be a number but was missing.");
    }

    @Test
    void namesAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> Replies.critique(
                        critique("\"7-8\"", "7", "11", "null", "7", "7").replace("Rougher marks.", " ")))
                .hasMessage("breakdown.emotional_register must be a number but was missing."
                        + " score must be a number but was \"7-8\": give one from 0 to 10."
                        + " breakdown.compositional_style must be 0 to 10 but was 11."
                        + " revised_prompt must be text but was empty.");
    }

    @Test
    void findsTheScoresWhereverTheyStand() {
        String texts = "\"reasoning\":\"Too smooth.\",\"revised_prompt\":\"Rougher.\"";
        Stream.of(
                        "{\"score\":7.4,\"palette\":7.5,\"composition\":7,\"mood\":8,\"texture\":6.5,\"avoid\":9,%s}",
                        "{\"scores\":{\"overall\":7.4,\"Palette Tendency\":7.5,\"compositionalStyle\":7,"
                                + "\"emotional-register\":8,\"Texture feel:\":6.5,\"avoid_list_score\":9},%s}",
                        "{\"overallScore\":7.4,\"breakdown\":[{\"name\":\"palette\",\"score\":7.5},{\"criterion\":"
                                + "\"composition\",\"rating\":\"7/10\"},{\"mood\":8},\"texture: 6.5\",{\"dimension\":"
                                + "\"Avoid list\",\"value\":9}],%s}",
                        "{\"total\":7.4,\"breakdown\":\"palette: 7.5\\ncomposition: 7\\n- mood: 8/10; texture: 6,5\\n"
                                + "avoid: 9\",%s}",
                        "{\"score\":7.4,\"palette_tendency\":\"too warm\",\"breakdown\":{\"palette_tendency\":7.5,"
                                + "\"compositional_style\":7,\"emotional_register\":8,\"texture_feel\":6.5,"
                                + "\"avoid_list\":9},\"profile\":{\"palette_tendency\":\"Muted.\"},%s}")
                .forEach(json -> {
                    Critique critique = Replies.critique(String.format(json, texts));
                    assertThat(critique.score()).as(json).isEqualTo(7.4);
                    assertThat(critique.breakdown().values()).as(json).containsExactly(7.5, 7.0, 8.0, 6.5, 9.0);
                });
    }
}
