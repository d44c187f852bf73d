package air.studio;

import air.model.Call;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.QueuedModel;
import air.registry.ModelEntry;
import air.registry.Provider;
import air.store.Asset;
import air.store.LedgerEntry;
import air.store.Library;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Orders that providers have taken and whose results are still to be asked for: left by dead processes, or by calls of
 * this one that lost their connection. A run that repeats the request gets the result instead of paying again; the rest
 * are collected into the library on spare threads. Thread-safe.
 */
final class PendingOrders {
    private static final int AT_ONCE = 4;
    private static final int IDLE_SECONDS = 10;
    private static final Set<LedgerEntry.State> UNDER_WAY =
            EnumSet.of(LedgerEntry.State.OPEN, LedgerEntry.State.SUBMITTED);

    private final StudioContext studio;
    private final Map<String, Deque<PendingOrder>> byFingerprint = new HashMap<>();
    private volatile Cancellation closing = new Cancellation();
    private final Executor spare = daemons();

    PendingOrders(StudioContext studio) {
        this.studio = studio;
    }

    private static Executor daemons() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "AIR orders");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * Looks for orders of dead processes, one thread at a time, so that two runs with the same request both find it.
     *
     * @throws air.store.StoreException if the ledger cannot be read; then nothing may be ordered
     */
    synchronized void takeOver(String provider, RunContext context) {
        for (LedgerEntry left : studio.store().ledger().takeOver(provider)) add(left, context);
        for (long row : studio.store().library().held())
            studio.store().ledger().find(row).ifPresent(left -> settleAnswers(left, context));
    }

    /** Keeps and reads the answers that a process left unread; those it had read are skipped. */
    private void settleAnswers(LedgerEntry left, RunContext context) {
        if (UNDER_WAY.contains(left.state())) return;
        Library library = studio.store().library();
        boolean read = LedgerRequest.inWords(left.operation())
                ? left.state() == LedgerEntry.State.DONE
                : library.ofCall(left.number()).stream().anyMatch(Results::isResult);
        if (read) {
            library.release(left.number());
            return;
        }
        ModelEntry entry = studio.registry()
                .find(left.model())
                .orElseGet(() -> ModelEntry.unlisted(left.provider(), left.model()));
        LedgerCall.left(context, left, entry, null).answers().keepHeld();
        library.ofCall(left.number()).forEach(new Rereading(studio)::of);
        context.report("What " + left.model()
                + " answered to an earlier run that ended before it was read is in the library now.");
    }

    private void add(LedgerEntry left, RunContext context) {
        Optional<ModelEntry> entry = studio.registry().find(left.model());
        if (left.order().isEmpty()) return;
        if (entry.isEmpty()) {
            context.report("The order " + left.order().get().id() + " of an earlier run cannot be collected, because "
                    + "the model " + left.model() + " no longer exists.");
            return;
        }
        PendingOrder order = new PendingOrder(
                LedgerCall.left(context, left, entry.get(), left.order().get()));
        List<Asset> kept = studio.store().library().ofCall(left.number()).stream()
                .filter(Results::isResult)
                .toList();
        if (!kept.isEmpty()) order.settle(kept);
        add(order);
    }

    /** Adds an order that continues at the provider although its call has ended. */
    void leave(LedgerCall row) {
        add(new PendingOrder(row));
    }

    private synchronized void add(PendingOrder order) {
        byFingerprint
                .computeIfAbsent(order.row().request().fingerprint(), key -> new ArrayDeque<>())
                .add(order);
    }

    /** Takes an order of the same request, which then belongs to the caller. */
    synchronized Optional<PendingOrder> claim(String fingerprint) {
        Deque<PendingOrder> same = byFingerprint.get(fingerprint);
        if (same == null) return Optional.empty();
        PendingOrder first = same.poll();
        if (same.isEmpty()) byFingerprint.remove(fingerprint);
        return Optional.of(first);
    }

    /** Returns an order that could not be collected, for the next caller. */
    void giveBack(PendingOrder order) {
        add(order);
    }

    /** Collects unclaimed orders on spare threads. */
    void collectRest(Provider provider, RunContext context) {
        begin(provider, context, closing);
    }

    /** As {@link #collectRest}, including those of other processes; blocks until all are collected or have failed. */
    void collectAll(Provider provider, RunContext context, Cancellation cancellation) {
        takeOver(provider.name(), context);
        begin(provider, context, cancellation).forEach(PendingOrder::finish);
        cancellation.throwIfCancelled();
    }

    /** Finds idle orders and begins with them in one step, so that no run can claim them meanwhile. */
    private synchronized List<PendingOrder> begin(Provider provider, RunContext context, Cancellation token) {
        List<PendingOrder> idle = new ArrayList<>();
        for (Deque<PendingOrder> same : byFingerprint.values())
            for (PendingOrder order : same)
                if (order.row().entry().provider().equals(provider.name()) && order.idle()) idle.add(order);
        idle.forEach(order -> order.begin(() -> collect(order, provider, context, token), spare));
        return idle;
    }

    private RecordedCall.Result collect(PendingOrder order, Provider provider, RunContext context, Cancellation token)
            throws ModelException {
        LedgerCall row = order.row().inCareOf(context);
        try {
            if (!(provider.generator(row.entry()) instanceof QueuedModel queued))
                throw new InvalidInputException(row.entry().id() + " no longer takes orders.");
            Call call = new Call(token, (message, fraction) -> {}, usage -> {});
            RecordedCall.Result kept = new RecordedCall(row, usage -> row.listPrice())
                    .make(metered -> queued.collect(order.placed(), metered), call);
            context.report(
                    "The order " + order.placed().id() + " of an earlier run was collected from " + provider.name()
                            + ": " + row.entry().id() + " made \""
                            + row.request().asked().prompt().orElse("")
                            + "\", now in the library.");
            return kept;
        } catch (ModelException | RuntimeException e) {
            if (!row.goesOn(e)) remove(order);
            context.report("The order " + order.placed().id() + " of an earlier run could not be collected from "
                    + provider.name() + ": " + e.getMessage());
            throw e;
        }
    }

    private synchronized void remove(PendingOrder order) {
        Iterator<Deque<PendingOrder>> all = byFingerprint.values().iterator();
        while (all.hasNext()) {
            Deque<PendingOrder> same = all.next();
            if (same.remove(order) && same.isEmpty()) all.remove();
        }
    }

    /** Orders being collected stay with their providers. */
    void close() {
        Cancellation open = closing;
        closing = new Cancellation();
        open.cancel();
    }
}
