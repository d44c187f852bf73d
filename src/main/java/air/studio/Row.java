package air.studio;

import air.model.ModelException;
import air.model.QueuedModel;
import air.registry.ModelEntry;
import air.registry.Price;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * A call's row in the ledger while the call is made. What cannot be written once the call was made becomes news: the
 * result is paid for and goes on to the caller.
 */
final class Row {
    /** Failures after which nobody sends a bill, where no usage was metered. */
    private static final Set<ModelException.Kind> UNBILLED = EnumSet.of(
            ModelException.Kind.RATE_LIMITED,
            ModelException.Kind.UNAVAILABLE,
            ModelException.Kind.UNAUTHORISED,
            ModelException.Kind.REFUSED,
            ModelException.Kind.INVALID_REQUEST,
            ModelException.Kind.NO_SUCH_MODEL,
            ModelException.Kind.OUT_OF_CREDIT);

    /** Failures after which there is nothing to collect any more. */
    private static final Set<ModelException.Kind> FINAL = EnumSet.of(
            ModelException.Kind.REFUSED,
            ModelException.Kind.NOTHING_GENERATED,
            ModelException.Kind.INVALID_REQUEST,
            ModelException.Kind.NO_SUCH_MODEL,
            ModelException.Kind.OUT_OF_CREDIT,
            ModelException.Kind.UNREADABLE_REPLY);

    private final Session session;
    private final OptionalLong number;
    private final String run;
    private final ModelEntry entry;
    private final Question question;
    private final Optional<BigDecimal> estimate;
    private final Instant start;
    private volatile QueuedModel.Job job;

    private Row(
            Session session,
            OptionalLong number,
            String run,
            ModelEntry entry,
            Question question,
            Optional<BigDecimal> estimate,
            QueuedModel.Job job) {
        this.session = session;
        this.number = number;
        this.run = run;
        this.entry = entry;
        this.question = question;
        this.estimate = estimate;
        this.start = session.studio().now();
        this.job = job;
    }

    /**
     * @param number empty for free work that goes on without a store
     * @param question its JSON holds the lineage too
     */
    static Row begun(
            Session session, OptionalLong number, ModelEntry entry, Question question, Optional<BigDecimal> estimate) {
        return new Row(session, number, session.id(), entry, question, estimate, null);
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
                job);
    }

    /** The same row, what comes of it told to another run. */
    Row inCareOf(Session other) {
        return new Row(other, number, run, entry, question, estimate, job);
    }

    /** The same row, its results made for another run that asked the same. */
    Row continuedBy(Session other, Question asked) {
        return new Row(other, number, other.id(), entry, asked, estimate, job);
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
                    "The order " + order.id() + " at " + entry.provider() + " could not be written down",
                    store -> store.ledger().submitted(number.getAsLong(), order));
    }

    void done(int results, long bytes, Tally tally) {
        Tally.Cost cost = tally.cost();
        end(State.DONE, cost, results, bytes, tally, Optional.empty());
    }

    /** Whether the order goes on at the provider though the call failed, so that it is to be asked for later. */
    boolean goesOn(Throwable failure) {
        return job != null && !(failure instanceof ModelException e && FINAL.contains(e.kind()));
    }

    void failed(Throwable failure, Tally tally) {
        end(State.FAILED, costOf(failure, tally), 0, 0, tally, Optional.of(sentence(failure)));
    }

    private Tally.Cost costOf(Throwable failure, Tally tally) {
        if (Session.free(entry)) return Tally.Cost.NOTHING;
        if (!(failure instanceof ModelException e)) return Tally.Cost.UNKNOWN;
        if (!tally.heardNothing()) return tally.cost();
        return job == null && UNBILLED.contains(e.kind()) ? Tally.Cost.NOTHING : Tally.Cost.UNKNOWN;
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
