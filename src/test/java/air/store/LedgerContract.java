package air.store;

import static air.store.StoreFixture.call;
import static air.store.StoreFixture.done;
import static air.store.StoreFixture.ended;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import air.model.QueuedModel.Order;
import air.store.Ledger.Budgets;
import air.store.LedgerEntry.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the ledger promises. */
abstract class LedgerContract extends StoreContract {
    private static final Order ORDER = new Order("fal", "fal/model", "j-1", Map.of("status", "https://queue/1"));

    LedgerContract(StoreFixture.Kind kind) {
        super(kind);
    }

    private static Budgets budgets(String run, String month) {
        return new Budgets(
                Optional.ofNullable(run).map(BigDecimal::new),
                Optional.ofNullable(month).map(BigDecimal::new));
    }

    private static LedgerEntry only(Store store) {
        List<LedgerEntry> entries = store.ledger().entries(Optional.empty(), 10);
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private long begin(String run, String usd) {
        return store.ledger().begin(call(run, "fal", usd), Budgets.NONE).number();
    }

    @Test
    void keepsEverythingOfACall() {
        long number = begin("r1", "0.04");
        store.ledger().submitted(number, ORDER);
        store.ledger().ended(number, done("0.038"));

        LedgerEntry entry = only(fixture.open());
        assertThat(entry.number()).isEqualTo(number);
        assertThat(entry.begun()).isEqualTo(fixture.clock().instant());
        assertThat(entry.model()).isEqualTo("fal/model");
        assertThat(entry.request()).contains("a lone boat");
        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.estimateUsd()).contains(new BigDecimal("0.04"));
        assertThat(entry.costUsd()).contains(new BigDecimal("0.038"));
        assertThat(entry.order()).contains(ORDER);
        assertThat(entry.requestId()).contains("request-1");
        assertThat(entry.duration()).contains(Duration.ofMillis(1500));
        assertThat(entry.failure()).isEmpty();
    }

    @Test
    void anUnknownCostIsNotZero() {
        store.ledger().ended(begin("r1", "0.04"), done(null));
        assertThat(only(store).costUsd()).isEmpty();
        assertThat(store.ledger().ofRun("r1").unknown()).isEqualTo(1);
        assertThat(store.ledger().ofRun("r1").known()).isZero();
        assertThat(store.ledger().ofRun("r1").reserved()).isEqualByComparingTo("0.04");
    }

    @Test
    void callsUnderWayAreReserved() {
        begin("r1", "0.04");
        begin("r1", null);
        store.ledger().ended(begin("r1", "0.05"), done("0.03"));

        Ledger.Spent spent = store.ledger().ofRun("r1");
        assertThat(spent.known()).isEqualByComparingTo("0.03");
        assertThat(spent.reserved()).isEqualByComparingTo("0.04");
        assertThat(spent.unknown()).isEqualTo(1);
        assertThat(spent.calls()).isEqualTo(3);
    }

    @Test
    void aBudgetMayBeSpentToTheLastCent() {
        Ledger ledger = store.ledger();
        assertThat(ledger.begin(call("r1", "fal", "0.04"), budgets("0.08", null))
                        .allowed())
                .isTrue();
        assertThat(ledger.begin(call("r1", "fal", "0.04"), budgets("0.08", null))
                        .allowed())
                .isTrue();

        Ledger.Begun refused = ledger.begin(call("r1", "fal", "0.000000001"), budgets("0.08", null));
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.run().reserved()).isEqualByComparingTo("0.08");
        assertThat(ledger.entries(Optional.empty(), 10)).hasSize(2);
    }

    @Test
    void theMonthsBudgetCountsAllRuns() {
        Ledger ledger = store.ledger();
        ledger.ended(begin("r1", "0.9"), done("0.9"));
        assertThat(ledger.begin(call("r2", "fal", "0.2"), budgets(null, "1")).allowed())
                .isFalse();
        assertThat(ledger.begin(call("r2", "fal", "0.1"), budgets(null, "1")).allowed())
                .isTrue();
    }

    @Test
    void anotherMonthBeginsAnew() {
        store.ledger().ended(begin("r1", "0.9"), done("0.9"));
        fixture.pass(Duration.ofDays(31));
        assertThat(store.ledger()
                        .begin(call("r2", "fal", "1"), budgets(null, "1"))
                        .allowed())
                .isTrue();
        assertThat(store.ledger().months()).containsExactly(YearMonth.of(2026, 12), YearMonth.of(2026, 11));
        assertThat(store.ledger().ofMonth(YearMonth.of(2026, 11)).known()).isEqualByComparingTo("0.9");
    }

    @Test
    void anUnknownEstimateIsRefusedUnderABudget() {
        assertThat(store.ledger()
                        .begin(call("r1", "fal", null), budgets("100", null))
                        .allowed())
                .isFalse();
        assertThat(store.ledger().begin(call("r1", "fal", null), Budgets.NONE).allowed())
                .isTrue();
    }

    @Test
    void whatCostsNothingIsNeverRefused() {
        store.ledger().ended(begin("r1", "5"), done("5"));
        assertThat(store.ledger()
                        .begin(call("r1", "embedded", "0"), budgets("1", "1"))
                        .allowed())
                .isTrue();
    }

    @Test
    void aRowThatIsDoneStays() {
        long number = begin("r1", "0.04");
        store.ledger().ended(number, done("0.04"));
        store.ledger().ended(number, ended(State.FAILED, "0"));
        assertThat(only(store).state()).isEqualTo(State.DONE);
    }

    @Test
    void aRowThatIsNotThereCannotEnd() {
        assertThatThrownBy(() -> store.ledger().ended(99, done("1"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.ledger().submitted(99, ORDER)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void monthsAreSummedByModelTheDearestFirst() {
        Ledger ledger = store.ledger();
        ledger.ended(begin("r1", "0.04"), done("0.04"));
        ledger.ended(begin("r2", "0.04"), ended(State.FAILED, "0"));
        ledger.ended(ledger.begin(call("r1", "gemini", "1"), Budgets.NONE).number(), done("1"));
        ledger.ended(ledger.begin(call("r1", "openai", null), Budgets.NONE).number(), done(null));

        List<Ledger.Line> lines = ledger.lines(YearMonth.of(2026, 11));
        assertThat(lines).extracting(Ledger.Line::provider).containsExactly("gemini", "fal", "openai");
        Ledger.Line fal = lines.get(1);
        assertThat(fal.calls()).isEqualTo(2);
        assertThat(fal.failed()).isEqualTo(1);
        assertThat(fal.units()).isEqualTo(2);
        assertThat(fal.knownUsd()).isEqualByComparingTo("0.04");
        assertThat(fal.bytes()).isEqualTo(6000);
        assertThat(lines.get(2).unknown()).isEqualTo(1);
        assertThat(ledger.linesOf("r2")).extracting(Ledger.Line::calls).containsExactly(1);
        assertThat(ledger.linesOf("r2").get(0).month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(ledger.lines(YearMonth.of(2025, 1))).isEmpty();
    }

    @Test
    void entriesComeTheLatestFirst() {
        long first = begin("r1", "1");
        long second = begin("r2", "1");
        assertThat(store.ledger().entries(Optional.empty(), 1))
                .extracting(LedgerEntry::number)
                .containsExactly(second);
        assertThat(store.ledger().entries(Optional.of("r1"), 5))
                .extracting(LedgerEntry::number)
                .containsExactly(first);
    }

    @Test
    void anOrderOfALivingStoreIsLeftAlone() {
        store.ledger().submitted(begin("r1", "0.04"), ORDER);
        assertThat(fixture.open().ledger().takeOver("fal")).isEmpty();
        assertThat(store.ledger().takeOver("fal")).isEmpty();
        assertThat(only(store).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void anOrderOfAStoreThatIsGoneIsTakenOverOnce() {
        long number = begin("r1", "0.04");
        store.ledger().submitted(number, ORDER);
        store.close();

        Store next = fixture.open();
        Store third = fixture.open();
        assertThat(next.ledger().takeOver("wavespeed")).isEmpty();
        List<LedgerEntry> taken = next.ledger().takeOver("fal");
        assertThat(taken).extracting(LedgerEntry::number).containsExactly(number);
        assertThat(taken.get(0).order()).contains(ORDER);
        assertThat(third.ledger().takeOver("fal")).isEmpty();
        next.ledger().ended(number, done("0.04"));
        assertThat(only(third).state()).isEqualTo(State.DONE);
    }

    @Test
    void aCallOfAStoreThatIsGoneIsUnknownAndStaysReserved() {
        long number = begin("r1", "0.04");
        store.close();

        Store next = fixture.open();
        assertThat(next.ledger().takeOver("fal")).isEmpty();
        assertThat(only(next).state()).isEqualTo(State.UNKNOWN);
        assertThat(next.ledger().ofRun("r1").reserved()).isEqualByComparingTo("0.04");
        assertThat(next.ledger().ofRun("r1").unknown()).isEqualTo(1);

        next.ledger().ended(number, done("0.04"));
        assertThat(only(next).state()).isEqualTo(State.DONE);
    }
}

class SqliteLedgerTest extends LedgerContract {
    SqliteLedgerTest() {
        super(StoreFixture.Kind.SQLITE);
    }
}

class PostgresLedgerTest extends LedgerContract {
    PostgresLedgerTest() {
        super(StoreFixture.Kind.POSTGRES);
    }
}
