package air.studio;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.QueuedModel;
import air.model.Usage;
import air.registry.ModelEntry;
import air.registry.Price;
import air.store.StoreException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * A model that makes things, every call of it validated, checked against the budgets, written down and kept. A request
 * for more results than the model gives at once becomes several calls.
 */
final class KeptModel implements ImageModel {
    private final Run run;
    private final Routing.Route route;
    private final ModelEntry entry;
    private final ImageModel model;

    KeptModel(Run run, Routing.Route route) {
        this.run = run;
        this.route = route;
        this.entry = route.entry();
        this.model = route.provider().painter(entry);
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
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        requireFit(request);
        List<Integer> counts = entry.limits().calls(request.count());
        if (counts.size() > 1) run.session().requireRoom(entry, entry.estimate(request));
        List<ImageReply> replies = new ArrayList<>();
        long seed = request.seed();
        for (int count : counts) {
            try {
                call.cancellation().throwIfCancelled();
                replies.add(once(part(request, seed, count), call));
            } catch (ModelException | RuntimeException e) {
                if (replies.isEmpty()) throw e;
                return incomplete(replies, request, e);
            }
            seed += count;
        }
        return replies.size() == 1 ? replies.get(0) : ImageReply.joined(replies, List.of());
    }

    private ImageReply once(ImageRequest request, Call call) throws ModelException {
        Session session = run.session();
        Question question = Shelf.withLineage(
                Question.of(entry, request),
                run.intent(),
                run.profile(),
                session.studio().parents(request.inputs()));
        Function<Usage, Optional<BigDecimal>> priceList = usage -> listPrice(request, usage);
        Optional<Making.Kept> earlier = collected(question, priceList, call);
        if (earlier.isPresent()) return known(earlier.get());
        Row row = session.begin(entry, question, entry.estimate(request));
        try {
            return known(new Making(row, priceList).make(metered -> model.generate(request, metered), call));
        } catch (ModelException | RuntimeException e) {
            if (row.goesOn(e)) session.studio().orders().leave(row);
            throw e;
        }
    }

    /** The result of an earlier order of the same, where there is one. */
    private Optional<Making.Kept> collected(
            Question question, Function<Usage, Optional<BigDecimal>> priceList, Call call) throws ModelException {
        if (Session.free(entry)) return Optional.empty();
        Session session = run.session();
        Orders orders = session.studio().orders();
        try {
            orders.takeOver(entry.provider(), session);
        } catch (StoreException e) {
            throw Session.unpaid(entry, e);
        }
        if (!(model instanceof QueuedModel queued)) return Optional.empty();
        Optional<Order> order = orders.claim(question.fingerprint());
        orders.collectRest(route.provider(), session);
        return order.isPresent() ? order.get().result(queued, session, question, priceList, call) : Optional.empty();
    }

    /** A request whose answer was lost may have cost anything. */
    private Optional<BigDecimal> listPrice(ImageRequest request, Usage usage) {
        boolean counted = usage.images() > 0
                || entry.price().unit() == Price.Unit.FREE
                || entry.price().unit() == Price.Unit.TOKEN;
        return counted ? entry.cost(request, usage) : Optional.empty();
    }

    /** The run knows the pictures from now on. */
    private ImageReply known(Making.Kept kept) {
        run.session().studio().remember(kept.reply().pictures(), kept.assets());
        return kept.reply();
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

    private static ImageRequest part(ImageRequest request, long seed, int count) {
        return new ImageRequest(
                request.operation(),
                request.prompt(),
                request.width(),
                request.height(),
                Math.max(seed, 0),
                count,
                request.inputs(),
                request.references(),
                request.options());
    }

    /** What was paid for reaches the caller; why there is no more of it is said. */
    private ImageReply incomplete(List<ImageReply> replies, ImageRequest request, Exception why) {
        int came = replies.stream()
                .mapToInt(r -> r.pictures().size() + r.files().size())
                .sum();
        String note = came + " of " + request.count() + " results came, because the next call failed: "
                + (why instanceof CancellationException ? "it was cancelled." : why.getMessage());
        run.session().tell(note);
        return ImageReply.joined(replies, List.of(note));
    }
}
