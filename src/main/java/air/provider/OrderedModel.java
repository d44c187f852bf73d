package air.provider;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.MediaFile;
import air.model.ModelException;
import air.model.Operation;
import air.model.QueuedModel;
import air.model.Usage;
import air.registry.ModelEntry;
import air.wire.Metering;
import air.wire.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A model of a provider that takes orders, as its registry entry describes it. */
final class OrderedModel implements QueuedModel {
    /** How long a cancelled order may still take to arrive, so that it can be withdrawn. */
    private static final Executor IN_A_MOMENT = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

    private final Wire wire;
    private final OrderProtocol protocol;
    private final ModelEntry entry;
    private final PlacedOrder.Rhythm rhythm;
    private final RequestFields fields;
    private final String path;

    OrderedModel(Wire wire, OrderProtocol protocol, ModelEntry entry, PlacedOrder.Rhythm rhythm) {
        this.wire = wire;
        this.protocol = protocol;
        this.entry = entry;
        this.rhythm = rhythm;
        this.fields = new RequestFields(entry, protocol.usualFields());
        this.path = protocol.orderPath(Wire.path(entry));
    }

    @Override
    public String id() {
        return entry.id();
    }

    @Override
    public Set<Operation> operations() {
        return entry.operations();
    }

    @Override
    public ImageReply generate(ImageRequest request, Call call) throws ModelException {
        Unsupported.check(this, wire.failures(id()), request);
        return RequestSeries.of(id(), request, fields.mostAtOnce(), call, one -> made(one, call));
    }

    private ImageReply made(ImageRequest request, Call call) throws ModelException {
        Order order = ordered(protocol.shaped(fields.body(request, request.count())), call);
        PlacedOrder placed = placed(order);
        Wire.Reply result;
        try {
            result = placed.result(call);
        } catch (CancellationException e) {
            placed.withdraw();
            throw e;
        }
        return made(placed, result, Optional.of(request), call);
    }

    /** What the order made. Unless the provider itself ended it, it is collected again another time. */
    private ImageReply made(PlacedOrder placed, Wire.Reply result, Optional<ImageRequest> request, Call call)
            throws ModelException {
        Withheld usage = new Withheld(call.meter(), new ArrayList<>());
        try {
            ImageReply reply = results().of(result, request, call.withMeter(usage));
            usage.tell();
            return reply;
        } catch (ModelException e) {
            ModelException meaning = placed.unusable(e);
            if (meaning.bill() != ModelException.Bill.ORDERED) usage.tell();
            throw meaning;
        }
    }

    /** Reports an order's usage only when it has ended, because collecting it again would count it twice. */
    private record Withheld(Call.Meter meter, List<Usage> usages) implements Call.Meter {
        @Override
        public void used(Usage usage) {
            usages.add(usage);
        }

        @Override
        public void unreadable(MediaFile file) {
            meter.unreadable(file);
        }

        void tell() {
            usages.forEach(meter::used);
        }
    }

    /** Sends the order, and has it recorded before anything else. */
    private Order ordered(ObjectNode body, Call call) throws ModelException {
        call.cancellation().throwIfCancelled();
        call.progress().report("ordering from " + wire.endpoint().host(), Double.NaN);
        Cancellation late = new Cancellation();
        Cancellation.Registration released = call.cancellation().onCancel(() -> IN_A_MOMENT.execute(late::cancel));
        Wire.Reply reply;
        try {
            reply = wire.post(id(), path, body, wire.painting(), call.withCancellation(late));
        } finally {
            released.close();
        }
        try {
            Order order = protocol.taken(entry, reply, wire.failures(id()));
            call.meter().submitted(order);
            placed(order).requireOwnAddresses();
            return order;
        } catch (ModelException e) {
            boolean taken = e.kind() == ModelException.Kind.UNREADABLE_REPLY;
            if (taken) call.meter().used(Metering.unknown(wire.endpoint(), id()));
            throw e;
        }
    }

    @Override
    public ImageReply collect(Order order, Call call) throws ModelException {
        PlacedOrder placed = placed(order);
        return made(placed, placed.result(call), Optional.empty(), call);
    }

    private PlacedOrder placed(Order order) {
        return new PlacedOrder(wire, protocol, order, rhythm);
    }

    private OrderResults results() {
        return new OrderResults(wire, entry);
    }
}
