package air.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.calibration.Calibration.Judged;
import air.calibration.Calibration.Kind;
import air.model.InvalidInputException;
import air.model.Picture;
import air.taste.Critique;
import air.taste.TasteJson;
import air.taste.TasteProfile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final double[] GOOD = {8.1, 9.4, 8.8};
    private static final double[] BAD = {2.0, 6.9, 4.25, 3, 3, 2.5};
    private static final TasteProfile PROFILE = new TasteProfile(
            List.of("Quiet"), "Ochre.", "Low.", "Still.", "Dry.", List.of(), List.of(Picture.of(1, 1, new int[] {7})));

    private static Calibration of(double[] references, double[] others, int unjudged, double noise) {
        return new Calibration(
                "seer",
                "w1",
                "abc",
                NOON,
                judged(Kind.REFERENCE, references),
                judged(Kind.OTHER, others),
                unjudged,
                noise);
    }

    private static List<Judged> judged(Kind kind, double... scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(i -> new Judged(kind, "picture " + (i + 1), scores[i]))
                .toList();
    }

    @Test
    void oneSentenceSaysWhatTheArtistNeedsToKnow() {
        assertThat(of(GOOD, BAD, 0, 0.4).sentence())
                .isEqualTo("Your references score 8.1 to 9.4 under this judge, other pictures 2.0 to 6.9; it repeats"
                        + " itself within 0.4.");
    }

    @Test
    void whatOverlapsAndWhatCouldNotBeJudgedIsSaid() {
        assertThat(of(GOOD, new double[] {2, 3, 8.1, 9.9}, 2, 0.4).sentence())
                .endsWith("within 0.4. 2 of 4 other pictures score as high as your lowest reference."
                        + " Only 7 of 9 pictures could be judged.");
        assertThat(of(GOOD, new double[] {2, 3, 8.2}, 0, 0.4).sentence())
                .endsWith("1 of 3 other pictures scores as high as your lowest reference.");
        assertThat(of(new double[] {9, 9, 9}, BAD, 0, 0.4).sentence()).startsWith("Your references score 9.0 under");
    }

    @Test
    void aScoreHasTheJudgesOwnErrorRoundItWithinTheScale() {
        Calibration known = of(GOOD, BAD, 0, 0.4);
        assertThat(known.interval(7)).isEqualTo(new Critique.Interval(6.6, 7.4));
        assertThat(known.interval(9.8)).isEqualTo(new Critique.Interval(9.4, 10));
        assertThat(known.interval(0.1).low()).isZero();
    }

    @Test
    void aJudgeThatTellsTheReferencesApartNeedsNoCaution() {
        Calibration known = of(GOOD, BAD, 0, 0.4);
        assertThat(known.separates()).isTrue();
        assertThat(known.caution()).isEmpty();
    }

    @Test
    void oneThatScoresAtRandomIsNotTrustedAndSaysWhy() {
        Calibration known = of(new double[] {5, 7, 6}, new double[] {6.5, 5.5, 4, 7.5, 6, 5}, 0, 0.4);
        assertThat(known.separates()).isFalse();
        assertThat(known.caution().orElseThrow())
                .contains("prefers the reference 56 % of the time")
                .endsWith("so no picture is accepted without you.");
    }

    @Test
    void oneThatScoresThemTheWrongWayRoundIsNotTrusted() {
        assertThat(of(BAD, GOOD, 0, 0.4).caution()).isPresent();
    }

    @Test
    void oneWhoseErrorIsLargerThanTheDifferenceIsNotTrusted() {
        Calibration known = of(new double[] {8.3, 8.4, 8.5}, new double[] {7.9, 8, 7.8, 8, 7.9, 8.1}, 0, 1.2);
        assertThat(known.separation().low()).isGreaterThan(0.5);
        assertThat(known.caution().orElseThrow())
                .contains("only 0.5 points above other pictures")
                .contains("by 1.2");
    }

    @Test
    void thePlotFitsATerminalAndShowsEveryPicture() {
        String plot = of(new double[] {0, 10, 9.9}, new double[] {5, 5, 5, 0.4}, 0, 0.4)
                .plot();
        assertThat(plot.lines()).hasSize(4).allMatch(line -> line.length() < 80);
        List<String> rows = plot.lines().toList();
        assertThat(rows.get(0)).isEqualTo("Your references  •" + " ".repeat(58) + "••");
        assertThat(rows.get(1)).isEqualTo("Other pictures     •" + " ".repeat(27) + "3");
        assertThat(rows.get(3).indexOf("5")).isEqualTo(rows.get(1).indexOf("3"));
    }

    @Test
    void fewerThanThreeOfEitherSayNothing() {
        assertThatThrownBy(() -> of(new double[] {8, 9}, BAD, 0, 0.4))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("3 references and 3 other pictures at least, but has 2 and 6");
        assertThatThrownBy(() -> of(GOOD, BAD, 0, Double.NaN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> of(GOOD, BAD, -1, 1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> of(GOOD, new double[] {1, 2, 11}, 0, 1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsWrittenReadsBackAsItWas() {
        Calibration known = of(GOOD, BAD, 2, 0.43);
        String json = CalibrationJson.node(known).toString();
        assertThat(CalibrationJson.read(json, "here")).isEqualTo(known);
        assertThat(json).contains("\"separates\":true", "\"auc\":1.0", "\"caution\":null", known.sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"noise\":0.4', '\"noise\":\"much\"', noise must be a number",
        "'\"noise\":0.4', '\"noise\":40', must be 0 to 10 but was 40",
        "'\"judge\":\"seer\"', '\"judge\":null', judge must be text",
        "'\"kind\":\"other\"', '\"kind\":\"odd\"', but was odd",
        "'2026-11-20T12:00:00Z', noon, made must be a time such as",
        "'\"score\":9.4', '\"score\":94', must be 0 to 10 but was 94",
        "'\"others\":[', '\"others\":7,\"rest\":[', others must be a list"
    })
    void whatIsDamagedIsRefusedByName(String sound, String damaged, String why) {
        String json = CalibrationJson.node(of(GOOD, BAD, 0, 0.4)).toString();
        assertThat(json).contains(sound);
        assertThatThrownBy(() -> CalibrationJson.read(json.replace(sound, damaged), "p.json"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("p.json: ")
                .hasMessageContaining(why);
    }

    @Test
    void aProfilesFileCarriesItsCalibrationsAndStaysAProfile() {
        Calibration known = of(GOOD, BAD, 0, 0.4);
        String file = CalibrationJson.write(PROFILE, List.of(known));
        assertThat(CalibrationJson.ofProfile(file, "p.json")).containsExactly(known);
        TasteProfile read = TasteJson.readProfile(file, "p.json");
        assertThat(TasteJson.write(read)).isEqualTo(TasteJson.write(PROFILE));
        assertThat(file.indexOf("\"calibration\"")).isLessThan(file.indexOf("\"exemplars\""));
    }

    @Test
    void aProfilesFileWithoutAnyIsWhatItAlwaysWas() {
        assertThat(CalibrationJson.write(PROFILE, List.of())).isEqualTo(TasteJson.write(PROFILE));
        assertThat(CalibrationJson.ofProfile(TasteJson.write(PROFILE), "p.json"))
                .isEmpty();
        assertThatThrownBy(() -> CalibrationJson.ofProfile("{\"calibration\": {}}", "p.json"))
                .hasMessage("p.json: calibration must be a list, one for each judge.");
    }

    @Test
    void oddNumbersOfScoresHaveAMiddle() {
        assertThat(Arrays.stream(new int[] {3, 4, 5, 6})
                        .mapToObj(n ->
                                of(IntStream.range(0, n).mapToDouble(i -> 9).toArray(), BAD, 0, 0.4))
                        .allMatch(Calibration::separates))
                .isTrue();
    }
}
