package air.studio;

import air.model.Cancellation;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.Operation;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.store.Store;
import air.taste.Critic;
import air.taste.TasteReader;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one door to every operation: validate, check the budgets, route, call, meter, keep; the same for every caller.
 * Thread-safe. Opens the store when it is first needed.
 */
public final class Studio implements AutoCloseable {
    /** The embedded engine's own eyes: they see without a model that sees, at no cost. */
    public record Eyes(TasteReader reader, Critic critic) {}

    /**
     * What a call would cost, told before it is made.
     *
     * @param model the registry's entry that would work
     * @param usd for one call; empty when unknown
     * @param monthUsd spent this month as far as known
     * @param monthBudget US dollars; empty for none
     */
    public record Quote(
            ModelEntry model, Optional<BigDecimal> usd, BigDecimal monthUsd, Optional<BigDecimal> monthBudget) {}

    /**
     * @param registry read when it is first needed
     * @param store opened when it is first needed; closed with the studio
     * @param providers in the order in which {@link Choice#AUTO} tries them
     * @param eyes who reads and judges where the critic is the embedded engine
     * @param monthBudget US dollars a calendar month; empty for none; asked anew for each call
     */
    public Studio(
            Supplier<ModelRegistry> registry,
            Supplier<Store> store,
            List<Provider> providers,
            Eyes eyes,
            Supplier<Optional<BigDecimal>> monthBudget,
            InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /** Every model that is known. */
    public ModelRegistry registry() {
        throw new UnsupportedOperationException();
    }

    /**
     * The entries that can be asked for an operation now, of providers that are ready, for dialogs and lists.
     *
     * @param engine name of a provider, or {@link Choice#AUTO} for all
     */
    public List<ModelEntry> offered(String engine, Operation operation) {
        throw new UnsupportedOperationException();
    }

    /** Whether the provider is there and has what it needs, a key for most. */
    public boolean ready(String provider) {
        throw new UnsupportedOperationException();
    }

    /** The most to spend in a calendar month, US dollars; empty for none. */
    public Optional<BigDecimal> monthBudget() {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks the providers for the results of orders that earlier runs have left there. Blocks until each has answered;
     * costs nothing beyond what the orders did.
     *
     * @return a sentence for each order: what came, or why nothing did
     * @throws air.store.StoreException if the store cannot be opened
     */
    public List<String> collect(Cancellation cancellation) {
        throw new UnsupportedOperationException();
    }

    /**
     * What {@code request} would cost with the models named; nothing is sent.
     *
     * @throws InvalidInputException if there is no such engine or model, it has no key, or cannot do the request
     */
    public Quote quote(Choice choice, ImageRequest request) {
        throw new UnsupportedOperationException();
    }

    /** What a critic's look at one picture would cost at the most, US dollars; empty when unknown, 0 when free. */
    public Optional<BigDecimal> judgingUsd(Choice choice) {
        throw new UnsupportedOperationException();
    }

    /**
     * Begins a run.
     *
     * @param purpose {@code create}, {@code generate}, {@code batch} and so on; shown in the ledger
     * @param intent what the artist asked for, may be empty
     * @param budget US dollars for the run; empty for none
     * @throws InvalidInputException if the budget is negative
     */
    public Run open(String purpose, String intent, Optional<BigDecimal> budget) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #open}, going on with an earlier run: its spending counts. */
    public Run reopen(String run, String intent, Optional<BigDecimal> budget) {
        throw new UnsupportedOperationException();
    }

    /**
     * The store.
     *
     * @throws air.store.StoreException if it cannot be opened
     */
    public Store store() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
