package air.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.ImageRequest;
import air.model.ImageRequest.Options;
import air.model.Operation;
import air.model.Picture;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a call will cost before it is made, unit by unit, and where that cannot be said. */
class EstimateTest {
    private static final Picture PICTURE = Picture.of(64, 64, new int[64 * 64]);

    private static ImageRequest square(int side, int count) {
        return ImageRequest.textToImage("a boat", side, side, 1).withCount(count);
    }

    private static ImageRequest video(double seconds) {
        return ImageRequest.of(Operation.TEXT_TO_VIDEO, "a boat", List.of(), 1)
                .withOptions(new Options(
                        Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.of(seconds)));
    }

    private static Price tokens(String input, String output, String usd) {
        return new Price(
                Unit.TOKEN,
                usd == null ? List.of() : List.of(new Tier(Optional.empty(), new BigDecimal(usd))),
                Optional.ofNullable(input).map(BigDecimal::new),
                Optional.ofNullable(output).map(BigDecimal::new),
                "");
    }

    private static void assertUsd(Optional<BigDecimal> usd, String expected) {
        assertThat(usd).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, 512, 3, 0.30",
        "IMAGE, 2048, 3, 0.30",
        "MEGAPIXEL, 1000, 2, 0.20",
        "MEGAPIXEL, 500, 1, 0.025",
        "STARTED_MEGAPIXEL, 64, 1, 0.10",
        "STARTED_MEGAPIXEL, 1024, 2, 0.20",
        "STARTED_MEGAPIXEL, 1032, 2, 0.40",
        "SECOND, 512, 1, 0.50"
    })
    void aResultCostsItsUnits(Unit unit, int side, int count, String usd) {
        assertUsd(Price.of(unit, "0.10", "").estimate(square(side, count)), usd);
    }

    @Test
    void aVideoCostsTheSecondsAskedForAndFiveWhereNoneAre() {
        Price second = Price.of(Unit.SECOND, "0.07", "");
        assertUsd(second.estimate(video(2.5)), "0.175");
        assertUsd(second.estimate(ImageRequest.of(Operation.TEXT_TO_VIDEO, "a boat", List.of(), 1)), "0.35");
    }

    @Test
    void amountsAreExact() {
        assertThat(Price.of(Unit.IMAGE, "0.1", "").estimate(square(64, 3)))
                .as("not 0.30000000000000004")
                .contains(new BigDecimal("0.3"));
    }

    @Test
    void theFirstTierThatFitsCountsAndNoneThatIsTooSmall() {
        Price tiers = new Price(
                Unit.IMAGE,
                List.of(
                        new Tier(Optional.of(new BigDecimal("0.25")), new BigDecimal("1")),
                        new Tier(Optional.of(BigDecimal.ONE), new BigDecimal("2"))),
                Optional.empty(),
                Optional.empty(),
                "");
        assertUsd(tiers.estimate(square(512, 1)), "1");
        assertUsd(tiers.estimate(square(520, 1)), "2");
        assertUsd(tiers.estimate(square(1024, 1)), "2");
        assertThat(tiers.estimate(square(1032, 1))).as("larger than any tier").isEmpty();
    }

    @Test
    void aPriceByTokensCountsEveryPictureThatIsRead() {
        Price price = tokens("10", "40", "0.05");
        // 7 tokens of the prompt's 14 letters and 1600 a picture, at 10 USD a million.
        ImageRequest edit = ImageRequest.of(Operation.IMAGE_EDIT, "a boat at dawn", List.of(PICTURE), 1)
                .withReferences(List.of(PICTURE, PICTURE));
        assertUsd(price.estimate(edit), "0.09807");
        assertUsd(price.estimate(edit.withCount(2)), "0.19614");
        assertUsd(price.estimate(square(64, 1)), "0.05003");
    }

    @Test
    void aPriceByTokensIsUnknownWhereAnyPartOfItIs() {
        assertThat(tokens("10", "40", null).estimate(square(64, 1)))
                .as("of a result")
                .isEmpty();
        assertThat(tokens(null, "40", "0.05").estimate(square(64, 1)))
                .as("of reading")
                .isEmpty();
        assertThat(tokens("10", null, null).estimate(10, 1)).as("of writing").isEmpty();
        assertThat(tokens("10", null, null).cost(10, 1)).isEmpty();
        assertThat(tokens(null, "10", null).cost(10, 1)).isEmpty();
    }

    @Test
    void aQuestionCostsItsWordsItsPicturesAndALongAnswer() {
        assertUsd(tokens("10", "40", null).estimate(1000, 0), "0.165");
        assertUsd(tokens("10", "40", null).estimate(0, 3), "0.208");
        assertUsd(tokens("0", "40", null).estimate(1000, 3), "0.16");
    }

    @Test
    void anAnswerCostsTheTokensThatWereCounted() {
        Price price = tokens("0.30", "2.50", null);
        assertUsd(price.cost(1_000_000, 0), "0.30");
        assertUsd(price.cost(0, 1_000_000), "2.50");
        assertUsd(price.cost(1, 1), "0.0000028");
        assertThat(price.cost(0, 0)).as("no tokens were counted").isEmpty();
        assertUsd(Price.FREE.cost(0, 0), "0");
    }

    @ParameterizedTest
    @EnumSource(
            value = Unit.class,
            names = {"FREE", "TOKEN"},
            mode = EnumSource.Mode.EXCLUDE)
    void aPriceForPicturesIsNoneForWords(Unit unit) {
        Price price = Price.of(unit, "1", "");
        assertThat(price.cost(10, 10)).isEmpty();
        assertThat(price.estimate(10, 1)).isEmpty();
    }

    @Test
    void resultsThatDidNotComeCostNothing() {
        assertUsd(Price.of(Unit.IMAGE, "0.04", "").cost(square(64, 4), 0, 0, 0), "0");
    }

    private static ModelEntry sold(String seconds) {
        return new ModelEntry(
                "v",
                "fal",
                "v",
                Set.of(Operation.TEXT_TO_VIDEO),
                false,
                Limits.NONE,
                Price.of(Unit.SECOND, "0.10", ""),
                seconds == null ? Map.of() : Map.of("seconds", SentField.inOldForm(seconds)),
                Map.of(),
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "duration=5|10, 1, 0.5",
        "duration=5|10, 7.4, 0.5",
        "duration=5|10, 7.6, 1.0",
        "duration=5|10, 60, 1.0",
        "duration=2.5|4, 3, 0.25",
        "duration, 7.4, 0.74",
        ", 7.4, 0.74"
    })
    void aVideoIsSoldInTheNearestLengthTheModelHas(String field, double seconds, String usd) {
        assertUsd(sold(field).estimate(video(seconds)), usd);
    }

    @Test
    void aModelThatIsNotListedMayDoAnythingAtAnUnknownPrice() {
        ModelEntry entry = ModelEntry.unlisted("fal", "me/mine");
        assertThat(entry.id()).isEqualTo("me/mine");
        assertThat(entry.path()).isEqualTo("me/mine");
        assertThat(entry.operations()).containsExactlyInAnyOrder(Operation.values());
        assertThat(entry.sees()).isTrue();
        assertThat(entry.estimate(square(64, 1))).isEmpty();
        assertThat(entry.limits()).isEqualTo(Limits.NONE);
    }

    private static Limits limits(int inputs, int count, int prompt) {
        return new Limits(64, 4096, 16_000_000, 1, inputs, count, prompt, OptionalDouble.empty());
    }

    @Test
    void tooManyPicturesToWorkOnAreCountedInWords() {
        ImageRequest edit = ImageRequest.of(Operation.IMAGE_EDIT, "a boat", List.of(PICTURE), 1)
                .withSize(512, 512);
        ImageRequest swap = ImageRequest.of(Operation.FACE_SWAP, "", List.of(PICTURE, PICTURE), 1)
                .withSize(512, 512);
        assertThat(limits(0, 1, 100).refuses(edit)).contains("takes no pictures to work on but was given 1");
        assertThat(limits(1, 1, 100).refuses(edit)).isEmpty();
        assertThat(limits(1, 1, 100).refuses(swap)).contains("takes 1 picture to work on but was given 2");
        assertThat(limits(2, 1, 100).refuses(swap)).isEmpty();
    }

    @Test
    void referencesAreNotWorkedOn() {
        ImageRequest request = square(512, 1).withReferences(List.of(PICTURE, PICTURE, PICTURE));
        assertThat(limits(0, 1, 100).refuses(request)).isEmpty();
    }

    @Test
    void aPromptMayBeJustAsLongAsTheLimit() {
        assertThat(limits(0, 1, 6).refuses(square(512, 1))).isEmpty();
        assertThat(limits(0, 1, 5).refuses(square(512, 1)))
                .contains("takes prompts of at most 5 characters but was given 6");
    }

    @Test
    void theSizeIsRefusedBeforeThePrompt() {
        assertThat(limits(0, 1, 1).refuses(square(8192, 1)))
                .hasValueSatisfying(why -> assertThat(why).contains("8192 x 8192"));
    }

    @Test
    void aVideoMayBeJustAsLongAsTheLimitAndAnyLengthWhereThereIsNone() {
        Limits ten = new Limits(64, 4096, 16_000_000, 1, 1, 1, 100, OptionalDouble.of(10));
        assertThat(ten.refuses(video(10).withSize(512, 512))).isEmpty();
        assertThat(ten.refuses(video(10.5).withSize(512, 512))).isPresent();
        assertThat(limits(0, 1, 100).refuses(video(100).withSize(512, 512))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 4, 4", "4, 4, 1", "4, 9, 3", "16, 3, 1"})
    void callsAddUpToWhatWasAskedFor(int most, int count, int calls) {
        List<Integer> spread = limits(0, most, 1).calls(count);
        assertThat(spread).hasSize(calls).allMatch(each -> each >= 1 && each <= most);
        assertThat(spread.stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
    }

    @Test
    void limitsThatMakeNoSenseAreNone() {
        assertThatThrownBy(() -> new Limits(0, 1, 1, 1, 0, 1, 1, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 0, 1, 0, 1, 1, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, 0, 0, 1, 1, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, 1, -1, 1, 1, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, 1, 1, 1, 0, 1, 0, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
