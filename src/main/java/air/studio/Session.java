package air.studio;

import air.model.Call;
import air.model.ModelException;
import air.registry.ModelEntry;
import air.registry.Price;
import air.store.Asset;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.Store;
import air.store.StoreException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** What all calls of a run share: the store, the budgets, the news. Thread-safe. */
final class Session {
    private final Studio studio;
    private final String id;
    private final Optional<BigDecimal> budget;
    private final boolean resend;
    private final Set<String> news = new LinkedHashSet<>();
    /** Whether free work goes on without the store; it is not tried again, for a locked one holds up every round. */
    private volatile boolean adrift;

    Session(Studio studio, String id, Optional<BigDecimal> budget) {
        this(studio, id, budget, false);
    }

    private Session(Studio studio, String id, Optional<BigDecimal> budget, boolean resend) {
        this.studio = studio;
        this.id = id;
        this.budget = budget;
        this.resend = resend;
    }

    Session resending(boolean allowed) {
        return new Session(studio, id, budget, allowed);
    }

    /** Whether what may have been billed may be sent again. */
    boolean resend() {
        return resend;
    }

    /** The call, watched by the studio and sending again what this run allows. */
    Call watched(Call call, Tally tally) {
        return call.withMeter(tally).withResend(resend);
    }

    Studio studio() {
        return studio;
    }

    String id() {
        return id;
    }

    void tell(String sentence) {
        synchronized (news) {
            news.add(sentence);
        }
    }

    List<String> takeNews() {
        synchronized (news) {
            List<String> all = List.copyOf(news);
            news.clear();
            return all;
        }
    }

    static boolean free(ModelEntry entry) {
        return entry.price().unit() == Price.Unit.FREE;
    }

    /**
     * Writes the row of a call.
     *
     * @param question its JSON holds the lineage too
     * @throws ModelException over budget; nothing was sent
     * @throws StoreException if a call that may cost cannot be written down; nothing was sent
     */
    Row begin(ModelEntry entry, Question question, Optional<BigDecimal> estimate) throws ModelException {
        Row unwritten = Row.begun(this, OptionalLong.empty(), entry, question, estimate);
        if (free(entry) && adrift) return unwritten;
        try {
            Ledger.Budgets budgets = budgets(entry);
            Ledger.Begun begun = studio.store()
                    .ledger()
                    .begin(
                            new LedgerEntry.Intended(
                                    id,
                                    entry.provider(),
                                    entry.id(),
                                    question.operation(),
                                    question.fingerprint(),
                                    question.json().toString(),
                                    estimate),
                            budgets);
            if (!begun.allowed()) throw Refusal.of(entry, estimate, budgets, begun.run(), begun.month());
            adrift = false;
            return Row.begun(this, OptionalLong.of(begun.number()), entry, question, estimate);
        } catch (StoreException e) {
            if (!free(entry)) throw unpaid(entry, e);
            drift(e);
            return unwritten;
        }
    }

    /** Refuses all of a request that takes several calls before the first is made. */
    void requireRoom(ModelEntry entry, Optional<BigDecimal> estimate) throws ModelException {
        Ledger.Budgets budgets = budgets(entry);
        if (budgets.equals(Ledger.Budgets.NONE)) return;
        try {
            Ledger ledger = studio.store().ledger();
            Ledger.Spent run = ledger.ofRun(id);
            Ledger.Spent month = ledger.ofMonth(studio.month());
            if (Refusal.over(estimate, budgets.run(), run) || Refusal.over(estimate, budgets.month(), month))
                throw Refusal.of(entry, estimate, budgets, run, month);
        } catch (StoreException e) {
            throw unpaid(entry, e);
        }
    }

    private Ledger.Budgets budgets(ModelEntry entry) {
        return free(entry) ? Ledger.Budgets.NONE : new Ledger.Budgets(budget, studio.monthBudget());
    }

    static StoreException unpaid(ModelEntry entry, StoreException e) {
        return new StoreException(
                e.getMessage() + " " + entry.id() + " was not asked, because its cost could not be written down.", e);
    }

    private void drift(StoreException e) {
        adrift = true;
        tell("What is made in this run is not kept in the library: " + e.getMessage());
    }

    /** Puts results into the library; what cannot be kept becomes news. @return nothing then */
    List<Asset> keep(Row row, List<Asset.Fresh> made) {
        if (row.number().isEmpty()) return List.of();
        List<Asset> kept = new ArrayList<>();
        afterwards(
                "What " + row.entry().id() + " made could not be kept in the library, so save it yourself",
                store -> kept.addAll(store.library().keep(made)));
        return List.copyOf(kept);
    }

    /** Work with the store that no call waits for; a failure becomes news, once for free work. */
    void beside(Consumer<Store> work) {
        if (adrift) return;
        try {
            work.accept(studio.store());
        } catch (StoreException e) {
            drift(e);
        }
    }

    /**
     * Work with the store after a call was made: whatever fails becomes news, because the result must reach the caller.
     */
    void afterwards(String otherwise, Consumer<Store> work) {
        try {
            work.accept(studio.store());
        } catch (RuntimeException e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, otherwise, e);
            tell(otherwise + ": " + e.getMessage());
        }
    }
}
