package air.store;

import static org.assertj.core.api.Assertions.assertThat;

import air.store.Upkeep.Retention;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes and what stays, decided from a table of assets alone. Ages are days, originals are letters. */
class PruningTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private final Handle handle = Jdbi.open("jdbc:sqlite::memory:");

    @BeforeEach
    void table() {
        handle.execute("CREATE TABLE asset (number INTEGER, hash TEXT, extension TEXT, bytes INTEGER,"
                + " created INTEGER, rating INTEGER, score REAL, favourite INTEGER, decision TEXT)");
    }

    @AfterEach
    void close() {
        handle.close();
    }

    private void asset(int number, String hash, int bytes, int days, Integer rating, Double score) {
        asset(number, hash, bytes, days, rating, score, 0, null);
    }

    private void asset(
            int number, String hash, int bytes, int days, Integer rating, Double score, int favourite, String choice) {
        handle.execute(
                "INSERT INTO asset VALUES (?, ?, 'png', ?, ?, ?, ?, ?, ?)",
                number,
                hash,
                bytes,
                NOW.minus(Duration.ofDays(days)).toEpochMilli(),
                rating,
                score,
                favourite,
                choice);
    }

    private static Retention retention(Integer days, Integer bytes, Integer spared) {
        return new Retention(
                Optional.ofNullable(days).map(Duration::ofDays),
                bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes),
                spared == null ? OptionalInt.empty() : OptionalInt.of(spared));
    }

    private List<Long> going(Integer days, Integer bytes, Integer spared) {
        return numbers(new Pruning(handle, retention(days, bytes, spared), NOW).going());
    }

    private List<Long> originals(Integer days, Integer bytes) {
        return numbers(new Pruning(handle, retention(days, bytes, null), NOW).originals());
    }

    private static List<Long> numbers(List<Pruning.Row> rows) {
        return rows.stream().map(Pruning.Row::number).toList();
    }

    @Test
    void nothingGoesWhereNeitherAgeNorSizeIsGiven() {
        asset(1, "a", 10, 9999, null, null);
        assertThat(going(null, null, 1)).isEmpty();
    }

    @Test
    void whatIsOlderGoesAndWhatIsJustAsOldStays() {
        asset(3, "c", 10, 31, null, null);
        asset(1, "a", 10, 32, 5, 9.9);
        asset(2, "b", 10, 30, null, null);
        assertThat(going(30, null, null)).containsExactly(1L, 3L);
    }

    @Test
    void whatIsSparedStaysHoweverOld() {
        asset(1, "a", 10, 99, 3, null);
        asset(2, "b", 10, 99, 4, null);
        asset(3, "c", 10, 99, null, null, 1, null);
        asset(4, "d", 10, 99, null, null, 0, "approve");
        asset(5, "e", 10, 99, null, null, 0, "stop");
        assertThat(going(1, null, 4)).containsExactly(1L, 5L);
        assertThat(going(1, null, null)).as("no rating spares").containsExactly(1L, 2L, 5L);
    }

    @Test
    void theWorstRatedGoesFirstThenTheOldestThenTheWorstScored() {
        asset(1, "a", 10, 1, 2, 1.0);
        asset(2, "b", 10, 5, 3, 1.0);
        asset(3, "c", 10, 5, null, 9.0);
        asset(4, "d", 10, 7, 2, 9.0);
        asset(5, "e", 10, 1, 2, null);
        assertThat(going(null, 40, null)).as("no rating is the worst").containsExactly(3L);
        assertThat(going(null, 30, null)).as("older").containsExactly(3L, 4L);
        assertThat(going(null, 20, null)).as("no score is the worst").containsExactly(3L, 4L, 5L);
        assertThat(going(null, 10, null)).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void noMoreGoesThanMakesTheRoom() {
        asset(1, "a", 10, 3, null, null);
        asset(2, "b", 10, 2, null, null);
        assertThat(going(null, 20, null)).isEmpty();
        assertThat(going(null, 19, null)).containsExactly(1L);
        assertThat(going(null, 10, null)).containsExactly(1L);
        assertThat(going(null, 0, null)).containsExactly(1L, 2L);
    }

    @Test
    void whatAgeTakesOutCountsTowardsTheRoom() {
        asset(1, "a", 90, 40, 5, null);
        asset(2, "b", 10, 2, null, null);
        assertThat(going(30, 10, null)).containsExactly(1L);
    }

    @Test
    void anOriginalIsCountedOnceAndGoesWithAllItsAssets() {
        asset(1, "a", 10, 9, null, null);
        asset(2, "a", 10, 1, 1, null);
        asset(3, "b", 10, 5, null, null);
        assertThat(going(null, 20, null)).isEmpty();
        assertThat(going(null, 10, null))
                .as("the best of those that share decides")
                .containsExactly(3L);
        assertThat(going(null, 5, null)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aSparedAssetKeepsTheOriginalOfAllThatShareIt() {
        asset(1, "a", 10, 9, null, null);
        asset(2, "a", 10, 9, null, null, 1, null);
        assertThat(going(null, 0, null)).isEmpty();
    }

    @Test
    void anOriginalGoesOnceAndOnlyWithItsLastAsset() {
        asset(1, "a", 10, 40, null, null);
        asset(2, "a", 10, 1, null, null);
        asset(3, "b", 10, 40, null, null);
        asset(4, "b", 10, 50, null, null);
        assertThat(going(30, null, null)).containsExactly(1L, 3L, 4L);
        assertThat(originals(30, null)).containsExactly(3L);
        assertThat(originals(null, 0)).containsExactly(1L, 3L);
    }
}
