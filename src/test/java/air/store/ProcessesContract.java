package air.store;

import static org.assertj.core.api.Assertions.assertThat;

import air.store.LedgerEntry.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is promised of several processes on one store, and of those that are killed. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
abstract class ProcessesContract {
    private final StoreFixture.Kind kind;

    @TempDir
    Path folder;

    private StoreFixture fixture;

    ProcessesContract(StoreFixture.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void nothingThereYet() {
        fixture = new StoreFixture(kind, folder.resolve("home"));
    }

    @AfterEach
    void close() {
        if (fixture != null) fixture.close();
    }

    /** Both find no database and make one. */
    @Test
    void twoProcessesSpendOneBudgetAndNoMore() throws Exception {
        try (OtherProcess one = OtherProcess.start(fixture, "spend", "r", "40", "0.1", "5");
                OtherProcess two = OtherProcess.start(fixture, "spend", "r", "40", "0.1", "5")) {
            int allowed = Integer.parseInt(one.line()) + Integer.parseInt(two.line());
            assertThat(allowed).isEqualTo(50);
        }
        List<LedgerEntry> entries = fixture.open().ledger().entries(Optional.empty(), 100);
        assertThat(entries).hasSize(50).allMatch(entry -> entry.state() == State.DONE);
        assertThat(entries).extracting(LedgerEntry::number).doesNotHaveDuplicates();
    }

    @Test
    void anOrderChangesHandsOnlyWhenItsProcessIsKilled() throws Exception {
        try (OtherProcess other = OtherProcess.start(fixture, "order", "r")) {
            String[] numbers = other.line().split(" ");
            Store store = fixture.open();
            assertThat(store.ledger().takeOver("fal")).isEmpty();
            assertThat(store.ledger().entries(Optional.empty(), 9))
                    .extracting(LedgerEntry::state)
                    .containsExactly(State.OPEN, State.SUBMITTED);

            other.kill();

            assertThat(eventuallyTakenOver(store))
                    .extracting(LedgerEntry::number)
                    .containsExactly(Long.valueOf(numbers[0]));
            assertThat(fixture.open().ledger().takeOver("fal")).isEmpty();
            assertThat(store.ledger().entries(Optional.empty(), 9))
                    .extracting(LedgerEntry::state)
                    .containsExactly(State.UNKNOWN, State.SUBMITTED);
        }
    }

    /** A server notices a moment later that its client is gone. */
    private static List<LedgerEntry> eventuallyTakenOver(Store store) throws InterruptedException {
        List<LedgerEntry> taken = store.ledger().takeOver("fal");
        for (int i = 0; taken.isEmpty() && i < 100; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            taken = store.ledger().takeOver("fal");
        }
        return taken;
    }

    @Test
    void whatWasKeptBeforeAKillIsThereAfterIt() throws Exception {
        List<String> told = new ArrayList<>();
        for (int kill = 1; kill <= 3; kill++)
            try (OtherProcess other = OtherProcess.start(fixture, "keep", "r" + kill)) {
                for (int i = 0; i < 3 * kill; i++) told.add(other.line());
                other.kill();
                told.addAll(other.rest().stream()
                        .filter(line -> line.matches("\\d+ \\d+"))
                        .toList());
            }

        Store store = fixture.open();
        store.ledger().takeOver("fal");
        List<LedgerEntry> entries = store.ledger().entries(Optional.empty(), 10_000);
        for (String line : told) {
            String[] numbers = line.split(" ");
            assertThat(entries)
                    .filteredOn(entry -> entry.number() == Long.parseLong(numbers[0]))
                    .extracting(LedgerEntry::state)
                    .containsExactly(State.DONE);
            Asset asset = store.library().find(Long.parseLong(numbers[1])).orElseThrow();
            assertThat(store.library().original(asset)).isNotEmpty();
        }
        assertThat(store.upkeep().check().problems()).allMatch(problem -> problem.contains("has no row"));
    }
}

class SqliteProcessesTest extends ProcessesContract {
    SqliteProcessesTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresProcessesTest extends ProcessesContract {
    PostgresProcessesTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
