package air.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageRequest;
import air.model.ImageRequest.Options;
import air.model.Operation;
import air.model.Usage;
import air.registry.Price.Tier;
import air.registry.Price.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of costs: every kind of price, before and after. */
class PriceTest {
    private static final ImageRequest SQUARE = ImageRequest.textToImage("a boat", 1024, 1024, 1);

    /** price-table.csv: an entry's price as it is written, a request, and what it must come to; empty for unknown. */
    @ParameterizedTest(name = "{0}, {1} x {2} px, {3} results, {4} s, {5} + {6} tokens")
    @CsvFileSource(resources = "price-table.csv", numLinesToSkip = 1, delimiter = ';', quoteCharacter = '^')
    void costsWhatItsProviderSays(
            String price,
            int width,
            int height,
            int count,
            Double seconds,
            long input,
            long output,
            BigDecimal before,
            BigDecimal after) {
        Price read = read(price);
        ImageRequest request = request(width, height, count, seconds);
        assertAmount(read.estimate(request), before);
        assertAmount(read.cost(request, count, input, output), after);
    }

    private static Price read(String price) {
        String json =
                "{\"models\": [{\"id\": \"x\", \"provider\": \"fal\", \"sees\": true, \"price\": " + price + "}]}";
        ModelsFile file = ModelsFile.read(json, "fixture", Set.of());
        assertThat(file.problems()).isEmpty();
        return file.entries().get(0).price();
    }

    private static ImageRequest request(int width, int height, int count, Double seconds) {
        Options options = new Options(
                Optional.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds));
        Operation operation = seconds == null ? Operation.TEXT_TO_IMAGE : Operation.TEXT_TO_VIDEO;
        return new ImageRequest(operation, "a boat", width, height, 1, count, List.of(), List.of(), options);
    }

    private static void assertAmount(Optional<BigDecimal> told, BigDecimal expected) {
        if (expected == null) assertThat(told).isEmpty();
        else assertThat(told).hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo(expected));
    }

    @Test
    void unknownIsNeverZero() {
        assertThat(Price.UNKNOWN.estimate(SQUARE)).isEmpty();
        assertThat(Price.UNKNOWN.estimate(100, 3)).isEmpty();
        assertThat(Price.UNKNOWN.cost(SQUARE, 1, 100, 100)).isEmpty();
    }

    @Test
    void freeIsZeroAndKnown() {
        assertThat(Price.FREE.estimate(SQUARE)).contains(BigDecimal.ZERO);
        assertThat(Price.FREE.estimate(100, 3)).contains(BigDecimal.ZERO);
        assertThat(Price.FREE.cost(SQUARE, 1, 0, 0)).contains(BigDecimal.ZERO);
    }

    @Test
    void chargesWhatCameAndNotWhatWasAsked() {
        Price each = Price.of(Unit.IMAGE, "0.04", "");
        assertAmount(each.estimate(SQUARE.withCount(4)), new BigDecimal("0.16"));
        assertAmount(each.cost(SQUARE.withCount(4), 3, 0, 0), new BigDecimal("0.12"));
    }

    @Test
    void questionIsEstimatedFromLettersPicturesAndALongAnswer() {
        Price tokens = new Price(
                Unit.TOKEN, List.of(), Optional.of(new BigDecimal("0.30")), Optional.of(new BigDecimal("2.50")), "");
        assertAmount(tokens.estimate(1000, 2), new BigDecimal("0.01111"));
        assertThat(Price.of(Unit.IMAGE, "0.04", "").estimate(1000, 2)).isEmpty();
    }

    @Test
    void aVideoIsPricedByTheLengthTheModelMakes() {
        ModelEntry entry = new ModelEntry(
                "v",
                "fal",
                "v",
                Set.of(Operation.TEXT_TO_VIDEO),
                false,
                Limits.NONE,
                Price.of(Unit.SECOND, "0.10", ""),
                Map.of("seconds", SentField.named("duration").or("5", "10")),
                Map.of(),
                "");
        assertAmount(entry.estimate(video(8)), new BigDecimal("1.0"));
        assertAmount(entry.estimate(video(6)), new BigDecimal("0.5"));
        Usage usage = new Usage("fal", "v", 1, 0, 0, Optional.empty(), Optional.empty());
        assertAmount(entry.cost(video(8), usage), new BigDecimal("1.0"));
    }

    private static ImageRequest video(double seconds) {
        return ImageRequest.of(Operation.TEXT_TO_VIDEO, "A boat.", List.of(), 1)
                .withOptions(new ImageRequest.Options(
                        Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(seconds)));
    }

    @Test
    void refusesAmountsBelowZero() {
        assertThatThrownBy(() -> Price.of(Unit.IMAGE, "-0.01", "")).hasMessageContaining("-0.01");
        assertThatThrownBy(() -> new Tier(Optional.of(BigDecimal.ZERO), BigDecimal.ONE))
                .hasMessageContaining("above 0");
    }
}
