package air.studio;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ModelException;
import air.model.QueuedModel;
import air.model.Usage;
import air.store.Asset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** An order a provider has taken and whose result nobody has asked for yet. Thread-safe. */
final class Order {
    /** What came of an order: the assets, and the reply itself only where the library could not take it. */
    private record Collected(List<Asset> assets, Optional<ImageReply> reply, Usage usage) {
        static Collected of(Making.Kept kept) {
            boolean safe = !kept.assets().isEmpty();
            return new Collected(
                    kept.assets(),
                    safe ? Optional.empty() : Optional.of(kept.reply()),
                    kept.reply().usage());
        }
    }

    private final Row row;
    private CompletableFuture<Collected> collecting;

    Order(Row row) {
        this.row = row;
    }

    Row row() {
        return row;
    }

    QueuedModel.Job job() {
        return row.job().orElseThrow();
    }

    /** Whether nobody collects it, and nobody has. */
    synchronized boolean idle() {
        return collecting == null || collecting.isCompletedExceptionally();
    }

    /** Has it collected elsewhere. */
    synchronized void begin(Callable<Making.Kept> work, Executor executor) {
        collecting = CompletableFuture.supplyAsync(() -> collected(work), executor);
    }

    /** Its result was kept by a process that went down before it could write so: the row is completed. */
    synchronized void settle(List<Asset> kept) {
        Usage usage = new Usage(
                row.entry().provider(), row.entry().id(), kept.size(), 0, 0, row.listPrice(), Optional.of(job().id()));
        Tally tally = new Tally(any -> {}, any -> row.listPrice(), row);
        tally.used(Tally.costing(usage, Optional.empty()));
        row.done(kept.size(), kept.stream().mapToLong(Asset::bytes).sum(), tally);
        row.letGo();
        collecting = CompletableFuture.completedFuture(new Collected(kept, Optional.empty(), usage));
    }

    /** Waits until it is collected elsewhere, or cannot be. */
    void finish() {
        CompletableFuture<Collected> other;
        synchronized (this) {
            other = collecting;
        }
        if (other != null) other.handle((collected, failure) -> failure).join();
    }

    private static Collected collected(Callable<Making.Kept> work) {
        try {
            return Collected.of(work.call());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /**
     * The result, for a run that asks the same and has claimed the order. Blocks.
     *
     * @return empty when the order has failed for good and may be placed again
     * @throws ModelException when the order goes on but cannot be collected now; it is given back then
     */
    Optional<Making.Kept> result(
            QueuedModel model,
            Session session,
            Question asked,
            Function<Usage, Optional<BigDecimal>> priceList,
            Call call)
            throws ModelException {
        try {
            Optional<Making.Kept> elsewhere = awaited(session, call.cancellation());
            if (elsewhere.isPresent()) return elsewhere;
            Making making = new Making(row.continuedBy(session, asked), priceList);
            return Optional.of(making.make(metered -> model.collect(job(), metered), call));
        } catch (ModelException | RuntimeException e) {
            if (row.goesOn(e)) {
                session.studio().orders().giveBack(this);
                if (!session.resend() || e instanceof CancellationException) throw e;
            }
            if (e instanceof ModelException m && m.kind() == ModelException.Kind.REFUSED) throw e;
            session.tell("The order " + job().id() + " at " + row.entry().provider()
                    + " could not be collected and is placed again: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** What a spare thread has collected or is collecting; empty when none has, or none could. */
    private Optional<Making.Kept> awaited(Session session, Cancellation cancellation) throws ModelException {
        CompletableFuture<Collected> other;
        synchronized (this) {
            if (idle()) return Optional.empty();
            other = collecting;
        }
        CompletableFuture<Object> cancelled = new CompletableFuture<>();
        Cancellation.Registration waiting = cancellation.onCancel(() -> cancelled.complete(null));
        try {
            CompletableFuture.anyOf(other, cancelled).get();
            cancellation.throwIfCancelled();
            return Optional.of(again(other.get(), session));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            if (row.goesOn(e.getCause())) return Optional.empty();
            if (e.getCause() instanceof ModelException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        } finally {
            waiting.close();
        }
    }

    private static Making.Kept again(Collected collected, Session session) {
        return new Making.Kept(
                collected
                        .reply()
                        .orElseGet(() -> Shelf.reply(
                                collected.assets(), session.studio().store().library(), collected.usage())),
                collected.assets());
    }
}
