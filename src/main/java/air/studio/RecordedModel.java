package air.studio;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.Picture;
import air.model.QueuedModel;
import air.model.Usage;
import air.registry.ModelEntry;
import air.registry.Price;
import air.registry.Provider;
import air.store.StoreException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A generator whose every call is validated, checked against the budgets, recorded and kept. A request for more results
 * than the model gives at once becomes several calls.
 */
final class RecordedModel implements ImageModel {
    private final RunContext context;
    private final PendingOrders orders;
    private final Supplier<Subject> subject;
    private final Provider provider;
    private final ModelEntry entry;
    private final ImageModel model;

    /** @param subject asked again before each call */
    RecordedModel(RunContext context, PendingOrders orders, Supplier<Subject> subject, Routing.Route route) {
        this.context = context;
        this.orders = orders;
        this.subject = subject;
        this.provider = route.provider();
        this.entry = route.entry();
        this.model = provider.generator(entry);
    }

    @Override
    public String id() {
        return entry.id();
    }

    @Override
    public Set<Operation> operations() {
        Set<Operation> both = EnumSet.noneOf(Operation.class);
        both.addAll(entry.operations());
        both.retainAll(model.operations());
        return Set.copyOf(both);
    }

    @Override
    public Caveats caveats(ImageRequest request, Call call) {
        return model.caveats(request, call);
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        requireFit(request);
        List<Integer> counts = entry.limits().calls(request.count());
        if (counts.size() > 1) context.requireRoom(entry, entry.estimate(request));
        List<ImageReply> replies = new ArrayList<>();
        long seed = request.seed();
        for (int count : counts) {
            try {
                call.cancellation().throwIfCancelled();
                replies.add(once(request.withSeed(Math.max(seed, 0)).withCount(count), call));
            } catch (ModelException | RuntimeException e) {
                if (replies.isEmpty()) throw e;
                return incomplete(replies, request, e);
            }
            seed += count;
        }
        return replies.size() == 1 ? replies.get(0) : ImageReply.joined(replies, List.of());
    }

    private ImageReply once(ImageRequest request, Call call) throws ModelException {
        Subject about = subject.get();
        LedgerRequest asked = LedgerRequest.of(entry, request, about, context.parents(request.inputs()));
        Function<Usage, Optional<BigDecimal>> priceList = usage -> listPrice(request, usage);
        Optional<RecordedCall.Result> earlier = collected(asked, priceList, call);
        if (earlier.isPresent()) return known(earlier.get(), about);
        LedgerCall row = LedgerCall.begin(context, entry, asked, entry.estimate(request));
        try {
            RecordedCall recorded = new RecordedCall(row, priceList);
            return known(recorded.make(metered -> model.generate(request, metered), call), about);
        } catch (ModelException | RuntimeException e) {
            if (row.goesOn(e)) orders.leave(row);
            throw e;
        }
    }

    /** The result of an earlier order of the same request, if there is one. */
    private Optional<RecordedCall.Result> collected(
            LedgerRequest asked, Function<Usage, Optional<BigDecimal>> priceList, Call call) throws ModelException {
        if (RunContext.free(entry)) return Optional.empty();
        try {
            orders.takeOver(entry.provider(), context);
        } catch (StoreException e) {
            throw RunContext.unpaid(entry, e);
        }
        if (!(model instanceof QueuedModel queued)) return Optional.empty();
        Optional<PendingOrder> order = orders.claim(asked.fingerprint());
        orders.collectRest(provider, context);
        if (order.isEmpty()) return Optional.empty();
        try {
            return Optional.of(order.get().result(queued, context, asked, priceList, call));
        } catch (ModelException | RuntimeException e) {
            if (!placedAgain(order.get(), e)) throw e;
            return Optional.empty();
        }
    }

    /** Whether to place an order again that could not be collected: if it failed for good, or the run may pay twice. */
    private boolean placedAgain(PendingOrder order, Exception failure) {
        if (order.row().goesOn(failure)) {
            orders.giveBack(order);
            if (!context.resend() || failure instanceof CancellationException) return false;
        }
        if (failure instanceof ModelException m && m.kind() == ModelException.Kind.REFUSED) return false;
        context.report("The order " + order.placed().id() + " at " + entry.provider()
                + " could not be collected and is placed again: " + failure.getMessage());
        return true;
    }

    /** A request whose answer was lost may have cost anything. */
    private Optional<BigDecimal> listPrice(ImageRequest request, Usage usage) {
        boolean counted = usage.images() > 0
                || entry.price().unit() == Price.Unit.FREE
                || entry.price().unit() == Price.Unit.TOKEN;
        return counted ? entry.cost(request, usage) : Optional.empty();
    }

    /** Makes the pictures known to the run. */
    private ImageReply known(RecordedCall.Result result, Subject about) {
        List<Picture> pictures = result.reply().pictures();
        if (result.assets().size() >= pictures.size())
            for (int i = 0; i < pictures.size(); i++)
                context.know(
                        about.intent(), pictures.get(i), result.assets().get(i).number());
        return result.reply();
    }

    private void requireFit(ImageRequest request) throws ModelException {
        if (!operations().contains(request.operation()))
            throw failure(
                    ModelException.Kind.NO_SUCH_MODEL,
                    "The model " + id() + " cannot do " + request.operation().key() + ": choose another model.");
        Optional<String> beyond = entry.limits().refuses(request);
        if (beyond.isPresent())
            throw failure(
                    ModelException.Kind.INVALID_REQUEST,
                    "The model " + id() + " " + beyond.get() + ". Nothing was sent.");
    }

    private ModelException failure(ModelException.Kind kind, String sentence) {
        return new ModelException(kind, entry.provider(), id(), sentence);
    }

    /** Passes what was paid for to the caller, with the reason why the rest is missing. */
    private ImageReply incomplete(List<ImageReply> replies, ImageRequest request, Exception why) {
        int came = replies.stream()
                .mapToInt(r -> r.pictures().size() + r.files().size())
                .sum();
        String note = came + " of " + request.count() + " results came because the next call failed: "
                + (why instanceof CancellationException ? "it was cancelled." : why.getMessage());
        context.report(note);
        return ImageReply.joined(replies, List.of(note));
    }
}
