package air.provider;

import air.model.ImageModel;
import air.model.ImageRequest;
import air.model.ModelException;
import air.model.ModelException.Kind;
import air.model.Operation;
import air.wire.Failures;
import java.util.Set;
import java.util.stream.Collectors;

/** Says no before anything is sent. */
final class Unsupported {
    private Unsupported() {}

    /** What a class here can ask for and the model's entry says it does. */
    static Set<Operation> both(Set<Operation> able, Set<Operation> told) {
        return able.stream().filter(told::contains).collect(Collectors.toUnmodifiableSet());
    }

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
