package air.store;

import static air.store.StoreFixture.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.store.AssetQuery.Order;
import air.taste.Critique;
import air.taste.Dimension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library promises. */
abstract class LibraryContract extends StoreContract {
    LibraryContract(StoreFixture.Kind kind) {
        super(kind);
    }

    static Critique critique(double score) {
        Map<Dimension, Double> breakdown = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) breakdown.put(dimension, score);
        return new Critique(score, breakdown, "The horizon is too loud.", "a quieter boat");
    }

    private Asset keep(String prompt, Long... parents) {
        return store.library()
                .keep(List.of(fresh("r1", prompt, prompt, parents)))
                .get(0);
    }

    private static AssetQuery words(String words) {
        return AssetQuery.LATEST.withWords(words);
    }

    private List<Long> found(AssetQuery query) {
        Library.Found found = store.library().search(query);
        assertThat(found.total()).isEqualTo(found.assets().size());
        return found.assets().stream().map(Asset::number).toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(fixture.home().resolve("library"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keepsBytesAndLineage() {
        Asset parent = keep("a boat");
        Asset kept = keep("a boat at dawn", parent.number());

        Asset read = fixture.open().library().find(kept.number()).orElseThrow();
        assertThat(read).isEqualTo(kept);
        Asset.Fresh given = fresh("r1", "a boat at dawn", "", parent.number());
        assertThat(read.origin()).isEqualTo(given.origin());
        assertThat(read.made())
                .as("completed with what only the library knows")
                .isEqualTo(given.made()
                        .edited()
                        .original(read.hash())
                        .parents(List.of(parent.hash()))
                        .created(fixture.clock().instant())
                        .build());
        assertThat(read.missing()).isFalse();
        assertThat(read.width()).hasValue(1024);
        assertThat(store.library().original(read))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("a boat at dawn");
        assertThat(store.library().children(parent.number())).containsExactly(read);
        assertThat(store.library().find(kept.hash().substring(0, 8))).contains(read);
        assertThat(store.library().find("a' OR 1=1 --")).isEmpty();
    }

    @Test
    void theSameBytesAreKeptOnceAndEveryMakingIsAnAsset() throws IOException {
        Asset first =
                store.library().keep(List.of(fresh("r1", "a boat", "same"))).get(0);
        Asset second =
                store.library().keep(List.of(fresh("r2", "a ship", "same"))).get(0);
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(files()).containsExactly(store.library().file(first));
        assertThat(store.library().find(first.hash())).contains(second);
    }

    @Test
    void noDraftIsLeftBehind() throws IOException {
        keep("a boat");
        assertThat(files()).allMatch(file -> file.toString().endsWith(".png"));
    }

    @Test
    void aPictureIsKeptOnAThreadThatWasInterrupted() {
        Thread.currentThread().interrupt();
        Asset kept = keep("a boat");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.library().original(kept)).isNotEmpty();
    }

    @Test
    void aLostOriginalIsSaidToBeMissing() throws IOException {
        Asset kept = keep("a boat");
        Asset other = keep("a ship");
        Files.delete(store.library().file(kept));
        assertThat(store.library().find(kept.number()).orElseThrow().missing()).isTrue();
        assertThat(store.library().find(other.number()).orElseThrow().missing()).isFalse();
        assertThatThrownBy(() -> store.library().original(kept))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(kept.hash());
    }

    @Test
    void anAlteredOriginalIsNotHandedOut() throws IOException {
        Asset kept = keep("a boat");
        Files.writeString(store.library().file(kept), "a goat");
        assertThatThrownBy(() -> store.library().original(kept))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("changed since it was kept");
    }

    @Test
    void everyWordMustBeThereAndTheLastMayBeABeginning() {
        Asset boat = keep("A lone boat at dawn, café");
        Asset ship = keep("A lone ship at noon");
        assertThat(found(words("LONE"))).containsExactly(ship.number(), boat.number());
        assertThat(found(words("lone boat"))).containsExactly(boat.number());
        assertThat(found(words("lone sh"))).containsExactly(ship.number());
        assertThat(found(words("lo boat"))).isEmpty();
        assertThat(found(words("cafe"))).containsExactly(boat.number());
        assertThat(found(words(" "))).hasSize(2);
    }

    @Test
    void signsOfChineseAreFoundOneByOne() {
        Asset ink = keep("水墨山水画");
        assertThat(found(words("山水"))).containsExactly(ink.number());
        assertThat(found(words("油画"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "'", "boat\"", "-boat", "boat OR", "boat:*", "(boat", "boat & !", "NEAR(", "*", "\\", "\0"
            })
    void whatPeopleTypeIsNeverASyntaxError(String typed) {
        keep("a boat or near it");
        store.library().search(words(typed));
    }

    @Test
    void aQueryMayHaveVeryManyWords() {
        keep("a boat");
        assertThat(found(words("boat ".repeat(5000)))).hasSize(1);
        String different = IntStream.range(0, 3000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(found(words(different))).isEmpty();
    }

    @Test
    void aSignThatADatabaseCannotKeepCostsNoPicture() {
        Asset kept = keep("a boat\0at dawn");
        store.library().decided(kept.number(), "continue", "a\0b");
        assertThat(store.library().find(kept.number()).orElseThrow().prompt()).isEqualTo("a boat\ufffdat dawn");
        assertThat(found(words("dawn"))).containsExactly(kept.number());
    }

    @Test
    void tagsModelAndCritiqueAreFoundByWordsToo() {
        Asset kept = keep("a boat");
        keep("a ship");
        store.library().tag(kept.number(), Set.of("  Winter  Series"));
        store.library().critiqued(kept.number(), critique(7.4));
        assertThat(found(words("winter"))).containsExactly(kept.number());
        assertThat(found(words("horizon"))).containsExactly(kept.number());
        assertThat(found(words("flux"))).hasSize(2);
        store.library().tag(kept.number(), Set.of("summer"));
        assertThat(found(words("winter"))).isEmpty();
        assertThat(store.library().tags()).containsExactly("summer");
    }

    @Test
    void filtersMustAllHold() {
        Asset good = keep("a boat one");
        Asset poor = keep("a boat two");
        Asset bare = keep("a boat three");
        Library library = store.library();
        library.critiqued(good.number(), critique(8.6));
        library.critiqued(poor.number(), critique(8.4));
        library.rate(good.number(), OptionalInt.of(4));
        library.rate(bare.number(), OptionalInt.of(3));
        library.favourite(poor.number(), true);
        library.tag(bare.number(), Set.of("sea"));

        assertThat(found(with(null, 8.5, null, null, false))).containsExactly(good.number());
        assertThat(found(with(null, 8.0, null, null, false))).containsExactly(poor.number(), good.number());
        assertThat(found(with(null, 0.0, null, null, false))).hasSize(2);
        assertThat(found(with(null, null, 4, null, false))).containsExactly(good.number());
        assertThat(found(with(null, null, 3, null, false))).hasSize(2);
        assertThat(found(with(null, null, null, "Sea", false))).containsExactly(bare.number());
        assertThat(found(with(null, null, null, null, true))).containsExactly(poor.number());
        assertThat(found(with("fal/flux-dev", 8.5, 4, null, false))).containsExactly(good.number());
        assertThat(found(with("fal/flux", null, null, null, false))).isEmpty();
        library.rate(good.number(), OptionalInt.empty());
        assertThat(found(with(null, null, 1, null, false))).containsExactly(bare.number());
    }

    private static AssetQuery with(String model, Double score, Integer rating, String tag, boolean favourites) {
        return new AssetQuery(
                "boat",
                Optional.ofNullable(model),
                Optional.of("r1"),
                Optional.ofNullable(tag),
                score == null ? OptionalDouble.empty() : OptionalDouble.of(score),
                rating == null ? OptionalInt.empty() : OptionalInt.of(rating),
                favourites,
                Optional.empty(),
                Optional.empty(),
                Order.NEWEST,
                0,
                50);
    }

    @Test
    void fromIsIncludedAndUntilIsNot() {
        Instant first = fixture.clock().instant();
        Asset early = keep("a boat");
        fixture.pass(Duration.ofHours(1));
        Asset late = keep("a ship");
        Instant second = fixture.clock().instant();
        assertThat(found(between(first, second))).containsExactly(early.number());
        assertThat(found(between(second, second.plusSeconds(1)))).containsExactly(late.number());
        for (String typed : List.of("boat", "ship", "a")) {
            int both = typed.equals("a") ? 2 : 1;
            assertThat(found(between(first, null).withWords(typed))).hasSize(both);
            assertThat(found(between(null, second.plusSeconds(1)).withWords(typed)))
                    .hasSize(both);
            assertThat(found(between(second.plusSeconds(1), null).withWords(typed)))
                    .isEmpty();
        }
        assertThat(found(between(first, second).withWords("a"))).containsExactly(early.number());
        assertThat(found(between(Instant.EPOCH, second).withWords("a"))).containsExactly(early.number());
        assertThat(found(between(second, first).withWords("a"))).isEmpty();
    }

    private static AssetQuery between(Instant from, Instant until) {
        return new AssetQuery(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                false,
                Optional.ofNullable(from),
                Optional.ofNullable(until),
                Order.NEWEST,
                0,
                50);
    }

    private static AssetQuery best(String words, int offset, int most) {
        return new AssetQuery(
                words,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Order.BEST,
                offset,
                most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boat"})
    void theBestComeFirstAndTheUnjudgedLast(String typed) {
        long bare = keep("boat bare").number();
        long poor = keep("boat poor").number();
        long good = keep("boat good").number();
        long fine = keep("boat fine").number();
        store.library().critiqued(poor, critique(2));
        store.library().critiqued(good, critique(9.5));
        store.library().critiqued(fine, critique(7));
        assertThat(found(best(typed, 0, 50))).containsExactly(good, fine, poor, bare);
        assertThat(numbers(best(typed, 0, 1))).containsExactly(good);
        assertThat(numbers(best(typed, 1, 2))).containsExactly(fine, poor);
        assertThat(numbers(best(typed, 3, 2))).containsExactly(bare);
    }

    private List<Long> numbers(AssetQuery query) {
        Library.Found found = store.library().search(query);
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.more()).isFalse();
        return found.assets().stream().map(Asset::number).toList();
    }

    @Test
    void whatTheArtistDecidedStaysWithThePicture() {
        Asset kept = keep("a boat");
        store.library().decided(kept.number(), "continue", "a boat, quieter");
        store.library().critiqued(kept.number(), critique(6.5));
        Asset read = store.library().find(kept.number()).orElseThrow();
        assertThat(read.decision()).contains("continue");
        assertThat(read.decidedPrompt()).contains("a boat, quieter");
        assertThat(read.critique()).contains(critique(6.5));
    }

    @Test
    void rejectsWhatCannotBe() {
        Asset kept = keep("a boat");
        assertThatThrownBy(() -> store.library().rate(kept.number(), OptionalInt.of(6)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("6");
        assertThatThrownBy(() -> store.library().tag(kept.number(), Set.of("x".repeat(101))))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> store.library().favourite(9999, true))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("9999");
    }
}

class SqliteLibraryTest extends LibraryContract {
    SqliteLibraryTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresLibraryTest extends LibraryContract {
    PostgresLibraryTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
