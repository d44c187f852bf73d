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
    /** How long an order that is being sent is let arrive after a cancellation, so that it can be withdrawn. */
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
        return InTurns.of(id(), request, fields.mostAtOnce(), call, one -> made(one, call));
    }

    private ImageReply made(ImageRequest request, Call call) throws ModelException {
        Job job = ordered(protocol.shaped(fields.body(request, request.count())), call);
        PlacedOrder order = order(job);
        Wire.Reply result;
        try {
            result = order.result(call);
        } catch (CancellationException e) {
            order.withdraw();
            throw e;
        }
        return made(order, result, Optional.of(request), call);
    }

    /** What the order made. Where its end is not the provider's own word, it is asked for again another time. */
    private ImageReply made(PlacedOrder order, Wire.Reply result, Optional<ImageRequest> request, Call call)
            throws ModelException {
        Withheld usage = new Withheld(call.meter(), new ArrayList<>());
        try {
            ImageReply reply = results().of(result, request, call.withMeter(usage));
            usage.tell();
            return reply;
        } catch (ModelException e) {
            ModelException meaning = order.unusable(e);
            if (meaning.bill() != ModelException.Bill.ORDERED) usage.tell();
            throw meaning;
        }
    }

    /** What an order used is told when it has ended: one that is asked for again would be counted again. */
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

    /** Sends the order and has it written down before anything else. */
    private Job ordered(ObjectNode body, Call call) throws ModelException {
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
            Job job = protocol.taken(entry, reply, wire.failures(id()));
            call.meter().submitted(job);
            order(job).requireOwnAddresses();
            return job;
        } catch (ModelException e) {
            boolean taken = e.kind() == ModelException.Kind.UNREADABLE_REPLY;
            if (taken) call.meter().used(Metering.unknown(wire.endpoint(), id()));
            throw e;
        }
    }

    @Override
    public ImageReply collect(Job job, Call call) throws ModelException {
        PlacedOrder order = order(job);
        return made(order, order.result(call), Optional.empty(), call);
    }

    private PlacedOrder order(Job job) {
        return new PlacedOrder(wire, protocol, job, rhythm);
    }

    private OrderResults results() {
        return new OrderResults(wire, entry);
    }
}
