package air.studio;

import air.model.ModelException;
import air.model.Picture;
import air.provenance.Provenance;
import air.registry.ModelEntry;
import air.registry.Price;
import air.store.Asset;
import air.store.Ledger;
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

/** Shared by all calls of a run: the store, the budgets, the sentences for the user. Thread-safe. */
final class RunContext {
    private final StudioContext studio;
    private final String id;
    private final Optional<BigDecimal> budget;
    private final boolean resend;
    private final Set<String> news = new LinkedHashSet<>();
    /**
     * Whether free work continues without the store, which is not tried again because a locked one delays every round.
     */
    private volatile boolean adrift;

    RunContext(StudioContext studio, String id, Optional<BigDecimal> budget) {
        this(studio, id, budget, false);
    }

    private RunContext(StudioContext studio, String id, Optional<BigDecimal> budget, boolean resend) {
        this.studio = studio;
        this.id = id;
        this.budget = budget;
        this.resend = resend;
    }

    RunContext resending(boolean allowed) {
        return new RunContext(studio, id, budget, allowed);
    }

    /** Whether what may have been billed may be sent again. */
    boolean resend() {
        return resend;
    }

    StudioContext studio() {
        return studio;
    }

    String id() {
        return id;
    }

    /** Adds a sentence for the user, once. */
    void report(String sentence) {
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

    /** Refuses a request of several calls as a whole, before the first is made. */
    void requireRoom(ModelEntry entry, Optional<BigDecimal> estimate) throws ModelException {
        Ledger.Budgets budgets = budgets(entry);
        if (budgets.equals(Ledger.Budgets.NONE)) return;
        try {
            Ledger ledger = studio.store().ledger();
            Ledger.Spent run = ledger.ofRun(id);
            Ledger.Spent month = ledger.ofMonth(studio.month());
            if (BudgetRefusal.over(estimate, budgets.run(), run)
                    || BudgetRefusal.over(estimate, budgets.month(), month))
                throw BudgetRefusal.of(entry, estimate, budgets, run, month);
        } catch (StoreException e) {
            throw unpaid(entry, e);
        }
    }

    Ledger.Budgets budgets(ModelEntry entry) {
        return free(entry) ? Ledger.Budgets.NONE : new Ledger.Budgets(budget, studio.monthBudget());
    }

    static StoreException unpaid(ModelEntry entry, StoreException e) {
        return new StoreException(
                e.getMessage() + " " + entry.id() + " was not called, because its cost could not be recorded.", e);
    }

    boolean adrift() {
        return adrift;
    }

    /** The store is available again. */
    void moored() {
        adrift = false;
    }

    /** Continues free work without the store. */
    void drift(StoreException e) {
        adrift = true;
        report("What this run makes is not kept in the library: " + e.getMessage());
    }

    /** Remembers the asset of a picture that this run made for an intent, or was shown. */
    void know(String intent, Picture picture, long asset) {
        studio.known().put(scope(intent), picture, asset);
    }

    /** The asset of a picture of this run and intent: in a batch, two items may make the same picture. */
    OptionalLong known(String intent, Picture picture) {
        return studio.known().of(scope(intent), picture);
    }

    private String scope(String intent) {
        return id + '#' + Integer.toHexString(intent.hashCode()) + '#';
    }

    /** The assets among the input pictures: those the studio knows, and those whose files name one. */
    List<Long> parents(List<Picture> inputs) {
        List<Long> parents = new ArrayList<>();
        for (Picture input : inputs) {
            OptionalLong known = studio.known().of(input);
            if (known.isPresent()) parents.add(known.getAsLong());
            else
                beside(store -> store.library()
                        .find(Provenance.parent(input))
                        .map(Asset::number)
                        .ifPresent(parents::add));
        }
        return parents;
    }

    /** Work with the store that no call waits for; a failure is reported, once for free work. */
    void beside(Consumer<Store> work) {
        if (adrift) return;
        try {
            work.accept(studio.store());
        } catch (StoreException e) {
            drift(e);
        }
    }

    /** Work with the store after a call: a failure is only reported, because the result must reach the caller. */
    void afterwards(String otherwise, Consumer<Store> work) {
        try {
            work.accept(studio.store());
        } catch (RuntimeException e) {
            System.getLogger("air").log(System.Logger.Level.DEBUG, otherwise, e);
            report(otherwise + ": " + e.getMessage());
        }
    }
}
