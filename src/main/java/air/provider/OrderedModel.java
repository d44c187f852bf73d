package air.provider;

import air.model.Call;
import air.model.Cancellation;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.model.QueuedModel;
import air.registry.ModelEntry;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A model of a vendor that takes orders, as its registry entry describes it. */
final class OrderedModel implements QueuedModel {
    /** How long an order that is being sent is let arrive after a cancellation, so that it can be withdrawn. */
    private static final Executor IN_A_MOMENT = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS);

    private final Wire wire;
    private final OrderProtocol protocol;
    private final ModelEntry entry;
    private final Order.Rhythm rhythm;
    private final RequestFields fields;
    private final String path;

    OrderedModel(Wire wire, OrderProtocol protocol, ModelEntry entry, Order.Rhythm rhythm) {
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
        return Several.of(id(), request, fields.mostAtOnce(), call, one -> made(one, call));
    }

    private ImageReply made(ImageRequest request, Call call) throws ModelException {
        Job job = ordered(protocol.shaped(fields.body(request, request.count())), call);
        Order order = order(job);
        Wire.Reply result;
        try {
            result = order.result(call);
        } catch (CancellationException e) {
            order.withdraw();
            throw e;
        }
        return results().of(result, Optional.of(request), call);
    }

    /** Sends the order and has it written down before anything else. */
    private Job ordered(ObjectNode body, Call call) throws ModelException {
        call.cancellation().throwIfCancelled();
        call.progress().report("ordering from " + wire.endpoint().host(), Double.NaN);
        Cancellation late = new Cancellation();
        Cancellation.Registration released = call.cancellation().onCancel(() -> IN_A_MOMENT.execute(late::cancel));
        Wire.Reply reply;
        try {
            Call sending = new Call(late, call.progress(), call.meter());
            reply = wire.post(id(), path, body, wire.painting(), sending);
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
        return results().of(order(job).result(call), Optional.empty(), call);
    }

    private Order order(Job job) {
        return new Order(wire, protocol, job, rhythm);
    }

    private OrderResults results() {
        return new OrderResults(wire, entry);
    }
}
