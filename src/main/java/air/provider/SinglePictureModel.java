package air.provider;

import air.model.Call;
import air.model.ImageModel;
import air.model.ImageReply;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.Operation;
import air.wire.Wire;
import java.util.Set;

/**
 * A generator that makes one picture per request, from words and perhaps pictures; several pictures take several
 * requests.
 */
abstract class SinglePictureModel implements ImageModel {
    /** What such a model can be asked for. */
    static final Set<Operation> ABLE = Set.of(Operation.TEXT_TO_IMAGE, Operation.IMAGE_EDIT, Operation.IMAGE_VARIATION);

    private final String id;
    private final Set<Operation> operations;
    private final Wire wire;

    /** @param entry the operations in the model's entry; those not supported here are ignored */
    SinglePictureModel(String id, Set<Operation> entry, Wire wire) {
        this.id = id;
        this.operations = Unsupported.both(ABLE, entry);
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
        return RequestSeries.of(id, request, 1, call, one -> one(one, call));
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
