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

/** An order that a provider has taken and whose result is still to be asked for. Thread-safe. */
final class PendingOrder {
    /** The result of an order: its assets, and the reply only if the library could not keep it. */
    private record Collected(List<Asset> assets, Optional<ImageReply> reply, Usage usage) {
        static Collected of(RecordedCall.Result kept) {
            boolean safe = !kept.assets().isEmpty();
            return new Collected(
                    kept.assets(),
                    safe ? Optional.empty() : Optional.of(kept.reply()),
                    kept.reply().usage());
        }
    }

    private final LedgerCall row;
    private CompletableFuture<Collected> collecting;

    PendingOrder(LedgerCall row) {
        this.row = row;
    }

    LedgerCall row() {
        return row;
    }

    QueuedModel.Order placed() {
        return row.order().orElseThrow();
    }

    /** Whether it is neither being collected nor has been. */
    synchronized boolean idle() {
        return collecting == null || collecting.isCompletedExceptionally();
    }

    /** Lets another thread collect it. */
    synchronized void begin(Callable<RecordedCall.Result> work, Executor executor) {
        collecting = CompletableFuture.supplyAsync(() -> collected(work), executor);
    }

    /** Completes the row of an order whose result was kept by a process that died before it could record that. */
    synchronized void settle(List<Asset> kept) {
        Usage usage = new Usage(
                row.entry().provider(),
                row.entry().id(),
                kept.size(),
                0,
                0,
                row.listPrice(),
                Optional.of(placed().id()));
        row.settled(usage, kept.size(), kept.stream().mapToLong(Asset::bytes).sum());
        collecting = CompletableFuture.completedFuture(new Collected(kept, Optional.empty(), usage));
    }

    /** Waits until another thread has collected it or failed to. */
    void finish() {
        CompletableFuture<Collected> other;
        synchronized (this) {
            other = collecting;
        }
        if (other != null) other.handle((collected, failure) -> failure).join();
    }

    private static Collected collected(Callable<RecordedCall.Result> work) {
        try {
            return Collected.of(work.call());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /**
     * The result, for a run with the same request that has claimed the order. Blocks.
     *
     * @throws ModelException if it cannot be collected, now or ever ({@link LedgerCall#goesOn})
     */
    RecordedCall.Result result(
            QueuedModel model,
            RunContext context,
            LedgerRequest asked,
            Function<Usage, Optional<BigDecimal>> priceList,
            Call call)
            throws ModelException {
        Optional<RecordedCall.Result> elsewhere = awaited(context, call.cancellation());
        if (elsewhere.isPresent()) return elsewhere.get();
        RecordedCall recorded = new RecordedCall(row.continuedBy(context, asked), priceList);
        return recorded.make(metered -> model.collect(placed(), metered), call);
    }

    /** What a spare thread has collected or is collecting; empty if none has, or all failed. */
    private Optional<RecordedCall.Result> awaited(RunContext context, Cancellation cancellation) throws ModelException {
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
            return Optional.of(again(other.get(), context));
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

    private static RecordedCall.Result again(Collected collected, RunContext context) {
        return new RecordedCall.Result(
                collected
                        .reply()
                        .orElseGet(() -> Results.reply(
                                collected.assets(), context.studio().store().library(), collected.usage())),
                collected.assets());
    }
}
