package air.create;

import static org.assertj.core.api.Assertions.assertThat;

import air.create.Receipt.Against;
import air.loop.Candidate;
import air.taste.Critique;
import air.taste.TasteFixtures;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {
    private static final Receipt.Made MADE =
            new Receipt.Made(9, Optional.of(new BigDecimal("0.36")), Duration.ofSeconds(41));

    private static Receipt.Judged judged(int comparisons, int flipped) {
        return new Receipt.Judged(
                3, comparisons, flipped, 4, Optional.of(new BigDecimal("0.02")), Duration.ofSeconds(12));
    }

    private static Receipt.Picture picture(int round, Optional<Critique> critique) {
        return new Receipt.Picture(new Candidate.Name(round, 1), true, critique);
    }

    private static Optional<Critique> scored(double score, double error) {
        Critique plain = TasteFixtures.critique(score, "revised");
        return Optional.of(plain.with(
                plain.details().withInterval(Optional.of(Critique.Interval.around(score, error)), Optional.empty())));
    }

    private static Receipt receipt(Against against, Optional<Critique> first, Optional<Critique> result) {
        Receipt.Gain gain = new Receipt.Gain(picture(1, first), picture(3, result), against);
        return new Receipt(3, Optional.of(gain), MADE, judged(8, 1), Optional.of(BigDecimal.ZERO));
    }

    private static Receipt receipt(Against against) {
        return receipt(against, Optional.empty(), Optional.empty());
    }

    @Test
    void everyClaimHasItsFigure() {
        assertThat(receipt(Against.WON).sentence())
                .isEqualTo("Iterating helped: the result (3b) was compared with the first round's best (1b), and 3b was"
                        + " chosen in both orders. 3 rounds took 9 pictures ($0.36, 41 s) and 3 scores, 8 comparisons"
                        + " and 4 checks ($0.02, 12 s).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ONLY | There was one round: its picture is the result.
                    SAME | Iterating did not help: the first round's picture is the result.
                    LOST | and 1b was chosen in both orders.
                    OPEN | Whether iterating helped is open: the result (3b) was compared
                    SCORES | (3b) and the first round's best (1b) were neither compared nor both scored.
                    """)
    void howTheResultStandsToTheFirstRoundIsSaid(Against against, String words) {
        assertThat(receipt(against).sentence()).contains(words);
    }

    @Test
    void scoresAloneAreSaidToBeAlone() {
        assertThat(receipt(Against.SCORES, scored(6.1, 0.3), scored(8.2, 0.3)).sentence())
                .startsWith("By scores alone, the result (3b, 8.2 [7.9-8.5]) is 2.1 above the first round's best"
                        + " (1b, 6.1 [5.8-6.4]). ");
        assertThat(receipt(Against.SCORES, scored(8.0, 0.3), scored(7.6, 0.3)).sentence())
                .contains(" is 0.4 below ", ", which is within the judge's error.");
        assertThat(receipt(Against.SCORES, scored(8.0, 0.0), scored(8.0, 0.0)).sentence())
                .contains(") is level with the first");
    }

    @Test
    void unknownCostStaysUnknownAndFreeIsFree() {
        Receipt receipt = new Receipt(
                1,
                Optional.empty(),
                new Receipt.Made(1, Optional.empty(), Duration.ofSeconds(2)),
                new Receipt.Judged(1, 0, 0, 0, Optional.of(BigDecimal.ZERO), Duration.ofSeconds(1)),
                Optional.of(new BigDecimal("0.01")));
        assertThat(receipt.sentence())
                .isEqualTo("1 round took 1 picture (cost unknown, 2 s) and 1 score (free, 1 s); reading the taste and"
                        + " its judge: $0.01.");
        assertThat(receipt.node().get("pictures_usd").isNull()).isTrue();
        assertThat(receipt.node().path("judging_usd").decimalValue()).isZero();
        assertThat(receipt.node().get("first").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"8, 1, false", "8, 2, true", "9, 2, false", "3, 2, true", "1, 1, false"})
    void answersThatOftenChangeWithTheOrderAreSaidTo(int comparisons, int flipped, boolean said) {
        Receipt receipt =
                new Receipt(3, Optional.empty(), MADE, judged(comparisons, flipped), Optional.of(BigDecimal.ZERO));
        assertThat(receipt.sentence().contains("too often")).isEqualTo(said);
    }

    @Test
    void runWithoutAPictureSaysSo() {
        Receipt receipt = new Receipt(0, Optional.empty(), MADE, judged(0, 0), Optional.of(BigDecimal.ZERO));
        assertThat(receipt.sentence()).isEqualTo("No picture was made.");
    }
}
