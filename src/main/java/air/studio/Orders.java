package air.studio;

import air.model.Call;
import air.model.Cancellation;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.QueuedModel;
import air.registry.ModelEntry;
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
 * Orders that providers have taken and whose results nobody has asked for yet: left by processes that are no more, or
 * by calls of this one that lost their connection. Whoever asks the same again gets the result instead of paying again;
 * the others are collected on spare threads, into the library. Thread-safe.
 */
final class Orders {
    private static final int AT_ONCE = 4;
    private static final int IDLE_SECONDS = 10;
    private static final Set<LedgerEntry.State> UNDER_WAY =
            EnumSet.of(LedgerEntry.State.OPEN, LedgerEntry.State.SUBMITTED);

    private final Studio studio;
    private final Map<String, Deque<Order>> byFingerprint = new HashMap<>();
    private volatile Cancellation closing = new Cancellation();
    private final Executor spare = daemons();

    Orders(Studio studio) {
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
     * Looks for orders of processes that are no more. Nobody else looks meanwhile, so that two who ask the same find
     * it.
     *
     * @throws air.store.StoreException if nobody can tell; nothing may be ordered then
     */
    synchronized void takeOver(String provider, Session session) {
        for (LedgerEntry left : studio.store().ledger().takeOver(provider)) add(left, session);
        for (long row : studio.store().library().held())
            studio.store().ledger().find(row).ifPresent(left -> settleAnswers(left, session));
    }

    /** Answers that a process has left without having read them are kept, and read now; those it had read are not. */
    private void settleAnswers(LedgerEntry left, Session session) {
        if (UNDER_WAY.contains(left.state())) return;
        Library library = studio.store().library();
        boolean words =
                left.operation().equals(KeptSeer.READ) || left.operation().equals(KeptSeer.JUDGE);
        boolean read = words
                ? left.state() == LedgerEntry.State.DONE
                : library.ofCall(left.number()).stream().anyMatch(Shelf::isResult);
        if (read) {
            library.release(left.number());
            return;
        }
        ModelEntry entry = studio.registry()
                .find(left.model())
                .orElseGet(() -> ModelEntry.unlisted(left.provider(), left.model()));
        Row.left(session, left, entry, null).keepAnswers();
        library.ofCall(left.number()).forEach(studio::reread);
        session.tell("What " + left.model()
                + " answered to an earlier run that ended before it was read is in the library" + " now.");
    }

    private void add(LedgerEntry left, Session session) {
        Optional<ModelEntry> entry = studio.registry().find(left.model());
        if (left.job().isEmpty()) return;
        if (entry.isEmpty()) {
            session.tell("The order " + left.job().get().id() + " of an earlier run cannot be collected, because "
                    + "there is no model " + left.model() + " any more.");
            return;
        }
        Order order = new Order(Row.left(session, left, entry.get(), left.job().get()));
        List<Asset> kept = studio.store().library().ofCall(left.number()).stream()
                .filter(Shelf::isResult)
                .toList();
        if (!kept.isEmpty()) order.settle(kept);
        add(order);
    }

    /** The order goes on at the provider though its call has ended. */
    void leave(Row row) {
        add(new Order(row));
    }

    private synchronized void add(Order order) {
        byFingerprint
                .computeIfAbsent(order.row().fingerprint(), key -> new ArrayDeque<>())
                .add(order);
    }

    /** An order of the same question, which is then the caller's. */
    synchronized Optional<Order> claim(String fingerprint) {
        Deque<Order> same = byFingerprint.get(fingerprint);
        if (same == null) return Optional.empty();
        Order first = same.poll();
        if (same.isEmpty()) byFingerprint.remove(fingerprint);
        return Optional.of(first);
    }

    /** Claimed in vain: the order is there for the next. */
    void giveBack(Order order) {
        add(order);
    }

    /** Has what nobody has claimed collected on spare threads. */
    void collectRest(Provider provider, Session session) {
        begin(provider, session, closing);
    }

    /** As {@link #collectRest}, what other processes left too; blocks until all is there or has failed. */
    void collectAll(Provider provider, Session session, Cancellation cancellation) {
        takeOver(provider.name(), session);
        begin(provider, session, cancellation).forEach(Order::finish);
        cancellation.throwIfCancelled();
    }

    /** Finding what nobody collects and beginning with it are one step, so that nobody claims it in between. */
    private synchronized List<Order> begin(Provider provider, Session session, Cancellation token) {
        List<Order> idle = new ArrayList<>();
        for (Deque<Order> same : byFingerprint.values())
            for (Order order : same)
                if (order.row().entry().provider().equals(provider.name()) && order.idle()) idle.add(order);
        idle.forEach(order -> order.begin(() -> collect(order, provider, session, token), spare));
        return idle;
    }

    private Making.Kept collect(Order order, Provider provider, Session session, Cancellation token)
            throws ModelException {
        Row row = order.row().inCareOf(session);
        try {
            if (!(provider.painter(row.entry()) instanceof QueuedModel queued))
                throw new InvalidInputException(row.entry().id() + " takes no orders any more.");
            Call call = new Call(token, (message, fraction) -> {}, usage -> {});
            Making.Kept kept = new Making(row, usage -> row.listPrice())
                    .make(metered -> queued.collect(order.job(), metered), call);
            session.tell("The order " + order.job().id() + " of an earlier run was collected from " + provider.name()
                    + ": " + row.entry().id() + " made \""
                    + row.json().path("prompt").asText("")
                    + "\", now in the library.");
            return kept;
        } catch (ModelException | RuntimeException e) {
            if (!row.goesOn(e)) remove(order);
            session.tell("The order " + order.job().id() + " of an earlier run could not be collected from "
                    + provider.name() + ": " + e.getMessage());
            throw e;
        }
    }

    private synchronized void remove(Order order) {
        Iterator<Deque<Order>> all = byFingerprint.values().iterator();
        while (all.hasNext()) {
            Deque<Order> same = all.next();
            if (same.remove(order) && same.isEmpty()) all.remove();
        }
    }

    /** What is being collected stays at its provider. */
    void close() {
        Cancellation open = closing;
        closing = new Cancellation();
        open.cancel();
    }
}
