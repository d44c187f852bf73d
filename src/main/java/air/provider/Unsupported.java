package air.provider;

import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.ModelException.Kind;

/** Says no before anything is sent. */
final class Unsupported {
    private Unsupported() {}

    static void check(ImageModel model, Failures failures, ImageRequest request) throws ModelException {
        if (!model.operations().contains(request.operation()))
            throw failures.made(
                    Kind.NO_SUCH_MODEL,
                    model.id() + " cannot do " + request.operation().key() + ": choose another model.",
                    null,
                    null,
                    null);
    }
}
