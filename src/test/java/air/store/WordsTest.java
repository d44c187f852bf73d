package air.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.report.Assets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text and a query are found by, without a database. */
class WordsTest {
    private static List<String> words(String text) {
        return new Words().text(text).list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A Lone BOAT|a lone boat",
                "d\u00e9j\u00e0-vu|deja vu",
                "de\u0301ja\u0300|deja",
                "\u00dcBER \u00c5ngstr\u00f6m|uber angstrom",
                "fal/flux-dev_v1.1|fal flux dev v1 1",
                "\ufb01ne \u2460|fine 1",
                "\u6d77\u306e\u8239|\u6d77 \u306e \u8239",
                "ink\u58a8ink2|ink \u58a8 ink2",
                "1024x768|1024x768",
                "mist,mist mist|mist",
                "rock 'n' roll|rock n roll"
            })
    void aTextIsFoundByItsPlainWords(String text, String plain) {
        assertThat(words(text)).containsExactly(plain.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "...!?", "\u0301\u0308", "\"*()-", "\ud83d\ude00"})
    void whatHasNoLettersHasNoWords(String text) {
        assertThat(words(text)).isEmpty();
    }

    @Test
    void aWordComesOnceAndWhereItStoodLast() {
        assertThat(words("boat sea boat")).containsExactly("sea", "boat");
        assertThat(new Words().text("boat").texts(List.of("sea", "boat")).list())
                .containsExactly("sea", "boat");
    }

    @Test
    void longWordsAreCutOffAtAHundredCharacters() {
        assertThat(words("x".repeat(150) + " y")).containsExactly("x".repeat(100), "y");
        assertThat(words("x".repeat(100))).containsExactly("x".repeat(100));
    }

    @Test
    void twentyThousandWordsAreKept() {
        String many = String.join(
                " ", IntStream.range(0, 20_005).mapToObj(i -> "w" + i).toList());
        assertThat(words(many)).hasSize(20_000).endsWith("w19999");
    }

    @Test
    void noTypedTextIsAMark() {
        String mark = new Words().mark('t', "boat").list().get(0);
        assertThat(words(mark)).doesNotContain(mark);
        assertThat(mark).doesNotContain("boat").endsWith("t626f6174");
    }

    @Test
    void marksOfOtherKindsAndValuesDiffer() {
        List<String> marks = new Words()
                .mark('t', "a")
                .mark('m', "a")
                .mark('t', "A")
                .mark('t', "")
                .list();
        assertThat(marks).hasSize(4).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.9, 1", "1, 2", "7.9, 8", "10, 11"})
    void atLeastIsAMarkForEveryWholeStepFromZero(double value, int marks) {
        List<String> steps = new Words().upTo('s', value).list();
        assertThat(steps).hasSize(marks);
        assertThat(steps.get(marks - 1))
                .isEqualTo(new Words()
                        .mark('s', String.valueOf((int) value))
                        .list()
                        .get(0));
    }

    private static AssetQuery query(String words) {
        return AssetQuery.LATEST.withWords(words);
    }

    @Test
    void allWordsOfAQueryAreWholeButItsLast() {
        assertThat(AssetWords.whole(query("Lone boat da"))).containsExactly("lone", "boat");
        assertThat(AssetWords.beginnings(query("Lone boat da"))).containsExactly("da");
        assertThat(AssetWords.whole(query("boat"))).isEmpty();
        assertThat(AssetWords.beginnings(query(" - "))).isEmpty();
    }

    @Test
    void theLastWordMayBeABeginningThoughItCameBefore() {
        assertThat(AssetWords.whole(query("da boat da"))).containsExactly("boat");
        assertThat(AssetWords.beginnings(query("da boat da"))).containsExactly("da");
    }

    @Test
    void everyFilterOfAQueryIsAMarkThatTheAssetHas() {
        AssetQuery all = new AssetQuery(
                "",
                Optional.of("fal/flux-dev"),
                Optional.empty(),
                Optional.of(" Boat "),
                OptionalDouble.empty(),
                OptionalInt.of(3),
                true,
                Optional.empty(),
                Optional.empty(),
                AssetQuery.Order.NEWEST,
                0,
                10);
        List<String> asked = AssetWords.whole(all);
        assertThat(asked).hasSize(4);
        assertThat(AssetWords.of(Assets.numbered(1))).containsAll(asked);
        AssetQuery four = new AssetQuery(
                "",
                all.model(),
                all.run(),
                all.tag(),
                all.leastScore(),
                OptionalInt.of(4),
                true,
                all.from(),
                all.until(),
                all.order(),
                0,
                10);
        assertThat(AssetWords.of(Assets.numbered(1)))
                .as("rated 3")
                .doesNotContainAnyElementsOf(AssetWords.whole(four).stream()
                        .filter(mark -> !asked.contains(mark))
                        .toList());
    }

    private static List<String> months(String from, String until) {
        return AssetWords.months(Instant.parse(from), Instant.parse(until));
    }

    @Test
    void datesAreLookedUpByTheirMonthsWhereTheseAreFew() {
        assertThat(months("2026-11-30T23:59:59Z", "2026-11-30T23:59:59Z")).hasSize(1);
        assertThat(months("2026-11-30T23:59:59Z", "2026-12-01T00:00:00Z")).hasSize(2);
        assertThat(months("2025-01-01T00:00:00Z", "2026-12-31T00:00:00Z")).hasSize(24);
        assertThat(months("2025-01-01T00:00:00Z", "2027-01-01T00:00:00Z"))
                .as("25 months")
                .isEmpty();
        assertThat(months("2026-12-01T00:00:00Z", "2026-10-01T00:00:00Z"))
                .as("backwards")
                .isEmpty();
        assertThat(AssetWords.of(Assets.numbered(1)))
                .containsAll(months("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"))
                .doesNotContainAnyElementsOf(months("2026-12-01T00:00:00Z", "2026-12-02T00:00:00Z"));
    }

    @Test
    void aDatabaseIsAskedForAllWordsAndOneOfTheOthers() {
        WordSyntax syntax = new WordSyntax("\"", "*", " AND ", " OR ");
        assertThat(syntax.query(List.of("lone", "boat"), List.of("da"), List.of("m1", "m2")))
                .isEqualTo("\"lone\" AND \"boat\" AND \"da\"* AND (\"m1\" OR \"m2\")");
        assertThat(syntax.query(List.of(), List.of("da"), List.of())).isEqualTo("\"da\"*");
        assertThat(syntax.query(List.of("lone"), List.of(), List.of())).isEqualTo("\"lone\"");
    }

    @ParameterizedTest
    @CsvSource({"Boat, boat", "'  for   Sale ', for sale", "'a\tb\n c', a b c", "\u00c4RGER, \u00e4rger"})
    void aTagIsKeptInLowerCaseWithSingleBlanks(String typed, String kept) {
        assertThat(Tags.plain(typed)).isEqualTo(kept);
        assertThat(Tags.named(typed)).isEqualTo(kept);
    }

    @Test
    void aTagHasOneToAHundredLetters() {
        assertThat(Tags.named(" " + "x".repeat(100) + " ")).hasSize(100);
        assertThat(Tags.plain("  ")).isEmpty();
        assertThatThrownBy(() -> Tags.named(" "))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("has 0");
        assertThatThrownBy(() -> Tags.named("x".repeat(101)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"" + "x".repeat(30) + "...\" has 101");
    }

    @Test
    void tagsAreSortedOnceEachAndBlanksAreNone() {
        assertThat(Tags.of(List.of("dawn", "Boat", " boat ", "", "\t"))).containsExactly("boat", "dawn");
    }

    @Test
    void aPictureMayHaveAHundredTags() {
        List<String> most = IntStream.range(0, 100).mapToObj(i -> "t" + i).toList();
        assertThat(Tags.of(most)).hasSize(100);
        List<String> more = IntStream.range(0, 101).mapToObj(i -> "t" + i).toList();
        assertThatThrownBy(() -> Tags.of(more))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("101");
    }

    @Test
    void aQuerysPageIsWithinItsBounds() {
        assertThatCode(() -> AssetQuery.LATEST.page(0, 1)).doesNotThrowAnyException();
        assertThatCode(() -> AssetQuery.LATEST.page(Integer.MAX_VALUE, 1000)).doesNotThrowAnyException();
        assertThatThrownBy(() -> AssetQuery.LATEST.page(-1, 1)).hasMessageContaining("was -1");
        assertThatThrownBy(() -> AssetQuery.LATEST.page(0, 0)).hasMessageContaining("was 0");
        assertThatThrownBy(() -> AssetQuery.LATEST.page(0, 1001))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 to 1000 but was 1001");
    }

    @Test
    void aChangedQueryKeepsEverythingElse() {
        AssetQuery full = new AssetQuery(
                "boat",
                Optional.of("m"),
                Optional.of("r"),
                Optional.of("t"),
                OptionalDouble.of(7),
                OptionalInt.of(4),
                true,
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.MAX),
                AssetQuery.Order.BEST,
                20,
                10);
        assertThat(full.withWords("sea").withWords("boat")).isEqualTo(full);
        assertThat(full.withRun("other").run()).hasValue("other");
        assertThat(full.withRun("other").withRun("r")).isEqualTo(full);
        assertThat(full.page(40, 5).offset()).isEqualTo(40);
        assertThat(full.page(40, 5).most()).isEqualTo(5);
        assertThat(full.page(40, 5).page(20, 10)).isEqualTo(full);
    }

    @ParameterizedTest
    @CsvSource({
        "0.000000001, 1",
        "0.0000000001, 1",
        "0, 0",
        "1.5, 1500000000",
        "0.0000000019, 2",
        "12.345678901, 12345678901"
    })
    void moneyIsKeptInBillionthsRoundedUp(String usd, long billionths) {
        assertThat(StoredUsd.of(new BigDecimal(usd))).isEqualTo(billionths);
    }

    @Test
    void moneyComesBackAsItWasWrittenAndUnknownAsUnknown() {
        assertThat(StoredUsd.usd(1_500_000_000L)).isEqualTo(new BigDecimal("1.5"));
        assertThat(StoredUsd.usd(100_000_000_000L)).as("no exponent").hasToString("100");
        assertThat(StoredUsd.usd(0L)).hasToString("0");
        assertThat(StoredUsd.usd((Long) null)).isEmpty();
        assertThat(StoredUsd.of(Optional.empty())).isNull();
        assertThatThrownBy(() -> StoredUsd.of(new BigDecimal("1e10")))
                .as("more than the column holds")
                .isInstanceOf(ArithmeticException.class);
    }
}
