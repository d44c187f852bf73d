package air.batch;

import air.batch.BatchListener.Level;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.InvalidInputException;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Picture;
import air.store.StoreException;
import air.studio.Models;
import air.taste.TasteProfile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Processes the items of a batch, several at a time. One item's failure does not stop the others; a failure that would
 * hit them all stops the batch.
 */
final class BatchRunner {
    /** How often a step may fail for passing reasons before its item is given up. */
    private static final int MOST_TRIES = 5;

    private static final long COST_MILLIS = 1000;
    /** Failures that would hit every other item too. */
    private static final Set<Kind> FOR_ALL =
            EnumSet.of(Kind.UNAUTHORISED, Kind.OUT_OF_CREDIT, Kind.OVER_BUDGET, Kind.NO_SUCH_MODEL);

    /** What a picture's file says of it, and the way back. */
    interface Filing {
        /** The file of the reply's first picture. */
        byte[] of(BatchPrompt item, ImageRequest request, ImageReply reply);

        /** A picture of an earlier session was read from its file. */
        void seen(BatchPrompt item, Picture picture);
    }

    /**
     * What a batch works with.
     *
     * @param told sentences that were said already, of all items or of one; thread-safe
     */
    record Workshop(
            Function<BatchPrompt, Models> models,
            Filing file,
            Optional<TasteProfile> taste,
            BatchFolder folder,
            ContactSheet sheet,
            Supplier<Optional<BigDecimal>> cost,
            boolean resend,
            Outage.Patience patience,
            InstantSource clock,
            Set<String> told) {}

    /** The items' results so far. */
    record Tally(int complete, int failed, Optional<String> why, Optional<Exception> cause) {}

    private record Work(BatchPrompt item, long seed, int tries) {
        /** @param further whether the last try got a step further */
        Work again(boolean further, boolean counts) {
            return new Work(item, seed, further ? 1 : tries + (counts ? 1 : 0));
        }
    }

    private final BatchSettings settings;
    private final Workshop shop;
    private final BatchListener listener;
    private final Cancellation cancellation;
    private final Outage outage;
    private final Deque<Work> queue = new ArrayDeque<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final long begun;
    private int total;
    private int before;
    private int complete;
    private int failed;
    private int underWay;
    /** Of those under way, how many have ended and only have to be told of. */
    private int over;

    /** Held while an end is told, so that the listener hears of ends in their order. */
    private final Object telling = new Object();

    private String why;
    private Exception cause;
    private Error fatal;
    private long summedUp;
    private Optional<BigDecimal> spent = Optional.empty();

    BatchRunner(BatchSettings settings, Workshop shop, BatchListener listener, Cancellation cancellation) {
        this.settings = settings;
        this.shop = shop;
        this.listener = listener;
        this.cancellation = cancellation;
        this.outage = new Outage(settings.concurrency() + 1, shop.patience, shop.clock);
        this.begun = shop.clock.millis();
    }

    /** Lets the calls under way end and starts no more. */
    void finish() {
        stop.countDown();
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    /** Blocks until nothing is left to do, or the batch is to stop. */
    Tally run(List<BatchPrompt> prompts) {
        total = prompts.size();
        for (int i = 0; i < total; i++) {
            BatchPrompt item = prompts.get(i);
            if (BatchReport.complete(shop.folder.item(item.id()), settings.rounds())) before++;
            else queue.add(new Work(item, settings.seed() + i, 1));
        }
        listener.started(total, before);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(settings.concurrency(), queue.size()); i++) {
            Thread worker = new Thread(this::work, "AIR batch " + (i + 1));
            worker.setDaemon(true);
            workers.add(worker);
        }
        Cancellation.Registration registered = cancellation.onCancel(stop::countDown);
        workers.forEach(Thread::start);
        workers.forEach(this::join);
        registered.close();
        if (fatal != null) throw fatal;
        return new Tally(before + complete, failed, Optional.ofNullable(why), Optional.ofNullable(cause));
    }

    private void join(Thread worker) {
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                // An interrupt asks the batch to end; what is under way is written down first.
                cancellation.cancel();
            }
        }
    }

    private void work() {
        try {
            for (Optional<Work> next = take(); next.isPresent(); next = take()) {
                Work work = next.get();
                try {
                    attempt(work);
                } finally {
                    release();
                }
            }
        } catch (InterruptedException e) {
            // Only the end of the program interrupts a waiting worker.
            cancellation.cancel();
        } catch (RuntimeException e) {
            breakOff("Something went wrong inside the program: " + e, e);
        } catch (Error e) {
            fatal(e);
        }
    }

    private synchronized void fatal(Error e) {
        if (fatal == null) fatal = e;
        stop.countDown();
        notifyAll();
    }

    private Optional<Work> take() throws InterruptedException {
        outage.await(stop);
        synchronized (this) {
            while (!stopping() && queue.isEmpty() && underWay > 0) wait(1000);
            if (stopping() || queue.isEmpty()) return Optional.empty();
            underWay++;
            return Optional.of(queue.poll());
        }
    }

    private synchronized void release() {
        underWay--;
        over = Math.max(0, over - 1);
        notifyAll();
    }

    private void attempt(Work work) {
        ItemRun run = new ItemRun(
                work.item, work.seed, settings, shop, new ItemRun.Watch(listener, cancellation, this::stopping));
        end(work, outcome(work, run), run.further());
    }

    private ItemResult outcome(Work work, ItemRun run) {
        try {
            run.run();
            outage.succeeded();
            return run.ended(ItemResult.State.COMPLETE, Optional.empty());
        } catch (ItemRun.StoppedException | CancellationException e) {
            return run.unfinished();
        } catch (ModelException e) {
            return failed(work, run, e);
        } catch (UncheckedIOException | StoreException e) {
            breakOff(e.getMessage(), e);
            return run.unfinished();
        } catch (InvalidInputException e) {
            return run.ended(ItemResult.State.FAILED, Optional.of(e.getMessage()));
        } catch (RuntimeException e) {
            System.getLogger("air").log(System.Logger.Level.ERROR, "an item failed unexpectedly", e);
            return run.ended(
                    ItemResult.State.FAILED, Optional.of("Something went wrong inside the program (" + e + ")."));
        }
    }

    private ItemResult failed(Work work, ItemRun run, ModelException e) {
        if (FOR_ALL.contains(e.kind())) {
            breakOff(e.getMessage(), e);
            return run.unfinished();
        }
        if (!e.kind().retryable()) return run.ended(ItemResult.State.FAILED, Optional.of(e.getMessage()));
        if (run.further()) outage.succeeded();
        outage.failed()
                .ifPresent(wait -> listener.said(
                        Level.WARNING,
                        "Item after item fails (" + e.getMessage() + "): trying again in " + wait.toSeconds() + " s."));
        if (outage.over()) {
            breakOff("Nothing has succeeded for a long time. The last error: " + e.getMessage(), e);
            return run.unfinished();
        }
        if (!e.repeatable() && !shop.resend) return run.ended(ItemResult.State.FAILED, Optional.of(e.getMessage()));
        if (!outage.ongoing() && !run.further() && work.tries >= MOST_TRIES)
            return run.ended(ItemResult.State.FAILED, Optional.of(e.getMessage()));
        return run.postponed(e.getMessage());
    }

    private synchronized void breakOff(String sentence, Exception e) {
        if (why == null) {
            why = sentence;
            cause = e;
        }
        stop.countDown();
        notifyAll();
    }

    private void end(Work work, ItemResult result, boolean further) {
        Optional<BigDecimal> cost = cost();
        synchronized (telling) {
            BatchProgress now = counted(work, result, further, cost);
            listener.ended(result);
            listener.progress(now);
        }
    }

    private synchronized BatchProgress counted(
            Work work, ItemResult result, boolean further, Optional<BigDecimal> cost) {
        switch (result.state()) {
            case COMPLETE -> complete++;
            case FAILED -> failed++;
            case POSTPONED -> queue.add(work.again(further, !outage.ongoing()));
            case UNFINISHED -> queue.addFirst(work);
        }
        over++;
        return new BatchProgress(total, before + complete, failed, underWay - over, left(), cost);
    }

    /** Summing up a long run takes a while, so it is done at most once a second. */
    private Optional<BigDecimal> cost() {
        synchronized (shop) {
            long now = shop.clock.millis();
            if (now - summedUp >= COST_MILLIS) {
                spent = shop.cost.get();
                summedUp = now;
            }
            return spent;
        }
    }

    /** At the pace of this session; unknown until every worker has finished an item. */
    private Optional<Duration> left() {
        int done = complete + failed;
        if (done < Math.min(settings.concurrency(), total - before)) return Optional.empty();
        long elapsed = shop.clock.millis() - begun;
        return Optional.of(Duration.ofMillis(elapsed / done * (total - before - done)));
    }
}
