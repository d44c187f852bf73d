package air.store;

import static air.store.StoreFixture.call;
import static air.store.StoreFixture.done;
import static air.store.StoreFixture.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.InvalidInputException;
import air.model.Picture;
import air.store.Upkeep.Checked;
import air.store.Upkeep.Pruned;
import air.store.Upkeep.Retention;
import air.taste.TasteProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised of retention, checks and backups. */
abstract class UpkeepContract extends StoreContract {
    UpkeepContract(StoreFixture.Kind kind) {
        super(kind);
    }

    private Asset keep(String content) {
        return store.library().keep(List.of(fresh("r1", content, content))).get(0);
    }

    private static Retention olderThan(Duration age) {
        return new Retention(Optional.of(age), OptionalLong.empty(), OptionalInt.of(4));
    }

    private static Retention most(long bytes) {
        return new Retention(Optional.empty(), OptionalLong.of(bytes), OptionalInt.of(4));
    }

    private List<Long> left() {
        return store.library().search(AssetQuery.LATEST).assets().stream()
                .map(Asset::number)
                .toList();
    }

    @Test
    void aDryRunOnlyTells() {
        Asset old = keep("old");
        fixture.pass(Duration.ofDays(2));
        Pruned pruned = store.upkeep().prune(olderThan(Duration.ofDays(1)), true);
        assertThat(pruned.assets()).containsExactly(old);
        assertThat(pruned.bytes()).isEqualTo(3);
        assertThat(left()).containsExactly(old.number());
        assertThat(store.library().file(old)).exists();
    }

    @Test
    void whatIsTooOldGoes() {
        Asset old = keep("old");
        store.library().tag(old.number(), Set.of("sea"));
        fixture.pass(Duration.ofDays(2));
        Asset young = store.library()
                .keep(List.of(fresh("r1", "young", "young", old.number())))
                .get(0);

        assertThat(store.upkeep().prune(olderThan(Duration.ofDays(1)), false).assets())
                .hasSize(1);

        assertThat(left()).containsExactly(young.number());
        assertThat(store.library().file(old)).doesNotExist();
        assertThat(store.library().search(AssetQuery.LATEST.withWords("old")).assets())
                .isEmpty();
        assertThat(store.library().tags()).isEmpty();
        assertThat(store.library().find(young.number()).orElseThrow().origin().parents())
                .containsExactly(old.number());
        assertThat(store.upkeep().check().problems()).isEmpty();
    }

    @Test
    void favouritesTheWellRatedAndTheApprovedStay() {
        long favourite = keep("favourite").number();
        long rated = keep("rated").number();
        long approved = keep("approved").number();
        long less = keep("less").number();
        store.library().favourite(favourite, true);
        store.library().rate(rated, OptionalInt.of(4));
        store.library().rate(less, OptionalInt.of(3));
        store.library().decided(approved, "approve", "");
        fixture.pass(Duration.ofDays(2));

        store.upkeep().prune(olderThan(Duration.ofDays(1)), false);
        store.upkeep().prune(most(0), false);

        assertThat(left()).containsExactly(approved, rated, favourite);
    }

    @Test
    void toMakeRoomTheWorstRatedAndOldestGoFirst() {
        long rated = keep("12345").number();
        store.library().rate(rated, OptionalInt.of(2));
        fixture.pass(Duration.ofDays(1));
        keep("23456");
        fixture.pass(Duration.ofDays(1));
        long youngest = keep("34567").number();

        assertThat(store.upkeep().prune(most(10), false).bytes()).isEqualTo(5);
        assertThat(left()).containsExactly(youngest, rated);
        assertThat(store.upkeep().prune(most(9), false).bytes()).isEqualTo(5);
        assertThat(left()).containsExactly(rated);
    }

    @Test
    void anOriginalThatSeveralShareGoesWithTheLast() {
        Asset first = keep("shared");
        fixture.pass(Duration.ofDays(2));
        Asset second = keep("shared");

        Pruned pruned = store.upkeep().prune(olderThan(Duration.ofDays(1)), false);
        assertThat(pruned.assets()).extracting(Asset::number).containsExactly(first.number());
        assertThat(pruned.bytes()).isZero();
        assertThat(store.library().original(second)).isNotEmpty();

        assertThat(store.upkeep().prune(most(0), false).bytes()).isEqualTo(6);
        assertThat(store.library().file(second)).doesNotExist();
    }

    @Test
    void aSharedOriginalThatIsSparedOnceMakesNoRoomAndSoStays() {
        keep("shared");
        Asset favourite = keep("shared");
        store.library().favourite(favourite.number(), true);
        assertThat(store.upkeep().prune(most(0), false).assets()).isEmpty();
        assertThat(left()).hasSize(2);
    }

    @Test
    void unusedProfilesGoWithTheOldPictures() {
        TasteProfile profile = new TasteProfile(
                List.of("restraint"), "a", "b", "c", "d", List.of(), List.of(Picture.of(1, 1, new int[] {7})));
        String unnamed = store.profiles().keep(profile);
        String named = store.profiles().keep(profile.withExemplars(List.of()));
        store.profiles().name(named, "mine");
        fixture.pass(Duration.ofDays(2));
        store.upkeep().prune(olderThan(Duration.ofDays(1)), false);
        assertThat(store.profiles().find(unnamed)).isEmpty();
        assertThat(store.profiles().find(named)).isPresent();
    }

    @Test
    void rejectsRetentionsThatMakeNoSense() {
        assertThatThrownBy(() -> olderThan(Duration.ofDays(-1))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> most(-1)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Retention(Optional.empty(), OptionalLong.empty(), OptionalInt.of(6)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aCheckTellsWhatIsMissingAlteredOrWithoutARow() throws IOException {
        Asset missing = keep("missing");
        Asset altered = keep("altered");
        keep("sound");
        Files.delete(store.library().file(missing));
        Files.writeString(store.library().file(altered), "other");
        Path stray = Files.writeString(fixture.home().resolve("library/stray.png"), "stray");

        Checked checked = store.upkeep().check();
        assertThat(checked.assets()).isEqualTo(3);
        assertThat(checked.problems()).hasSize(3);
        assertThat(checked.problems()).anyMatch(p -> p.contains(missing.hash()) && p.contains("missing"));
        assertThat(checked.problems())
                .anyMatch(p -> p.contains(altered.hash()) && p.contains("changed since it was kept"));
        assertThat(checked.problems()).anyMatch(p -> p.contains(stray.toString()) && p.contains("no row"));
    }

    private Asset fill() {
        store.ledger()
                .ended(
                        store.ledger()
                                .begin(call("r1", "fal", "0.04"), Ledger.Budgets.NONE)
                                .number(),
                        done("0.04"));
        Asset parent = keep("a boat");
        Asset kept = store.library()
                .keep(List.of(fresh("r1", "a ship", "a ship", parent.number())))
                .get(0);
        store.library().critiqued(kept.number(), LibraryContract.critique(7.5));
        store.library().tag(kept.number(), Set.of("sea"));
        store.library().rate(kept.number(), OptionalInt.of(5));
        store.profiles()
                .name(
                        store.profiles()
                                .keep(new TasteProfile(
                                        List.of("restraint"),
                                        "a",
                                        "b",
                                        "c",
                                        "d",
                                        List.of(),
                                        List.of(Picture.of(1, 1, new int[] {7})))),
                        "mine");
        return store.library().find(kept.number()).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(StoreFixture.Kind.class)
    void aBackupIsPutIntoAnEmptyStoreOfEitherKind(StoreFixture.Kind kind) {
        Asset kept = fill();
        Path backup = folder.resolve("backup");
        assertThat(store.upkeep().backup(backup)).isEqualTo(new Checked(2, 12, List.of()));

        try (StoreFixture other = new StoreFixture(kind, folder.resolve("other"))) {
            Checked restored = Store.restore(backup, other.home(), other.address(), other.clock());
            assertThat(restored).isEqualTo(new Checked(2, 12, List.of()));
            Store copy = other.open();
            assertThat(copy.library().find(kept.number())).contains(kept);
            assertThat(copy.library()
                            .search(AssetQuery.LATEST.withWords("ship"))
                            .assets())
                    .containsExactly(kept);
            assertThat(copy.ledger().entries(Optional.empty(), 9))
                    .isEqualTo(store.ledger().entries(Optional.empty(), 9));
            assertThat(copy.profiles().list()).isEqualTo(store.profiles().list());
            assertThat(copy.profiles().find("mine").orElseThrow().exemplars()).hasSize(1);
            assertThat(copy.library()
                            .keep(List.of(fresh("r2", "new", "new")))
                            .get(0)
                            .number())
                    .isGreaterThan(kept.number());
            assertThatThrownBy(() -> Store.restore(backup, other.home(), other.address(), other.clock()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("is not empty");
        }
    }

    @Test
    void aBackupTellsWhatWasLostBeforeAndSavesTheRest() throws IOException {
        Asset kept = fill();
        Files.delete(store.library().file(kept));
        Checked checked = store.upkeep().backup(folder.resolve("backup"));
        assertThat(checked.problems()).hasSize(1);
        assertThat(checked.problems().get(0)).contains(kept.hash());
        assertThat(checked.bytes()).isEqualTo(6);
    }

    @Test
    void aBackupNeedsAnEmptyFolder() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("backup")).resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> store.upkeep().backup(folder.resolve("backup")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("choose a new one");
    }

    @Test
    void anAlteredBackupIsRefused() throws IOException {
        fill();
        Path backup = folder.resolve("backup");
        store.upkeep().backup(backup);
        Path database = backup.resolve("air.db");
        byte[] bytes = Files.readAllBytes(database);
        bytes[bytes.length / 2] ^= 1;
        Files.write(database, bytes);
        assertThatThrownBy(() -> Store.restore(backup, folder.resolve("other"), Optional.empty(), fixture.clock()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(backup.toString());
    }

    @Test
    void aFolderThatIsNoBackupIsRefused() {
        assertThatThrownBy(() -> Store.restore(folder, folder.resolve("other"), Optional.empty(), fixture.clock()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("manifest.json");
    }
}

class SqliteUpkeepTest extends UpkeepContract {
    SqliteUpkeepTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresUpkeepTest extends UpkeepContract {
    PostgresUpkeepTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
