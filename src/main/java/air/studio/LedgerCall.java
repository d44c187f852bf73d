package air.studio;

import air.model.Call;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.QueuedModel;
import air.model.Usage;
import air.registry.ModelEntry;
import air.registry.Price;
import air.store.Asset;
import air.store.Ledger;
import air.store.LedgerEntry;
import air.store.LedgerEntry.State;
import air.store.StoreException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A call's row in the ledger while the call is made. A failure to write after the call is only reported: the result is
 * paid for and still reaches the caller.
 */
final class LedgerCall implements Call.Meter {
    /** How long a row waits for an order the provider no longer mentions. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final RunContext context;
    private final OptionalLong number;
    private final String run;
    private final ModelEntry entry;
    private final LedgerRequest request;
    private final Optional<BigDecimal> estimate;
    private final Instant begun;
    private final Instant start;
    private final CallAnswers answers;
    private volatile QueuedModel.Order order;
    private volatile CallMeter meter = new CallMeter(usage -> {}, usage -> Optional.empty(), this);

    /** A call to a model that is recorded in the ledger. */
    interface Work<R> {
        R with(Call metered) throws ModelException;
    }

    private LedgerCall(
            RunContext context,
            OptionalLong number,
            String run,
            ModelEntry entry,
            LedgerRequest request,
            Optional<BigDecimal> estimate,
            Instant begun,
            QueuedModel.Order order) {
        this.context = context;
        this.number = number;
        this.run = run;
        this.entry = entry;
        this.request = request;
        this.estimate = estimate;
        this.begun = begun;
        this.start = context.studio().now();
        this.order = order;
        this.answers = new CallAnswers(context, entry.id(), request, origin());
    }

    /**
     * Writes the row of a call, unless a budget forbids it. Without a store, free work continues without a row.
     *
     * @throws ModelException over budget; nothing was sent
     * @throws StoreException if a call that may cost money cannot be recorded; nothing was sent
     */
    static LedgerCall begin(RunContext context, ModelEntry entry, LedgerRequest request, Optional<BigDecimal> estimate)
            throws ModelException {
        if (RunContext.free(entry) && context.adrift())
            return begun(context, OptionalLong.empty(), entry, request, estimate);
        try {
            Ledger.Budgets budgets = context.budgets(entry);
            Ledger.Begun begun = context.studio()
                    .store()
                    .ledger()
                    .begin(
                            new LedgerEntry.Intended(
                                    context.id(),
                                    entry.provider(),
                                    entry.id(),
                                    request.asked().operation(),
                                    request.fingerprint(),
                                    request.json(),
                                    estimate),
                            budgets);
            if (!begun.allowed()) throw BudgetRefusal.of(entry, estimate, budgets, begun.run(), begun.month());
            context.moored();
            return begun(context, OptionalLong.of(begun.number()), entry, request, estimate);
        } catch (StoreException e) {
            if (!RunContext.free(entry)) throw RunContext.unpaid(entry, e);
            context.drift(e);
            return begun(context, OptionalLong.empty(), entry, request, estimate);
        }
    }

    private static LedgerCall begun(
            RunContext context,
            OptionalLong number,
            ModelEntry entry,
            LedgerRequest request,
            Optional<BigDecimal> estimate) {
        return new LedgerCall(
                context,
                number,
                context.id(),
                entry,
                request,
                estimate,
                context.studio().now(),
                null);
    }

    /** The row of an order left by a process that is gone. */
    static LedgerCall left(RunContext context, LedgerEntry left, ModelEntry entry, QueuedModel.Order order) {
        return new LedgerCall(
                context,
                OptionalLong.of(left.number()),
                left.run(),
                entry,
                LedgerRequest.written(left),
                left.estimateUsd(),
                left.begun(),
                order);
    }

    /** The same row, reporting to another run. */
    LedgerCall inCareOf(RunContext other) {
        return new LedgerCall(other, number, run, entry, request, estimate, begun, order);
    }

    /** The same row, its results going to another run with the same request. */
    LedgerCall continuedBy(RunContext other, LedgerRequest asked) {
        return new LedgerCall(other, number, other.id(), entry, asked, estimate, begun, order);
    }

    OptionalLong number() {
        return number;
    }

    RunContext context() {
        return context;
    }

    ModelEntry entry() {
        return entry;
    }

    LedgerRequest request() {
        return request;
    }

    /** The origin of its results. */
    Asset.Origin origin() {
        return new Asset.Origin(run, number, request.options().toString(), request.parents());
    }

    /** The price when the order was placed; tokens can be counted only afterwards. */
    Optional<BigDecimal> listPrice() {
        return entry.price().unit() == Price.Unit.TOKEN ? Optional.empty() : estimate;
    }

    Optional<QueuedModel.Order> order() {
        return Optional.ofNullable(order);
    }

    /**
     * Makes the call. The caller completes a success with {@link #done}; a final failure is recorded here.
     *
     * @param priceList the cost of a usage if the provider does not state it; empty if unknown
     * @throws ModelException as the model does; if an order continues at the provider ({@link #goesOn}), the row is not
     *     changed
     */
    <R> R make(Work<R> work, Function<Usage, Optional<BigDecimal>> priceList, Call call) throws ModelException {
        meter = new CallMeter(call.meter(), priceList, this);
        try {
            return work.with(call.withMeter(meter).withResend(context.resend()));
        } catch (ModelException e) {
            if (!goesOn(e)) throw failed(e);
            answers.letGo();
            throw e;
        } catch (RuntimeException | Error e) {
            if (!goesOn(e)) fail(e);
            throw e;
        }
    }

    /** The call succeeded. */
    void done(int results, long bytes) {
        end(State.DONE, meter.cost(), results, bytes, Optional.empty());
    }

    /** As {@link #done}, for a call made by another process, with the cost from the price list. */
    void settled(Usage usage, int results, long bytes) {
        meter = new CallMeter(heard -> {}, heard -> listPrice(), this);
        meter.used(usage.withCostUsd(Optional.empty()));
        done(results, bytes);
        answers.letGo();
    }

    /** What the call costs; {@code answered} counts if the model reported nothing to the meter. */
    Optional<BigDecimal> costUsd(Usage answered) {
        if (meter.heardNothing()) meter.used(answered);
        return meter.cost().usd();
    }

    /** Usage is summed elsewhere, and recorded when the call ends. */
    @Override
    public void used(Usage usage) {}

    /** The provider took the order. */
    @Override
    public void submitted(QueuedModel.Order taken) {
        order = taken;
        if (number.isPresent())
            context.afterwards(
                    "The order " + order.id() + " at " + entry.provider() + " could not be recorded", store -> {
                        store.ledger().submitted(number.getAsLong(), taken);
                        // The order can be collected from now on, so its first answer is no longer needed.
                        store.library().release(number.getAsLong());
                    });
    }

    @Override
    public void answered(MediaFile body) {
        answers.hold(body);
    }

    @Override
    public void unreadable(MediaFile file) {
        answers.unreadable(file);
    }

    /** What the call was answered with. */
    CallAnswers answers() {
        return answers;
    }

    /** Whether the order continues at the provider although the call failed, so that it can be collected later. */
    boolean goesOn(Throwable failure) {
        boolean over = failure instanceof ModelException e && e.bill() != ModelException.Bill.ORDERED;
        return order != null && !over && context.studio().now().isBefore(begun.plus(LONGEST));
    }

    /** The failure for the caller, which names the file with the answer that was paid for. */
    private ModelException failed(ModelException failure) {
        fail(failure);
        return answers.unreadable()
                .map(file -> failure.adding("The answer is kept in " + file + "."))
                .orElse(failure);
    }

    private void fail(Throwable failure) {
        end(State.FAILED, costOf(failure), 0, 0, Optional.of(sentence(failure)));
        if (unbilled(failure)) answers.letGo();
        else answers.keepHeld();
    }

    private CallMeter.Cost costOf(Throwable failure) {
        if (RunContext.free(entry)) return CallMeter.Cost.NOTHING;
        if (!meter.heardNothing()) return meter.cost();
        return order == null && unbilled(failure) ? CallMeter.Cost.NOTHING : CallMeter.Cost.UNKNOWN;
    }

    private static boolean unbilled(Throwable failure) {
        return failure instanceof ModelException e && e.bill() == ModelException.Bill.NONE;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof CancellationException)
            return "Cancelled while the provider was at work: it may have been billed.";
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private void end(State state, CallMeter.Cost cost, int units, long bytes, Optional<String> failure) {
        if (number.isEmpty()) return;
        LedgerEntry.Ended ended = new LedgerEntry.Ended(
                state,
                cost.usd(),
                cost.source(),
                units,
                meter.inputTokens(),
                meter.outputTokens(),
                bytes,
                meter.requestId(),
                Duration.between(start, context.studio().now()),
                failure);
        context.afterwards("How the call to " + entry.id() + " ended could not be recorded", store -> store.ledger()
                .ended(number.getAsLong(), ended));
    }
}
