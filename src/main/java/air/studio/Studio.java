package air.studio;

import air.model.Cancellation;
import air.model.ImageModel;
import air.model.InvalidInputException;
import air.model.Operation;
import air.model.Usage;
import air.registry.ModelEntry;
import air.registry.ModelRegistry;
import air.registry.Provider;
import air.store.Asset;
import air.store.Store;
import air.store.StoreException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The one door to every operation: validate, check the budgets, route, call, meter, keep; the same for every caller.
 * Thread-safe. Opens the store when it is first needed.
 */
public final class Studio implements AutoCloseable {
    /** The engine that needs no key and no network, and costs nothing. */
    public static final String EMBEDDED = ImageModel.EMBEDDED;

    private static final int RUN_DIGITS = 6;

    private final StudioContext context;
    private final OwnCritic own;
    private final PendingOrders orders;

    /**
     * @param registry asked anew for each run, so that it should remember what it has read
     * @param store opened when it is first needed; closed with the studio
     * @param providers in the order in which they are named in errors
     * @param own reads and judges where the critic is the embedded engine
     * @param monthBudget US dollars a calendar month; empty for none; asked anew for each call that may cost
     */
    public Studio(
            Supplier<ModelRegistry> registry,
            Supplier<Store> store,
            List<Provider> providers,
            OwnCritic own,
            Supplier<Optional<BigDecimal>> monthBudget,
            InstantSource clock) {
        context = new StudioContext(registry, store, providers, monthBudget, clock);
        this.own = Objects.requireNonNull(own, "own");
        orders = new PendingOrders(context);
    }

    /** Every model that is known. */
    public ModelRegistry registry() {
        return context.registry();
    }

    /** Names of the providers that have what they need, in the order of the wiring. */
    public List<String> readyEngines() {
        return context.providers().stream()
                .filter(Provider::ready)
                .map(Provider::name)
                .toList();
    }

    /**
     * The entries that can be asked for an operation now, of providers that are ready, for dialogs and lists.
     *
     * @param engine name of a provider, or {@link Choice#AUTO} for all
     */
    public List<ModelEntry> offered(String engine, Operation operation) {
        return context.routing()
                .ready(engine)
                .filter(e -> e.operations().contains(operation))
                .toList();
    }

    /** As {@link #offered}, those that can read tastes and judge. */
    public List<ModelEntry> offeredCritics(String engine) {
        return context.routing().ready(engine).filter(ModelEntry::sees).toList();
    }

    /** Whether the provider is there and has what it needs, a key for most. */
    public boolean ready(String provider) {
        return readyEngines().contains(provider);
    }

    /** The most to spend in a calendar month, US dollars; empty for none. */
    public Optional<BigDecimal> monthBudget() {
        return context.monthBudget();
    }

    /**
     * Asks the providers for the results of orders that earlier runs have left there. Blocks until each has answered;
     * costs nothing beyond what the orders did.
     *
     * @return a sentence for each order: what came, or why nothing did
     * @throws air.store.StoreException if the store cannot be opened
     */
    public List<String> collect(Cancellation cancellation) {
        RunContext run = new RunContext(context, "collect", Optional.empty());
        context.providers().forEach(provider -> orders.collectAll(provider, run, cancellation));
        return run.takeNews();
    }

    /**
     * Reads an answer again that was paid for and could not be read when it came; what is in it is kept in the library.
     * Sends nothing.
     *
     * @return its results, kept now or earlier; empty where it still cannot be read, and for what is a result itself
     * @throws air.store.StoreException if its file is gone
     */
    public List<Asset> reread(Asset answer) {
        return new Rereading(context).of(answer);
    }

    /**
     * The models that a choice comes to; looked for when they are first asked about.
     *
     * @param operation what the generator is to do
     */
    public Selection select(Choice choice, Operation operation) {
        return new Selection(context, choice, operation);
    }

    /**
     * Begins a run.
     *
     * @param purpose {@code create}, {@code generate}, {@code batch} and so on; begins the run's id
     * @param intent what the artist asked for, may be empty
     * @param budget US dollars for the run; empty for none; with 0 only what is free can be made
     * @throws InvalidInputException if the budget is negative
     */
    public Run open(String purpose, String intent, Optional<BigDecimal> budget) {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                .format(LocalDateTime.ofInstant(context.now(), ZoneId.systemDefault()));
        String chance = UUID.randomUUID().toString().substring(0, RUN_DIGITS);
        return reopen(purpose + "-" + time + "-" + chance, intent, budget);
    }

    /** As {@link #open}, going on with an earlier run: its spending counts. */
    public Run reopen(String run, String intent, Optional<BigDecimal> budget) {
        budget.ifPresent(usd -> Usage.requireUsd("The budget", usd));
        return new Run(new RunContext(context, run, budget), orders, own, new Subject(intent, Optional.empty()));
    }

    /**
     * Keeps the calibrations that a profile's file brings along, as far as they are of the very profile in it. Where
     * the store cannot be used, nothing happens.
     *
     * @return a sentence for the user about each that is not used, and why
     * @throws InvalidInputException if the file cannot be read, or holds no profile
     */
    public List<String> adoptCalibrations(Path profile) {
        BroughtCalibrations brought = new BroughtCalibrations(profile);
        try {
            return brought.keep(store());
        } catch (StoreException e) {
            // What a run does with the store says so too; a score without an interval is the same score.
            return List.of();
        }
    }

    /**
     * The store.
     *
     * @throws air.store.StoreException if it cannot be opened
     */
    public Store store() {
        return context.store();
    }

    /** Closes the store; orders under way stay with their providers, to be collected another time. */
    @Override
    public void close() {
        orders.close();
        context.close();
    }
}
