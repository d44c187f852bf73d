package air.studio;

import air.model.MediaFile;
import air.model.ModelException;
import air.model.QueuedModel;
import air.registry.ModelEntry;
import air.registry.Price;
import air.store.Asset;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A call's row in the ledger while the call is made. What cannot be written once the call was made becomes news: the
 * result is paid for and goes on to the caller.
 */
final class Row {
    /** How long a row waits for an order that the provider says nothing more of. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Session session;
    private final OptionalLong number;
    private final String run;
    private final ModelEntry entry;
    private final Question question;
    private final Optional<BigDecimal> estimate;
    private final Instant begun;
    private final Instant start;
    private final List<Path> kept = new CopyOnWriteArrayList<>();
    private volatile QueuedModel.Job job;

    private Row(
            Session session,
            OptionalLong number,
            String run,
            ModelEntry entry,
            Question question,
            Optional<BigDecimal> estimate,
            Instant begun,
            QueuedModel.Job job) {
        this.session = session;
        this.number = number;
        this.run = run;
        this.entry = entry;
        this.question = question;
        this.estimate = estimate;
        this.begun = begun;
        this.start = session.studio().now();
        this.job = job;
    }

    /**
     * @param number empty for free work that goes on without a store
     * @param question its JSON holds the lineage too
     */
    static Row begun(
            Session session, OptionalLong number, ModelEntry entry, Question question, Optional<BigDecimal> estimate) {
        return new Row(
                session,
                number,
                session.id(),
                entry,
                question,
                estimate,
                session.studio().now(),
                null);
    }

    /** The row of an order that a process that is no more has left. */
    static Row left(Session session, LedgerEntry left, ModelEntry entry, QueuedModel.Job job) {
        return new Row(
                session,
                OptionalLong.of(left.number()),
                left.run(),
                entry,
                Question.written(left),
                left.estimateUsd(),
                left.begun(),
                job);
    }

    /** The same row, what comes of it told to another run. */
    Row inCareOf(Session other) {
        return new Row(other, number, run, entry, question, estimate, begun, job);
    }

    /** The same row, its results made for another run that asked the same. */
    Row continuedBy(Session other, Question asked) {
        return new Row(other, number, other.id(), entry, asked, estimate, begun, job);
    }

    OptionalLong number() {
        return number;
    }

    Session session() {
        return session;
    }

    String run() {
        return run;
    }

    ModelEntry entry() {
        return entry;
    }

    String operation() {
        return question.operation();
    }

    String fingerprint() {
        return question.fingerprint();
    }

    ObjectNode json() {
        return question.json();
    }

    /** What the price list said when the order was placed; tokens are counted only after. */
    Optional<BigDecimal> listPrice() {
        return entry.price().unit() == Price.Unit.TOKEN ? Optional.empty() : estimate;
    }

    Optional<QueuedModel.Job> job() {
        return Optional.ofNullable(job);
    }

    /** The provider took the order. */
    void submitted(QueuedModel.Job order) {
        job = order;
        if (number.isPresent())
            session.afterwards(
                    "The order " + order.id() + " at " + entry.provider() + " could not be written down", store -> {
                        store.ledger().submitted(number.getAsLong(), order);
                        // It can be asked for from now on: what it was answered with says no more.
                        store.library().release(number.getAsLong());
                    });
    }

    /** The body of an answer, kept on the disk until it has been read. */
    void answered(MediaFile body) {
        if (number.isPresent() && body.size() > 0)
            session.afterwards(
                    "What " + entry.id() + " answered could not be kept before it was read",
                    store -> store.library().hold(number.getAsLong(), body));
    }

    /** Something came that was paid for and is no result. */
    void unreadable(MediaFile file) {
        for (Asset asset : session.keep(this, List.of(Shelf.unreadable(this, file))))
            kept.add(session.studio().store().library().file(asset));
    }

    /** What was answered has been read, or can be asked for again. */
    void letGo() {
        if (number.isPresent())
            session.afterwards("An answer that has been read is still in the folder answers", store -> store.library()
                    .release(number.getAsLong()));
    }

    /** What was answered and paid for goes into the library as it came, unless what was in it is there already. */
    void keepAnswers() {
        if (number.isEmpty()) return;
        if (kept.isEmpty())
            session.afterwards(
                    "What " + entry.id() + " answered could not be put into the library",
                    store -> store.library().held(number.getAsLong()).forEach(this::unreadable));
        letGo();
    }

    void done(int results, long bytes, Tally tally) {
        Tally.Cost cost = tally.cost();
        end(State.DONE, cost, results, bytes, tally, Optional.empty());
    }

    /** Whether the order goes on at the provider though the call failed, so that it is to be asked for later. */
    boolean goesOn(Throwable failure) {
        boolean over = failure instanceof ModelException e && e.bill() != ModelException.Bill.ORDERED;
        return job != null && !over && session.studio().now().isBefore(begun.plus(LONGEST));
    }

    /**
     * The call failed for good.
     *
     * @return the failure as it goes on to the caller: it names the file in which an answer is kept that was paid for
     */
    ModelException failed(ModelException failure, Tally tally) {
        failed((Throwable) failure, tally);
        return kept.isEmpty() ? failure : failure.adding("What came is kept: " + kept.get(0) + ".");
    }

    void failed(Throwable failure, Tally tally) {
        end(State.FAILED, costOf(failure, tally), 0, 0, tally, Optional.of(sentence(failure)));
        if (unbilled(failure)) letGo();
        else keepAnswers();
    }

    private Tally.Cost costOf(Throwable failure, Tally tally) {
        if (Session.free(entry)) return Tally.Cost.NOTHING;
        if (!tally.heardNothing()) return tally.cost();
        return job == null && unbilled(failure) ? Tally.Cost.NOTHING : Tally.Cost.UNKNOWN;
    }

    private static boolean unbilled(Throwable failure) {
        return failure instanceof ModelException e && e.bill() == ModelException.Bill.NONE;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof CancellationException)
            return "Cancelled while the provider was at work: it may have been billed.";
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private void end(State state, Tally.Cost cost, int units, long bytes, Tally tally, Optional<String> failure) {
        if (number.isEmpty()) return;
        LedgerEntry.Ended ended = new LedgerEntry.Ended(
                state,
                cost.usd(),
                cost.source(),
                units,
                tally.inputTokens(),
                tally.outputTokens(),
                bytes,
                tally.requestId(),
                Duration.between(start, session.studio().now()),
                failure);
        session.afterwards("How a call to " + entry.id() + " ended could not be written down", store -> store.ledger()
                .ended(number.getAsLong(), ended));
    }
}
