package air.store;

import static air.store.StoreFixture.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.store.Choices.Preferred;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the store promises of the artist's choices. The fixture's pictures are all of profile aa11. */
abstract class ChoicesContract extends StoreContract {
    private static final Optional<String> ALL = Optional.empty();

    ChoicesContract(StoreFixture.Kind kind) {
        super(kind);
    }

    private long keep(String run, String prompt) {
        return store.library().keep(List.of(fresh(run, prompt, prompt))).get(0).number();
    }

    private List<Long> pictures(Optional<String> profile) {
        return store.library().choices().pictures(profile, 100).stream()
                .map(Asset::number)
                .toList();
    }

    @Test
    void aChoiceIsKeptAsPairsAndFoundByAnotherProcess() {
        long a = keep("r1", "a");
        long b = keep("r1", "b");
        long c = keep("r1", "c");
        store.library().chose(b, List.of(a, c));
        Choices other = fixture.open().library().choices();
        assertThat(other.made(ALL)).containsExactly(new Preferred(b, a), new Preferred(b, c));
        assertThat(other.made(Optional.of("aa11"))).hasSize(2);
        assertThat(other.made(Optional.of("other"))).isEmpty();
    }

    @Test
    void ofTwoAnswersAboutOnePairTheLaterCounts() {
        long a = keep("r1", "a");
        long b = keep("r1", "b");
        store.library().chose(a, List.of(b));
        fixture.pass(Duration.ofSeconds(1));
        store.library().chose(a, List.of(b));
        assertThat(store.library().choices().made(ALL)).containsExactly(new Preferred(a, b));
        store.library().chose(b, List.of(a));
        assertThat(store.library().choices().made(ALL)).containsExactly(new Preferred(b, a));
    }

    @Test
    void aChoiceThatCannotBeIsRefusedAsAWhole() {
        long a = keep("r1", "a");
        long b = keep("r1", "b");
        assertThatThrownBy(() -> store.library().chose(a, List.of(b, 99L)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("no asset 99");
        assertThatThrownBy(() -> store.library().chose(a, List.of(a))).isInstanceOf(InvalidInputException.class);
        assertThat(store.library().choices().made(ALL)).isEmpty();
    }

    @Test
    void picturesAreThoseThatWereDecidedOnAndTheCompanyOfAFavourite() {
        long decided = keep("r1", "a");
        long rated = keep("r2", "b");
        long favourite = keep("r3", "c");
        long besideIt = keep("r3", "d");
        long chosen = keep("r4", "e");
        long passedOver = keep("r4", "f");
        keep("r5", "nothing was said of it");
        store.library().decided(decided, "approve", "");
        store.library().rate(rated, OptionalInt.of(2));
        store.library().favourite(favourite, true);
        store.library().chose(chosen, List.of(passedOver));
        assertThat(pictures(ALL)).containsExactly(decided, rated, favourite, besideIt, chosen, passedOver);
        assertThat(pictures(Optional.of("aa11"))).hasSize(6);
        assertThat(pictures(Optional.of("other"))).isEmpty();
        assertThat(store.library().choices().pictures(ALL, 2))
                .extracting(Asset::number)
                .as("the latest")
                .containsExactly(chosen, passedOver);
    }

    @Test
    void whatIsForgottenIsNoLongerLearntFromButStays() {
        long before = keep("r1", "a");
        long other = keep("r1", "b");
        store.library().rate(before, OptionalInt.of(5));
        store.library().favourite(other, true);
        store.library().chose(before, List.of(other));
        store.library().choices().forget(Optional.of("other"));
        assertThat(pictures(ALL)).hasSize(2);

        store.library().choices().forget(Optional.of("aa11"));
        assertThat(pictures(ALL)).isEmpty();
        assertThat(store.library().choices().made(ALL)).isEmpty();
        assertThat(store.library().find(before).orElseThrow().rating()).hasValue(5);
        assertThat(store.library().find(other).orElseThrow().favourite()).isTrue();

        long after = keep("r2", "c");
        store.library().rate(after, OptionalInt.of(1));
        assertThat(pictures(ALL)).containsExactly(after);
        store.library().choices().forget(ALL);
        assertThat(pictures(ALL)).isEmpty();
    }

    @Test
    void traitsAreKeptUntilTheyAreMeasuredAnew() {
        long a = keep("r1", "a");
        long b = keep("r1", "b");
        Choices choices = store.library().choices();
        assertThat(choices.traits(List.of())).isEmpty();
        assertThat(choices.traits(List.of(a, b))).isEmpty();
        choices.keepTraits(Map.of(a, "1 0.5", b, "1 0.6"));
        choices.keepTraits(Map.of(b, "2 0.7"));
        assertThat(choices.traits(List.of(a, b, 99L))).isEqualTo(Map.of(a, "1 0.5", b, "2 0.7"));
    }

    @Test
    void whatIsKnownOfAPictureGoesWithItAndIsInABackup() {
        long a = keep("r1", "a");
        long b = keep("r1", "b");
        long c = keep("r1", "c");
        Choices choices = store.library().choices();
        store.library().chose(a, List.of(b, c));
        choices.keepTraits(Map.of(a, "1 0.5", b, "1 0.6"));
        store.library().favourite(a, true);
        store.library().favourite(c, true);
        Path backup = folder.resolve("backup");
        store.upkeep().backup(backup);
        store.upkeep().prune(new Upkeep.Retention(Optional.empty(), OptionalLong.of(0), OptionalInt.empty()), false);
        assertThat(choices.made(ALL)).containsExactly(new Preferred(a, c));
        assertThat(choices.traits(List.of(a, b))).containsOnlyKeys(a);

        Path home = folder.resolve("restored");
        Store.restore(backup, home, Optional.empty(), fixture.clock());
        try (Store copy = Store.open(home, Optional.empty(), fixture.clock())) {
            assertThat(copy.library().choices().made(ALL)).containsExactly(new Preferred(a, b), new Preferred(a, c));
            assertThat(copy.library().choices().traits(List.of(a, b))).hasSize(2);
        }
    }
}

class SqliteChoicesTest extends ChoicesContract {
    SqliteChoicesTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresChoicesTest extends ChoicesContract {
    PostgresChoicesTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
