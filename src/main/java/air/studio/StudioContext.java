package air.studio;

import air.registry.ModelRegistry;
import air.registry.Provider;
import air.store.Store;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Shared by all runs of a studio. Thread-safe. */
final class StudioContext implements AutoCloseable {
    private final Supplier<ModelRegistry> registry;
    private final Supplier<Store> opening;
    private final List<Provider> providers;
    private final Supplier<Optional<BigDecimal>> monthBudget;
    private final InstantSource clock;
    private final KnownPictures known = new KnownPictures();
    private Store store;

    StudioContext(
            Supplier<ModelRegistry> registry,
            Supplier<Store> opening,
            List<Provider> providers,
            Supplier<Optional<BigDecimal>> monthBudget,
            InstantSource clock) {
        this.registry = Objects.requireNonNull(registry, "registry");
        this.opening = Objects.requireNonNull(opening, "opening");
        this.providers = List.copyOf(providers);
        this.monthBudget = Objects.requireNonNull(monthBudget, "monthBudget");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    ModelRegistry registry() {
        return registry.get();
    }

    List<Provider> providers() {
        return providers;
    }

    Routing routing() {
        return new Routing(registry(), providers);
    }

    /** @throws air.store.StoreException if it cannot be opened */
    synchronized Store store() {
        if (store == null) store = opening.get();
        return store;
    }

    Optional<BigDecimal> monthBudget() {
        return monthBudget.get();
    }

    KnownPictures known() {
        return known;
    }

    Instant now() {
        return clock.instant();
    }

    YearMonth month() {
        return YearMonth.from(LocalDate.ofInstant(now(), ZoneId.systemDefault()));
    }

    /** Closes the store, which opens again when needed. */
    @Override
    public synchronized void close() {
        if (store != null) store.close();
        store = null;
    }
}
