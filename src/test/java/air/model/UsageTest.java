package air.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    static Usage used(String model, String usd) {
        return new Usage("fal", model, 1, 20, 300, Optional.of(new BigDecimal(usd)), Optional.of(model + " request"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.039", "1e-400", "100000"})
    void whatARequestCanCostIsKept(String usd) {
        assertThat(used("m", usd).costUsd()).contains(new BigDecimal(usd));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100000.01", "1e-401", "1e999"})
    void whatNoRequestCanCostIsUnknown(String usd) {
        assertThat(used("m", usd).costUsd()).isEmpty();
    }

    @Test
    void numberOfImagesIsNeverNegative() {
        assertThatThrownBy(() -> new Usage("p", "m", -1, 0, 0, Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void severalRequestsAddUpUnderTheFirst() {
        assertThat(Usage.sum(List.of(used("a", "0.1"), used("b", "0.25"))))
                .isEqualTo(new Usage(
                        "fal", "a", 2, 40, 600, Optional.of(new BigDecimal("0.35")), Optional.of("a request")));
    }

    @Test
    void costOfSeveralIsUnknownAsSoonAsOneIs() {
        Usage unknown = new Usage("fal", "a", 1, 0, 0, Optional.empty(), Optional.empty());
        assertThat(Usage.sum(List.of(used("a", "1"), unknown, used("a", "1"))).costUsd())
                .isEmpty();
    }

    @Test
    void repliesJoinInOrderWithEachNoteOnce() {
        Picture one = Picture.of(1, 1, new int[] {1});
        Picture two = Picture.of(1, 1, new int[] {2});
        MediaFile video = new MediaFile(new byte[] {1}, "video/mp4");
        ImageReply joined = ImageReply.joined(
                List.of(
                        new ImageReply(List.of(one), used("a", "1"), List.of("seed ignored", "own")),
                        new ImageReply(List.of(two), List.of(video), used("a", "2"), List.of("seed ignored"))),
                List.of("first", "own"));
        assertThat(joined.pictures()).containsExactly(one, two);
        assertThat(joined.files()).containsExactly(video);
        assertThat(joined.notes()).containsExactly("first", "own", "seed ignored");
        assertThat(joined.usage().costUsd()).contains(new BigDecimal("3"));
    }

    @Test
    void replyOfNothingIsNone() {
        assertThatThrownBy(() -> new ImageReply(List.of(), used("a", "1"), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Usage costing(String usd) {
        return new Usage("fal", "flux", 1, 0, 0, Optional.ofNullable(usd).map(BigDecimal::new), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"0.10, 3", "0.01, 7", "1, 16", "0, 4", "0.000000002, 3", "0.0000000001234, 5", "1E+2, 3", "0.039, 1"})
    void sharesOfACostAddUpToExactlyTheCost(String usd, int results) {
        BigDecimal sum = IntStream.range(0, results)
                .mapToObj(i -> costing(usd).costShare(i, results).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(usd);
    }

    @Test
    void sharesDifferByNoMoreThanABillionth() {
        Usage usage = costing("0.10");
        BigDecimal first = usage.costShare(0, 3).orElseThrow();
        BigDecimal last = usage.costShare(2, 3).orElseThrow();
        assertThat(first).isEqualByComparingTo("0.033333334");
        assertThat(last).isEqualByComparingTo("0.033333333");
    }

    @Test
    void shareOfAnUnknownCostIsUnknown() {
        assertThat(costing(null).costShare(0, 2)).isEmpty();
    }

    @Test
    void anotherCostLeavesTheRestAsItIs() {
        Usage usage = costing("0.10").withCostUsd(Optional.empty());
        assertThat(usage.costUsd()).isEmpty();
        assertThat(usage.withCostUsd(Optional.of(new BigDecimal("0.10")))).isEqualTo(costing("0.10"));
    }
}
