package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.wire.Wire;
import java.util.Set;

/** A model that paints one picture a request, from words or from pictures too; several are several requests. */
abstract class OneAtATime implements ImageModel {
    /** What such a model can be asked for. */
    static final Set<Operation> ABLE = Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION);

    private final String id;
    private final Set<Operation> operations;
    private final Wire wire;

    /** @param told what the model is said to do; the rest of it is nothing for this class */
    OneAtATime(String id, Set<Operation> told, Wire wire) {
        this.id = id;
        this.operations = Unsupported.both(ABLE, told);
        this.wire = wire;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Set<Operation> operations() {
        return operations;
    }

    @Override
    public final ImageReply generate(ImageRequest request, Call call) throws ModelException {
        Unsupported.check(this, wire.failures(id), request);
        return InTurns.of(id, request, 1, call, one -> one(one, call));
    }

    /** Asks for one picture. */
    abstract ImageReply one(ImageRequest request, Call call) throws ModelException;

    final Wire wire() {
        return wire;
    }

    /** The picture that came. */
    final ImageReply read(Wire.Reply reply, ImageRequest request, Call call) throws ModelException {
        return new ReceivedPictures(wire, id).of(reply, request, call);
    }
}
